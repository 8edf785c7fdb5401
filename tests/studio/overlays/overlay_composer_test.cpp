#include "studio/overlays/overlay_contract.h"
#include "studio/overlays/overlay_frame.h"
#include "studio/overlays/overlay_layout.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <catch2/catch.hpp>

#include <array>

using namespace studio;
using namespace studio::overlays;
using show::Overlay;

namespace {

constexpr std::array<Overlay, 5> kAll{Overlay::ProductCard, Overlay::Countdown, Overlay::CommentFeed,
                                      Overlay::QuestionBanner, Overlay::SellerLine};
const base::WallTime kStart{std::chrono::milliseconds(1'700'000'000'123)};

OverlayWords words() {
    return {.stockLeft = QStringLiteral("Còn %1 / %2"),
            .soldOut = QStringLiteral("Hết hàng"),
            .sizes = QStringLiteral("size %1"),
            .callToAction = QStringLiteral("Gõ %1 để chốt"),
            .codeAndSize = QStringLiteral("%1 + size"),
            .countdownTitle = QStringLiteral("GIÁ LIVE"),
            .questionTitle = QStringLiteral("HỎI · %1"),
            .sellerLine = QStringLiteral("Người bán: %1 · MST %2"),
            .sellerLineNoTax = QStringLiteral("Người bán: %1")};
}

show::Show shop() {
    show::Show show;
    show.seller = {QStringLiteral("Lụa Hà Đông"), QStringLiteral("0101234567")};
    show::Product dress;
    dress.code = QStringLiteral("A12");
    dress.name = QStringLiteral("Áo dài lụa");
    dress.price = base::Money{450000};
    dress.livePrice = base::Money{299000};
    dress.floorPrice = base::Money{211777};
    dress.talkingPoints = {QStringLiteral("khen-đường-may")};
    dress.forbiddenClaims = {QStringLiteral("chữa-bệnh")};
    dress.picture = QStringLiteral("/pictures/a12.jpg");
    dress.variants = {
        {QStringLiteral("S"), {}, 6}, {QStringLiteral("M"), {}, 6}, {QStringLiteral("M"), {}, 8}};
    show.products = {dress};
    show::Segment flash;
    flash.kind = show::SegmentKind::FlashSale;
    flash.productCode = dress.code;
    flash.flashPrice = base::Money{199000};
    show.runOfShow = {flash};
    return show;
}

show::FeedLine line(const char* author, const char* text) {
    return {QString::fromUtf8(author), QString::fromUtf8(text), QStringLiteral("facebook"), kStart};
}

show::Stage fullStage() {
    show::Stage stage;
    stage.shown = {kAll.begin(), kAll.end()};
    stage.productCode = QStringLiteral("A12");
    stage.countdown = show::Countdown{kStart, kStart + std::chrono::minutes(5)};
    stage.question = show::Question{line("Minh Anh", "Mặc size gì ạ?"), {}};
    stage.feed = {line("A", "một"), line("B", "hai"), line("C", "ba"), line("D", "bốn")};
    return stage;
}

OverlayFrame frameOf(Overlay overlay, const show::Show& show, const show::Stage& stage,
                     QSize canvas = {1280, 720}) {
    for (const auto& frame : composeOverlays(show, stage, words(), {}, {.size = canvas}).frames) {
        if (frame.overlay == overlay) {
            return frame;
        }
    }
    FAIL("an overlay is missing");
    return {};
}

QString text(const OverlayFrame& frame, const char* key) {
    return frame.settings[QLatin1String(key)].toString();
}

} // namespace

TEST_CASE("there is one frame per overlay, each for a source of the module") {
    const auto frames = composeOverlays(shop(), fullStage(), words(), {}, {.size = {720, 1280}}).frames;
    REQUIRE(frames.size() == kAll.size());
    for (const auto overlay : kAll) {
        const auto frame = frameOf(overlay, shop(), fullStage());
        CHECK(frame.visible);
        CHECK(frame.sourceId.startsWith(QStringLiteral("phien_")));
    }
}

