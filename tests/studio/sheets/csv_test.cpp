#include "studio/sheets/csv_reader.h"
#include "studio/sheets/formula_guard.h"
#include "studio/sheets/sheet_file.h"
#include "studio/sheets/sheet_writers.h"
#include "studio/sheets/text_encoding.h"

#include <catch2/catch.hpp>

using namespace studio::sheets;

namespace {

using Rows = std::vector<QStringList>;

Rows rowsOf(const QByteArray& utf8) {
    const auto tables = readSheets(utf8);
    REQUIRE(tables);
    REQUIRE(tables->size() == 1);
    return tables->front().rows;
}

Rows rows(std::initializer_list<std::initializer_list<const char*>> cells) {
    Rows out;
    for (const auto& row : cells) {
        out.emplace_back();
        for (const char* cell : row)
            out.back().append(QString::fromUtf8(cell));
    }
    return out;
}

bool isCode(const studio::base::Result<std::vector<Table>>& result, SheetsError code) {
    return !result && result.error().code == code;
}

} // namespace

TEST_CASE("fields may be quoted, hold separators, lines and quotes") {
    CHECK(rowsOf("a,b\n\"1,5\",\"x\ny\"\n\"say \"\"hi\"\"\",\n") ==
          rows({{"a", "b"}, {"1,5", "x\ny"}, {"say \"hi\""}}));
    CHECK(rowsOf("a,b\r\n1,2\r\n\r\n3,4") == rows({{"a", "b"}, {"1", "2"}, {}, {"3", "4"}}));
    CHECK(rowsOf("a,b\r1,2\r") == rows({{"a", "b"}, {"1", "2"}}));
}

TEST_CASE("a stray or an open quote costs no row") {
    CHECK(rowsOf("a,b\n5\" pipe,1\n\"x\"y,2\n") == rows({{"a", "b"}, {"5\" pipe", "1"}, {"xy", "2"}}));
    CHECK(rowsOf("a,b\n1,\"open\n2,3") == rows({{"a", "b"}, {"1", "open\n2,3"}}));
}

TEST_CASE("the separator is guessed from the first records, or said") {
    CHECK(rowsOf("code;name;price\nA1;Hat, red;1,5\nA2;Cap;2,5\n") ==
          rows({{"code", "name", "price"}, {"A1", "Hat, red", "1,5"}, {"A2", "Cap", "2,5"}}));
    CHECK(rowsOf("code\tname\nA1\tHat, red; blue\n") == rows({{"code", "name"}, {"A1", "Hat, red; blue"}}));
    CHECK(rowsOf("sep=|\na|b;c\n") == rows({{"a", "b;c"}}));
    CHECK(rowsOf("only\none\n") == rows({{"only"}, {"one"}}));
    CHECK(rowsOf("\"a;b;c\",2\n\"d;e;f\",3\n") == rows({{"a;b;c", "2"}, {"d;e;f", "3"}}));
}

TEST_CASE("Vietnamese text is read in every encoding that shops have") {
    const Rows wanted = rows({{"Mã SP", "Tên hàng", "Giá bán"},
                              {"A01", "Áo dài \"lụa\", đỏ", "299.000đ"},
                              {"A02", "Ngưỡng cửa; ế ổ ẫ ợ ữ", "1tr2"}});
    for (const char* name : {"utf8.csv", "utf8-mark.csv", "utf16be-no-mark.csv", "windows-1258.csv"}) {
        INFO(name);
        const auto read =
            readSheets(QStringLiteral(PHIEN_TEST_FIXTURES "/sheets/") + QString::fromUtf8(name));
        REQUIRE(read);
        CHECK(read->front().rows == wanted);
    }
    const auto tabs = readSheets(QStringLiteral(PHIEN_TEST_FIXTURES "/sheets/utf16le.csv"));
    REQUIRE(tabs);
    Rows unquoted = wanted;
    unquoted[1][1].remove(QLatin1Char('"'));
    CHECK(tabs->front().rows == unquoted);
}

