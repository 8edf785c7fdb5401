#pragma once

#include <cmath>

// What the program and the overlay module agree on: source ids, settings keys, design sizes.
// Plain C++ without Qt and libobs, because both sides read it and the module knows nothing else of ours
// (with `overlay_theme.h`, which is plain too).

namespace studio::overlays::contract {

/// File name of the module without ending, and the folder name of its data.
inline constexpr char kModuleName[] = "phien-overlays";

// Source ids.
inline constexpr char kProductCard[] = "phien_product_card";
inline constexpr char kPriceFlash[] = "phien_price_flash";
inline constexpr char kCountdown[] = "phien_countdown";
inline constexpr char kCommentFeed[] = "phien_comment_feed";
inline constexpr char kSpotlight[] = "phien_spotlight";
inline constexpr char kQuestionBanner[] = "phien_question_banner";
inline constexpr char kVoucher[] = "phien_voucher";
inline constexpr char kSoldOut[] = "phien_sold_out";
inline constexpr char kOrderTicker[] = "phien_order_ticker";
inline constexpr char kLuckyDraw[] = "phien_lucky_draw";
inline constexpr char kNextUp[] = "phien_next_up";
inline constexpr char kQrCode[] = "phien_qr_code";
inline constexpr char kSellerLine[] = "phien_seller_line";
inline constexpr char kStandBy[] = "phien_stand_by";
/// Stands where a device is missing: a dark panel of `width` × `height` pixels.
inline constexpr char kSlate[] = "phien_slate";

// Settings of every overlay (not of the slate).
inline constexpr char kLayout[] = "layout"; ///< kPortrait or kLandscape
inline constexpr char kPortrait[] = "portrait";
inline constexpr char kLandscape[] = "landscape";
/// Pixels per design unit: the canvas's short side / kDesignShortSide.
inline constexpr char kScale[] = "scale";
/// What the module paints at least and at most: a body beyond is not what the layout meant. A canvas has 128
/// to 3840 pixels a side, the host's factor is 0.5 to 2.
inline constexpr double kLeastPaintedScale = 0.1;
inline constexpr double kMostPaintedScale = 10.7;
/// With its shadow, pixels: what graphics cards take as a texture.
inline constexpr int kMostPaintedSide = 8192;
/// Of the body without its shadow, in design units; 0: the design's own. The slate's are pixels.
inline constexpr char kWidth[] = "width";
inline constexpr char kHeight[] = "height";
/// False: the overlay leaves (animated) and then draws nothing. True when absent.
inline constexpr char kShown[] = "shown";
/// Resolved tokens, see overlay_theme.h: an object of "#rrggbb", "#aarrggbb" and numbers.
inline constexpr char kTheme[] = "theme";
/// Where there is no `theme`: the name of a theme file of the module's data, the shop's colour ("#rrggbb")
/// and the shop's logo (absolute path). The logo counts beside `theme` too.
inline constexpr char kThemeName[] = "theme_name";
inline constexpr char kShopColour[] = "shop_colour";
inline constexpr char kLogo[] = "logo";

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
inline constexpr char kStamp[] = "stamp"; ///< "HẾT HÀNG" stamped over the picture; empty: none
/// The other product of a pair: an object with the keys above; absent: a single card.
inline constexpr char kSecond[] = "second";

// Price flash: `title`, `code`, `name`, `old_price`, `price`. The digits of the old price roll
// to the new at `start_ms` (when it came on); 0: they stand.

// Countdown. Times are milliseconds since 1970, wall clock.
inline constexpr char kTitle[] = "title"; ///< also of many others: the small line above
inline constexpr char kStartMs[] = "start_ms";
inline constexpr char kEndMs[] = "end_ms";    ///< 0: not started, `seconds` stands still
inline constexpr char kSeconds[] = "seconds"; ///< length before the start
inline constexpr char kStyle[] = "style";     ///< countdown: ring, bar or digits; lucky draw: wheel or roll
inline constexpr char kRing[] = "ring";
inline constexpr char kBar[] = "bar";
inline constexpr char kDigits[] = "digits";

// Comment feed: `lines`, an array of objects, oldest first; `pinned`, one such object, absent: none.
inline constexpr char kLines[] = "lines";
inline constexpr char kPinned[] = "pinned";
/// Of a line: tells one comment from another, so that bubbles move instead of being painted anew.
inline constexpr char kId[] = "id";
/// Of a line; without it the part of `value` before ": " is the author.
inline constexpr char kAuthor[] = "author";
inline constexpr char kValue[] = "value";
inline constexpr char kPlatform[] = "platform"; ///< "facebook", "youtube", "shopee", …; else no mark
/// Of a line: when it came; it fades `fade_after_ms` later (0: it stays).
inline constexpr char kAtMs[] = "at_ms";
inline constexpr char kFadeAfterMs[] = "fade_after_ms";

// Spotlight: `author`, `text`, `platform`. Question banner: `title`, `text`, and these. Seller line: `text`,
// `warning` (for the goods on screen).
inline constexpr char kText[] = "text";
inline constexpr char kAnswerTitle[] = "answer_title";
inline constexpr char kAnswer[] = "answer"; ///< empty: not answered yet
inline constexpr char kWarning[] = "warning";

// Voucher: `title` ("Giảm 20.000 ₫"), `code`, `condition`, `note` ("Còn 12 lượt"). Sold out: `text`.
inline constexpr char kCondition[] = "condition";
inline constexpr char kNote[] = "note";

// Order ticker: `lines` of {id, author, value ("vừa chốt A12"), highlight ("A12")}, oldest first; the newest
// is shown, each for a while.
inline constexpr char kHighlight[] = "highlight";

// Lucky draw: `title`, `style`, `names` (array of {value}), and these. The winner is known before the spin
// begins; the picture only shows it.
inline constexpr char kNames[] = "names";
inline constexpr char kWheel[] = "wheel";
inline constexpr char kRoll[] = "roll";
inline constexpr char kWinner[] = "winner";          ///< index in `names`; −1: not drawn yet
inline constexpr char kWinnerText[] = "winner_text"; ///< shown once the spin has ended
inline constexpr char kSpinStartMs[] = "spin_start_ms";
inline constexpr char kSpinMs[] = "spin_ms";

// Next up: `title`, `items` (array of {code, name, price, picture}).
inline constexpr char kItems[] = "items";

// QR code: `title`, `text` (caption), `payload` (what is encoded; empty: nothing is shown).
inline constexpr char kPayload[] = "payload";

// Stand-by slate (the whole canvas): `title`, `message`, `clock`, `back_text` ("Quay lại lúc 20:15"),
// `end_ms` (0: no countdown to the return), `logo`.
inline constexpr char kClock[] = "clock"; ///< true: the time of day is shown
inline constexpr char kBackText[] = "back_text";

// Slate: `title` and this.
inline constexpr char kMessage[] = "message";

/// Of a source's proc handler: "void upload_count(out int count)", textures sent to the GPU so far.
inline constexpr char kUploadCount[] = "upload_count";
/// "void is_at_rest(out bool rest)": nothing moves and nothing waits to be painted.
inline constexpr char kIsAtRest[] = "is_at_rest";

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

/// Two cards side by side; in portrait each has its picture above its words.
constexpr Design productPairDesign(Layout layout) {
    return layout == Layout::Portrait ? Design{656, 400, 44, 28, 44, 60} : Design{816, 219, 36, 22, 36, 50};
}

constexpr Design priceFlashDesign(Layout layout) {
    return layout == Layout::Portrait ? Design{656, 190, 44, 28, 44, 60} : Design{480, 150, 36, 22, 36, 50};
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

/// One comment, large; stands at the body's bottom.
constexpr Design spotlightDesign(Layout layout) {
    return layout == Layout::Portrait ? Design{656, 200, 30, 20, 30, 40} : Design{560, 160, 24, 16, 24, 32};
}

/// The banner stands at the body's top.
constexpr Design questionBannerDesign(Layout layout) {
    return layout == Layout::Portrait ? Design{656, 123, 30, 20, 30, 40} : Design{640, 100, 24, 16, 24, 32};
}
/// With an answer below the question.
constexpr Design answeredBannerDesign(Layout layout) {
    return layout == Layout::Portrait ? Design{656, 214, 30, 20, 30, 40} : Design{640, 176, 24, 16, 24, 32};
}

constexpr Design voucherDesign(Layout layout) {
    return layout == Layout::Portrait ? Design{440, 130, 24, 16, 24, 32} : Design{380, 110, 20, 14, 20, 28};
}

/// A stamp, turned by some degrees.
constexpr Design soldOutDesign(Layout layout) {
    return layout == Layout::Portrait ? Design{300, 170, 0, 0, 0, 0} : Design{220, 130, 0, 0, 0, 0};
}

/// The pill stands at the left of the body.
constexpr Design orderTickerDesign(Layout layout) {
    return layout == Layout::Portrait ? Design{470, 54, 0, 0, 0, 0} : Design{390, 44, 0, 0, 0, 0};
}

constexpr Design luckyDrawDesign(Layout layout) {
    return layout == Layout::Portrait ? Design{560, 660, 30, 20, 30, 40} : Design{420, 500, 24, 16, 24, 32};
}

constexpr Design nextUpDesign(Layout layout) {
    return layout == Layout::Portrait ? Design{656, 96, 24, 16, 24, 32} : Design{560, 80, 20, 14, 20, 28};
}

/// At 480 lines the modules of a bank's code (57 with the quiet zone, with amount and memo) are still two
/// pixels wide.
constexpr Design qrCodeDesign(Layout layout) {
    return layout == Layout::Portrait ? Design{240, 330, 24, 16, 24, 32} : Design{212, 290, 20, 14, 20, 28};
}

/// Two lines at the left (portrait), one at the right (landscape); their plate takes the margins too.
constexpr Design sellerLineDesign(Layout layout) {
    return layout == Layout::Portrait ? Design{656, 44, 12, 3, 12, 3} : Design{1216, 17, 9, 4, 9, 4};
}

/// The whole canvas; `width` and `height` say how large that is.
constexpr Design standByDesign(Layout layout) {
    return layout == Layout::Portrait ? Design{720, 1280, 0, 0, 0, 0} : Design{1280, 720, 0, 0, 0, 0};
}

} // namespace studio::overlays::contract
