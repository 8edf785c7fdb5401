#include "studio/catalogue/product_import.h"
#include "studio/sheets/sheet_file.h"
#include "studio/show/air_check.h"
#include "studio/show/show_file.h"

#include <catch2/catch.hpp>

using namespace studio;

TEST_CASE("the sample sheet gives the sample show's products, and three regulated ones with their papers") {
    const QString folder = QStringLiteral(PHIEN_SOURCE_DIR "/resources/sample");
    const auto tables = sheets::readSheets(folder + QStringLiteral("/products.xlsx"));
    REQUIRE(tables);
    const auto mapping = catalogue::guessMapping(tables->front());
    CHECK(mapping.headerRow == 2);
    CHECK(mapping.columns.size() == 18);
    const auto plan = catalogue::planImport(tables->front(), mapping, folder);
    CHECK(plan.problems.empty());
    CHECK(plan.remarks.empty());
    REQUIRE(plan.products.size() == 12);

    const auto loaded = show::loadShow(folder + QStringLiteral("/ao-dai.phien.json"));
    REQUIRE(loaded);
    for (const show::Product& wanted : loaded->show.products) {
        INFO(wanted.code.toStdString());
        const auto found = std::find_if(plan.products.begin(), plan.products.end(),
                                        [&](const show::Product& one) { return one.code == wanted.code; });
        REQUIRE(found != plan.products.end());
        show::Product same = *found;
        same.brand.clear();
        same.faq.clear();
        CHECK(same == wanted);
    }
    for (const show::Product& product : plan.products) {
        INFO(product.code.toStdString());
        CHECK(show::paperGaps(product, QDate(2026, 11, 22)).empty());
    }
    CHECK(plan.products.back().papers.size() == 2);
    CHECK(plan.products.back().commission == show::Commission{1550, {}});
}
