#include "plugins/overlays/painting/pin_mark.h"

#include <QPainter>
#include <QPainterPath>

namespace phien::overlays {

void paintPin(QPainter& painter, const QColor& colour, const QRectF& place) {
    constexpr double kLean = 35;
    // In a square of 2 × 2 about its middle.
    QPainterPath pin;
    pin.addRoundedRect(QRectF(-0.42, -0.98, 0.84, 0.24), 0.1, 0.1);
    pin.addRect(QRectF(-0.26, -0.8, 0.52, 0.6));
    QPainterPath collar(QPointF(-0.26, -0.3));
    collar.quadTo(-0.34, 0.0, -0.58, 0.12);
    collar.lineTo(-0.58, 0.28);
    collar.lineTo(0.58, 0.28);
    collar.lineTo(0.58, 0.12);
    collar.quadTo(0.34, 0.0, 0.26, -0.3);
    collar.closeSubpath();
    QPainterPath needle(QPointF(-0.08, 0.2));
    needle.lineTo(0.08, 0.2);
    needle.lineTo(0.0, 1.0);
    needle.closeSubpath();
    painter.save();
    painter.translate(place.center());
    painter.rotate(kLean);
    painter.scale(place.width() / 2, place.height() / 2);
    painter.fillPath(pin.united(collar).united(needle), colour);
    painter.restore();
}

} // namespace phien::overlays
