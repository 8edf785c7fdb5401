#pragma once

#include "plugins/overlays/painting/overlay_values.h"

#include <QRect>

class QPainter;

namespace phien::overlays {

/// The ground of a slate: the theme's, softly lit by its accent. Opaque.
void paintGround(QPainter& painter, const QRect& whole, const ThemeTokens& theme);

} // namespace phien::overlays
