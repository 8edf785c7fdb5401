#pragma once

#include "plugins/overlays/overlay_kind.h"

namespace phien::overlays {

// One file each.

OverlayKind productCardKind();
OverlayKind priceFlashKind();
OverlayKind countdownKind();
OverlayKind commentFeedKind();
OverlayKind spotlightKind();
OverlayKind questionBannerKind();
OverlayKind voucherKind();
OverlayKind orderTickerKind();
OverlayKind nextUpKind();
OverlayKind luckyDrawKind();
OverlayKind qrCodeKind();
OverlayKind soldOutKind();
OverlayKind sellerLineKind();
OverlayKind standByKind();
OverlayKind slateKind();

} // namespace phien::overlays
