#include "studio/comments/phone_mask.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include <catch2/catch.hpp>

using namespace studio::comments;

namespace {

struct Row {
    QString comment;
    /// National digits, "0901234567".
    QStringList phones;
};

/// The corpus of live-selling comments: phone numbers are placeholders.
std::vector<Row> corpus() {
    QFile file(QStringLiteral(PHIEN_TEST_FIXTURES "/comments/orders-vi.tsv"));
    REQUIRE(file.open(QIODevice::ReadOnly));
    file.readLine();
    std::vector<Row> rows;
    while (!file.atEnd()) {
        const QList<QByteArray> cells = file.readLine().split('\t');
        REQUIRE(cells.size() >= 2);
        const QJsonObject expected = QJsonDocument::fromJson(cells[1]).object();
        Row row{QString::fromUtf8(cells[0]), {}};
        QJsonArray phones = expected.value(QLatin1String("phones")).toArray();
        phones.append(expected.value(QLatin1String("phone")));
        for (const QJsonValue phone : phones) {
            if (phone.isString())
                row.phones.append(QLatin1Char('0') + phone.toString().mid(3));
        }
        rows.push_back(row);
    }
    return rows;
}

/// Everything that can be read as a digit in the corpus, in one row: an own, simple reading.
QString digitsOf(QString text) {
    const std::pair<const char16_t*, char> words[] = {
        {u"không", '0'}, {u"khong", '0'}, {u"một", '1'}, {u"mot", '1'}, {u"hai", '2'},  {u"ba", '3'},
        {u"bốn", '4'},   {u"bon", '4'},   {u"năm", '5'}, {u"nam", '5'}, {u"sáu", '6'},  {u"sau", '6'},
        {u"bảy", '7'},   {u"bay", '7'},   {u"tám", '8'}, {u"tam", '8'}, {u"chín", '9'}, {u"chin", '9'}};
    text = text.normalized(QString::NormalizationForm_KC).toLower();
    for (const auto& [word, digit] : words)
        text.replace(QString::fromUtf16(word), QString(QLatin1Char(digit)));
    QString digits;
    for (const QChar letter : text) {
        if (letter == u'o')
            digits += QLatin1Char('0');
        else if (letter == u'l')
            digits += QLatin1Char('1');
        else if (letter.isDigit())
            digits += letter;
    }
    return digits;
}

bool showsPhone(const QString& masked, const QString& phone) {
    constexpr int kTelltale = 6;
    const QString digits = digitsOf(masked);
    for (qsizetype at = 0; at + kTelltale <= phone.size(); ++at) {
        if (digits.contains(phone.mid(at, kTelltale)))
            return true;
    }
    return false;
}

bool stays(const char* text) {
    return maskPhoneNumbers(QString::fromUtf8(text)) == QString::fromUtf8(text);
}

std::string masked(const char* text) {
    return maskPhoneNumbers(QString::fromUtf8(text)).toStdString();
}

} // namespace

TEST_CASE("No phone number of the corpus is left, and nothing else is touched") {
    // Rows whose number is a digit short or long, or an account: not wanted in the picture either.
    const QRegularExpression longRun(QStringLiteral("\\d{8}"));
    int phones = 0;
    for (const Row& row : corpus()) {
        const QString result = maskPhoneNumbers(row.comment);
        INFO(row.comment.toStdString() << " → " << result.toStdString());
        for (const QString& phone : row.phones) {
            ++phones;
            CHECK_FALSE(showsPhone(result, phone));
        }
        if (row.phones.isEmpty() && !longRun.match(row.comment).hasMatch())
            CHECK(result == row.comment);
        else
            CHECK(result.contains(QStringLiteral("••• •••")));
        CHECK(maskPhoneNumbers(result) == result);
    }
    CHECK(phones > 40);
}

