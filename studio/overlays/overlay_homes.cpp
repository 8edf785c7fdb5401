#include "studio/overlays/overlay_homes.h"

#include <array>

namespace studio::overlays {
namespace {

using contract::Layout;
using show::Overlay;

/// The law wants the seller named, the card sells, the countdown presses; the draw yields what it can,
/// because it is the largest.
constexpr std::array kByImportance{Overlay::SellerLine,  Overlay::ProductCard,    Overlay::Countdown,
                                   Overlay::PriceFlash,  Overlay::QuestionBanner, Overlay::LuckyDraw,
                                   Overlay::Voucher,     Overlay::QrCode,         Overlay::Spotlight,
                                   Overlay::CommentFeed, Overlay::OrderTicker,    Overlay::NextUp};

struct HomeRow {
    Overlay overlay;
    Home portrait;
    Home landscape;
};

/// Where the on-air pictures show an overlay, that is its home; the others have theirs where these leave
/// room.
constexpr std::array<HomeRow, 13> kHomes{
    {{Overlay::SellerLine, {Side::Near, 0, Side::Far, 0}, {Side::Near, 0, Side::Far, 0}},
     {Overlay::ProductCard, {Side::Near, 0, Side::Far, 46}, {Side::Far, 0, Side::Far, 28}},
     {Overlay::Countdown, {Side::Near, 0, Side::Near, 0}, {Side::Far, 0, Side::Near, 0}},
     {Overlay::PriceFlash, {Side::Near, 0, Side::Near, 106}, {Side::Far, 0, Side::Near, 71}},
     {Overlay::QuestionBanner, {Side::Near, 0, Side::Near, 106}, {Side::Near, 0, Side::Near, 0}},
     {Overlay::LuckyDraw, {Side::Middle, 0, Side::Near, 106}, {Side::Middle, -4, Side::Near, 116}},
     {Overlay::Voucher, {Side::Far, 0, Side::Near, 245}, {Side::Near, 0, Side::Far, 319}},
     {Overlay::QrCode, {Side::Far, 0, Side::Far, 394}, {Side::Near, 406, Side::Far, 28}},
     {Overlay::Spotlight, {Side::Near, 0, Side::Far, 743}, {Side::Far, 0, Side::Far, 271}},
     {Overlay::CommentFeed, {Side::Near, 0, Side::Far, 394}, {Side::Near, 0, Side::Far, 28}},
     {Overlay::OrderTicker, {Side::Near, 0, Side::Far, 673}, {Side::Near, 0, Side::Far, 263}},
     {Overlay::NextUp, {Side::Near, 0, Side::Near, 245}, {Side::Near, 0, Side::Near, 108}},
     {Overlay::StandBy, {}, {}}}};

/// Over the stand-by slate there is no card below the feed, and words in the middle.
constexpr Home kFeedOverSlate{Side::Near, 0, Side::Far, 46};

constexpr std::array<Shape, 1> kStiff{{{1, 1}}};
constexpr std::array<Shape, 3> kNarrowing{{{1, 1}, {0.9, 1}, {0.8, 1}}};
constexpr std::array<Shape, 12> kFeedShapes{{{1, 1},
                                             {0.9, 1},
                                             {0.8, 1},
                                             {1, 0.8},
                                             {0.9, 0.8},
                                             {0.7, 1},
                                             {0.8, 0.8},
                                             {1, 0.6},
                                             {0.8, 0.6},
                                             {1, 0.4},
                                             {0.7, 0.6},
                                             {0.7, 0.4}}};

} // namespace

std::span<const Overlay> byImportance() {
    return kByImportance;
}

Home homeOf(Overlay overlay, Layout layout, const OverlayForm& form) {
    if (overlay == Overlay::CommentFeed && form.overSlate && layout == Layout::Portrait) {
        return kFeedOverSlate;
    }
    for (const auto& row : kHomes) {
        if (row.overlay == overlay) {
            return layout == Layout::Portrait ? row.portrait : row.landscape;
        }
    }
    return {};
}

std::span<const Shape> shapesOf(Overlay overlay) {
    switch (overlay) {
    case Overlay::CommentFeed:
        return kFeedShapes;
    case Overlay::ProductCard:
    case Overlay::PriceFlash:
    case Overlay::QuestionBanner:
    case Overlay::Spotlight:
    case Overlay::OrderTicker:
    case Overlay::NextUp:
        return kNarrowing;
    case Overlay::Countdown:
    case Overlay::Voucher:
    case Overlay::LuckyDraw:
    case Overlay::QrCode:
    case Overlay::SellerLine:
    case Overlay::StandBy:
        break;
    }
    return kStiff;
}

bool spansSafeArea(Overlay overlay) {
    return overlay == Overlay::SellerLine;
}

bool standsClose(Overlay overlay) {
    return overlay == Overlay::SellerLine;
}

} // namespace studio::overlays
