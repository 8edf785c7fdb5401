#include "studio/overlays/overlay_layout.h"
#include "studio/overlays/safe_area.h"
#include "tests/studio/overlays/small_shop.h"

#include <algorithm>

using namespace studio;
using namespace studio::overlays;
using namespace studio::overlays::test;
using show::Overlay;

namespace {

constexpr std::array kOfThePictures{Overlay::ProductCard, Overlay::Countdown, Overlay::CommentFeed,
                                    Overlay::QuestionBanner, Overlay::SellerLine};

PlacedOverlays placed(const std::vector<Overlay>& shown, QSize canvas) {
    std::vector<LayoutWish> wishes;
    for (const auto overlay : shown) {
        wishes.push_back({overlay, {}, {}});
    }
    return placeOverlays(wishes, canvas, safeAreaOf(canvas));
}

QRect bodyOf(const PlacedOverlays& layout, Overlay overlay) {
    const auto found = layout.places.find(overlay);
    return found == layout.places.end() ? QRect() : found->second.body;
}

} // namespace

TEST_CASE("the on-air pictures' overlays stand where the pictures show them") {
    const std::vector<Overlay> shown{kOfThePictures.begin(), kOfThePictures.end()};
    const auto portrait = placed(shown, {720, 1280});
    CHECK(portrait.unplaced.empty());
    CHECK(bodyOf(portrait, Overlay::Countdown) == QRect(32, 44, 420, 69));
    CHECK(bodyOf(portrait, Overlay::QuestionBanner) == QRect(32, 150, 656, 123));
    CHECK(bodyOf(portrait, Overlay::CommentFeed) == QRect(32, 1280 - 420 - 267, 470, 267));
    CHECK(bodyOf(portrait, Overlay::ProductCard) == QRect(32, 1280 - 72 - 312, 656, 312));
    CHECK(bodyOf(portrait, Overlay::SellerLine) == QRect(32, 1280 - 26 - 44, 656, 44));
    const auto landscape = placed(shown, {1280, 720});
    CHECK(landscape.unplaced.empty());
    CHECK(bodyOf(landscape, Overlay::Countdown) == QRect(1280 - 32 - 360, 28, 360, 55));
    CHECK(bodyOf(landscape, Overlay::QuestionBanner) == QRect(32, 28, 640, 100));
    CHECK(bodyOf(landscape, Overlay::CommentFeed) == QRect(32, 720 - 40 - 219, 390, 219));
    CHECK(bodyOf(landscape, Overlay::ProductCard) == QRect(1280 - 32 - 400, 720 - 40 - 219, 400, 219));
    CHECK(bodyOf(landscape, Overlay::SellerLine) == QRect(32, 691, 1216, 17));
}

TEST_CASE("a larger picture is the same picture larger") {
    for (const auto overlay : show::kOverlays) {
        const QRect small = placeOf(overlay, {720, 1280}).body;
        const QRect large = placeOf(overlay, {1440, 2560}).body;
        CHECK(large == QRect(2 * small.x(), 2 * small.y(), 2 * small.width(), 2 * small.height()));
    }
    const auto card = frameOf(Overlay::ProductCard, shop(), only(Overlay::ProductCard), {1080, 1920});
    CHECK(card.settings[QLatin1String(contract::kScale)].toDouble() == Approx(1.5));
    CHECK(card.position == QPoint(48 - 66, 1344 - 42));
}

TEST_CASE("the usual overlays of a show stand at home together") {
    const std::vector<Overlay> selling{Overlay::ProductCard,   Overlay::Countdown,  Overlay::CommentFeed,
                                       Overlay::OrderTicker,   Overlay::SellerLine, Overlay::Voucher,
                                       Overlay::QuestionBanner};
    for (const QSize canvas : {QSize(1280, 720), QSize(720, 1280)}) {
        const auto layout = placed(selling, canvas);
        CHECK(layout.unplaced.empty());
        for (const auto overlay : selling) {
            INFO(static_cast<int>(overlay));
            CHECK(bodyOf(layout, overlay) == placeOf(overlay, canvas).body);
        }
    }
}

