#pragma once

#include "studio/engine/engine.h"

#include <QRect>
#include <QSize>

namespace studio::engine {

/// Draws marks into the display that is current. `picture` is where the canvas of the size `canvas` stands in
/// the window, in its pixels. Graphics thread.
void drawMarks(const PreviewMarks& marks, QSize canvas, QRect picture, QSize window);

} // namespace studio::engine
