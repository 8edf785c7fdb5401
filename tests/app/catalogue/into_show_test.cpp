#include "app/catalogue/into_show.h"

#include <catch2/catch.hpp>

using namespace studio;

namespace {

show::Product product(const QString& code, std::int64_t dong) {
    show::Product made;
    made.code = code;
    made.name = QStringLiteral("Áo ") + code;
    made.price = {dong};
    return made;
}

show::Show after(const show::Show& show, const std::vector<show::Product>& products, int at) {
    const auto next = show::edited(show, app::catalogue::editIntoShow(show, products, at));
    REQUIRE(next);
    return *next;
}

} // namespace

TEST_CASE("products of the catalogue stand where they are put, and in the show as they are now") {
    show::Show show;
    show.products = {product(QStringLiteral("A1"), 100'000)};
    show.runOfShow = {{}, {}};
    const show::Show next =
        after(show, {product(QStringLiteral("a1"), 90'000), product(QStringLiteral("B2"), 50'000)}, 1);
    REQUIRE(next.runOfShow.size() == 4);
    CHECK(next.runOfShow[1].kind == show::SegmentKind::Product);
    CHECK(next.runOfShow[2].productCode == QStringLiteral("B2"));
    REQUIRE(next.products.size() == 2);
    CHECK(next.findProduct(next.runOfShow[1].productCode)->price.dong == 90'000);
    // Once more: another step, no second product.
    CHECK(after(next, {product(QStringLiteral("B2"), 50'000)}, 4).products.size() == 2);
}
