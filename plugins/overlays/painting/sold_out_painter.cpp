#include "plugins/overlays/painting/painters.h"
#include "plugins/overlays/painting/stamp.h"

namespace phien::overlays {
namespace {

constexpr double kPortraitLetters = 58;
constexpr double kLandscapeLetters = 43;

} // namespace

QSize soldOutSize(const SoldOutValues&, const Frame& frame) {
    return SheetPlan(contract::soldOutDesign(frame.layout), frame).size();
}

Painted paintSoldOut(const SoldOutValues& values, const Frame& frame, PaintTools& tools, qint64) {
    const SheetPlan plan(contract::soldOutDesign(frame.layout), frame);
    const double letters = frame.layout == Layout::Portrait ? kPortraitLetters : kLandscapeLetters;
    SpriteSheet sheet(plan.size(), tools.sprites);
    Stamp(values.text, frame.theme, plan.body().size(), plan.px(letters))
        .addTo(sheet, QStringLiteral("stamp"), plan.body().center(), plan.body());
    Painted painted = sheet.finish();
    painted.entrance = Entrance::Pop;
    return painted;
}

} // namespace phien::overlays
