#pragma once

#include "studio/overlays/overlay_contract.h"
#include "studio/overlays/overlay_theme.h"

#include <QColor>
#include <QString>

#include <vector>

namespace phien::overlays {

namespace contract = studio::overlays::contract;
using contract::Layout;
using studio::overlays::Argb;
using studio::overlays::ThemeTokens;

/// How large an overlay is painted, and in which theme. Design units, 0: the design's own size.
struct Frame {
    Layout layout = Layout::Portrait;
    double scale = 1;
    int width = 0;
    int height = 0;
    ThemeTokens theme = {};

    friend bool operator==(const Frame&, const Frame&) = default;
};

inline QColor colour(Argb argb) {
    return QColor::fromRgba(argb);
}

// What each source shows, as its settings say it. Texts are a stranger's: painters clean and cut them.

struct ProductValues {
    QString code = {};
    QString name = {};
    QString oldPrice = {};
    QString price = {};
    QString picture = {};
    int stockLeft = 0;
    int stockTotal = 0;
    QString stockText = {};
    QString action = {};
    QString actionHighlight = {};
    QString stamp = {};

    friend bool operator==(const ProductValues&, const ProductValues&) = default;
};

/// One product, or two side by side.
struct ProductCardValues {
    std::vector<ProductValues> products = {};

    friend bool operator==(const ProductCardValues&, const ProductCardValues&) = default;
};

struct PriceFlashValues {
    QString title = {};
    QString code = {};
    QString name = {};
    QString oldPrice = {};
    QString price = {};
    qint64 startMs = 0; ///< since 1970: the digits roll then; 0: they stand

    friend bool operator==(const PriceFlashValues&, const PriceFlashValues&) = default;
};

enum class CountdownStyle { Ring, Bar, Digits };

/// Milliseconds since 1970; an end of 0: not started.
struct CountdownValues {
    QString title = {};
    qint64 startMs = 0;
    qint64 endMs = 0;
    int seconds = 0;
    CountdownStyle style = CountdownStyle::Ring;

    friend bool operator==(const CountdownValues&, const CountdownValues&) = default;
};

struct FeedLineValues {
    QString author = {};
    QString text = {};
    QString id = {};       ///< empty: told apart by author and text
    QString platform = {}; ///< "facebook", …; else no mark
    qint64 atMs = 0;       ///< since 1970; 0: not known, it does not fade

    friend bool operator==(const FeedLineValues&, const FeedLineValues&) = default;
};

/// Oldest first.
struct CommentFeedValues {
    std::vector<FeedLineValues> lines = {};
    std::vector<FeedLineValues> pinned = {}; ///< one at most
    qint64 fadeAfterMs = 0;                  ///< 0: lines stay

    friend bool operator==(const CommentFeedValues&, const CommentFeedValues&) = default;
};

struct SpotlightValues {
    FeedLineValues line;

    friend bool operator==(const SpotlightValues&, const SpotlightValues&) = default;
};

struct QuestionBannerValues {
    QString title = {};
    QString text = {};
    QString answerTitle = {};
    QString answer = {};

    friend bool operator==(const QuestionBannerValues&, const QuestionBannerValues&) = default;
};

struct VoucherValues {
    QString title = {};
    QString code = {};
    QString condition = {};
    QString note = {};

    friend bool operator==(const VoucherValues&, const VoucherValues&) = default;
};

struct SoldOutValues {
    QString text = {};

    friend bool operator==(const SoldOutValues&, const SoldOutValues&) = default;
};

struct OrderLineValues {
    QString id = {};
    QString author = {};
    QString text = {};
    QString highlight = {};
    qint64 atMs = 0;

    friend bool operator==(const OrderLineValues&, const OrderLineValues&) = default;
};

/// Oldest first.
struct OrderTickerValues {
    std::vector<OrderLineValues> lines = {};

    friend bool operator==(const OrderTickerValues&, const OrderTickerValues&) = default;
};

enum class DrawStyle { Wheel, Roll };

struct LuckyDrawValues {
    QString title = {};
    std::vector<QString> names = {};
    int winner = -1;
    QString winnerText = {};
    qint64 spinStartMs = 0;
    qint64 spinMs = 0;
    DrawStyle style = DrawStyle::Wheel;

    friend bool operator==(const LuckyDrawValues&, const LuckyDrawValues&) = default;
};

struct NextUpValues {
    QString title = {};
    std::vector<ProductValues> products = {};

    friend bool operator==(const NextUpValues&, const NextUpValues&) = default;
};

struct QrCodeValues {
    QString title = {};
    QString caption = {};
    QString payload = {};

    friend bool operator==(const QrCodeValues&, const QrCodeValues&) = default;
};

struct SellerLineValues {
    QString text = {};
    QString warning = {};

    friend bool operator==(const SellerLineValues&, const SellerLineValues&) = default;
};

struct StandByValues {
    QString title = {};
    QString message = {};
    QString backText = {};
    QString logo = {};
    qint64 endMs = 0; ///< of the break, since 1970; 0: not known
    bool clock = false;

    friend bool operator==(const StandByValues&, const StandByValues&) = default;
};

/// `width`, `height` of the frame are pixels here.
struct SlateValues {
    QString title = {};
    QString message = {};

    friend bool operator==(const SlateValues&, const SlateValues&) = default;
};

} // namespace phien::overlays
