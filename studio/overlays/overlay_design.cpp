#include "studio/overlays/overlay_layout.h"

#include <algorithm>

namespace studio::overlays {

using contract::Design;
using contract::Layout;
using show::Overlay;

Layout layoutOf(QSize canvas) {
    return canvas.height() > canvas.width() ? Layout::Portrait : Layout::Landscape;
}

double scaleOf(QSize canvas) {
    return std::max(1, std::min(canvas.width(), canvas.height())) / contract::kDesignShortSide;
}

Design designOf(Overlay overlay, Layout layout, const OverlayForm& form) {
    switch (overlay) {
    case Overlay::ProductCard:
        return form.pair ? contract::productPairDesign(layout) : contract::productCardDesign(layout);
    case Overlay::PriceFlash:
        return contract::priceFlashDesign(layout);
    case Overlay::Countdown:
        return contract::countdownDesign(layout);
    case Overlay::CommentFeed:
        return contract::commentFeedDesign(layout);
    case Overlay::Spotlight:
        return contract::spotlightDesign(layout);
    case Overlay::QuestionBanner:
        return form.answered ? contract::answeredBannerDesign(layout)
                             : contract::questionBannerDesign(layout);
    case Overlay::Voucher:
        return contract::voucherDesign(layout);
    case Overlay::OrderTicker:
        return contract::orderTickerDesign(layout);
    case Overlay::LuckyDraw:
        return contract::luckyDrawDesign(layout);
    case Overlay::NextUp:
        return contract::nextUpDesign(layout);
    case Overlay::QrCode:
        return contract::qrCodeDesign(layout);
    case Overlay::SellerLine:
        return contract::sellerLineDesign(layout);
    case Overlay::StandBy:
        break;
    }
    return contract::standByDesign(layout);
}

} // namespace studio::overlays
