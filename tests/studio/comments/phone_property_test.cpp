#include "studio/comments/phone_mask.h"

#include <catch2/catch.hpp>

#include <random>

using namespace studio::comments;

namespace {

constexpr int kRounds = 20'000;
constexpr std::size_t kTelltale = 6;

/// Writes numbers the way a buyer might, and knows every piece it wrote.
class Buyer {
public:
    explicit Buyer(unsigned seed)
        : m_random(seed) {}

    std::size_t below(std::size_t bound) { return m_random() % bound; }

    template <class List>
    QString oneOf(const List& list) {
        return QString::fromUtf8(list[below(std::size(list))]);
    }

    QString number() {
        static const char* const kMobile[] = {"03", "05", "07", "08", "09", "012", "016", "024", "028"};
        QString digits = oneOf(kMobile);
        const int rest = digits.size() == 2 ? 8 : 8;
        for (int at = 0; at < rest; ++at)
            digits += QLatin1Char(static_cast<char>('0' + below(10)));
        return digits;
    }

    /// One string a digit, in one style; some styles change with the digit.
    std::vector<QString> pieces(const QString& digits) {
        static const char* const kWords[] = {"không", "một", "hai", "ba",  "bốn",
                                             "năm",   "sáu", "bảy", "tám", "chín"};
        static const char* const kPlain[] = {"khong", "mot", "hai", "ba",  "bon",
                                             "nam",   "sau", "bay", "tam", "chin"};
        const std::size_t style = below(6);
        std::vector<QString> pieces;
        for (const QChar digit : digits) {
            const auto value = static_cast<std::size_t>(digit.digitValue());
            const std::size_t now = style == 5 ? below(5) : style;
            if (now == 1 && value == 0)
                pieces.push_back(below(2) == 0 ? QStringLiteral("o") : QStringLiteral("O"));
            else if (now == 1 && value == 1)
                pieces.push_back(QStringLiteral("l"));
            else if (now == 2)
                pieces.push_back(QString(QChar(0xFF10 + static_cast<int>(value))));
            else if (now == 3)
                pieces.push_back(QString(digit + QStringLiteral("\uFE0F\u20E3")));
            else if (now == 4)
                pieces.push_back(QString::fromUtf8(below(2) == 0 ? kWords[value] : kPlain[value]));
            else
                pieces.push_back(digit);
        }
        return pieces;
    }

    /// Gaps before the second and every later piece.
    std::vector<QString> gaps(const std::vector<QString>& pieces) {
        static const char* const kGaps[] = {
            " ", ".", "-", " - ", "  ", "·", "            ", " \u200b\u200b ", "\u3164 ", "😀😀"};
        const QString gap = oneOf(kGaps);
        const std::size_t group = below(3) == 0 ? 1 : 2 + below(4);
        const bool isOpen = below(3) != 0;
        std::vector<QString> gaps;
        for (std::size_t at = 1; at < pieces.size(); ++at) {
            const bool besideWord = pieces[at].size() > 1 && pieces[at].at(0).isLetter();
            const bool behindWord = pieces[at - 1].size() > 1 && pieces[at - 1].at(0).isLetter();
            const bool isGap = besideWord || behindWord || (isOpen && at % group == 0);
            gaps.push_back(isGap ? gap : QString());
        }
        return gaps;
    }

    unsigned m_seed = 0;
    std::mt19937 m_random;
};

QString joined(const std::vector<QString>& pieces, const std::vector<QString>& gaps, std::size_t from,
               std::size_t count) {
    QString text = pieces[from];
    for (std::size_t at = from + 1; at < from + count; ++at)
        text += gaps[at - 1] + pieces[at];
    return text;
}

} // namespace

TEST_CASE("Whatever shape a number takes, no six of its digits are shown and the order stays readable") {
    static const char* const kBefore[] = {"A12 ",
                                          "chốt a12 M ",
                                          "áo 250k đen, ",
                                          "B07 L, sđt: ",
                                          "sz 38 mã N236L nha, ",
                                          "cho em 2 cái 299.000 nhé ",
                                          "giá 1.299.000đ hả, ",
                                          "zalo ",
                                          "em cao 1m60 52kg, "};
    static const char* const kAfter[] = {
        "", " size M", " 2 cái", ", A15 XL", " nha shop 😍", " giá 159.000", " 299k", ". Cảm ơn"};
    Buyer buyer(20261122);
    for (int round = 0; round < kRounds; ++round) {
        const QString digits = buyer.number();
        const auto pieces = buyer.pieces(digits);
        const auto gaps = buyer.gaps(pieces);
        const QString before = buyer.oneOf(kBefore);
        const QString after = buyer.oneOf(kAfter);
        const QString text = before + joined(pieces, gaps, 0, pieces.size()) + after;
        const QString masked = maskPhoneNumbers(text);
        INFO(text.toStdString() << " → " << masked.toStdString());
        REQUIRE(masked.startsWith(before.trimmed()));
        REQUIRE(masked.endsWith(after));
        for (std::size_t at = 0; at + kTelltale <= pieces.size(); ++at)
            REQUIRE_FALSE(masked.mid(before.size()).contains(joined(pieces, gaps, at, kTelltale)));
    }
}

TEST_CASE("Orders without a number are never touched") {
    static const char* const kWords[] = {
        "A12",   "b07",    "N236L", "MH123",      "SON03",    "chốt",       "lấy",     "2",
        "3 cái", "size M", "sz 38", "299k",       "299.000",  "1.299.000đ", "159,000", "1m60",
        "52kg",  "eo 68",  "20:00", "20/11/2026", "không",    "năm",        "ba",      "ạ",
        "😍",     "+1",     "x2",    "100%",       "đơn 1234", "quận 7",     "12/3",    "L",
        "xl",    "đen",    "và",    "em",         "x",        "đỏ",         "cho",     "03"};
    static const char* const kGaps[] = {" ", ", ", " + ", " - "};
    Buyer buyer(7);
    for (int round = 0; round < kRounds; ++round) {
        QString text;
        for (std::size_t left = 1 + buyer.below(6); left > 0; --left)
            text += buyer.oneOf(kWords) + (left > 1 ? buyer.oneOf(kGaps) : QString());
        INFO(text.toStdString());
        REQUIRE(maskPhoneNumbers(text) == text);
    }
}
