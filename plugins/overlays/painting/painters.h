#pragma once

#include "plugins/overlays/painting/overlay_values.h"
#include "plugins/overlays/painting/picture_store.h"
#include "plugins/overlays/painting/shadow.h"
#include "plugins/overlays/painting/sheet.h"
#include "plugins/overlays/painting/sprite.h"

namespace phien::overlays {

/// What painting keeps from one time to the next. One thread.
struct PaintTools {
    ShadowCache shadows;
    PictureStore pictures;
    /// Of the source that is being painted.
    SpriteCache sprites;
};

// From values to sprites, as they stand at `nowMs` (milliseconds since 1970). Texts need not be clean: each
// painter cuts and cleans what it draws. Nothing outside the frame is painted. Any thread, one at a time for
// each PaintTools.

Painted paintProductCard(const ProductCardValues& values, const Frame& frame, PaintTools& tools,
                         qint64 nowMs);
Painted paintPriceFlash(const PriceFlashValues& values, const Frame& frame, PaintTools& tools, qint64 nowMs);
Painted paintCountdown(const CountdownValues& values, const Frame& frame, PaintTools& tools, qint64 nowMs);
Painted paintCommentFeed(const CommentFeedValues& values, const Frame& frame, PaintTools& tools,
                         qint64 nowMs);
Painted paintSpotlight(const SpotlightValues& values, const Frame& frame, PaintTools& tools, qint64 nowMs);
Painted paintQuestionBanner(const QuestionBannerValues& values, const Frame& frame, PaintTools& tools,
                            qint64 nowMs);
Painted paintVoucher(const VoucherValues& values, const Frame& frame, PaintTools& tools, qint64 nowMs);
/// The newest line only; masks telephone numbers that are still in it.
Painted paintOrderTicker(const OrderTickerValues& values, const Frame& frame, PaintTools& tools,
                         qint64 nowMs);
/// The first three products.
Painted paintNextUp(const NextUpValues& values, const Frame& frame, PaintTools& tools, qint64 nowMs);
Painted paintLuckyDraw(const LuckyDrawValues& values, const Frame& frame, PaintTools& tools, qint64 nowMs);
/// Nothing at all where the payload cannot be encoded or its modules would be smaller than two pixels.
Painted paintQrCode(const QrCodeValues& values, const Frame& frame, PaintTools& tools, qint64 nowMs);
Painted paintSoldOut(const SoldOutValues& values, const Frame& frame, PaintTools& tools, qint64 nowMs);
Painted paintSellerLine(const SellerLineValues& values, const Frame& frame, PaintTools& tools, qint64 nowMs);
Painted paintStandBy(const StandByValues& values, const Frame& frame, PaintTools& tools, qint64 nowMs);
Painted paintSlate(const SlateValues& values, const Frame& frame, PaintTools& tools, qint64 nowMs);

/// A countdown at one moment.
struct CountdownView {
    qint64 secondsLeft = 0; ///< a begun second counts as whole, so that 00:00 is the end itself
    double fraction = 0;    ///< of the time that is left, 1…0
    QString text;           ///< "04:59", "1:04:59"
};
CountdownView countdownAt(const CountdownValues& values, qint64 nowMs);
/// How many lines have not faded yet: what is pinned stands on them.
qint64 commentFeedStep(const CommentFeedValues& values, qint64 nowMs);
/// Changes with the minute of the clock and the second of the countdown, where they are shown.
qint64 standByStep(const StandByValues& values, qint64 nowMs);

// Sizes of the sources' pictures, without painting.
QSize productCardSize(const ProductCardValues& values, const Frame& frame);
QSize priceFlashSize(const PriceFlashValues& values, const Frame& frame);
QSize countdownSize(const CountdownValues& values, const Frame& frame);
QSize commentFeedSize(const CommentFeedValues& values, const Frame& frame);
QSize spotlightSize(const SpotlightValues& values, const Frame& frame);
QSize questionBannerSize(const QuestionBannerValues& values, const Frame& frame);
QSize voucherSize(const VoucherValues& values, const Frame& frame);
QSize orderTickerSize(const OrderTickerValues& values, const Frame& frame);
QSize nextUpSize(const NextUpValues& values, const Frame& frame);
QSize luckyDrawSize(const LuckyDrawValues& values, const Frame& frame);
QSize qrCodeSize(const QrCodeValues& values, const Frame& frame);
QSize soldOutSize(const SoldOutValues& values, const Frame& frame);
QSize sellerLineSize(const SellerLineValues& values, const Frame& frame);
QSize standBySize(const StandByValues& values, const Frame& frame);
QSize slateSize(const SlateValues& values, const Frame& frame);

} // namespace phien::overlays