TEST_CASE("Every shape people write a number in is masked") {
    for (const char* text : {"0901234567",
                             "090 123 4567",
                             "0901.234.567",
                             "0901-234-567",
                             "0901_234_567",
                             "0.9.0.1.2.3.4.5.6.7",
                             "(090) 123 4567",
                             "O9O1234567",
                             "o9o1 234 567",
                             "09l2345678",
                             "09I2345678",
                             "không chín không một hai ba bốn năm sáu bảy",
                             "khong chin khong mot hai ba bon nam sau bay",
                             "Không Chín KHÔNG một 2 3 4 5 6 7",
                             "khôngchínkhông1234567",
                             "0 chín 0 một 234 567",
                             "0️⃣9️⃣0️⃣1️⃣2️⃣3️⃣4️⃣5️⃣6️⃣7️⃣",
                             "０９０１２３４５６７",
                             "⓪⑨⓪①②③④⑤⑥⑦",
                             "𝟎𝟗𝟎𝟏𝟐𝟑𝟒𝟓𝟔𝟕",
                             "⁰⁹⁰¹²³⁴⁵⁶⁷",
                             "+84901234567",
                             "+84 90 123 4567",
                             "(+84) 901 234 567",
                             "84901234567",
                             "0084901234567",
                             "+84 0901234567",
                             "0123 456 7890",
                             "01234567890",
                             "02838123456",
                             "024 3812 3456",
                             "(028) 3812 3456",
                             "901234567",
                             "901 234 567",
                             "9 0 1 2 3 4 5 6 7",
                             "chín không một hai ba bốn năm sáu bảy",
                             "+84(0)901234567",
                             "o 9 0 1 2 3 4 5 6 7",
                             "90.123.4567",
                             "09 01 23 45 67",
                             "0901\u200b234\u200b567",
                             "0901 \xF0\x9F\x93\x9E 234 567",
                             "zero nine zero one two three four five six seven",
                             "0901.234.500",
                             "0901 234 500",
                             "09012345678",
                             "090123456",
                             "1903 4567 8901 2",
                             "0901,234,567",
                             "0901/234/567",
                             "0901 | 234 | 567",
                             "٠٩٠١٢٣٤٥٦٧"}) {
        INFO(text);
        const QString result = maskPhoneNumbers(QStringLiteral("A12 ạ ") + QString::fromUtf8(text));
        CHECK_THAT(result.toStdString(), Catch::StartsWith("A12 ạ "));
        CHECK_THAT(result.toStdString(), Catch::EndsWith("•• ••• •••"));
        CHECK(digitsOf(result).size() <= 4);
    }
}

TEST_CASE("Prices, sizes, codes, weights, times and quantities stay") {
    for (const char* text : {"299.000",
                             "giá 1.299.000 ₫",
                             "299,000đ",
                             "350 000 000 đ",
                             "299k",
                             "cái 199k size M",
                             "12.500.000 đồng",
                             "350.000.000",
                             "12000000",
                             "A12",
                             "N236L",
                             "A-12 sz S",
                             "MH123 2",
                             "A012",
                             "12-15-27",
                             "size 36 37 38 39 40",
                             "38 39 40 41",
                             "1m60 52kg",
                             "em cao 1m58, nặng 48 kg, eo 68",
                             "20:00 - 22:00",
                             "live 20/11/2026 20:00",
                             "ngày 03/12/2026 20h",
                             "03-12-2026 20",
                             "đơn 1234",
                             "+1 A12",
                             "100%",
                             "12/3 Lê Lợi p.Bến Nghé q1",
                             "106/47 Lạc Long Quân Q.11",
                             "combo 3 cái 500k 2 cái 350k",
                             "A12 299.000 A13 159.000 B01 99.000",
                             "0901xxx567",
                             "em không lấy nữa",
                             "ba má em năm nay sáu mươi tám tuổi",
                             "một hai ba bốn",
                             "https://bit.ly/xyz123",
                             "5 sao nha shop ⭐⭐⭐⭐⭐",
                             "09•• ••• •••",
                             "",
                             "0",
                             "SON03 3 cây",
                             "2 350.000 3 500.000"}) {
        INFO(text);
        CHECK(stays(text));
    }
}

TEST_CASE("A gap that the picture closes does not hide a number") {
    const QString spaces = QStringLiteral(" ").repeated(9);
    const QString hardSpaces = QString(9, QChar(0x00A0));
    const QString unseen = QString(9, QChar(0x200B));
    const std::vector<QString> gaps = {spaces,
                                       hardSpaces,
                                       QStringLiteral(" ") + unseen,
                                       unseen + spaces + unseen,
                                       QStringLiteral("\u3164\u3164"),
                                       QStringLiteral("\u115F\u1160"),
                                       QStringLiteral(" \uFFA0\u2800 "),
                                       QStringLiteral("\uE000 \uE001"),
                                       QStringLiteral("\uFFFD"),
                                       QStringLiteral("\uFE0F"),
                                       QStringLiteral(" . . . . . "),
                                       QStringLiteral("😀😀😀😀😀"),
                                       QStringLiteral("👍🏽👍🏽👍🏽👍🏽👍🏽"),
                                       QStringLiteral("👨\u200D👩\u200D👧\u200D👦")};
    for (const QString& gap : gaps) {
        const QString text = QStringLiteral("A12 0901") + gap + QStringLiteral("234567 ạ");
        INFO(text.toStdString());
        CHECK(maskPhoneNumbers(text) == QStringLiteral("A12 09•• ••• ••• ạ"));
    }
    CHECK(masked("901  234   567") == "09•• ••• •••");
    CHECK(masked("o\u200b9\u200bo1 234 567") == "09•• ••• •••");
    CHECK(stays("0901 .......... 234567"));
}

