#include "studio/overlays/overlay_layout.h"

#include <algorithm>

namespace studio::overlays {
namespace {

using contract::Design;
using contract::Layout;

/// Design units, as in the pictures of both on-air layouts.
constexpr int kEdge = 32;
constexpr int kApart = 16;
constexpr int kMinBody = 60;

namespace portrait {
constexpr int kCountdownTop = 44;
constexpr int kQuestionTop = 150;
constexpr int kFeedBottom = 420;
constexpr int kCardBottom = 72;
constexpr int kSellerBottom = 26;
} // namespace portrait

namespace landscape {
constexpr int kTop = 28;
constexpr int kBottom = 40;
constexpr int kSellerBottom = 12;
} // namespace landscape

int atLeast(int least, int value) {
    return std::max(least, value);
}

/// A canvas in design units.
struct Room {
    int width;
    int height;
};

QRect portraitBody(show::Overlay overlay, Room room) {
    using namespace portrait;
    const auto from = [&](const Design& d, int top) {
        return QRect(kEdge, top, d.width, d.height);
    };
    const auto above = [&](const Design& d, int bottom) {
        return QRect(kEdge, room.height - bottom - d.height, d.width, d.height);
    };
    switch (overlay) {
    case show::Overlay::ProductCard:
        return above(contract::productCardDesign(Layout::Portrait), kCardBottom);
    case show::Overlay::Countdown:
        return from(contract::countdownDesign(Layout::Portrait), kCountdownTop);
    case show::Overlay::QuestionBanner:
        return from(contract::questionBannerDesign(Layout::Portrait), kQuestionTop);
    case show::Overlay::SellerLine:
        return above(contract::sellerLineDesign(Layout::Portrait), kSellerBottom);
    case show::Overlay::CommentFeed:
        break;
    }
    // Square-like canvases leave less room between the question and the card.
    Design feed = contract::commentFeedDesign(Layout::Portrait);
    const int taken =
        kQuestionTop + contract::questionBannerDesign(Layout::Portrait).height + kApart + kFeedBottom;
    feed.height = std::clamp(room.height - taken, kMinBody, feed.height);
    return above(feed, kFeedBottom);
}

QRect landscapeBody(show::Overlay overlay, Room room) {
    using namespace landscape;
    const int inside = room.width - 2 * kEdge;
    const auto card = contract::productCardDesign(Layout::Landscape);
    const auto pill = contract::countdownDesign(Layout::Landscape);
    switch (overlay) {
    case show::Overlay::ProductCard:
        return {room.width - kEdge - card.width, room.height - kBottom - card.height, card.width,
                card.height};
    case show::Overlay::Countdown:
        return {room.width - kEdge - pill.width, kTop, pill.width, pill.height};
    case show::Overlay::QuestionBanner: {
        const auto banner = contract::questionBannerDesign(Layout::Landscape);
        const int width = std::clamp(inside - pill.width - kApart, kMinBody, banner.width);
        return {kEdge, kTop, width, banner.height};
    }
    case show::Overlay::SellerLine: {
        const auto line = contract::sellerLineDesign(Layout::Landscape);
        return {kEdge, room.height - kSellerBottom - line.height, inside, line.height};
    }
    case show::Overlay::CommentFeed:
        break;
    }
    const auto feed = contract::commentFeedDesign(Layout::Landscape);
    const int width = std::clamp(inside - card.width - kApart, kMinBody, feed.width);
    return {kEdge, room.height - kBottom - feed.height, width, feed.height};
}

Design designOf(show::Overlay overlay, Layout layout) {
    switch (overlay) {
    case show::Overlay::ProductCard:
        return contract::productCardDesign(layout);
    case show::Overlay::Countdown:
        return contract::countdownDesign(layout);
    case show::Overlay::CommentFeed:
        return contract::commentFeedDesign(layout);
    case show::Overlay::QuestionBanner:
        return contract::questionBannerDesign(layout);
    case show::Overlay::SellerLine:
        break;
    }
    return contract::sellerLineDesign(layout);
}

} // namespace

contract::Layout layoutOf(QSize canvas) {
    return canvas.height() > canvas.width() ? Layout::Portrait : Layout::Landscape;
}

double scaleOf(QSize canvas) {
    return atLeast(1, std::min(canvas.width(), canvas.height())) / contract::kDesignShortSide;
}

OverlayPlace placeOf(show::Overlay overlay, QSize canvas) {
    const Layout layout = layoutOf(canvas);
    const double scale = scaleOf(canvas);
    const Room room{static_cast<int>(canvas.width() / scale), static_cast<int>(canvas.height() / scale)};
    const QRect body =
        layout == Layout::Portrait ? portraitBody(overlay, room) : landscapeBody(overlay, room);
    const Design design = designOf(overlay, layout);
    const auto px = [scale](int value) {
        return contract::toPixels(value, scale);
    };
    const QRect pixels(px(body.x()), px(body.y()), px(body.width()), px(body.height()));
    return {body.size(), pixels.topLeft() - QPoint(px(design.marginLeft), px(design.marginTop)), pixels};
}

} // namespace studio::overlays