TEST_CASE("in 16:9 all overlays but the draw are at home together at full size") {
    const QSize canvas(1280, 720);
    std::vector<Overlay> shown{show::kOverlays.begin(), show::kOverlays.end()};
    shown.erase(std::find(shown.begin(), shown.end(), Overlay::LuckyDraw));
    const auto layout = placed(shown, canvas);
    CHECK(layout.unplaced.empty());
    for (const auto& [overlay, place] : layout.places) {
        INFO(static_cast<int>(overlay));
        CHECK(place.factor == 1);
        CHECK(place.body == placeOf(overlay, canvas).body);
    }
}

TEST_CASE("with the draw at most two give way, and it is told which") {
    const auto layout = placed({show::kOverlays.begin(), show::kOverlays.end()}, {1280, 720});
    CHECK(layout.unplaced.size() <= 2);
    CHECK(layout.places.count(Overlay::LuckyDraw) == 1);
}

TEST_CASE("a narrow neighbour is answered by standing narrower, not by moving") {
    const auto layout = placed({Overlay::CommentFeed, Overlay::QrCode}, {720, 1280});
    CHECK(bodyOf(layout, Overlay::QrCode) == placeOf(Overlay::QrCode, {720, 1280}).body);
    CHECK(bodyOf(layout, Overlay::CommentFeed).bottomLeft() ==
          placeOf(Overlay::CommentFeed, {720, 1280}).body.bottomLeft());
    CHECK(layout.places.at(Overlay::CommentFeed).factor == 1);
    CHECK(bodyOf(layout, Overlay::CommentFeed).width() < 470);
}

TEST_CASE("the less important moves along its stack") {
    const auto layout = placed({Overlay::QuestionBanner, Overlay::PriceFlash}, {720, 1280});
    CHECK(bodyOf(layout, Overlay::PriceFlash) == placeOf(Overlay::PriceFlash, {720, 1280}).body);
    CHECK(bodyOf(layout, Overlay::QuestionBanner) ==
          QRect(32, bodyOf(layout, Overlay::PriceFlash).bottom() + 1 + 16, 656, 123));
}

TEST_CASE("an answer makes the banner higher where it stands") {
    const QSize canvas(1280, 720);
    const auto layout =
        placeOverlays({{Overlay::QuestionBanner, {.answered = true}, {}}}, canvas, safeAreaOf(canvas));
    CHECK(layout.places.at(Overlay::QuestionBanner).body == QRect(32, 28, 640, 176));
}

TEST_CASE("over the slate the comments stand low, away from its words") {
    const QSize canvas(720, 1280);
    const auto layout =
        placeOverlays({{Overlay::CommentFeed, {.overSlate = true}, {}}, {Overlay::StandBy, {}, {}}}, canvas,
                      safeAreaOf(canvas));
    CHECK(layout.places.at(Overlay::CommentFeed).body.bottom() == 1280 - 72 - 1);
    CHECK(layout.places.at(Overlay::StandBy).body == QRect(0, 0, 720, 1280));
}

TEST_CASE("a host's place counts first, whatever it covers, and is kept inside the canvas") {
    const QSize canvas(1280, 720);
    const auto layout = placeOverlays({{Overlay::NextUp, {}, show::Placement{QPointF(0.9, 0.95), 2}},
                                       {Overlay::QrCode, {}, show::Placement{QPointF(0, 0), 0.1}},
                                       {Overlay::LuckyDraw, {}, show::Placement{QPointF(-1, 0.5), 99}},
                                       {Overlay::ProductCard, {}, {}},
                                       {Overlay::SellerLine, {}, {}}},
                                      canvas, safeAreaOf(canvas));
    CHECK(bodyOf(layout, Overlay::NextUp) == QRect(160, 560, 1120, 160));
    const QSize code = placeOf(Overlay::QrCode, canvas).natural;
    CHECK(bodyOf(layout, Overlay::QrCode) == QRect(0, 0, code.width() / 2, code.height() / 2));
    CHECK(bodyOf(layout, Overlay::LuckyDraw).topLeft() == QPoint(0, 0));
    CHECK(bodyOf(layout, Overlay::LuckyDraw).height() == 720);
    CHECK(bodyOf(layout, Overlay::ProductCard).bottom() < 560);
}

