#pragma once

#include <QRect>
#include <QSize>

#include <vector>

namespace app::preview {

/// Where pictures of these shapes stand in a room: side by side, centred, as large as they go at one scale,
/// so that the words of the overlays are equally large in each. One rectangle for each canvas.
std::vector<QRect> placePictures(const QRect& room, const std::vector<QSize>& canvases, int gap);

} // namespace app::preview
