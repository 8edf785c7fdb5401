#pragma once

#include "studio/overlays/overlay_theme.h"

#include <QRectF>

class QPainter;

namespace app::look {

/// A small picture of what a theme's tokens make: a card with its price and code, the countdown's plate, a
/// bubble, on a ground that could be a camera's.
void paintSwatch(QPainter& painter, const QRectF& place, const studio::overlays::ThemeTokens& tokens);

} // namespace app::look
