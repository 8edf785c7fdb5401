#include "studio/comments/written_sign.h"

#include <QLatin1Char>

#include <optional>

namespace studio::comments {

namespace {

constexpr char32_t kZeroWidthJoiner = 0x200D;
/// Neither a space by its category nor anything to see.
constexpr char32_t kBrailleBlank = 0x2800;

/// Circled digits without a decomposition: ❶…❾, ➀…➈, ➊…➒.
std::optional<char> dingbatDigit(char32_t point) {
    for (const char32_t first : {U'\u2776', U'\u2780', U'\u278A'}) {
        if (point >= first && point < first + 9)
            return static_cast<char>('1' + (point - first));
    }
    return std::nullopt;
}

/// What a sign beyond ASCII stands for: full-width, circled, superscript, mathematical, other scripts'
/// digits.
QString foreignDigits(char32_t point) {
    if (const auto dingbat = dingbatDigit(point))
        return QString(QLatin1Char(*dingbat));
    if (const int value = QChar::digitValue(point); value >= 0)
        return QString::number(value);
    QString digits;
    const QString plain = QString::fromUcs4(&point, 1).normalized(QString::NormalizationForm_KD);
    for (const QChar letter : plain) {
        if (letter.isLetter())
            return {};
        if (letter.isDigit())
            digits += QString::number(letter.digitValue());
    }
    return digits;
}

/// Letters by their category, blanks in every font (Unicode: default ignorable).
bool isHangulFiller(char32_t point) {
    return point == 0x115F || point == 0x1160 || point == 0x3164 || point == 0xFFA0;
}

/// Marks without a shape of their own: variation selectors and the grapheme joiner.
bool isSelector(char32_t point) {
    return (point >= 0xFE00 && point <= 0xFE0F) || (point >= 0xE0100 && point <= 0xE01EF) || point == 0x034F;
}

bool isSkinTone(char32_t point) {
    return point >= 0x1F3FB && point <= 0x1F3FF;
}

SignSort sortOf(char32_t point) {
    if (QChar::isSpace(point) || point == kBrailleBlank)
        return SignSort::Space;
    if (isHangulFiller(point) || isSelector(point) || point == QChar::ReplacementCharacter)
        return SignSort::Unseen;
    switch (QChar::category(point)) {
    case QChar::Other_Control:
    case QChar::Other_Format:
    case QChar::Other_Surrogate:
    case QChar::Other_PrivateUse:
    case QChar::Other_NotAssigned:
        return SignSort::Unseen;
    case QChar::Mark_NonSpacing:
    case QChar::Mark_SpacingCombining:
    case QChar::Mark_Enclosing:
        return SignSort::Mark;
    default:
        return QChar::isLetter(point) ? SignSort::Letter : SignSort::Sign;
    }
}

WrittenSign asciiSign(QChar sign) {
    if (sign.isDigit())
        return {SignSort::Digit, 1, QString(sign)};
    return {sortOf(sign.unicode()), 1, {}};
}

} // namespace

WrittenSign signAt(const QString& text, qsizetype at) {
    const QChar first = text.at(at);
    if (first.unicode() < 0x80)
        return asciiSign(first);
    const bool isPair = first.isHighSurrogate() && at + 1 < text.size() && text.at(at + 1).isLowSurrogate();
    const char32_t point = isPair ? QChar::surrogateToUcs4(first, text.at(at + 1)) : first.unicode();
    WrittenSign sign{sortOf(point), isPair ? 2 : 1, {}, point == kZeroWidthJoiner, isSkinTone(point)};
    if (sign.sort == SignSort::Sign) {
        sign.digits = foreignDigits(point);
        if (!sign.digits.isEmpty())
            sign.sort = SignSort::Digit;
    }
    return sign;
}

} // namespace studio::comments
