#include "studio/overlays/overlay_layout.h"
#include "tests/studio/overlays/small_shop.h"

using namespace studio;
using namespace studio::overlays;
using namespace studio::overlays::test;
using show::Overlay;

TEST_CASE("positions are those of the design's pictures") {
    CHECK(placeOf(Overlay::ProductCard, {720, 1280}).body == QRect(32, 896, 656, 312));
    CHECK(placeOf(Overlay::Countdown, {720, 1280}).body.topLeft() == QPoint(32, 44));
    CHECK(placeOf(Overlay::QuestionBanner, {720, 1280}).body.topLeft() == QPoint(32, 150));
    CHECK(placeOf(Overlay::CommentFeed, {720, 1280}).body.bottom() == 1280 - 420 - 1);
    CHECK(placeOf(Overlay::SellerLine, {720, 1280}).body.bottom() == 1280 - 26 - 1);
    CHECK(placeOf(Overlay::ProductCard, {1280, 720}).body.right() == 1280 - 32 - 1);
    CHECK(placeOf(Overlay::ProductCard, {1280, 720}).body.bottom() == 720 - 40 - 1);
    CHECK(placeOf(Overlay::Countdown, {1280, 720}).body.right() == 1280 - 32 - 1);
    CHECK(placeOf(Overlay::SellerLine, {1280, 720}).body == QRect(32, 691, 1216, 17));
    const auto card = frameOf(Overlay::ProductCard, shop(), only(Overlay::ProductCard), {1080, 1920});
    CHECK(card.settings[QLatin1String(contract::kScale)].toDouble() == Approx(1.5));
    CHECK(card.position == QPoint(48 - 66, 1344 - 42));
}
