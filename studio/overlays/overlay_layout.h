#pragma once

#include "studio/overlays/overlay_contract.h"
#include "studio/show/stage.h"

#include <QRect>
#include <QSize>

namespace studio::overlays {

/// Where one overlay stands: its body (what is seen, without the shadow).
struct OverlayPlace {
    /// Width and height for the settings, design units.
    QSize designSize;
    /// Top left of the source's whole picture, canvas pixels; its shadow may hang over the edge.
    QPoint position;
    /// The body in canvas pixels.
    QRect body;
};

/// Portrait where the canvas is higher than wide.
contract::Layout layoutOf(QSize canvas);
/// Pixels per design unit.
double scaleOf(QSize canvas);
/// The place of an overlay on a canvas of any size and shape; bodies stay inside it and apart. Pure, any
/// thread.
OverlayPlace placeOf(show::Overlay overlay, QSize canvas);

} // namespace studio::overlays
