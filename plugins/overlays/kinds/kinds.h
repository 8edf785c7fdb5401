#pragma once

#include "plugins/overlays/overlay_kind.h"

namespace phien::overlays {

// One file each.

OverlayKind productCardKind();
OverlayKind countdownKind();
OverlayKind commentFeedKind();
OverlayKind questionBannerKind();
OverlayKind luckyDrawKind();
OverlayKind qrCodeKind();
OverlayKind sellerLineKind();
OverlayKind slateKind();

} // namespace phien::overlays
