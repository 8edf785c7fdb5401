#pragma once

#include "studio/overlays/overlay_contract.h"

#include <QSize>
#include <QString>

#include <vector>

namespace phien::overlays {

namespace contract = studio::overlays::contract;
using contract::Layout;

/// How large an overlay is painted. Design units, 0: the design's own size.
struct Frame {
    Layout layout = Layout::Portrait;
    double scale = 1;
    int width = 0;
    int height = 0;

    friend bool operator==(const Frame&, const Frame&) = default;
};

struct ProductCardValues {
    QString code;
    QString name;
    QString oldPrice;
    QString price;
    QString picture;
    int stockLeft = 0;
    int stockTotal = 0;
    QString stockText;
    QString action;
    QString actionHighlight;

    friend bool operator==(const ProductCardValues&, const ProductCardValues&) = default;
};

/// Milliseconds since 1970; an end of 0: not started.
struct CountdownValues {
    QString title;
    qint64 startMs = 0;
    qint64 endMs = 0;
    int seconds = 0;

    friend bool operator==(const CountdownValues&, const CountdownValues&) = default;
};

struct FeedLineValues {
    QString author;
    QString text;

    friend bool operator==(const FeedLineValues&, const FeedLineValues&) = default;
};

/// Oldest first.
struct CommentFeedValues {
    std::vector<FeedLineValues> lines;

    friend bool operator==(const CommentFeedValues&, const CommentFeedValues&) = default;
};

struct QuestionBannerValues {
    QString title;
    QString text;

    friend bool operator==(const QuestionBannerValues&, const QuestionBannerValues&) = default;
};

struct SellerLineValues {
    QString text;

    friend bool operator==(const SellerLineValues&, const SellerLineValues&) = default;
};

/// `width`, `height` of the frame are pixels here.
struct SlateValues {
    QString title;
    QString message;

    friend bool operator==(const SlateValues&, const SlateValues&) = default;
};

} // namespace phien::overlays