TEST_CASE("Short words within a number are read over where the number is exact") {
    for (const char* text :
         {"0901 ạ 234 567", "0901 đt 234567", "0901 và 234567", "0901 dạ ạ 234567", "0901x234x567",
          "không, số chín, số không, số một, số hai, số ba, số bốn, số năm, số sáu, số bảy",
          "khum chín khum một hai ba bốn năm sáu bảy"}) {
        INFO(text);
        CHECK(masked(text) == "09•• ••• •••");
        CHECK(maskPhoneNumbers(QStringLiteral("A12 M ") + QString::fromUtf8(text) + QStringLiteral(" nha")) ==
              QStringLiteral("A12 M 09•• ••• ••• nha"));
    }
    for (const char* text :
         {"0901xxx567", "em không lấy 3 cái 500 2 cái 350 1 cái 99", "0901 ạ 299.000", "036 M 250 và 99 2",
          "03 đen 02 đỏ 299 350", "em khum lấy 2 cái", "0357 cái 123 và 456", "090 ạ 20:00 12 345"}) {
        INFO(text);
        CHECK(stays(text));
    }
}

TEST_CASE("A card in groups is masked to its last group") {
    CHECK(masked("9704 1234 5678 9012 nha") == "•••• ••• ••• nha");
    CHECK(masked("9704-1234-5678-9012-345") == "•••• ••• •••");
}

TEST_CASE("Measures, rows of prices and drawn-out words stay") {
    for (const char* text :
         {"90 60 90 165", "3 vòng 88 68 92 160", "350 450 550", "300 500 700 900", "combo 359 259 159",
          "Đẹp quá ooooooooo", "loooooooool", "xinh quáooooooooo", "000000000"}) {
        INFO(text);
        CHECK(stays(text));
    }
    CHECK(masked("901 230 450 ") != "901 230 450 ");
    CHECK(masked("909 239 118") == "09•• ••• •••");
}

TEST_CASE("What stands beside a number stays") {
    CHECK(masked("A12 2 0901234567") == "A12 2 09•• ••• •••");
    CHECK(masked("A12M0901234567") == "A12M 09•• ••• •••");
    CHECK(masked("0901234567A12") == "09•• ••• ••• A12");
    CHECK(masked("B07 0912345678 size L") == "B07 09•• ••• ••• size L");
    CHECK(masked("0901234567 299k") == "09•• ••• ••• 299k");
    CHECK(masked("090 123 4567 2 cái") == "09•• ••• ••• 2 cái");
    CHECK(masked("0901234567 hoặc 0912345678") == "09•• ••• ••• hoặc 09•• ••• •••");
    CHECK(masked("0901234567/0388123456") == "09•• ••• •••/03•• ••• •••");
    CHECK(masked("sdt0901 234 567 nha") == "sdt 09•• ••• ••• nha");
    CHECK(masked("(+84) 901 234 567 A12") == "09•• ••• ••• A12");
    CHECK(masked("0901234567l") == "09•• ••• ••• l");
    CHECK(masked("a12 38 0901 234 567") == "a12 38 09•• ••• •••");
    CHECK(masked("299.000 0901.234.567") == "299.000 09•• ••• •••");
}

TEST_CASE("At most two digits of a number are kept, and none where its kind is unsure") {
    CHECK(masked("0700123456") == "07•• ••• •••");
    CHECK(masked("84388123456") == "03•• ••• •••");
    CHECK(masked("stk 19034567890123") == "stk •••• ••• •••");
    CHECK(masked("02838123456") == "•••• ••• •••");
}

TEST_CASE("Hostile text costs time in proportion to its length") {
    constexpr int kLength = 10'000;
    for (const char* piece :
         {"0", "0 ",      "0.",        "không ", "khong", "o",      "l",         "84 ",      "09 ",
          "+", "9️⃣", "0901 234 ", "1.000.", "20:",   "1/1/",   "0\xCC\x81", "(",        "ko",
          "⓪", "0 ạ ",    "0901 ạ ",   "0x",     " ",     "\u200b", "\u3164",    "0 \u200b", "1234 "}) {
        INFO(piece);
        const QString text = QString::fromUtf8(piece).repeated(kLength).left(kLength);
        const QString result = maskPhoneNumbers(text.repeated(10));
        CHECK_FALSE(result.isNull());
    }
}
