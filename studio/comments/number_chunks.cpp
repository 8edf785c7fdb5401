#include "studio/comments/number_chunks.h"

#include <QLatin1String>

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

namespace studio::comments {

namespace {

/// More than this between two chunks and nobody reads them as one number.
constexpr qsizetype kLongestGap = 8;
/// Longer words are no number words, whatever they begin with.
constexpr qsizetype kLongestNumberWord = 120;

struct NumberWord {
    QLatin1String word;
    char digit;
};

/// Longer words before their own beginnings ("bay" before "ba").
constexpr std::array kNumberWords{
    NumberWord{QLatin1String("khong"), '0'}, NumberWord{QLatin1String("zero"), '0'},
    NumberWord{QLatin1String("hong"), '0'},  NumberWord{QLatin1String("ko"), '0'},
    NumberWord{QLatin1String("mot"), '1'},   NumberWord{QLatin1String("one"), '1'},
    NumberWord{QLatin1String("hai"), '2'},   NumberWord{QLatin1String("two"), '2'},
    NumberWord{QLatin1String("three"), '3'}, NumberWord{QLatin1String("bay"), '7'},
    NumberWord{QLatin1String("ba"), '3'},    NumberWord{QLatin1String("bon"), '4'},
    NumberWord{QLatin1String("four"), '4'},  NumberWord{QLatin1String("tu"), '4'},
    NumberWord{QLatin1String("nham"), '5'},  NumberWord{QLatin1String("nam"), '5'},
    NumberWord{QLatin1String("lam"), '5'},   NumberWord{QLatin1String("five"), '5'},
    NumberWord{QLatin1String("sau"), '6'},   NumberWord{QLatin1String("six"), '6'},
    NumberWord{QLatin1String("seven"), '7'}, NumberWord{QLatin1String("tam"), '8'},
    NumberWord{QLatin1String("eight"), '8'}, NumberWord{QLatin1String("chin"), '9'},
    NumberWord{QLatin1String("nine"), '9'},
};

constexpr std::array kLabels{QLatin1String("sdt"),       QLatin1String("dt"),      QLatin1String("sodt"),
                             QLatin1String("dienthoai"), QLatin1String("thoai"),   QLatin1String("phone"),
                             QLatin1String("tel"),       QLatin1String("zalo"),    QLatin1String("lh"),
                             QLatin1String("lienhe"),    QLatin1String("hotline"), QLatin1String("goi"),
                             QLatin1String("alo"),       QLatin1String("so"),      QLatin1String("ib")};

enum class Sort { Digit, Letter, Mark, Sign };

struct Letter {
    Sort sort = Sort::Sign;
    qsizetype length = 1;
    QString digits;
};

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

Letter letterAt(const QString& text, qsizetype at) {
    const QChar first = text.at(at);
    if (first.unicode() < 0x80) {
        if (first.isDigit())
            return {Sort::Digit, 1, QString(first)};
        return {first.isLetter() ? Sort::Letter : Sort::Sign, 1, {}};
    }
    const bool isPair = first.isHighSurrogate() && at + 1 < text.size() && text.at(at + 1).isLowSurrogate();
    const char32_t point = isPair ? QChar::surrogateToUcs4(first, text.at(at + 1)) : first.unicode();
    const qsizetype length = isPair ? 2 : 1;
    const QChar::Category category = QChar::category(point);
    if (category == QChar::Mark_NonSpacing || category == QChar::Mark_Enclosing ||
        category == QChar::Other_Format)
        return {Sort::Mark, length, {}};
    if (QChar::isLetter(point))
        return {Sort::Letter, length, {}};
    if (const QString digits = foreignDigits(point); !digits.isEmpty())
        return {Sort::Digit, length, digits};
    return {Sort::Sign, length, {}};
}

/// The digit a letter is written for: o for 0, l and I for 1, in Latin, Cyrillic and Greek.
char lookalike(QChar letter) {
    switch (letter.unicode()) {
    case u'o':
    case u'O':
    case u'\u043E':
    case u'\u041E':
    case u'\u03BF':
    case u'\u039F':
    case u'\uFF4F':
    case u'\uFF2F':
        return '0';
    case u'l':
    case u'I':
    case u'\u0406':
    case u'\u0399':
    case u'\uFF4C':
        return '1';
    default:
        return '\0';
    }
}

QString lookalikeDigits(const QString& letters) {
    QString digits;
    for (const QChar letter : letters) {
        const char digit = lookalike(letter);
        if (digit == '\0')
            return {};
        digits += QLatin1Char(digit);
    }
    return digits;
}

/// "khongchin" → "09"; empty where the letters are not number words from end to end.
QString wordDigits(const QString& letters) {
    if (letters.size() > kLongestNumberWord)
        return {};
    const QString plain = plainWord(letters);
    QString digits;
    for (qsizetype at = 0; at < plain.size();) {
        const QStringView rest = QStringView(plain).mid(at);
        const auto found = std::find_if(kNumberWords.begin(), kNumberWords.end(),
                                        [&](const NumberWord& one) { return rest.startsWith(one.word); });
        if (found == kNumberWords.end())
            return {};
        digits += QLatin1Char(found->digit);
        at += found->word.size();
    }
    return digits;
}

bool isLabel(const QString& letters) {
    if (letters.size() > kLongestNumberWord)
        return false;
    const QString plain = plainWord(letters);
    return std::any_of(kLabels.begin(), kLabels.end(), [&](QLatin1String label) { return plain == label; });
}

/// Walks a text once and cuts it into chunks.
class ChunkFinder {
public:
    explicit ChunkFinder(const QString& text)
        : m_text(text) {}

