#pragma once

#include "plugins/overlays/painting/painters.h"

namespace phien::overlays::test {

/// What is seen of an overlay at rest: its sprites together, cut to where they are.
Picture seen(const Painted& painted, qint64 nowMs = 0);

inline Picture seenCard(const ProductValues& values, const Frame& frame, PaintTools& tools) {
    return seen(paintProductCard({{values}}, frame, tools, 0));
}
inline Picture seenCountdown(const CountdownValues& values, const Frame& frame, qint64 nowMs) {
    PaintTools tools;
    return seen(paintCountdown(values, frame, tools, nowMs), nowMs);
}
inline Picture seenFeed(const CommentFeedValues& values, const Frame& frame) {
    PaintTools tools;
    return seen(paintCommentFeed(values, frame, tools, 0));
}
inline Picture seenBanner(const QuestionBannerValues& values, const Frame& frame, PaintTools& tools) {
    return seen(paintQuestionBanner(values, frame, tools, 0));
}
inline Picture seenLine(const SellerLineValues& values, const Frame& frame) {
    PaintTools tools;
    return seen(paintSellerLine(values, frame, tools, 0));
}
inline Picture seenSlate(const SlateValues& values, const Frame& frame) {
    PaintTools tools;
    return seen(paintSlate(values, frame, tools, 0));
}

} // namespace phien::overlays::test
