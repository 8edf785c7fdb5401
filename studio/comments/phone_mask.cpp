#include "studio/comments/phone_mask.h"

#include "studio/comments/number_chunks.h"
#include "studio/comments/phone_shape.h"

#include <algorithm>
#include <optional>

namespace studio::comments {

namespace {

/// ISO/IEC 7812: a card has up to 19 digits; no phone number has more than 15 (E.164).
constexpr qsizetype kLongestNumber = 19;
/// So many digits in one go are an account, an order or a phone number, never a size.
constexpr qsizetype kLeastRun = 8;
constexpr qsizetype kLongestPrice = 9;

enum class Kind { Plain, Price, When };

/// Chunks first…last read as one number.
struct Window {
    std::size_t first = 0;
    std::size_t last = 0;
    QString digits;
};

bool isPriceRun(const QString& digits) {
    return digits.size() <= kLongestPrice && !digits.startsWith(u'0') && digits.endsWith(u"000");
}

/// Finds what to mask in one text: certain numbers first, then what is probably one.
class NumberFinder {
public:
    explicit NumberFinder(const QString& text)
        : m_text(text)
        , m_chunks(findNumberChunks(text))
        , m_kinds(m_chunks.size(), Kind::Plain)
        , m_taken(m_chunks.size(), false) {
        for (std::size_t at = 0; at < m_chunks.size(); ++at) {
            markPrice(at);
            markWhen(at);
        }
    }

    std::vector<Window> run() {
        search([this](std::size_t first) { return dialledFrom(first); });
        search([this](std::size_t first) { return bridgedFrom(first); });
        search([this](std::size_t first) { return probableFrom(first); });
        std::sort(m_found.begin(), m_found.end(),
                  [](const Window& one, const Window& other) { return one.first < other.first; });
        return std::move(m_found);
    }

    const NumberChunk& chunk(std::size_t at) const { return m_chunks[at]; }

private:
    QStringView gapBefore(std::size_t at) const {
        const qsizetype from = m_chunks[at - 1].end;
        return QStringView(m_text).mid(from, m_chunks[at].begin - from);
    }

    bool isJoinedBy(std::size_t at, QStringView gap) const {
        return at > 0 && at < m_chunks.size() && m_chunks[at].continues && gapBefore(at) == gap;
    }

    /// 299.000 or 1,299,900 or 350 000 000: groups of three behind a first one, round at the end.
    void markPrice(std::size_t first) {
        for (const QStringView gap : {QStringView(u"."), QStringView(u","), QStringView(u" ")}) {
            if (isJoinedBy(first, gap) || !isJoinedBy(first + 1, gap))
                continue;
            QString digits = m_chunks[first].digits;
            std::size_t last = first;
            while (digits.size() <= kLongestPrice && isJoinedBy(last + 1, gap) &&
                   m_chunks[last + 1].digits.size() == 3)
                digits += m_chunks[++last].digits;
            const bool isWhole =
                last > first && !isJoinedBy(last + 1, gap) && m_chunks[first].digits.size() <= 3;
            const bool isRound =
                digits.size() < kLongestPrice ? digits.endsWith(u"00") : digits.endsWith(u"00000");
            if (isWhole && isRound && digits.size() <= kLongestPrice && !digits.startsWith(u'0'))
                std::fill(m_kinds.begin() + static_cast<std::ptrdiff_t>(first),
                          m_kinds.begin() + static_cast<std::ptrdiff_t>(last) + 1, Kind::Price);
        }
    }

    /// 20/11/2026, 20-11-2026, 20.11.2026 and 20:00.
    void markWhen(std::size_t first) {
        const auto value = [this](std::size_t at) {
            return m_chunks[at].digits.toInt();
        };
        const auto isShort = [this](std::size_t at) {
            return m_chunks[at].digits.size() <= 2;
        };
        if (!isShort(first))
            return;
        if (isJoinedBy(first + 1, u":") && !isJoinedBy(first, u":") && !isJoinedBy(first + 2, u":") &&
            m_chunks[first + 1].digits.size() == 2 && value(first) < 24 && value(first + 1) < 60)
            m_kinds[first] = m_kinds[first + 1] = Kind::When;
        for (const QStringView gap : {QStringView(u"/"), QStringView(u"-"), QStringView(u".")}) {
            if (isJoinedBy(first, gap) || !isJoinedBy(first + 1, gap) || !isJoinedBy(first + 2, gap) ||
                isJoinedBy(first + 3, gap) || !isShort(first + 1))
                continue;
            const QString& year = m_chunks[first + 2].digits;
            const bool isYear = year.size() == 4 && (year.startsWith(u"19") || year.startsWith(u"20"));
            if (isYear && value(first) <= 31 && value(first + 1) <= 12)
                m_kinds[first] = m_kinds[first + 1] = m_kinds[first + 2] = Kind::When;
        }
    }

