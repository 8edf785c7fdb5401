#pragma once

#include "plugins/overlays/painting/sprite.h"
#include "plugins/overlays/painting/text_block.h"

#include <QRect>

namespace phien::overlays {

/// Where a text's ink may be when it is drawn at `at`, within `clip`. Empty without a text.
QRect inkOf(const TextBlock& text, QPoint at, const QRect& clip);

/// A sprite that is a text alone. `at` and `clip`, which it never leaves, are the source's pixels.
/// nullptr: there is no text, and no sprite was added.
Sprite* addText(SpriteSheet& sheet, const QString& id, const TextBlock& text, QPoint at, const QRect& clip);

} // namespace phien::overlays