TEST_CASE("the card carries code, name, prices, stock and the call to order") {
    const auto card = frameOf(Overlay::ProductCard, shop(), fullStage());
    CHECK(text(card, contract::kCode) == QStringLiteral("A12"));
    CHECK(text(card, contract::kName) == QStringLiteral("Áo dài lụa"));
    CHECK(text(card, contract::kPrice) == QStringLiteral("299.000\u00A0₫"));
    CHECK(text(card, contract::kOldPrice) == QStringLiteral("450.000\u00A0₫"));
    CHECK(text(card, contract::kPicture) == QStringLiteral("/pictures/a12.jpg"));
    CHECK(text(card, contract::kStockText) == QStringLiteral("Còn 20 / 20 · size S M"));
    CHECK(text(card, contract::kAction) == QStringLiteral("Gõ A12 + size để chốt"));
    CHECK(text(card, contract::kActionHighlight) == QStringLiteral("A12 + size"));
}

TEST_CASE(
    "the price is the flash price while its segment runs, and nothing is struck without a lower price") {
    auto show = shop();
    auto stage = fullStage();
    stage.segment = 0;
    CHECK(text(frameOf(Overlay::ProductCard, show, stage), contract::kPrice) ==
          QStringLiteral("199.000\u00A0₫"));
    stage.segment = -1;
    show.products[0].livePrice.reset();
    const auto card = frameOf(Overlay::ProductCard, show, stage);
    CHECK(text(card, contract::kPrice) == QStringLiteral("450.000\u00A0₫"));
    CHECK(text(card, contract::kOldPrice).isEmpty());
}

TEST_CASE("stock follows the stage down to sold out") {
    auto stage = fullStage();
    stage.stockLeft[QStringLiteral("A12")] = 8;
    auto card = frameOf(Overlay::ProductCard, shop(), stage);
    CHECK(card.settings[QLatin1String(contract::kStockLeft)].toInt() == 8);
    CHECK(text(card, contract::kStockText) == QStringLiteral("Còn 8 / 20 · size S M"));

    stage.stockLeft[QStringLiteral("A12")] = 0;
    card = frameOf(Overlay::ProductCard, shop(), stage);
    CHECK(card.settings[QLatin1String(contract::kStockLeft)].toInt() == 0);
    CHECK(card.settings[QLatin1String(contract::kStockTotal)].toInt() == 20);
    CHECK(text(card, contract::kStockText) == QStringLiteral("Hết hàng"));
    CHECK(text(card, contract::kAction).isEmpty());
}

TEST_CASE("a product without variants has no stock bar and asks for its code alone") {
    auto show = shop();
    show.products[0].variants.clear();
    const auto card = frameOf(Overlay::ProductCard, show, fullStage());
    CHECK(card.settings[QLatin1String(contract::kStockTotal)].toInt() == 0);
    CHECK(text(card, contract::kStockText).isEmpty());
    CHECK(text(card, contract::kAction) == QStringLiteral("Gõ A12 để chốt"));
}

TEST_CASE("what is for the host's eyes only never leaves") {
    QByteArray everything;
    for (const auto& frame :
         composeOverlays(shop(), fullStage(), words(), {}, {.size = {720, 1280}}).frames) {
        everything += QJsonDocument(frame.settings).toJson();
    }
    CHECK_FALSE(everything.contains("211"));
    CHECK_FALSE(everything.contains("khen"));
    CHECK_FALSE(everything.contains("chữa"));
}

TEST_CASE("nothing to show is invisible, and so is what is switched off") {
    auto stage = fullStage();
    auto show = shop();
    stage.productCode.clear();
    stage.countdown.reset();
    stage.question.reset();
    stage.feed.clear();
    show.seller = {};
    for (const auto& frame : composeOverlays(show, stage, words(), {}, {.size = {1280, 720}}).frames) {
        CHECK_FALSE(frame.visible);
    }
    auto unknown = fullStage();
    unknown.productCode = QStringLiteral("Z99");
    CHECK_FALSE(frameOf(Overlay::ProductCard, shop(), unknown).visible);
    for (const auto overlay : kAll) {
        auto hidden = fullStage();
        hidden.shown.erase(overlay);
        for (const auto& frame : composeOverlays(shop(), hidden, words(), {}, {.size = {1280, 720}}).frames) {
            CHECK(frame.visible == (frame.overlay != overlay));
        }
    }
}

