#include "studio/catalogue/product_import.h"
#include "studio/catalogue/product_rules.h"
#include "studio/sheets/sheet_file.h"
#include "tests/studio/sheets/test_package.h"

#include <cstdint>
#include <cstdlib>

using namespace studio;

namespace {

void require(bool holds) {
    if (!holds)
        std::abort();
}

sheets::SheetLimits smallLimits() {
    sheets::SheetLimits limits;
    limits.bytes = 1 << 20;
    limits.unpackedBytes = 4 << 20;
    limits.rows = 500;
    limits.columns = 64;
    limits.lettersACell = 2'000;
    return limits;
}

bool isWithin(const sheets::Table& table, const sheets::SheetLimits& limits) {
    if (static_cast<int>(table.rows.size()) > limits.rows)
        return false;
    for (const QStringList& row : table.rows) {
        if (row.size() > limits.columns)
            return false;
        for (const QString& cell : row) {
            if (cell.size() > limits.lettersACell || cell.contains(QChar(u'\0')))
                return false;
        }
    }
    return true;
}

/// Whatever was read: good products, every other row told, and the products come back from their export.
void import(const sheets::Table& table) {
    const auto mapping = catalogue::guessMapping(table);
    const auto plan = catalogue::planImport(table, mapping, QStringLiteral("/shop"));
    for (const catalogue::RowProblem& problem : plan.problems)
        require(problem.row > mapping.headerRow && problem.row < static_cast<int>(table.rows.size()));
    for (const show::Product& product : plan.products)
        require(catalogue::faultsOf(product).empty());
    const std::vector<QString> reasons(plan.problems.size(), QStringLiteral("why"));
    const auto bad = catalogue::badRows(table, mapping, plan, QStringLiteral("reason"), reasons);
    require(static_cast<int>(bad.rows.size()) == plan.badRows + 1);
    const auto exported =
        catalogue::exportTable(plan.products, QStringLiteral("vi"), catalogue::Confidential::Written);
    const auto again = catalogue::planImport(exported, catalogue::guessMapping(exported), {});
    require(again.products.size() == plan.products.size());
}

void read(const QByteArray& bytes) {
    const auto limits = smallLimits();
    const auto tables = sheets::readSheets(bytes, limits);
    if (!tables)
        return;
    for (const sheets::Table& table : *tables) {
        require(isWithin(table, limits));
        import(table);
    }
}

} // namespace

/// libFuzzer's door; `sheets_mutator` comes through it too. The bytes are a file, a part of one that is
/// packed right, and a text.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const QByteArray bytes(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size));
    read(bytes);
    read("code,name,price,size,stock\n" + bytes);
    const char* const parts[] = {
        "xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/styles.xml",
        "xl/workbook.xml",          "_rels/.rels",          "xl/_rels/workbook.xml.rels"};
    auto package = TestPackage::ofRows("<row><c t='s'><v>0</v></c><c s='1'><v>46348</v></c></row>");
    package[parts[size % std::size(parts)]] = bytes;
    read(package.bytes());
    return 0;
}