TEST_CASE("safe areas: the design's margins, and the phone apps' where buyers watch there") {
    CHECK(safeAreaOf({720, 1280}) == QRect(32, 44, 656, 1210));
    CHECK(safeAreaOf({1280, 720}) == QRect(32, 28, 1216, 680));
    const QRect tiktok = safeAreaOf({720, 1280}, {QStringLiteral("tiktok")});
    CHECK(tiktok == QRect(40, 160, 594, 902));
    CHECK(safeAreaOf({720, 1280}, {QStringLiteral("tiktok"), QStringLiteral("shopee")}) == tiktok);
    CHECK(safeAreaOf({1280, 720}, {QStringLiteral("tiktok")}) == safeAreaOf({1280, 720}));
    CHECK(safeAreaOf({720, 900}, {QStringLiteral("tiktok")}) == safeAreaOf({720, 900}));
    CHECK(safeAreaOf({720, 1280}, {QStringLiteral("elsewhere")}) == safeAreaOf({720, 1280}));
    for (const char* platform : {"tiktok", "shopee", "lazada", "instagram", "facebook", "youtube"}) {
        const QRect area = safeAreaOf({720, 1280}, {QLatin1String(platform)});
        CHECK(safeAreaOf({720, 1280}).contains(area));
        CHECK(area.width() > 0.7 * 720);
        CHECK(area.height() > 0.6 * 1280);
    }
}

TEST_CASE("a canvas minds the phone apps that it goes to and is on") {
    show::Show show;
    show.canvas.size = {720, 1280};
    CHECK(safeAreaOf(show, show.canvas) == safeAreaOf({720, 1280}));
    const auto destination = [](const char* platform, show::CanvasId canvas) {
        show::Destination made;
        made.platform = QLatin1String(platform);
        made.canvas = canvas;
        return made;
    };
    show.destinations = {destination("facebook", show::CanvasId::Main),
                         destination("youtube", show::CanvasId::Main)};
    CHECK(safeAreaOf(show, show.canvas) == safeAreaOf({720, 1280}));
    show.destinations.push_back(destination("shopee", show::CanvasId::Main));
    CHECK(safeAreaOf(show, show.canvas) == safeAreaOf({720, 1280}, {QStringLiteral("shopee")}));
    show.destinations.back().enabled = false;
    CHECK(safeAreaOf(show, show.canvas) == safeAreaOf({720, 1280}));

    show.secondCanvas = show.canvas;
    show.canvas.size = {1280, 720};
    show.destinations.back().enabled = true;
    CHECK(safeAreaOf(show, *show.secondCanvas) == safeAreaOf({720, 1280}));
    show.destinations.back().canvas = show::CanvasId::Second;
    CHECK(safeAreaOf(show, *show.secondCanvas) == safeAreaOf({720, 1280}, {QStringLiteral("shopee")}));
    CHECK(safeAreaOf(show, show.canvas) == safeAreaOf({1280, 720}));

    // Of one size, they are told apart by nothing: both mind what either goes to.
    show.canvas.size = {720, 1280};
    show.destinations.push_back(destination("tiktok", show::CanvasId::Main));
    const QRect both = safeAreaOf({720, 1280}, {QStringLiteral("shopee"), QStringLiteral("tiktok")});
    CHECK(safeAreaOf(show, show.canvas) == both);
    show.destinations.back().platform = QStringLiteral("shopee");
    show.destinations.front().platform = QStringLiteral("tiktok");
    show.destinations[2].platform = QStringLiteral("instagram");
    CHECK(safeAreaOf(show, *show.secondCanvas) ==
          safeAreaOf({720, 1280},
                     {QStringLiteral("tiktok"), QStringLiteral("shopee"), QStringLiteral("instagram")}));
}

