#include "app/preview/handle.h"

#include <algorithm>
#include <array>

namespace app::preview {

using studio::overlays::Corner;

namespace {

constexpr std::array kHandles{Handle{Corner::TopLeft},
                              Handle{Corner::TopRight},
                              Handle{Corner::BottomLeft},
                              Handle{Corner::BottomRight},
                              Handle{Corner::TopLeft, Qt::Horizontal},
                              Handle{Corner::BottomRight, Qt::Horizontal},
                              Handle{Corner::TopLeft, Qt::Vertical},
                              Handle{Corner::BottomRight, Qt::Vertical}};

QPoint cornerOf(const QRect& body, Corner corner) {
    const int right = body.x() + body.width();
    const int bottom = body.y() + body.height();
    switch (corner) {
    case Corner::TopLeft:
        return body.topLeft();
    case Corner::TopRight:
        return {right, body.y()};
    case Corner::BottomLeft:
        return {body.x(), bottom};
    case Corner::BottomRight:
        return {right, bottom};
    }
    return {};
}

} // namespace

std::span<const Handle> handles() {
    return kHandles;
}

QPoint pointOf(const QRect& body, const Handle& handle) {
    const QPoint corner = cornerOf(body, handle.corner);
    if (handle.edge == Qt::Horizontal)
        return {corner.x(), body.y() + body.height() / 2};
    if (handle.edge == Qt::Vertical)
        return {body.x() + body.width() / 2, corner.y()};
    return corner;
}

QPoint pulled(const QRect& body, const Handle& handle, QPoint by) {
    const double aspect = static_cast<double>(body.width()) / std::max(1, body.height());
    if (handle.edge == Qt::Horizontal)
        by.setY(qRound(by.x() / aspect));
    else if (handle.edge == Qt::Vertical)
        by.setX(qRound(by.y() * aspect));
    return cornerOf(body, handle.corner) + by;
}

} // namespace app::preview