TEST_CASE("the countdown's times survive JSON to the millisecond") {
    const auto frame = frameOf(Overlay::Countdown, shop(), fullStage());
    const auto json = QJsonDocument(frame.settings).toJson(QJsonDocument::Compact);
    CHECK(json.contains("\"start_ms\":1700000000123"));
    CHECK(json.contains("\"end_ms\":1700000300123"));
    CHECK(text(frame, contract::kTitle) == QStringLiteral("GIÁ LIVE"));
}

TEST_CASE("the feed carries the newest comments, the banner who asks") {
    const auto lines = frameOf(Overlay::CommentFeed, shop(), fullStage())
                           .settings[QLatin1String(contract::kLines)]
                           .toArray();
    REQUIRE(lines.size() == contract::kFeedLines);
    CHECK(lines.first().toObject()[QLatin1String(contract::kValue)].toString() == QStringLiteral("hai"));
    CHECK(lines.last().toObject()[QLatin1String(contract::kAuthor)].toString() == QStringLiteral("D"));
    CHECK(text(frameOf(Overlay::QuestionBanner, shop(), fullStage()), contract::kTitle) ==
          QStringLiteral("HỎI · Minh Anh"));
}

TEST_CASE("the seller line names the seller, the tax code and the product's warning") {
    auto show = shop();
    CHECK(text(frameOf(Overlay::SellerLine, show, fullStage()), contract::kText) ==
          QStringLiteral("Người bán: Lụa Hà Đông · MST 0101234567"));
    show.seller.taxCode.clear();
    show.products[0].warning = QStringLiteral("Không phải là thuốc");
    CHECK(text(frameOf(Overlay::SellerLine, show, fullStage()), contract::kText) ==
          QStringLiteral("Người bán: Lụa Hà Đông · Không phải là thuốc"));
}

TEST_CASE("a percent sign in a name is a percent sign") {
    auto show = shop();
    show.seller.name = QStringLiteral("Lụa %2 100%1");
    CHECK(text(frameOf(Overlay::SellerLine, show, fullStage()), contract::kText) ==
          QStringLiteral("Người bán: Lụa %2 100%1 · MST 0101234567"));
}

TEST_CASE("bodies stay inside the canvas and apart from each other, whatever its shape") {
    const auto canvas =
        GENERATE(QSize(720, 1280), QSize(1280, 720), QSize(1080, 1920), QSize(1920, 1080), QSize(480, 854),
                 QSize(854, 480), QSize(960, 720), QSize(720, 720), QSize(2560, 1080), QSize(720, 1000));
    INFO(canvas.width() << "x" << canvas.height());
    for (const auto one : kAll) {
        const QRect body = placeOf(one, canvas).body;
        CHECK(QRect(QPoint(0, 0), canvas).contains(body));
        for (const auto other : kAll) {
            if (one != other) {
                INFO(static_cast<int>(one) << " " << static_cast<int>(other));
                CHECK_FALSE(body.intersects(placeOf(other, canvas).body));
            }
        }
    }
}

TEST_CASE("positions are those of the design's pictures") {
    CHECK(placeOf(Overlay::ProductCard, {720, 1280}).body == QRect(32, 896, 656, 312));
    CHECK(placeOf(Overlay::Countdown, {720, 1280}).body.topLeft() == QPoint(32, 44));
    CHECK(placeOf(Overlay::QuestionBanner, {720, 1280}).body.topLeft() == QPoint(32, 150));
    CHECK(placeOf(Overlay::CommentFeed, {720, 1280}).body.bottom() == 1280 - 420 - 1);
    CHECK(placeOf(Overlay::ProductCard, {1280, 720}).body.right() == 1280 - 32 - 1);
    CHECK(placeOf(Overlay::ProductCard, {1280, 720}).body.bottom() == 720 - 40 - 1);
    CHECK(placeOf(Overlay::Countdown, {1280, 720}).body.right() == 1280 - 32 - 1);
    const auto card = frameOf(Overlay::ProductCard, shop(), fullStage(), {1080, 1920});
    CHECK(card.settings[QLatin1String(contract::kScale)].toDouble() == Approx(1.5));
    CHECK(card.position == QPoint(48 - 66, 1344 - 42));
}