TEST_CASE("on phones the card, the seller and the countdown stay clear of the apps' buttons, at full size") {
    const QSize canvas(720, 1280);
    std::vector<LayoutWish> wishes;
    for (const auto overlay : kOfThePictures) {
        wishes.push_back({overlay, {}, {}});
    }
    for (const char* platform : {"tiktok", "shopee"}) {
        const QRect safe = safeAreaOf(canvas, {QLatin1String(platform)});
        const auto layout = placeOverlays(wishes, canvas, safe);
        CHECK(layout.unplaced.empty());
        for (const auto overlay : kOfThePictures) {
            INFO(platform << " " << static_cast<int>(overlay));
            CHECK(safe.contains(bodyOf(layout, overlay)));
            CHECK(layout.places.at(overlay).factor == 1);
        }
    }
}

TEST_CASE("a QR code is never so small that its modules cannot be read") {
    constexpr int kBankBytes = 138; // 57 modules with the quiet zone, two pixels each
    const auto width = [](QSize canvas, int bytes, std::optional<show::Placement> placement) {
        const auto layout =
            placeOverlays({{Overlay::QrCode, {.qrBytes = bytes}, placement}}, canvas, safeAreaOf(canvas));
        const bool isPlaced = layout.places.contains(Overlay::QrCode);
        CHECK(layout.unplaced.empty() == isPlaced);
        return isPlaced ? bodyOf(layout, Overlay::QrCode).width() : 0;
    };
    const show::Placement half{{0.1, 0.1}, 0.5};
    for (const QSize canvas : {QSize(854, 480), QSize(480, 854), QSize(1280, 720)}) {
        CHECK(width(canvas, kBankBytes, half) >= 2 * 57 + 8);
        CHECK(width(canvas, kBankBytes, {}) == placeOf(Overlay::QrCode, canvas).body.width());
    }
    CHECK(width({1920, 1080}, kBankBytes, half) == 159);
    CHECK(width({854, 480}, kBankBytes, show::Placement{{0.1, 0.1}, 1}) == 141);
    CHECK(width({854, 480}, 512, {}) == 0);
    CHECK(width({854, 480}, 512, half) >= 2 * 97);
    CHECK(width({160, 90}, kBankBytes, half) == 0);
    CHECK(width({1280, 720}, 561, half) == 0);
}

TEST_CASE("where room is short a QR code is left out before it cannot be read") {
    const QSize canvas(854, 480);
    // As high as the design at 0.8 and no higher: the code fits there, its modules do not.
    const QRect room(40, 40, 300, contract::toPixels(290, 0.8 * 480 / contract::kDesignShortSide) + 2);
    CHECK(placeOverlays({{Overlay::QrCode, {.qrBytes = 40}, {}}}, canvas, room).unplaced.empty());
    CHECK(placeOverlays({{Overlay::QrCode, {.qrBytes = 138}, {}}}, canvas, room).unplaced ==
          std::vector{Overlay::QrCode});
}

TEST_CASE("what the layout asks for is within what the module paints") {
    constexpr std::array kSides{128, 480, 720, 1080, 2160, 3840};
    const auto check = [](QSize canvas, const OverlayPlace& place) {
        const double scale = scaleOf(canvas) * place.factor;
        CHECK(scale >= contract::kLeastPaintedScale);
        CHECK(scale <= contract::kMostPaintedScale);
        CHECK(contract::toPixels(place.designSize.width(), scale) <= contract::kMostPaintedSide);
        CHECK(contract::toPixels(place.designSize.height(), scale) <= contract::kMostPaintedSide);
    };
    for (const int width : kSides) {
        for (const int height : kSides) {
            const QSize canvas(width, height);
            INFO(width << " x " << height);
            for (const auto& [overlay, place] :
                 placed({show::kOverlays.begin(), show::kOverlays.end()}, canvas).places) {
                check(canvas, place);
            }
            for (const double scale : {0.5, 2.0}) {
                for (const auto overlay : show::kOverlays) {
                    const auto layout = placeOverlays({{overlay, {}, show::Placement{{0, 0}, scale}}}, canvas,
                                                      safeAreaOf(canvas));
                    REQUIRE(layout.places.contains(overlay));
                    check(canvas, layout.places.at(overlay));
                }
            }
        }
    }
}
