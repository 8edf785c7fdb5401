#pragma once

#include "studio/overlays/overlay_layout.h"

#include <array>
#include <span>

// Where overlays stand in the design and how much they give way: the tables of the layout engine. Inside
// the room only.

namespace studio::overlays {

enum class Side { Near, Middle, Far }; ///< left or top, middle, right or bottom

/// A place at an edge of the safe area: how far inside, design units (Middle: how far from the middle).
struct Home {
    Side across = Side::Near;
    int x = 0;
    Side down = Side::Near;
    int y = 0;
};

/// A body's size as factors of the design's.
struct Shape {
    double width = 1;
    double height = 1;
};

/// Most important first.
std::span<const show::Overlay> byImportance();

Home homeOf(show::Overlay overlay, contract::Layout layout, const OverlayForm& form);

/// Shapes that an overlay's content can take without being scaled, the design's own first and the smallest
/// in both ways last.
std::span<const Shape> shapesOf(show::Overlay overlay);

/// True for a line of text that is as wide as the safe area.
bool spansSafeArea(show::Overlay overlay);

/// True where an overlay has no plate, so that it may stand close to others.
bool standsClose(show::Overlay overlay);

/// Design units between bodies: what homes keep at least, and what an overlay that has moved keeps where it
/// can.
inline constexpr int kHomesApart = 8;
inline constexpr int kApart = 16;

/// Factors that are tried in order where room is short.
inline constexpr std::array<double, 4> kFactors{1, 0.9, 0.8, 0.7};

} // namespace studio::overlays
