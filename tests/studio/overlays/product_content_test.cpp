#include "tests/studio/overlays/small_shop.h"

#include <QJsonArray>

using namespace studio;
using namespace studio::overlays;
using namespace studio::overlays::test;
using show::Overlay;

namespace {

QStringList codesNext(const show::Show& show, const show::Stage& stage) {
    QStringList codes;
    const auto frame = frameOf(Overlay::NextUp, show, stage);
    for (const auto item : frame.settings[QLatin1String(contract::kItems)].toArray()) {
        codes += item.toObject()[QLatin1String(contract::kCode)].toString();
    }
    return codes;
}

} // namespace

TEST_CASE("the card carries code, name, prices, stock and the call to order") {
    const auto card = frameOf(Overlay::ProductCard, shop(), plainStage());
    CHECK(text(card, contract::kCode) == QStringLiteral("A12"));
    CHECK(text(card, contract::kName) == QStringLiteral("Áo dài lụa"));
    CHECK(text(card, contract::kPrice) == QStringLiteral("299.000\u00A0₫"));
    CHECK(text(card, contract::kOldPrice) == QStringLiteral("450.000\u00A0₫"));
    CHECK(text(card, contract::kPicture) == QStringLiteral("/pictures/a12.jpg"));
    CHECK(text(card, contract::kStockText) == QStringLiteral("Còn 20 / 20 · size S M"));
    CHECK(text(card, contract::kAction) == QStringLiteral("Gõ A12 + size để chốt"));
    CHECK(text(card, contract::kActionHighlight) == QStringLiteral("A12 + size"));
    CHECK(text(card, contract::kStamp).isEmpty());
    CHECK_FALSE(card.settings.contains(QLatin1String(contract::kSecond)));
}

TEST_CASE(
    "the price is the flash price while its segment runs, and nothing is struck without a lower price") {
    auto show = shop();
    CHECK(text(frameOf(Overlay::ProductCard, show, fullStage()), contract::kPrice) ==
          QStringLiteral("199.000\u00A0₫"));
    show.products[0].livePrice.reset();
    const auto card = frameOf(Overlay::ProductCard, show, plainStage());
    CHECK(text(card, contract::kPrice) == QStringLiteral("450.000\u00A0₫"));
    CHECK(text(card, contract::kOldPrice).isEmpty());
}

TEST_CASE("stock follows the stage down to sold out, which is stamped over the card") {
    auto stage = plainStage();
    stage.stockLeft[QStringLiteral("A12")] = 8;
    auto card = frameOf(Overlay::ProductCard, shop(), stage);
    CHECK(card.settings[QLatin1String(contract::kStockLeft)].toInt() == 8);
    CHECK(text(card, contract::kStockText) == QStringLiteral("Còn 8 / 20 · size S M"));

    stage.stockLeft[QStringLiteral("A12")] = 0;
    card = frameOf(Overlay::ProductCard, shop(), stage);
    CHECK(card.settings[QLatin1String(contract::kStockLeft)].toInt() == 0);
    CHECK(card.settings[QLatin1String(contract::kStockTotal)].toInt() == 20);
    CHECK(text(card, contract::kStockText) == QStringLiteral("Hết hàng"));
    CHECK(text(card, contract::kStamp) == QStringLiteral("HẾT HÀNG"));
    CHECK(text(card, contract::kAction).isEmpty());
}

TEST_CASE("a product without variants has no stock bar and asks for its code alone") {
    auto show = shop();
    show.products[0].variants.clear();
    const auto card = frameOf(Overlay::ProductCard, show, fullStage());
    CHECK(card.settings[QLatin1String(contract::kStockTotal)].toInt() == 0);
    CHECK(text(card, contract::kStockText).isEmpty());
    CHECK(text(card, contract::kStamp).isEmpty());
    CHECK(text(card, contract::kAction) == QStringLiteral("Gõ A12 để chốt"));
}

TEST_CASE("a pair carries the other product whole and has the pair's size") {
    auto stage = plainStage();
    stage.pairCode = QStringLiteral("B01");
    const auto card = frameOf(Overlay::ProductCard, shop(), only(Overlay::ProductCard, stage));
    const auto second = object(card, contract::kSecond);
    CHECK(second[QLatin1String(contract::kCode)].toString() == QStringLiteral("B01"));
    CHECK(second[QLatin1String(contract::kPrice)].toString() == QStringLiteral("150.000\u00A0₫"));
    CHECK(second[QLatin1String(contract::kAction)].toString() == QStringLiteral("Gõ B01 để chốt"));
    CHECK(card.body == QRect(432, 461, 816, 219));

    stage.pairCode = QStringLiteral("A12");
    CHECK_FALSE(frameOf(Overlay::ProductCard, shop(), stage).settings.contains(QLatin1String("second")));
}

TEST_CASE("the price flash shows the fall of the price while the flash sale runs, and only then") {
    const auto flash = frameOf(Overlay::PriceFlash, shop(), fullStage());
    CHECK(flash.visible);
    CHECK(text(flash, contract::kTitle) == QStringLiteral("FLASH SALE"));
    CHECK(text(flash, contract::kCode) == QStringLiteral("A12"));
    CHECK(text(flash, contract::kName) == QStringLiteral("Áo dài lụa"));
    CHECK(text(flash, contract::kOldPrice) == QStringLiteral("450.000\u00A0₫"));
    CHECK(text(flash, contract::kPrice) == QStringLiteral("199.000\u00A0₫"));
    CHECK_FALSE(frameOf(Overlay::PriceFlash, shop(), plainStage()).visible);
    auto since = fullStage();
    since.priceFlashSince = studio::base::WallTime(std::chrono::milliseconds(1'700'000'000'123));
    CHECK(
        frameOf(Overlay::PriceFlash, shop(), since).settings[QLatin1String(contract::kStartMs)].toInteger() ==
        1'700'000'000'123);
    auto show = shop();
    show.runOfShow[0].flashPrice.reset();
    CHECK_FALSE(frameOf(Overlay::PriceFlash, show, fullStage()).visible);
}

TEST_CASE("next up names the products of the segments to come, each once") {
    CHECK(codesNext(shop(), fullStage()) == QStringList{QStringLiteral("B01"), QStringLiteral("C05")});
    auto stage = fullStage();
    stage.segment = 1;
    stage.productCode = QStringLiteral("B01");
    CHECK(codesNext(shop(), stage) == QStringList{QStringLiteral("A12"), QStringLiteral("C05")});
    stage.segment = 3;
    stage.productCode = QStringLiteral("C05");
    CHECK_FALSE(frameOf(Overlay::NextUp, shop(), stage).visible);
}

TEST_CASE("next up does not give away a flash price, and is three products at most") {
    auto show = shop();
    auto stage = fullStage();
    stage.segment = -1;
    stage.productCode.clear();
    const auto next = frameOf(Overlay::NextUp, show, stage);
    CHECK(text(next, contract::kTitle) == QStringLiteral("Tiếp theo"));
    const auto first = next.settings[QLatin1String(contract::kItems)].toArray().first().toObject();
    CHECK(first[QLatin1String(contract::kPrice)].toString() == QStringLiteral("299.000\u00A0₫"));
    CHECK(first[QLatin1String(contract::kPicture)].toString() == QStringLiteral("/pictures/a12.jpg"));
    show.products.push_back(product("D01", "Váy lụa", 350000));
    show.runOfShow.push_back(segment(show::SegmentKind::Product, "D01"));
    CHECK(codesNext(show, stage).size() == 3);
}
