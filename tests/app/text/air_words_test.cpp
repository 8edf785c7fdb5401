#include "app/text/air_words.h"
#include "app/text/goods_words.h"
#include "app/text/language.h"

#include <catch2/catch.hpp>

using namespace studio;

TEST_CASE("who puts goods on air without papers is told of a missing warning, too") {
    app::text::speak(QStringLiteral("vi"));
    show::Show shop;
    shop.products.emplace_back();
    show::Product& pills = shop.products.front();
    pills.code = QStringLiteral("V1");
    pills.goods = show::GoodsKind::HealthSupplement;
    const session::AirRefused refused{pills.code, show::paperGaps(pills, QDate(2026, 11, 22)), {}};
    const QStringList missing = app::text::missingOnAir(refused, shop);
    REQUIRE(missing.size() == 3);
    CHECK(missing.last().contains(QStringLiteral("cảnh báo")));
    pills.warning = app::text::legalWarning(pills.goods);
    CHECK(app::text::missingOnAir(refused, shop) == app::text::missingPapers(refused));
}

TEST_CASE("every kind of goods that needs a warning has the law's words for it, and no other") {
    for (const show::GoodsKind goods : app::text::kGoods)
        CHECK(show::needsWarning(goods) == !app::text::legalWarning(goods).isEmpty());
}