    template <class Find>
    void search(Find find) {
        for (std::size_t first = 0; first < m_chunks.size(); ++first) {
            if (m_taken[first])
                continue;
            const std::optional<Window> window = find(first);
            if (!window)
                continue;
            for (std::size_t at = window->first; at <= window->last; ++at)
                m_taken[at] = true;
            first = window->last;
            m_found.push_back(*window);
        }
    }

    /// The longest window from `first` that the test accepts.
    template <class Accept>
    std::optional<Window> longest(std::size_t first, Accept accept, bool overFillers = false) const {
        std::optional<Window> best;
        Window window{first, first, {}};
        for (std::size_t at = first; at < m_chunks.size() && !m_taken[at]; ++at) {
            const bool isReadOn = m_chunks[at].continues || (overFillers && m_chunks[at].isBridged);
            if (at > first && !(isReadOn && mayBegin(m_chunks[first])))
                break;
            window.last = at;
            window.digits += m_chunks[at].digits;
            if (window.digits.size() > kLongestNumber)
                break;
            if (accept(window))
                best = window;
        }
        return best;
    }

    /// A code ("B07 …") does not begin a number that goes on after a space; a label does.
    static bool mayBegin(const NumberChunk& chunk) {
        return !chunk.isGlued || chunk.isLabelled ||
               (chunk.digits.startsWith(u'0') && chunk.digits.size() > 2);
    }

    bool holds(const Window& window, Kind kind) const {
        return std::find(m_kinds.begin() + static_cast<std::ptrdiff_t>(window.first),
                         m_kinds.begin() + static_cast<std::ptrdiff_t>(window.last) + 1,
                         kind) != m_kinds.begin() + static_cast<std::ptrdiff_t>(window.last) + 1;
    }

    /// A date or time with a size behind it is no number; with a plain row of digits it may be.
    bool isOnlyWhen(const Window& window) const {
        if (!holds(window, Kind::When))
            return false;
        for (std::size_t at = window.first; at <= window.last; ++at) {
            if (m_kinds[at] == Kind::Plain && m_chunks[at].digits.size() >= 3)
                return false;
        }
        return true;
    }

    /// "không 359.000 299" is a no and two prices, "0901 234.500" is not.
    bool isOnlyPrice(const Window& window) const {
        constexpr qsizetype kLeastLead = 3;
        return m_chunks[window.first].digits.size() < kLeastLead && holds(window, Kind::Price);
    }

    std::optional<Window> dialledFrom(std::size_t first) const {
        return longest(first, [this](const Window& window) {
            return isDialled(window.digits) && !isOnlyWhen(window) && !isOnlyPrice(window);
        });
    }

    /// "0901 ạ 234 567", "số không, số chín, …": words between, so only an exact number counts.
    std::optional<Window> bridgedFrom(std::size_t first) const {
        constexpr qsizetype kLeastLead = 3;
        const QString& lead = m_chunks[first].digits;
        if (lead.size() != 1 && lead.size() < kLeastLead)
            return std::nullopt;
        const auto accept = [this, &lead](const Window& window) {
            const bool isWhole = lead.size() >= kLeastLead || isSpelt(window);
            return isWhole && isDialled(window.digits) && !holds(window, Kind::When) &&
                   !holds(window, Kind::Price);
        };
        return longest(first, accept, true);
    }

    static bool isSpelt(const Window& window) {
        return window.last - window.first + 1 == static_cast<std::size_t>(window.digits.size());
    }

    /// "ooooooooo", "looooool", "00000000": drawn out, or nobody's number.
    bool isDrawnOut(const NumberChunk& chunk) const {
        const QStringView written = QStringView(m_text).mid(chunk.begin, chunk.end - chunk.begin);
        const bool isInLetters =
            std::none_of(written.begin(), written.end(), [](QChar sign) { return sign.isDigit(); });
        return std::all_of(chunk.digits.begin(), chunk.digits.end(), [isInLetters](QChar digit) {
            return digit == u'0' || (isInLetters && digit == u'1');
        });
    }

