#include "studio/sheets/cell_text.h"
#include "studio/sheets/sheet_file.h"
#include "tests/studio/sheets/test_package.h"

#include <QFile>
#include <QTemporaryDir>

#include <catch2/catch.hpp>

using namespace studio::sheets;

namespace {

QString fixture(const char* name) {
    return QStringLiteral(PHIEN_TEST_FIXTURES "/sheets/") + QString::fromUtf8(name);
}

std::vector<QStringList> rowsOf(const TestPackage& package) {
    const auto tables = readSheets(package.bytes());
    REQUIRE(tables);
    REQUIRE(tables->size() == 1);
    return tables->front().rows;
}

QStringList row(std::initializer_list<const char*> cells) {
    QStringList out;
    for (const char* cell : cells)
        out.append(QString::fromUtf8(cell));
    return out;
}

QString look(const char* number, const char* code) {
    return numberText(QString::fromUtf8(number), formatOfCode(QString::fromUtf8(code)), Epoch::From1900);
}

} // namespace

TEST_CASE("a table reads alike, whichever program wrote it") {
    for (const char* name : {"like-openpyxl.xlsx", "like-xlsxwriter.xlsx", "inline-strings.xlsx",
                             "like-gnumeric.xlsx", "like-libreoffice.xlsx"}) {
        INFO(name);
        const auto tables = readSheets(fixture(name));
        REQUIRE(tables);
        const Table& table = tables->front();
        CHECK(table.name == QStringLiteral("Hàng hóa"));
        REQUIRE(table.rows.size() == 5);
        CHECK(table.rows[0] ==
              row({"Mã SP", "Tên hàng", "Giá bán", "Hoa hồng", "Hết hạn", "Ghi chú", "Đôi"}));
        CHECK(table.rows[1].mid(0, 6) ==
              row({"A01", "Áo dài lụa", "299000", "12.5%", "2026-11-22", "dòng một\ndòng hai"}));
        CHECK(table.rows[2].mid(0, 5) == row({"007", "Nón lá", "45000.5", "7%", "1999-12-31"}));
        CHECK(table.rows[3].isEmpty());
        CHECK(table.rows[4].mid(0, 4) == row({"Z<&>", "Đồng hồ “Tết”", "1200000000000", "100%"}));
        CHECK(table.rows[4].value(5) == QStringLiteral("₫ 😀"));
        const bool hasFormulas = QByteArray(name) != "like-openpyxl.xlsx";
        CHECK(table.rows[1].value(6) == (hasFormulas ? QStringLiteral("598000") : QString()));
    }
}

TEST_CASE("several sheets are read, hidden ones are not") {
    const auto tables = readSheets(fixture("like-openpyxl.xlsx"));
    REQUIRE(tables);
    REQUIRE(tables->size() == 2);
    CHECK(tables->at(1).name == QStringLiteral("Trang 2"));
    CHECK(tables->at(1).rows == std::vector<QStringList>{{}, {}, row({"", "", "xa"})});
}

TEST_CASE("every kind of cell is read as a person sees it") {
    auto package = TestPackage::ofRows(
        "<row r='1'><c r='A1' t='s'><v>0</v></c><c r='B1' t='s'><v>1</v></c><c r='C1' t='s'><v>9</v></c>"
        "<c r='D1' t='inlineStr'><is><t>in</t><rPh sb='0' eb='1'><t>no</t></rPh><r><t> "
        "line</t></r></is></c></row>"
        "<row r='2'><c><v>2.9899999999999998E-2</v></c><c t='b'><v>1</v></c><c t='e'><v>#N/A</v></c>"
        "<c t='str'><f>A1&amp;B1</f><v>text</v></c><c t='d'><v>2026-11-22T00:00:00</v></c><c "
        "s='1'><v>7</v></c>"
        "<c><f>1+1</f></c><c s='99'><v>3</v></c></row>");
    package["xl/sharedStrings.xml"] = "<sst><si><t>áo_x000D_\n_x0041_</t></si>"
                                      "<si><r><t>đỏ </t></r><r><t>đô</t></r></si></sst>";
    package["xl/styles.xml"] = "<styleSheet><numFmts><numFmt numFmtId='200' formatCode='0000'/></numFmts>"
                               "<cellStyleXfs><xf numFmtId='14'/></cellStyleXfs>"
                               "<cellXfs><xf numFmtId='0'/><xf numFmtId='200'/></cellXfs></styleSheet>";
    const auto rows = rowsOf(package);
    REQUIRE(rows.size() == 2);
    CHECK(rows[0] == row({"áo\nA", "đỏ đô", "", "in line"}));
    CHECK(rows[1] == row({"0.0299", "TRUE", "#N/A", "text", "2026-11-22", "0007", "", "3"}));
}

