#pragma once

#include <QPoint>
#include <QRect>
#include <QSize>

namespace app::preview {

/// Between a widget's logical pixels and those of the canvas that is drawn into it, its aspect kept, with
/// bars where the widget has another one: as engine::PreviewSurface draws it.
class PictureMap {
public:
    PictureMap(QSize canvas, QSize widget, double devicePixelRatio);

    /// Outside the picture the answer lies outside the canvas.
    QPoint toCanvas(QPointF widget) const;
    QPointF toWidget(QPointF canvas) const;
    /// So many logical pixels as canvas pixels, at least 1.
    int lengthOnCanvas(double logical) const;

private:
    QSize m_canvas;
    QRectF m_drawn; ///< in logical pixels
};

} // namespace app::preview
