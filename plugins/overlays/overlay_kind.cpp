#include "plugins/overlays/overlay_kind.h"

#include "plugins/overlays/kinds/kinds.h"

#include <array>

namespace phien::overlays {

std::span<const OverlayKind> overlayKinds() {
    static const std::array kKinds{
        productCardKind(),    priceFlashKind(), countdownKind(),   commentFeedKind(), spotlightKind(),
        questionBannerKind(), voucherKind(),    orderTickerKind(), nextUpKind(),      luckyDrawKind(),
        qrCodeKind(),         soldOutKind(),    sellerLineKind(),  standByKind(),     slateKind()};
    return kKinds;
}

} // namespace phien::overlays
