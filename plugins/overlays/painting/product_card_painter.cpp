#include "plugins/overlays/painting/painters.h"
#include "plugins/overlays/painting/product_card.h"

#include <algorithm>
#include <cmath>

namespace phien::overlays {
namespace {

const CardDesign& designFor(const Frame& frame, bool isPair) {
    if (frame.layout == Layout::Landscape) {
        return kLandscapeCard;
    }
    return isPair ? kNarrowCard : kPortraitCard;
}

SheetPlan planFor(const ProductCardValues& values, const Frame& frame) {
    const bool isPair = values.products.size() > 1;
    return {isPair ? contract::productPairDesign(frame.layout) : contract::productCardDesign(frame.layout),
            frame};
}

/// Full height, or in landscape as high as the words, at the body's bottom.
QRect standing(QRect place, const CardDesign& design, const SheetPlan& plan, const Frame& frame,
               double words) {
    if (frame.layout == Layout::Landscape) {
        const int height = static_cast<int>(std::ceil(words));
        const int least = std::min(plan.whole(design.picture), place.height());
        place.setTop(place.bottom() + 1 - std::clamp(height, least, place.height()));
    }
    return place;
}

} // namespace

QSize productCardSize(const ProductCardValues& values, const Frame& frame) {
    return planFor(values, frame).size();
}

Painted paintProductCard(const ProductCardValues& values, const Frame& frame, PaintTools& tools, qint64) {
    const SheetPlan plan = planFor(values, frame);
    const bool isPair = values.products.size() > 1;
    const auto& design = designFor(frame, isPair);
    const QRect body = plan.body();
    const ProductValues none;
    const auto& first = values.products.empty() ? none : values.products[0];
    SpriteSheet sheet(plan.size(), tools.sprites);
    if (!isPair) {
        ProductCard card(first, design, plan, frame, wordsWidth(design, plan, body.width()));
        const double words = card.wordsHeight();
        card.addTo(sheet, QString(), standing(body, design, plan, frame, words),
                   QRect(QPoint(0, 0), plan.size()), words, tools);
        return sheet.finish();
    }
    const int gap = plan.whole(kPairGap);
    const int width = (body.width() - gap) / 2;
    const QRect left(body.topLeft(), QSize(width, body.height()));
    const QRect right(left.translated(body.width() - width, 0));
    const double inside = wordsWidth(design, plan, width);
    ProductCard one(first, design, plan, frame, inside);
    ProductCard other(values.products[1], design, plan, frame, inside);
    const double words = std::max(one.wordsHeight(), other.wordsHeight());
    // Neither shadow falls on the other card.
    const int middle = left.right() + 1 + gap / 2;
    const QSize whole = plan.size();
    one.addTo(sheet, QString(), standing(left, design, plan, frame, words),
              QRect(0, 0, middle, whole.height()), words, tools);
    other.addTo(sheet, QStringLiteral("second-"), standing(right, design, plan, frame, words),
                QRect(middle, 0, whole.width() - middle, whole.height()), words, tools);
    return sheet.finish();
}

} // namespace phien::overlays
