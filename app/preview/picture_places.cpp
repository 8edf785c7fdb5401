#include "app/preview/picture_places.h"

#include <algorithm>
#include <cmath>

namespace app::preview {

namespace {

/// A canvas with its short side as 1: overlays are designed on that.
QSizeF shapeOf(QSize canvas) {
    const double side = std::max(1, std::min(canvas.width(), canvas.height()));
    return {canvas.width() / side, canvas.height() / side};
}

} // namespace

std::vector<QRect> placePictures(const QRect& room, const std::vector<QSize>& canvases, int gap) {
    if (canvases.empty() || room.isEmpty())
        return std::vector<QRect>(canvases.size());
    const int gaps = gap * (static_cast<int>(canvases.size()) - 1);
    double width = 0;
    double height = 0;
    for (const QSize canvas : canvases) {
        width += shapeOf(canvas).width();
        height = std::max(height, shapeOf(canvas).height());
    }
    const double side = std::min((room.width() - gaps) / width, room.height() / height);
    std::vector<QRect> places;
    int used = gaps;
    for (const QSize canvas : canvases) {
        const QSizeF shape = shapeOf(canvas) * side;
        const QSize size(static_cast<int>(shape.width()), static_cast<int>(shape.height()));
        places.emplace_back(QPoint(), size.expandedTo({1, 1}));
        used += places.back().width();
    }
    int left = room.left() + (room.width() - used) / 2;
    for (QRect& place : places) {
        place.moveTo(left, room.top() + (room.height() - place.height()) / 2);
        left += place.width() + gap;
    }
    return places;
}

} // namespace app::preview
