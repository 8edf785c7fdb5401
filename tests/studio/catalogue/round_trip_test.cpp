#include "studio/catalogue/product_import.h"
#include "studio/sheets/sheet_file.h"
#include "tests/studio/catalogue/random_products.h"

#include <QTemporaryDir>

#include <catch2/catch.hpp>

using namespace studio;
using namespace studio::catalogue;

namespace {

void requireSame(const std::vector<show::Product>& products, const sheets::Table& table) {
    const auto mapping = guessMapping(table);
    REQUIRE(mapping.columns.size() == kColumns.size());
    const auto plan = planImport(table, mapping, QStringLiteral("/elsewhere"));
    for (const RowProblem& problem : plan.problems)
        FAIL("row " << problem.row << " fault " << static_cast<int>(problem.fault) << " "
                    << problem.cell.toStdString());
    REQUIRE(plan.products.size() == products.size());
    for (std::size_t i = 0; i < products.size(); ++i) {
        INFO(products[i].code.toStdString() << " " << products[i].name.toStdString());
        REQUIRE(plan.products[i] == products[i]);
    }
}

} // namespace

TEST_CASE("what is exported is read as the same products, through each kind of file") {
    const QTemporaryDir folder;
    for (unsigned seed = 1; seed <= 12; ++seed) {
        INFO("seed " << seed);
        const auto products = RandomProducts(seed).make(40);
        for (const auto& language : {QStringLiteral("vi"), QStringLiteral("en")}) {
            const auto table = exportTable(products, language, Confidential::Written);
            requireSame(products, table);
            for (const auto& name : {QStringLiteral("products.csv"), QStringLiteral("products.xlsx")}) {
                const QString file = folder.filePath(name);
                REQUIRE(sheets::writeSheet(file, table));
                const auto read = sheets::readSheets(file);
                REQUIRE(read);
                REQUIRE(read->size() == 1);
                requireSame(products, read->front());
            }
        }
    }
}
