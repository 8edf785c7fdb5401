#include "studio/sheets/sheet_file.h"
#include "studio/sheets/xml_guard.h"
#include "tests/studio/sheets/test_package.h"

#include <QFile>

#include <catch2/catch.hpp>

using namespace studio::sheets;

namespace {

QByteArray fixture(const char* name) {
    QFile file(QStringLiteral(PHIEN_TEST_FIXTURES "/sheets/") + QString::fromUtf8(name));
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

void checkRefused(const QByteArray& content, SheetsError code, const SheetLimits& limits = {}) {
    const auto read = readSheets(content, limits);
    REQUIRE_FALSE(read);
    INFO(read.error().code.id() << ": " << read.error().detail);
    CHECK(read.error().code == code);
}

const QByteArray kCell = "<row r='1'><c r='A1'><v>1</v></c></row>";

} // namespace

TEST_CASE("a zip bomb is refused before it is unpacked") {
    SheetLimits limits;
    limits.unpackedBytes = 8 << 20;
    const QByteArray bomb = fixture("bomb.xlsx");
    CHECK(bomb.size() < 100'000);
    checkRefused(bomb, SheetsError::TooLarge, limits);
}

TEST_CASE("a part that is larger than it says is refused") {
    checkRefused(fixture("lying-bomb.xlsx"), SheetsError::Damaged);
}

TEST_CASE("every cut of a file is refused or read") {
    const QByteArray whole = fixture("like-xlsxwriter.xlsx");
    for (qsizetype size = 0; size < whole.size(); size += 7) {
        INFO("size " << size);
        const auto read = readSheets(whole.left(size));
        CHECK(!read == (size > 0));
    }
}

TEST_CASE("a flipped byte in a packed part is found by its checksum") {
    QByteArray content = fixture("like-xlsxwriter.xlsx");
    const qsizetype at = content.indexOf("xl/worksheets/sheet1.xml");
    REQUIRE(at > 0);
    content[at + 100] = static_cast<char>(content[at + 100] ^ 0x10);
    checkRefused(content, SheetsError::Damaged);
}

TEST_CASE("a changed number in a part that still is fine XML is found too") {
    QByteArray content = TestPackage::ofRows("<row><c><v>299000</v></c></row>").bytes();
    content.replace("299000", "199000");
    checkRefused(content, SheetsError::Damaged);
}

TEST_CASE("entities and document types are refused") {
    checkRefused(TestPackage::ofSheet("<!DOCTYPE w [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;&a;'>]>"
                                      "<worksheet>&b;</worksheet>")
                     .bytes(),
                 SheetsError::Damaged);
    checkRefused(TestPackage::ofSheet("<worksheet>&unknown;</worksheet>").bytes(), SheetsError::Damaged);
}

TEST_CASE("what parsers choke on never reaches one") {
    QByteArray attributes;
    for (int i = 0; i < 300; ++i)
        attributes += " a" + QByteArray::number(i) + "='1'";
    CHECK_FALSE(isPlainXml(QByteArray("<a" + attributes + "/>")));
    CHECK_FALSE(isPlainXml(QByteArray("<a>").repeated(10'000)));
    CHECK_FALSE(isPlainXml("<a b='"));
    CHECK_FALSE(isPlainXml("<!-- "));
    CHECK_FALSE(isPlainXml(QByteArray("<a>\0</a>", 8)));
    CHECK(isPlainXml("<?xml version='1.0'?><a b='>' c=\"'\"><!-- <x '> --><![CDATA[<!DOCTYPE]]></a>"));
    CHECK(isPlainXml(QByteArray("<a></a>").repeated(10'000)));
    checkRefused(TestPackage::ofRows("<row" + attributes + "/>").bytes(), SheetsError::Damaged);
}

TEST_CASE("giant places and giant texts are refused") {
    checkRefused(TestPackage::ofRows("<row r='1048576'><c r='A1048576'><v>1</v></c></row>").bytes(),
                 SheetsError::TooLarge);
    checkRefused(TestPackage::ofRows("<row r='1'><c r='XFD1'><v>1</v></c></row>").bytes(),
                 SheetsError::TooLarge);
    checkRefused(TestPackage::ofRows("<row r='2000000000'><c><v>1</v></c></row>").bytes(),
                 SheetsError::TooLarge);
    checkRefused(
        TestPackage::ofRows("<row r='1'><c t='str'><v>" + QByteArray(20'000, 'x') + "</v></c></row>").bytes(),
        SheetsError::TooLarge);
    QByteArray wide = "<row r='1'>";
    for (int i = 0; i < 1'000; ++i)
        wide += "<c><v>1</v></c>";
    checkRefused(TestPackage::ofRows(wide + "</row>").bytes(), SheetsError::TooLarge);
    SheetLimits few;
    few.cells = 3;
    checkRefused(TestPackage::ofRows("<row r='1'><c/><c><v>1</v></c></row>"
                                     "<row><c><v>1</v></c></row><row><c><v>1</v></c></row>")
                     .bytes(),
                 SheetsError::TooLarge, few);
}

TEST_CASE("empty cells before a cell take room, and count") {
    SheetLimits limits;
    limits.cells = 30;
    const QByteArray row = "<row><c/><c/><c r='J%'><v>1</v></c></row>";
    const auto rows = [&](int count) {
        QByteArray all;
        for (int number = 1; number <= count; ++number)
            all += QByteArray(row).replace('%', QByteArray::number(number));
        return TestPackage::ofRows(all).bytes();
    };
    CHECK(readSheets(rows(3), limits));
    checkRefused(rows(4), SheetsError::TooLarge, limits);
}

TEST_CASE("empty lines count only before a line with text") {
    SheetLimits limits;
    limits.rows = 3;
    CHECK(readSheets(QByteArray("a\n\nb") + QByteArray(10, '\n'), limits)->front().rows.size() == 3);
    CHECK(readSheets(QByteArray("a\n\nb") + QByteArray(10, '\n'), limits)->front().rows[1].isEmpty());
    checkRefused("a\n\n\nb", SheetsError::TooLarge, limits);
}

TEST_CASE("empty cells far away take no room") {
    const auto read =
        readSheets(TestPackage::ofRows(kCell + "<row r='1048576'><c r='XFD1048576' s='1'/></row>").bytes());
    REQUIRE(read);
    CHECK(read->front().rows == std::vector<QStringList>{{QStringLiteral("1")}});
}

TEST_CASE("a package that is no workbook, or a broken one, is told") {
    checkRefused(QByteArray("PK\x03\x04nothing else"), SheetsError::Damaged);
    TestPackage other;
    other["mimetype"] = "application/vnd.oasis.opendocument.spreadsheet";
    checkRefused(other.bytes(), SheetsError::NotASheet);
    auto noSheet = TestPackage::ofRows(kCell);
    noSheet["xl/workbook.xml"] = "<workbook><sheets/></workbook>";
    checkRefused(noSheet.bytes(), SheetsError::Damaged);
    auto broken = TestPackage::ofSheet("<worksheet><sheetData><row><c><v>1</v>");
    checkRefused(broken.bytes(), SheetsError::Damaged);
    auto away = TestPackage::ofRows(kCell);
    away["_rels/.rels"].replace("xl/workbook.xml", "../../../etc/passwd");
    checkRefused(away.bytes(), SheetsError::NotASheet);
    auto notUtf8 = TestPackage::ofSheet(
        "<worksheet><sheetData><row><c t='str'><v>\xFF\xFE</v></c></row></sheetData></worksheet>");
    CHECK_NOTHROW(readSheets(notUtf8.bytes()));
}
