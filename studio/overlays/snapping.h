#pragma once

#include "studio/show/look.h"

#include <QPoint>
#include <QRect>
#include <QSize>

#include <vector>

namespace studio::overlays {

/// Bounds of show::Placement::scale.
inline constexpr double kLeastScale = 0.5;
inline constexpr double kMostScale = 2;

/// What a body that the host drags may snap to: the edges and middles of these. Canvas pixels.
struct SnapTargets {
    QSize canvas;
    QRect safeArea;            ///< null: none
    std::vector<QRect> bodies; ///< the other overlays'
};

/// A snapped body and the lines that it stands on, to be drawn as guides: x of upright ones, y of level ones.
/// A line is where the pixel begins (0…width, 0…height).
struct Snapped {
    QRect rect;
    std::vector<int> verticals;
    std::vector<int> horizontals;

    friend bool operator==(const Snapped&, const Snapped&) = default;
};

/// The body moved by at most `tolerance` pixels each way, so that an edge or its middle stands on a line of
/// the targets; then kept inside the canvas. Pure, any thread.
Snapped snapMove(const QRect& moving, const SnapTargets& targets, int tolerance);

enum class Corner { TopLeft, TopRight, BottomLeft, BottomRight };

/// The body when its `corner` is dragged to `to`: the opposite corner stays, the aspect is that of `natural`
/// (its size at scale 1), the scale within kLeastScale…kMostScale and the body inside the canvas; the dragged
/// edges snap like in snapMove(). Pure, any thread.
Snapped snapResize(const QRect& body, QSize natural, Corner corner, QPoint to, const SnapTargets& targets,
                   int tolerance);

/// Between what the host sees and what the show keeps. `natural`: the body's size at scale 1, canvas pixels.
show::Placement placementOf(const QRect& body, QSize natural, QSize canvas);
QRect bodyOf(const show::Placement& placement, QSize natural, QSize canvas);

} // namespace studio::overlays
