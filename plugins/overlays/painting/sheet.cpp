#include "plugins/overlays/painting/sheet.h"

#include <algorithm>
#include <cmath>

namespace phien::overlays {
namespace {

/// In pixels, with `margins` around it within what can be painted.
int bodySide(int wanted, int design, double scale, int margins) {
    const double units = wanted > 0 ? wanted : design;
    const int most = contract::kMostPaintedSide - margins;
    return units * scale < most ? contract::toPixels(units, scale) : most;
}

} // namespace

double boundedScale(double scale) {
    return std::isfinite(scale) ? std::clamp(scale, contract::kLeastPaintedScale, contract::kMostPaintedScale)
                                : 1.0;
}

SheetPlan::SheetPlan(const contract::Design& design, const Frame& frame)
    : m_scale(boundedScale(frame.scale))
    , m_margins(whole(design.marginLeft), whole(design.marginTop), whole(design.marginRight),
                whole(design.marginBottom)) {
    const int width = bodySide(frame.width, design.width, m_scale, m_margins.left() + m_margins.right());
    const int height = bodySide(frame.height, design.height, m_scale, m_margins.top() + m_margins.bottom());
    m_body = QRect(m_margins.left(), m_margins.top(), width, height);
    m_size = m_body.marginsAdded(m_margins).size();
}

QRect SheetPlan::withMargins(const QRect& content) const {
    return content.marginsAdded(m_margins) & QRect(QPoint(0, 0), m_size);
}

Sheet::Sheet(QSize sheetSize, const QRect& part) {
    m_picture.size = sheetSize;
    m_picture.offset = part.topLeft();
    if (part.isEmpty()) {
        return;
    }
    m_picture.image = QImage(part.size(), QImage::Format_ARGB32_Premultiplied);
    m_picture.image.fill(Qt::transparent);
    m_painter.begin(&m_picture.image);
    m_painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    m_painter.setPen(Qt::NoPen);
    m_painter.translate(-part.topLeft());
}

Picture Sheet::finish() {
    if (m_painter.isActive()) {
        m_painter.end();
    }
    return std::move(m_picture);
}

} // namespace phien::overlays
