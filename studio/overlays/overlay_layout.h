#pragma once

#include "studio/overlays/overlay_contract.h"
#include "studio/show/look.h"
#include "studio/show/overlay.h"

#include <QPoint>
#include <QRect>
#include <QSize>

#include <map>
#include <optional>
#include <vector>

namespace studio::overlays {

/// What an overlay is like at the moment, where that changes its size or its place.
struct OverlayForm {
    bool pair = false;      ///< product card: two products
    bool answered = false;  ///< question banner: with an answer
    bool overSlate = false; ///< comment feed: the stand-by slate is up
    int qrBytes = 0;        ///< QR code: of its payload; how small it can be read depends on them

    friend bool operator==(const OverlayForm&, const OverlayForm&) = default;
};

/// An overlay that wants a place.
struct LayoutWish {
    show::Overlay overlay;
    OverlayForm form;
    /// Where the host has put it.
    std::optional<show::Placement> placement;

    friend bool operator==(const LayoutWish&, const LayoutWish&) = default;
};

/// Where one overlay stands: its body (what is seen, without the shadow).
struct OverlayPlace {
    /// Width and height for the settings, design units.
    QSize designSize;
    /// Size as a factor of the design's: 1, or the host's, or less where room was short.
    double factor = 1;
    /// Top left of the source's whole picture, canvas pixels; its shadow may hang over the edge.
    QPoint position;
    /// The body in canvas pixels.
    QRect body;
    /// Size of the body at factor 1, canvas pixels.
    QSize natural;

    friend bool operator==(const OverlayPlace&, const OverlayPlace&) = default;
};

struct PlacedOverlays {
    std::map<show::Overlay, OverlayPlace> places;
    /// Without room, the host's own too, most important first.
    std::vector<show::Overlay> unplaced;

    friend bool operator==(const PlacedOverlays&, const PlacedOverlays&) = default;
};

/// Portrait where the canvas is higher than wide.
contract::Layout layoutOf(QSize canvas);
/// Pixels per design unit.
double scaleOf(QSize canvas);
/// An overlay's design: body and shadow at factor 1.
contract::Design designOf(show::Overlay overlay, contract::Layout layout, const OverlayForm& form = {});

/// Places overlays on a canvas of any size and shape. The host's own placements count first, whatever they
/// cover, kept inside the canvas. The others stand inside `safeArea` and apart from everything: at their
/// home in the design where that is free; else narrower there, else moved, else smaller, else unplaced. The
/// more important (seller line, product card, countdown, …) go first, and none leaves its home for one that
/// is less important. A QR code is never so small that nobody could read it. The stand-by slate covers the
/// canvas and takes no part. Pure, any thread.
PlacedOverlays placeOverlays(const std::vector<LayoutWish>& wishes, QSize canvas, const QRect& safeArea);

/// The home of an overlay alone on a canvas, inside the design's margins. Pure, any thread.
OverlayPlace placeOf(show::Overlay overlay, QSize canvas);

} // namespace studio::overlays
