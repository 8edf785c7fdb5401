#include "studio/comments/number_chunks.h"

#include "studio/comments/written_sign.h"

#include <QLatin1String>

#include <algorithm>
#include <array>
#include <utility>

namespace studio::comments {

namespace {

/// More signs than this between two chunks and nobody reads them as one number. Spaces and what is
/// not seen do not count, since the painter closes such gaps.
constexpr int kLongestGap = 8;
/// "0901 dạ đt 234 567": so many short words are read over.
constexpr int kMostFillers = 2;
constexpr qsizetype kLongestFiller = 3;
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
    NumberWord{QLatin1String("khum"), '0'},  NumberWord{QLatin1String("hok"), '0'},
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

/// Short words that say what a figure counts: the figures beside them are an order, not one number.
constexpr std::array kCounters{
    QLatin1String("c"),   QLatin1String("cai"), QLatin1String("bo"),  QLatin1String("doi"),
    QLatin1String("set"), QLatin1String("hop"), QLatin1String("goi"), QLatin1String("lo"),
    QLatin1String("ta"),  QLatin1String("ao"),  QLatin1String("vay"), QLatin1String("don"),
    QLatin1String("ma"),  QLatin1String("mh"),  QLatin1String("sp"),  QLatin1String("sl"),
    QLatin1String("sz"),  QLatin1String("s"),   QLatin1String("m"),   QLatin1String("xs"),
    QLatin1String("xl"),  QLatin1String("xxl"), QLatin1String("fs"),  QLatin1String("k"),
    QLatin1String("d"),   QLatin1String("tr"),  QLatin1String("vnd"), QLatin1String("kg"),
    QLatin1String("g"),   QLatin1String("gr"),  QLatin1String("cm"),  QLatin1String("mm"),
    QLatin1String("ml"),  QLatin1String("h"),   QLatin1String("p"),   QLatin1String("q")};

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

bool isFiller(const QString& letters, qsizetype count) {
    if (count > kLongestFiller || letters.size() > kLongestNumberWord)
        return false;
    const QString plain = plainWord(letters);
    return std::none_of(kCounters.begin(), kCounters.end(),
                        [&](QLatin1String counter) { return plain == counter; });
}

/// What has been passed since the last chunk, as the picture shows it.
struct Gap {
    int signs = 0;
    int width = 0;
    int fillers = 0;
    bool isBroken = false;
    bool endsInSpace = false;
    bool isJoined = false;

    void pass(const WrittenSign& sign) {
        if (sign.sort == SignSort::Space) {
            width += endsInSpace ? 0 : 1;
            endsInSpace = true;
        } else if (sign.sort == SignSort::Sign) {
            const int seen = isJoined || sign.isModifier ? 0 : 1;
            signs += seen;
            width += seen;
            endsInSpace = isJoined = false;
        } else if (sign.isJoiner) {
            isJoined = true;
        }
    }

    void passWord(bool isFiller) {
        ++fillers;
        isBroken = isBroken || !isFiller || fillers > kMostFillers;
        endsInSpace = isJoined = false;
    }

    bool isRead() const { return !isBroken && signs <= kLongestGap; }
};

/// Walks a text once and cuts it into chunks.
class ChunkFinder {
public:
    explicit ChunkFinder(const QString& text)
        : m_text(text) {}

    std::vector<NumberChunk> run() {
        while (m_at < m_text.size()) {
            const WrittenSign sign = signAt(m_text, m_at);
            if (sign.sort == SignSort::Digit) {
                takeDigits();
            } else if (sign.sort == SignSort::Letter) {
                takeLetters();
            } else {
                m_gap.pass(sign);
                m_at += sign.length;
            }
        }
        return std::move(m_chunks);
    }

private:
    /// Signs of one sort in a row; marks and what is not seen belong to what they stand on.
    struct Run {
        /// Without what is not seen.
        QString text;
        QString digits;
        /// Signs of the sort itself.
        qsizetype count = 0;
    };

    void takeDigits() {
        const qsizetype begin = m_at;
        add(begin, takeRun(SignSort::Digit).digits);
    }

    void takeLetters() {
        const qsizetype begin = m_at;
        const Run run = takeRun(SignSort::Letter);
        QString digits = lookalikeDigits(run.text);
        if (digits.isEmpty())
            digits = wordDigits(run.text);
        if (digits.isEmpty()) {
            m_wordEnd = m_at;
            m_wordIsLabel = isLabel(run.text);
            m_gap.passWord(isFiller(run.text, run.count));
        } else {
            add(begin, digits);
        }
    }

    Run takeRun(SignSort sort) {
        Run run;
        while (m_at < m_text.size()) {
            const WrittenSign sign = signAt(m_text, m_at);
            if (sign.sort != sort && sign.sort != SignSort::Mark && sign.sort != SignSort::Unseen)
                break;
            if (sign.sort != SignSort::Unseen)
                run.text += QStringView(m_text).mid(m_at, sign.length);
            run.count += sign.sort == sort ? 1 : 0;
            run.digits += sign.digits;
            m_at += sign.length;
        }
        return run;
    }

    void add(qsizetype begin, const QString& digits) {
        const Gap gap = std::exchange(m_gap, {});
        if (!m_chunks.empty() && m_chunks.back().end == begin) {
            m_chunks.back().end = m_at;
            m_chunks.back().digits += digits;
            return;
        }
        NumberChunk chunk{begin, m_at, digits};
        chunk.isGlued = begin > 0 && m_wordEnd == begin;
        chunk.isLabelled = chunk.isGlued && m_wordIsLabel;
        if (!m_chunks.empty()) {
            chunk.continues = gap.isRead() && gap.fillers == 0;
            chunk.isBridged = gap.isRead() && gap.fillers > 0;
            chunk.gapWidth = gap.width;
        }
        m_chunks.push_back(chunk);
    }

    const QString& m_text;
    qsizetype m_at = 0;
    /// Where the last word that is no number ended.
    qsizetype m_wordEnd = 0;
    bool m_wordIsLabel = false;
    Gap m_gap;
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
