#include "plugins/overlays/painting/clean_text.h"

#include <QList>
#include <QTextBoundaryFinder>

#include <algorithm>
#include <array>

namespace phien::overlays {
namespace {

/// Vietnamese needs two on a letter, Thai three.
constexpr int kMaxMarks = 4;
/// UTF-16 units looked at for each character wanted.
constexpr qsizetype kUnitsPerCharacter = 8;
/// The longest family emoji has eleven; flags of regions fourteen.
constexpr qsizetype kMaxUnitsInCluster = 16;

constexpr char32_t kZeroWidthJoiner = 0x200D;
constexpr char32_t kZeroWidthNonJoiner = 0x200C;
constexpr char32_t kEmojiStyle = 0xFE0F;
constexpr char32_t kTextStyle = 0xFE0E;
constexpr char32_t kKeycap = 0x20E3;

bool isMark(char32_t c) {
    switch (QChar::category(c)) {
    case QChar::Mark_NonSpacing:
    case QChar::Mark_SpacingCombining:
    case QChar::Mark_Enclosing:
        return c != kEmojiStyle && c != kTextStyle && c != kKeycap;
    default:
        return false;
    }
}

bool isTag(char32_t c) {
    return c >= 0xE0020 && c <= 0xE007F;
}

bool isDropped(char32_t c) {
    if (c == QChar::ReplacementCharacter) {
        return true;
    }
    if (c == kZeroWidthJoiner || c == kZeroWidthNonJoiner || isTag(c)) {
        return false;
    }
    switch (QChar::category(c)) {
    case QChar::Other_Control:
    case QChar::Other_Format:
    case QChar::Other_Surrogate:
    case QChar::Other_PrivateUse:
    case QChar::Other_NotAssigned:
        return true;
    default:
        return QChar::isNonCharacter(c);
    }
}

bool isSpace(char32_t c) {
    return QChar::isSpace(c) || c == 0x2028 || c == 0x2029;
}

/// The emoji font joins keycaps and families only without U+FE0F between their parts.
bool breaksLigature(const QList<uint>& points, qsizetype i) {
    if (points[i] != kEmojiStyle) {
        return false;
    }
    const char32_t next = i + 1 < points.size() ? points[i + 1] : 0;
    return next == kKeycap || next == kZeroWidthJoiner || (i >= 2 && points[i - 2] == kZeroWidthJoiner);
}

/// Letters of mathematics and of full width, with which people decorate names, as ordinary letters.
char32_t undecorated(char32_t c) {
    if ((c < 0x1D400 || c > 0x1D7FF) && (c < 0xFF01 || c > 0xFF5E)) {
        return c;
    }
    const auto plain = QChar::decomposition(c).toUcs4();
    return plain.size() == 1 ? plain.front() : c;
}

QString withoutHostileCharacters(QStringView text) {
    QString clean;
    clean.reserve(text.size());
    int marks = 0;
    bool gap = false;
    const auto points = text.toUcs4();
    for (qsizetype i = 0; i < points.size(); ++i) {
        const char32_t c = undecorated(points[i]);
        if (isSpace(c)) {
            gap = !clean.isEmpty();
            continue;
        }
        if (isDropped(c) || breaksLigature(points, i)) {
            continue;
        }
        marks = isMark(c) ? marks + 1 : 0;
        if (marks > kMaxMarks) {
            continue;
        }
        if (gap) {
            clean += QLatin1Char(' ');
            gap = false;
        }
        const auto units = QChar::fromUcs4(c);
        clean += QStringView(units);
    }
    return clean;
}

QString firstCharacters(const QString& text, int maxCharacters) {
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, text);
    QString kept;
    qsizetype start = 0;
    for (int count = 0; count < maxCharacters; ++count) {
        const auto end = finder.toNextBoundary();
        if (end < 0) {
            break;
        }
        if (end - start <= kMaxUnitsInCluster) {
            kept += QStringView(text).mid(start, end - start);
        }
        start = end;
    }
    return kept;
}

struct Range {
    char32_t first;
    char32_t last;
};

/// Drawn in colour without U+FE0F (Unicode emoji-data, Emoji_Presentation; whole blocks above U+1F000), and
/// the heart, which phones send both ways.
constexpr std::array<Range, 38> kColourEmoji{
    {{0x231A, 0x231B},   {0x23E9, 0x23EC},   {0x23F0, 0x23F0},  {0x23F3, 0x23F3}, {0x25FD, 0x25FE},
     {0x2614, 0x2615},   {0x2648, 0x2653},   {0x267F, 0x267F},  {0x2693, 0x2693}, {0x26A1, 0x26A1},
     {0x26AA, 0x26AB},   {0x26BD, 0x26BE},   {0x26C4, 0x26C5},  {0x26CE, 0x26CE}, {0x26D4, 0x26D4},
     {0x26EA, 0x26EA},   {0x26F2, 0x26F3},   {0x26F5, 0x26F5},  {0x26FA, 0x26FA}, {0x26FD, 0x26FD},
     {0x2705, 0x2705},   {0x270A, 0x270B},   {0x2728, 0x2728},  {0x274C, 0x274C}, {0x274E, 0x274E},
     {0x2753, 0x2755},   {0x2757, 0x2757},   {0x2764, 0x2764},  {0x2795, 0x2797}, {0x27B0, 0x27B0},
     {0x27BF, 0x27BF},   {0x2B1B, 0x2B1C},   {0x2B50, 0x2B50},  {0x2B55, 0x2B55}, {0x1F000, 0x1F0FF},
     {0x1F18E, 0x1F18E}, {0x1F191, 0x1F1FF}, {0x1F200, 0x1FAFF}}};

bool isEmojiStart(char32_t c, char32_t next) {
    if (next == kTextStyle) {
        return false;
    }
    if (next == kZeroWidthJoiner && QChar::category(c) == QChar::Symbol_Other) {
        return true;
    }
    const bool keycap = (c >= U'0' && c <= U'9') || c == U'#' || c == U'*';
    if (next == kEmojiStyle || (keycap && next == kKeycap)) {
        return true;
    }
    return std::any_of(kColourEmoji.begin(), kColourEmoji.end(),
                       [c](const Range& range) { return c >= range.first && c <= range.last; });
}

/// Two of them, shaped together, are a flag.
bool isFlagLetter(char32_t c) {
    return c >= 0x1F1E6 && c <= 0x1F1FF;
}

bool continuesEmoji(char32_t c) {
    return c == kEmojiStyle || c == kZeroWidthJoiner || c == kKeycap || isTag(c) ||
           (c >= 0x1F3FB && c <= 0x1F3FF);
}

struct CodePoint {
    char32_t value = 0;
    qsizetype length = 0;
};

CodePoint codePointAt(QStringView text, qsizetype at) {
    if (at >= text.size()) {
        return {};
    }
    const QChar high = text[at];
    if (high.isHighSurrogate() && at + 1 < text.size() && text[at + 1].isLowSurrogate()) {
        return {QChar::surrogateToUcs4(high, text[at + 1]), 2};
    }
    return {high.unicode(), 1};
}

} // namespace

QString cleanText(QStringView text, int maxCharacters) {
    auto head = text.left(maxCharacters * kUnitsPerCharacter);
    if (!head.isEmpty() && head.back().isHighSurrogate()) {
        head.chop(1);
    }
    const QString composed = head.toString().normalized(QString::NormalizationForm_C);
    return firstCharacters(withoutHostileCharacters(composed), maxCharacters);
}

EmojiRun nextEmoji(QStringView text, qsizetype from) {
    for (qsizetype at = from; at < text.size();) {
        const auto first = codePointAt(text, at);
        const auto second = codePointAt(text, at + first.length);
        if (!isEmojiStart(first.value, second.value)) {
            at += first.length;
            continue;
        }
        qsizetype end = at + first.length;
        if (isFlagLetter(first.value) && isFlagLetter(second.value)) {
            end += second.length;
        }
        bool joined = false;
        for (auto c = codePointAt(text, end); c.length > 0; c = codePointAt(text, end)) {
            if (!joined && !continuesEmoji(c.value)) {
                break;
            }
            joined = c.value == kZeroWidthJoiner;
            end += c.length;
        }
        return {at, end - at};
    }
    return {text.size(), 0};
}

} // namespace phien::overlays
