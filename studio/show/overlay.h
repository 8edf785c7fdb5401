#pragma once

#include <array>

namespace studio::show {

/// What can be drawn over the picture.
enum class Overlay {
    ProductCard,
    PriceFlash,
    Countdown,
    CommentFeed,
    Spotlight,
    QuestionBanner,
    Voucher,
    OrderTicker,
    LuckyDraw,
    NextUp,
    QrCode,
    SellerLine,
    StandBy, ///< the whole canvas: before the show, a break, after the show
};

inline constexpr std::array kOverlays{Overlay::ProductCard, Overlay::PriceFlash,  Overlay::Countdown,
                                      Overlay::CommentFeed, Overlay::Spotlight,   Overlay::QuestionBanner,
                                      Overlay::Voucher,     Overlay::OrderTicker, Overlay::LuckyDraw,
                                      Overlay::NextUp,      Overlay::QrCode,      Overlay::SellerLine,
                                      Overlay::StandBy};

} // namespace studio::show
