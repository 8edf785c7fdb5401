#include "studio/overlays/theme_library.h"
#include "tests/studio/overlays/small_shop.h"

#include <QJsonDocument>

#include <algorithm>

using namespace studio;
using namespace studio::overlays;
using namespace studio::overlays::test;
using show::Overlay;

namespace {

std::vector<OverlayFrame> framesOf(const show::Show& show, const show::Stage& stage,
                                   QSize canvas = {1280, 720}) {
    return composeOverlays(show, stage, words(), {}, {.size = canvas}).frames;
}

} // namespace

TEST_CASE("there is one frame per overlay, each for a source of the module of its own") {
    const auto frames = framesOf(shop(), fullStage());
    REQUIRE(frames.size() == show::kOverlays.size());
    std::set<QString> sources;
    for (const auto overlay : show::kOverlays) {
        INFO(static_cast<int>(overlay));
        auto stage = only(overlay);
        stage.standBy = show::StandBy{};
        const auto frame = frameOf(overlay, shop(), stage);
        CHECK(frame.visible);
        CHECK(frame.settings[QLatin1String(contract::kShown)].toBool());
        CHECK(frame.sourceId.startsWith(QStringLiteral("phien_")));
        sources.insert(frame.sourceId);
    }
    CHECK(sources.size() == show::kOverlays.size());
}

TEST_CASE("what is for the host's eyes only never leaves") {
    QByteArray everything;
    for (const auto& frame : framesOf(shop(), fullStage())) {
        everything += QJsonDocument(frame.settings).toJson();
    }
    CHECK_FALSE(everything.contains("211"));
    CHECK_FALSE(everything.contains("khen"));
    CHECK_FALSE(everything.contains("chữa"));
}

TEST_CASE("nothing to show is invisible whatever the switches say") {
    auto stage = fullStage();
    show::Show empty;
    stage.countdown.reset();
    stage.question.reset();
    stage.spotlight.reset();
    stage.feed.clear();
    stage.orders.clear();
    stage.draw.reset();
    for (const auto& frame : framesOf(empty, stage)) {
        INFO(frame.sourceId.toStdString());
        CHECK_FALSE(frame.visible);
        CHECK_FALSE(frame.settings[QLatin1String(contract::kShown)].toBool());
    }
    auto unknown = fullStage();
    unknown.productCode = QStringLiteral("Z99");
    CHECK_FALSE(frameOf(Overlay::ProductCard, shop(), unknown).visible);
}

TEST_CASE("what is switched off is invisible") {
    for (const auto overlay : show::kOverlays) {
        auto stage = fullStage();
        stage.standBy = show::StandBy{};
        stage.shown = {};
        CHECK_FALSE(frameOf(overlay, shop(), stage).visible);
    }
}

TEST_CASE("the slate covers the canvas; only the seller line and the comments stay, above it") {
    auto stage = fullStage();
    stage.standBy = show::StandBy{};
    for (const QSize canvas : {QSize(1280, 720), QSize(480, 854), QSize(1000, 333)}) {
        const auto frames = framesOf(shop(), stage, canvas);
        bool above = false;
        for (const auto& frame : frames) {
            const bool stays = frame.overlay == Overlay::SellerLine ||
                               frame.overlay == Overlay::CommentFeed || frame.overlay == Overlay::StandBy;
            CHECK(frame.visible == stays);
            CHECK((!frame.visible || frame.overlay == Overlay::StandBy || above));
            above = above || frame.overlay == Overlay::StandBy;
            if (frame.overlay == Overlay::StandBy) {
                CHECK(frame.body == QRect(QPoint(0, 0), canvas));
                const double scale = frame.settings[QLatin1String(contract::kScale)].toDouble();
                const int width = frame.settings[QLatin1String(contract::kWidth)].toInt();
                CHECK(contract::toPixels(width, scale) >= canvas.width());
            }
        }
    }
}

TEST_CASE("every overlay gets the theme's tokens and the shop's logo") {
    auto show = shop();
    show.look.logo = QStringLiteral("/shop/logo.png");
    ThemeTokens tokens;
    tokens.accent = 0xee123456;
    tokens.motion = 0;
    for (const auto& frame : composeOverlays(show, fullStage(), words(), tokens, {}).frames) {
        CHECK(text(frame, contract::kLogo) == QStringLiteral("/shop/logo.png"));
        const auto theme = object(frame, contract::kTheme);
        CHECK(theme == tokensToJson(tokens));
        CHECK(theme[QLatin1String("accent")].toString() == QStringLiteral("#ee123456"));
        CHECK(theme[QLatin1String("card")].toString() == QStringLiteral("#ffffff"));
        CHECK(theme[QLatin1String("motion")].toDouble() == 0);
    }
}

TEST_CASE("a place of the host is where the overlay stands, and the others make room") {
    auto show = shop();
    show.landscapePlaces[Overlay::Voucher] = {QPointF(0.5, 0.7), 1.5};
    const auto frames = framesOf(show, fullStage());
    const auto find = [&](Overlay overlay) {
        return *std::find_if(frames.begin(), frames.end(),
                             [&](const OverlayFrame& frame) { return frame.overlay == overlay; });
    };
    const auto voucher = find(Overlay::Voucher);
    CHECK(voucher.visible);
    CHECK(voucher.factor == 1.5);
    CHECK(voucher.natural == QSize(380, 110));
    CHECK(voucher.body == QRect(640, 504, 570, 165));
    CHECK(voucher.settings[QLatin1String(contract::kScale)].toDouble() == Approx(1.5));
    const auto card = find(Overlay::ProductCard);
    CHECK(card.visible);
    CHECK_FALSE(card.body.intersects(voucher.body));
}

TEST_CASE("what has no room is told and not shown") {
    const auto composition = composeOverlays(shop(), fullStage(), words(), {}, {.size = {720, 1280}});
    REQUIRE_FALSE(composition.unplaced.empty());
    for (const auto& frame : composition.frames) {
        const bool unplaced = std::find(composition.unplaced.begin(), composition.unplaced.end(),
                                        frame.overlay) != composition.unplaced.end();
        CHECK(frame.visible == (!unplaced && frame.overlay != Overlay::StandBy));
    }
}

TEST_CASE("a composition is the same every time") {
    for (const QSize canvas : {QSize(1280, 720), QSize(720, 1280)}) {
        CHECK(composeOverlays(shop(), fullStage(), words(), {}, {.size = canvas}) ==
              composeOverlays(shop(), fullStage(), words(), {}, {.size = canvas}));
    }
}

TEST_CASE("the host's QR code of a bank stays readable on a small canvas") {
    show::Show show = shop();
    show.qrCodes[0].link.clear();
    show.qrCodes[0].bank = show::BankAccount{QStringLiteral("970403"), QStringLiteral("0011012345678"),
                                             base::Money{180000}, QStringLiteral("A12 Lua Ha Dong Nguyen")};
    show.landscapePlaces[Overlay::QrCode] = {{0.1, 0.1}, 0.5};
    const auto frame = frameOf(Overlay::QrCode, show, only(Overlay::QrCode), {854, 480});
    const int bytes = static_cast<int>(frame.settings[QLatin1String(contract::kPayload)].toString().size());
    CHECK(bytes > 122);
    CHECK(frame.visible);
    CHECK(frame.body.width() >= 2 * 57);
}