TEST_CASE("numbers, per cents and dates are written plainly") {
    CHECK(look("1.2E+12", "General") == QStringLiteral("1200000000000"));
    CHECK(look("1E-7", "General") == QStringLiteral("0.0000001"));
    CHECK(look("8.9346E12", "General") == QStringLiteral("8934600000000"));
    CHECK(look("1e300", "0.00") == QStringLiteral("1.00000000000000E+300"));
    // What a spreadsheet keeps of a long number, and what another program writes of it.
    CHECK(look("1.72938475601235E+18", "General") == QStringLiteral("1.72938475601235E+18"));
    CHECK(look("1729384756012345678", "General") == QStringLiteral("1729384756012345678"));
    CHECK(look("299000", "#,##0\\ \"₫\"") == QStringLiteral("299000"));
    CHECK(look("299000", "[$₫-42A]#,##0") == QStringLiteral("299000"));
    CHECK(look("0.125", "0.0%") == QStringLiteral("12.5%"));
    CHECK(look("46348", "dd/mm/yyyy") == QStringLiteral("2026-11-22"));
    CHECK(look("46348.75", "d/m/yy h:mm") == QStringLiteral("2026-11-22 18:00"));
    CHECK(look("0.5", "h:mm AM/PM") == QStringLiteral("12:00"));
    CHECK(look("1", "dd/mm/yyyy") == QStringLiteral("1900-01-01"));
    CHECK(look("-5", "dd/mm/yyyy") == QStringLiteral("-5"));
    CHECK(look("1e9", "dd/mm/yyyy") == QStringLiteral("1000000000"));
    CHECK(look("abc", "0") == QStringLiteral("abc"));
    CHECK(numberText(u"0", formatOfId(14), Epoch::From1904) == QStringLiteral("1904-01-01"));
    CHECK(numberText(u"36525", formatOfId(14), Epoch::From1900) == QStringLiteral("1999-12-31"));
}

TEST_CASE("places of cells are read as spreadsheets name them") {
    CHECK(placeOf(u"A1").column == 0);
    CHECK(placeOf(u"XFD1048576").column == 16383);
    CHECK(placeOf(u"XFD1048576").row == 1048575);
    for (const char16_t* text : {u"", u"A", u"1", u"A0", u"ZZZZ1", u"A1B", u"a1", u"A99999999", u"A-1"})
        CHECK(placeOf(QStringView(text)).row == -1);
}

TEST_CASE("what is written to XLSX comes back, numbers as numbers where the column has them") {
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("out.XLSX"));
    const Table table{QStringLiteral("Hàng [1]: 'a/b'"),
                      {row({"Mã", "Giá", "Chữ"}),
                       row({"007", "299000", "8936012345678"}),
                       row({"=1+1", "299.000", "_x0041_\nhai"}),
                       {},
                       row({"", "-0.5", " "})},
                      {ColumnKind::Text, ColumnKind::Number}};
    REQUIRE(writeSheet(file, table));
    const auto read = readSheets(file);
    REQUIRE(read);
    CHECK(read->front().name == QStringLiteral("Hàng  1    a b"));
    CHECK(read->front().rows == table.rows);
    QFile written(file);
    REQUIRE(written.open(QIODevice::ReadOnly));
    CHECK(written.readAll().startsWith("PK"));
}

TEST_CASE("a file is written whole or not at all") {
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("old.xlsx"));
    const Table small{{}, {row({"a"})}, {}};
    REQUIRE(writeSheet(file, small));
    Table large = small;
    large.rows[0].append(QString(40'000, QLatin1Char('x')));
    const auto refused = writeSheet(file, large);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == SheetsError::TooLarge);
    CHECK(readSheets(file)->front().rows == small.rows);
    for (const char* name : {"/proc/none/out.xlsx", "/proc/none/out.csv"}) {
        const auto failed = writeSheet(QString::fromUtf8(name), small);
        REQUIRE_FALSE(failed);
        CHECK(failed.error().code == SheetsError::CannotWrite);
    }
    CHECK(writeSheet(folder.filePath(QStringLiteral("out.ods")), small).error().code ==
          SheetsError::NotASheet);
}
