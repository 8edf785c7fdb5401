#pragma once

#include <QColor>
#include <QRectF>

class QPainter;

namespace phien::overlays {

/// A drawing pin, leaning to the right.
void paintPin(QPainter& painter, const QColor& colour, const QRectF& place);

} // namespace phien::overlays