TEST_CASE("decomposed letters become composed, valid UTF-8 is never taken for Windows-1258") {
    CHECK(decodedText("A\xCC\x81o da\xCC\x80i") == QStringLiteral("Áo dài"));
    CHECK(decodedText("\xC3\x81o") == QStringLiteral("Áo"));
    // "Áo" and "đ" in Windows-1258: no valid UTF-8.
    CHECK(decodedText("\xC1o \xF0") == QStringLiteral("Áo đ"));
    CHECK_FALSE(decodedText(QByteArray("\x89PNG\r\n\x1A\n\0\0", 10)));
    CHECK_FALSE(decodedText("\xEF\xBB\xBF\xC3("));
}

TEST_CASE("what is no separated text is refused") {
    CHECK(isCode(readSheets(QByteArray("<html><table>")), SheetsError::NotASheet));
    CHECK(isCode(readSheets(QByteArray("%PDF-1.7")), SheetsError::NotASheet));
    CHECK(isCode(readSheets(QByteArray("a,b\0c", 5)), SheetsError::NotASheet));
    CHECK(isCode(readSheets(QByteArray("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1")), SheetsError::NotASheet));
    CHECK(isCode(readSheets(QStringLiteral("/nowhere.csv")), SheetsError::CannotRead));
    CHECK(isCode(readSheets(QStringLiteral("/")), SheetsError::CannotRead));
    CHECK(rowsOf("").empty());
}

TEST_CASE("what is beyond the limits is refused, not cut") {
    SheetLimits limits;
    limits.rows = 3;
    limits.columns = 2;
    limits.lettersACell = 5;
    CHECK(readSheets(QByteArray("1\n2\n3\n\n\n\n"), limits));
    CHECK(isCode(readSheets(QByteArray("1\n2\n3\n4\n"), limits), SheetsError::TooLarge));
    CHECK(isCode(readSheets(QByteArray("1,2,3\n"), limits), SheetsError::TooLarge));
    CHECK(isCode(readSheets(QByteArray("123456\n"), limits), SheetsError::TooLarge));
    limits.bytes = 4;
    CHECK(isCode(readSheets(QByteArray("12345"), limits), SheetsError::TooLarge));
}

TEST_CASE("empty columns far to the right cost nothing, text there is refused") {
    const QByteArray far(1000, ';');
    const auto tables = readSheets("Mã;Tên" + far + "\nA1;Áo" + far + "\n");
    REQUIRE(tables);
    CHECK(tables->front().rows == std::vector<QStringList>{{QStringLiteral("Mã"), QStringLiteral("Tên")},
                                                           {QStringLiteral("A1"), QStringLiteral("Áo")}});
    CHECK(isCode(readSheets("Mã;Tên" + far + "\nA1;Áo" + far + "x\n"), SheetsError::TooLarge));
}

TEST_CASE("reading stops when it is cancelled") {
    const std::atomic_bool cancel = true;
    CHECK(isCode(readSheets(QByteArray("a,b\n"), {}, &cancel), SheetsError::Cancelled));
    const QString file = QStringLiteral(PHIEN_TEST_FIXTURES "/sheets/like-openpyxl.xlsx");
    CHECK(isCode(readSheets(file, {}, &cancel), SheetsError::Cancelled));
}

TEST_CASE("cells that a spreadsheet would run are written as text and come back") {
    const QStringList cells{QStringLiteral("=1+1"),  QStringLiteral("+84912"), QStringLiteral("-x"),
                            QStringLiteral("@SUM"),  QStringLiteral("-5"),     QStringLiteral("'=1"),
                            QStringLiteral("''=1"),  QStringLiteral("\t=1"),   QStringLiteral("it's"),
                            QStringLiteral("'plain")};
    const QByteArray bytes = csvBytes({{}, {cells}, {}});
    CHECK(bytes.startsWith("\xEF\xBB\xBF'=1+1,'+84912,'-x,'@SUM,-5,''=1,'''=1,"));
    CHECK(rowsOf(bytes) == Rows{cells});
}

TEST_CASE("plain numbers are told from what looks like them") {
    for (const char* number : {"0", "12", "-5", "0.5", "299000", "123456789012345", "-0.25"})
        CHECK(isPlainNumber(QString::fromUtf8(number)));
    for (const char* text :
         {"", "-", "007", "1.", ".5", "1.50", "1e5", "+1", "1234567890123456", "1,5", "-0", "--1"})
        CHECK_FALSE(isPlainNumber(QString::fromUtf8(text)));
}
