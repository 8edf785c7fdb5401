#include "plugins/overlays/painting/painters.h"
#include "studio/overlays/colour_contrast.h"

#include <catch2/catch.hpp>

using namespace phien::overlays;
using namespace studio::overlays;

namespace {

constexpr qint64 kNow = 1'700'000'000'000;

bool holds(const QImage& picture, Argb colour) {
    for (int y = 0; y < picture.height(); ++y) {
        for (int x = 0; x < picture.width(); ++x) {
            if (picture.pixel(x, y) == colour) {
                return true;
            }
        }
    }
    return false;
}

Frame frameIn(Argb shopColour) {
    Frame frame{.layout = Layout::Portrait, .scale = 1, .width = 0, .height = 0, .theme = {}};
    frame.theme = withShopColour(frame.theme, shopColour);
    correctContrast(frame.theme);
    return frame;
}

QImage countdownIn(Argb shopColour, CountdownStyle style) {
    PaintTools tools;
    const CountdownValues values{.title = QStringLiteral("GIÁ LIVE"),
                                 .startMs = kNow - 60'000,
                                 .endMs = kNow + 240'000,
                                 .seconds = 0,
                                 .style = style};
    return flatten(paintCountdown(values, frameIn(shopColour), tools, kNow), kNow);
}

QImage flashIn(Argb shopColour) {
    PaintTools tools;
    const PriceFlashValues values{.title = QStringLiteral("FLASH SALE"),
                                  .code = {},
                                  .name = QStringLiteral("Áo dài"),
                                  .oldPrice = QStringLiteral("450.000 ₫"),
                                  .price = QStringLiteral("199.000 ₫")};
    return flatten(paintPriceFlash(values, frameIn(shopColour), tools, kNow), kNow);
}

} // namespace

TEST_CASE("what stands out on a shop's colour can be told from it") {
    const Argb highlight = ThemeTokens{}.highlight;
    constexpr Argb kRed = 0xd7263d;
    constexpr Argb kYellow = 0xffd400;
    for (const auto style : {CountdownStyle::Ring, CountdownStyle::Bar}) {
        CHECK(holds(countdownIn(kRed, style), highlight));
        CHECK_FALSE(holds(countdownIn(kYellow, style), highlight));
        CHECK(holds(countdownIn(kYellow, style), frameIn(kYellow).theme.onAccent));
    }
    CHECK(holds(flashIn(kRed), highlight));
    CHECK_FALSE(holds(flashIn(kYellow), highlight));
    CHECK(holds(flashIn(kYellow), frameIn(kYellow).theme.onAccent));
}
