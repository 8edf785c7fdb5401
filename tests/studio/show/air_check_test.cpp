#include "studio/show/air_check.h"

#include <catch2/catch.hpp>

using namespace studio::show;

namespace {

const QDate kToday(2026, 11, 22);

Product supplement() {
    Product product;
    product.goods = GoodsKind::HealthSupplement;
    product.papers = {{PaperKind::FoodDeclaration, QStringLiteral("123"), {}, {}},
                      {PaperKind::AdvertisingConfirmation, {}, QStringLiteral("/shop/scan.pdf"), kToday}};
    return product;
}

} // namespace

TEST_CASE("Ordinary goods need no papers") {
    CHECK(paperGaps(Product{}, kToday).empty());
}

TEST_CASE("A paper counts with a number or a scan, up to and on its last day") {
    const Product product = supplement();
    CHECK(paperGaps(product, kToday).empty());
    const auto gaps = paperGaps(product, kToday.addDays(1));
    CHECK(gaps == std::vector<PaperGap>{{PaperKind::AdvertisingConfirmation, PaperGap::Reason::Expired}});
}

TEST_CASE("An empty paper, or one of another kind, is missing") {
    Product product = supplement();
    product.papers[0] = {PaperKind::FoodDeclaration, {}, {}, {}};
    product.papers[1].kind = PaperKind::Other;
    CHECK(paperGaps(product, kToday) ==
          std::vector<PaperGap>{{PaperKind::FoodDeclaration, PaperGap::Reason::Missing},
                                {PaperKind::AdvertisingConfirmation, PaperGap::Reason::Missing}});
}

TEST_CASE("A renewed paper beside the old one is enough") {
    Product product = supplement();
    product.papers[1].validUntil = kToday.addDays(-1);
    product.papers.push_back({PaperKind::AdvertisingConfirmation, QStringLiteral("456"), {}, {}});
    CHECK(paperGaps(product, kToday).empty());
}

TEST_CASE("Every regulated kind of goods needs something, and asks for it") {
    for (const GoodsKind goods : {GoodsKind::Cosmetics, GoodsKind::HealthSupplement, GoodsKind::Food,
                                  GoodsKind::MedicalDevice, GoodsKind::InfantFormula, GoodsKind::Chemical}) {
        Product product;
        product.goods = goods;
        CHECK(paperGaps(product, kToday).size() == requiredPapers(goods).size());
        CHECK_FALSE(requiredPapers(goods).empty());
    }
}

TEST_CASE("A supplement without the sentence that the law words is told apart") {
    Product product = supplement();
    CHECK(lacksWarning(product));
    product.warning = QStringLiteral("  ");
    CHECK(lacksWarning(product));
    product.warning = QStringLiteral("Thực phẩm này không phải là thuốc");
    CHECK_FALSE(lacksWarning(product));
    CHECK_FALSE(lacksWarning(Product{}));
}
