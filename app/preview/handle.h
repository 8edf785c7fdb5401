#pragma once

#include "studio/overlays/snapping.h"

#include <QPoint>
#include <QRect>

#include <optional>
#include <span>

namespace app::preview {

/// What of the chosen overlay a hand can take to resize it: a corner, or the middle of an edge, which grows
/// its corner along the diagonal by what the hand moves across that edge.
struct Handle {
    studio::overlays::Corner corner;
    std::optional<Qt::Orientation> edge = std::nullopt; ///< the way an edge's middle moves

    friend bool operator==(const Handle&, const Handle&) = default;
};

/// All eight, corners first.
std::span<const Handle> handles();
/// Where a handle of a body stands.
QPoint pointOf(const QRect& body, const Handle& handle);
/// Where a handle's corner goes when the hand has moved so far.
QPoint pulled(const QRect& body, const Handle& handle, QPoint by);

} // namespace app::preview
