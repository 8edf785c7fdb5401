#include "plugins/overlays/painting/clean_text.h"
#include "plugins/overlays/painting/painters.h"
#include "plugins/overlays/painting/text_block.h"

#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace phien::overlays {
namespace {

constexpr double kPortraitText = 18;
constexpr double kLandscapeText = 14;
constexpr double kSmallestText = 0.8;
constexpr int kPortraitLines = 2;
constexpr QRgb kWhite = 0xccffffff;
constexpr QRgb kBlack = 0xff000000;
/// A dark glow keeps the line, which the law wants readable, readable on a bright picture.
constexpr double kGlowDeviation = 1.6;
constexpr double kGlowStrength = 0.9;
constexpr int kTextCharacters = 240;

} // namespace

QSize sellerLineSize(const SellerLineValues&, const Frame& frame) {
    return SheetPlan(contract::sellerLineDesign(frame.layout), frame).size();
}

Painted paintSellerLine(const SellerLineValues& values, const Frame& frame, PaintTools&, qint64) {
    const SheetPlan plan(contract::sellerLineDesign(frame.layout), frame);
    const bool portrait = frame.layout == Layout::Portrait;
    const QString words = cleanText(values.text, kTextCharacters);
    const TextShape shape{.pixelSize = plan.px(portrait ? kPortraitText : kLandscapeText),
                          .width = static_cast<double>(plan.body().width()),
                          .maxLines = portrait ? kPortraitLines : 1,
                          .smallest = kSmallestText};
    const TextBlock text({{words, QColor::fromRgba(kWhite), 400}}, shape);
    const TextBlock dark({{words, QColor::fromRgba(kBlack), 400}}, shape);
    if (text.lineCount() == 0) {
        return {plan.size(), {}};
    }
    QRect line(plan.body().topLeft(), QSize(static_cast<int>(std::ceil(text.size().width())),
                                            static_cast<int>(std::ceil(text.size().height()))));
    if (portrait) {
        line.moveTop(plan.body().top() + std::max(0, plan.body().height() - line.height()));
    } else {
        line.moveRight(plan.body().right());
    }
    Sheet glow(plan.size(), plan.withMargins(line));
    dark.draw(glow.painter(), line.topLeft());
    auto halo = glow.finish();
    blurPicture(halo.image, plan.px(kGlowDeviation));

    Sheet sheet(plan.size(), plan.withMargins(line));
    sheet.painter().setOpacity(kGlowStrength);
    sheet.painter().drawImage(halo.offset, halo.image);
    sheet.painter().setOpacity(1);
    text.draw(sheet.painter(), line.topLeft());
    return asOneSprite(sheet.finish());
}

} // namespace phien::overlays
