#include "app/preview/picture_map.h"

#include <algorithm>
#include <cmath>

namespace app::preview {

PictureMap::PictureMap(QSize canvas, QSize widget, double devicePixelRatio)
    : m_canvas(canvas.expandedTo({1, 1})) {
    const double ratio = devicePixelRatio > 0 ? devicePixelRatio : 1;
    const QSize device = (QSizeF(widget) * ratio).toSize().expandedTo({1, 1});
    const QSize drawn = m_canvas.scaled(device, Qt::KeepAspectRatio).expandedTo({1, 1});
    const QSize bars = device - drawn;
    const QPoint corner(bars.width() / 2, bars.height() / 2); // whole pixels, as the engine draws it
    m_drawn = QRectF(corner.x() / ratio, corner.y() / ratio, drawn.width() / ratio, drawn.height() / ratio);
}

QPoint PictureMap::toCanvas(QPointF widget) const {
    const double x = (widget.x() - m_drawn.x()) * m_canvas.width() / m_drawn.width();
    const double y = (widget.y() - m_drawn.y()) * m_canvas.height() / m_drawn.height();
    return {static_cast<int>(std::floor(x)), static_cast<int>(std::floor(y))};
}

QPointF PictureMap::toWidget(QPointF canvas) const {
    return {m_drawn.x() + canvas.x() * m_drawn.width() / m_canvas.width(),
            m_drawn.y() + canvas.y() * m_drawn.height() / m_canvas.height()};
}

int PictureMap::lengthOnCanvas(double logical) const {
    return std::max(1, static_cast<int>(std::lround(logical * m_canvas.width() / m_drawn.width())));
}

} // namespace app::preview
