#pragma once

#include <cmath>

// What the program and the overlay module agree on: source ids, settings keys, design sizes.
// Plain C++ without Qt and libobs, because both sides read it and the module knows nothing else of ours.

namespace studio::overlays::contract {

/// File name of the module without ending, and the folder name of its data.
inline constexpr char kModuleName[] = "phien-overlays";

// Source ids.
inline constexpr char kProductCard[] = "phien_product_card";
inline constexpr char kCountdown[] = "phien_countdown";
inline constexpr char kCommentFeed[] = "phien_comment_feed";
inline constexpr char kQuestionBanner[] = "phien_question_banner";
inline constexpr char kSellerLine[] = "phien_seller_line";
/// Stands where a device is missing: a dark panel of `width` × `height` pixels.
inline constexpr char kSlate[] = "phien_slate";

// Settings of every overlay (not of the slate).
inline constexpr char kLayout[] = "layout"; ///< kPortrait or kLandscape
inline constexpr char kPortrait[] = "portrait";
inline constexpr char kLandscape[] = "landscape";
/// Pixels per design unit: the canvas's short side / kDesignShortSide.
inline constexpr char kScale[] = "scale";
/// Of the body without its shadow, in design units; 0: the design's own. The slate's are pixels.
inline constexpr char kWidth[] = "width";
inline constexpr char kHeight[] = "height";

// Product card. All texts are finished texts, prices too.
inline constexpr char kCode[] = "code";
inline constexpr char kName[] = "name";
inline constexpr char kOldPrice[] = "old_price"; ///< struck; empty: none
inline constexpr char kPrice[] = "price";
inline constexpr char kPicture[] = "picture"; ///< absolute path; empty or unreadable: a placeholder
inline constexpr char kStockLeft[] = "stock_left";
inline constexpr char kStockTotal[] = "stock_total"; ///< 0: no stock bar
inline constexpr char kStockText[] = "stock_text";
inline constexpr char kAction[] = "action";
inline constexpr char kActionHighlight[] = "action_highlight"; ///< the part of `action` in yellow

// Countdown. Times are milliseconds since 1970, wall clock.
inline constexpr char kTitle[] = "title"; ///< also the slate's and the question banner's
inline constexpr char kStartMs[] = "start_ms";
inline constexpr char kEndMs[] = "end_ms";    ///< 0: not started, `seconds` stands still
inline constexpr char kSeconds[] = "seconds"; ///< length before the start

// Comment feed: an array of objects, oldest first.
inline constexpr char kLines[] = "lines";
/// Of a line; without it the part of `value` before ": " is the author.
inline constexpr char kAuthor[] = "author";
inline constexpr char kValue[] = "value";

// Question banner, seller line.
inline constexpr char kText[] = "text";

// Slate: `title` and this.
inline constexpr char kMessage[] = "message";

/// Of a source's proc handler: "void upload_count(out int count)", textures sent to the GPU so far.
inline constexpr char kUploadCount[] = "upload_count";

enum class Layout { Portrait, Landscape };

/// 9:16 is designed at 720 × 1280, 16:9 at 1280 × 720.
inline constexpr double kDesignShortSide = 720.0;

/// A distance of the design in pixels. Both sides must round alike.
inline int toPixels(double design, double scale) {
    return static_cast<int>(std::lround(design * scale));
}

/// A source's picture: the body, and around it room for the shadow. Design units.
struct Design {
    int width;
    int height;
    int marginLeft;
    int marginTop;
    int marginRight;
    int marginBottom;
};

/// The body is as high as its tallest content; what is lower stands at the body's bottom (landscape).
constexpr Design productCardDesign(Layout layout) {
    return layout == Layout::Portrait ? Design{656, 312, 44, 28, 44, 60} : Design{400, 219, 36, 22, 36, 50};
}

/// The pill stands at the left (portrait) or right (landscape) of the body.
constexpr Design countdownDesign(Layout layout) {
    return layout == Layout::Portrait ? Design{420, 69, 0, 0, 0, 0} : Design{360, 55, 0, 0, 0, 0};
}

/// Bubbles stand at the body's bottom left.
constexpr Design commentFeedDesign(Layout layout) {
    return layout == Layout::Portrait ? Design{470, 267, 0, 0, 0, 0} : Design{390, 219, 0, 0, 0, 0};
}
inline constexpr int kFeedLines = 3;

/// The banner stands at the body's top.
constexpr Design questionBannerDesign(Layout layout) {
    return layout == Layout::Portrait ? Design{656, 123, 30, 20, 30, 40} : Design{640, 100, 24, 16, 24, 32};
}

/// Two lines at the left (portrait), one at the right (landscape).
constexpr Design sellerLineDesign(Layout layout) {
    return layout == Layout::Portrait ? Design{656, 44, 4, 4, 4, 4} : Design{1216, 17, 4, 4, 4, 4};
}

} // namespace studio::overlays::contract