    std::vector<NumberChunk> run() {
        while (m_at < m_text.size()) {
            const Letter letter = letterAt(m_text, m_at);
            if (letter.sort == Sort::Digit)
                takeDigits();
            else if (letter.sort == Sort::Letter)
                takeLetters();
            else
                m_at += letter.length;
        }
        return std::move(m_chunks);
    }

private:
    void takeDigits() {
        const qsizetype begin = m_at;
        QString digits;
        m_at = runOf(Sort::Digit, &digits);
        add(begin, digits);
    }

    void takeLetters() {
        const qsizetype begin = m_at;
        m_at = runOf(Sort::Letter, nullptr);
        const QString letters = m_text.mid(begin, m_at - begin);
        QString digits = lookalikeDigits(letters);
        if (digits.isEmpty())
            digits = wordDigits(letters);
        if (digits.isEmpty()) {
            m_wordEnd = m_at;
            m_wordIsLabel = isLabel(letters);
        } else {
            add(begin, digits);
        }
    }

    /// The end of a run of one sort; marks belong to what they stand on.
    qsizetype runOf(Sort sort, QString* digits) const {
        qsizetype at = m_at;
        while (at < m_text.size()) {
            const Letter letter = letterAt(m_text, at);
            if (letter.sort != sort && letter.sort != Sort::Mark)
                break;
            if (digits != nullptr)
                digits->append(letter.digits);
            at += letter.length;
        }
        return at;
    }

    void add(qsizetype begin, const QString& digits) {
        if (!m_chunks.empty() && m_chunks.back().end == begin) {
            m_chunks.back().end = m_at;
            m_chunks.back().digits += digits;
            return;
        }
        NumberChunk chunk{begin, m_at, digits};
        chunk.isGlued = begin > 0 && m_wordEnd == begin;
        chunk.isLabelled = chunk.isGlued && m_wordIsLabel;
        if (!m_chunks.empty()) {
            const qsizetype before = m_chunks.back().end;
            chunk.continues = m_wordEnd <= before && begin - before <= kLongestGap;
        }
        m_chunks.push_back(chunk);
    }

    const QString& m_text;
    qsizetype m_at = 0;
    /// Where the last word that is no number ended.
    qsizetype m_wordEnd = 0;
    bool m_wordIsLabel = false;
    std::vector<NumberChunk> m_chunks;
};

} // namespace

QString plainWord(const QString& word) {
    QString plain;
    for (const QChar letter : word.normalized(QString::NormalizationForm_KD)) {
        const QChar lower = letter.toLower();
        if (lower == u'\u0111')
            plain += QLatin1Char('d');
        else if (lower >= u'a' && lower <= u'z')
            plain += lower;
    }
    return plain;
}

std::vector<NumberChunk> findNumberChunks(const QString& text) {
    return ChunkFinder(text).run();
}

} // namespace studio::comments