    std::optional<Window> probableFrom(std::size_t first) const {
        const QString& digits = m_chunks[first].digits;
        auto nearly = longest(first, [this](const Window& window) {
            return isNearlyDialled(window.digits) && !holds(window, Kind::When) &&
                   !holds(window, Kind::Price);
        });
        if (nearly)
            return nearly;
        if (digits.size() >= kLeastRun && !isPriceRun(digits) && !isDrawnOut(m_chunks[first]))
            return Window{first, first, digits};
        return longest(first, [this](const Window& window) {
            return (isBareInGroups(window) || isAccountInGroups(window)) && !holds(window, Kind::When) &&
                   !holds(window, Kind::Price);
        });
    }

    /// 901 234 567, 90.123.4567, or spelt digit by digit. A row of sizes or prices is not.
    bool isBareInGroups(const Window& window) const {
        constexpr std::size_t kMostGroups = 4;
        constexpr qsizetype kLongGroup = 3;
        const std::size_t groups = window.last - window.first + 1;
        if (!isBareMobile(window.digits) || groups < 2 || (groups > kMostGroups && !isSpelt(window)))
            return false;
        if (isSpelt(window))
            return true;
        for (std::size_t at = window.first; at <= window.last; ++at) {
            if (m_chunks[at].digits.size() < 2 || (at > window.first && m_chunks[at].gapWidth != 1))
                return false;
        }
        // Sizes come in twos, with a height at the end: 90 60 90 165.
        const bool beginsLong = m_chunks[window.first].digits.size() >= kLongGroup ||
                                m_chunks[window.first + 1].digits.size() >= kLongGroup;
        return beginsLong && !isPriceList(window);
    }

    /// 350 450 550 or 359 259 159, in thousands.
    bool isPriceList(const Window& window) const {
        constexpr qsizetype kPrice = 3;
        bool isRound = true;
        bool isJustBelow = true;
        for (std::size_t at = window.first; at <= window.last; ++at) {
            const QString& digits = m_chunks[at].digits;
            isRound = isRound && digits.endsWith(u'0');
            isJustBelow = isJustBelow && digits.size() == kPrice && digits.endsWith(u'9');
        }
        return isRound || isJustBelow;
    }

    /// 1903 4567 8901 2: groups of four and more.
    bool isAccountInGroups(const Window& window) const {
        constexpr qsizetype kLeastAccount = 9;
        constexpr qsizetype kGroup = 4;
        if (window.digits.size() < kLeastAccount || window.last - window.first < 2)
            return false;
        for (std::size_t at = window.first; at < window.last; ++at) {
            if (m_chunks[at].digits.size() < kGroup)
                return false;
        }
        return true;
    }

    const QString& m_text;
    std::vector<NumberChunk> m_chunks;
    std::vector<Kind> m_kinds;
    std::vector<bool> m_taken;
    std::vector<Window> m_found;
};

bool isOneLetter(QChar letter) {
    return letter == u'l' || letter == u'I';
}

/// The span to replace: "(+84) …" with its signs, without a size L glued to either end.
std::pair<qsizetype, qsizetype> spanOf(const QString& text, qsizetype begin, qsizetype end, QString& digits) {
    while (isOneLetter(text.at(begin)) && isDialled(QStringView(digits).mid(1))) {
        ++begin;
        digits.remove(0, 1);
    }
    while (isOneLetter(text.at(end - 1)) && isDialled(QStringView(digits).chopped(1))) {
        --end;
        digits.chop(1);
    }
    const bool isPlus = begin > 0 && (text.at(begin - 1) == u'+' || text.at(begin - 1) == u'\uFF0B');
    if (isPlus)
        --begin;
    const bool opens = begin > 0 && text.at(begin - 1) == u'(';
    if (opens && QStringView(text).mid(begin, end - begin).contains(u')'))
        --begin;
    return {begin, end};
}

} // namespace

QString maskPhoneNumbers(const QString& text) {
    NumberFinder finder(text);
    QString masked;
    qsizetype copied = 0;
    for (Window& window : finder.run()) {
        const auto [begin, end] =
            spanOf(text, finder.chunk(window.first).begin, finder.chunk(window.last).end, window.digits);
        masked += QStringView(text).mid(copied, begin - copied);
        if (!masked.isEmpty() && masked.back().isLetterOrNumber())
            masked += QLatin1Char(' ');
        masked += maskOf(window.digits);
        if (end < text.size() && text.at(end).isLetterOrNumber())
            masked += QLatin1Char(' ');
        copied = end;
    }
    masked += QStringView(text).mid(copied);
    return masked;
}

} // namespace studio::comments
