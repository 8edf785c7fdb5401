#include "studio/storage/stored_words.h"

#include "studio/show/show_words.h"

#include <QStringList>

#include <algorithm>
#include <chrono>

namespace studio::storage {

namespace {

using orders::OrderState;
using show::GoodsKind;
using show::PaperGap;
using show::PaperKind;

template <class Enum>
struct Word {
    Enum value;
    QLatin1String word;
};

// The first row is what an unknown word reads as.
constexpr Word<OrderState> kOrderStates[] = {
    {OrderState::Taken, QLatin1String("taken")},
    {OrderState::Confirmed, QLatin1String("confirmed")},
    {OrderState::Waiting, QLatin1String("waiting")},
    {OrderState::Cancelled, QLatin1String("cancelled")},
};
constexpr Word<PaperGap::Reason> kReasons[] = {
    {PaperGap::Reason::Missing, QLatin1String("missing")},
    {PaperGap::Reason::Expired, QLatin1String("expired")},
};

template <class Enum, std::size_t Size>
QString wordIn(const Word<Enum> (&rows)[Size], Enum value) {
    for (const Word<Enum>& row : rows)
        if (row.value == value)
            return row.word;
    return rows[0].word;
}

template <class Enum, std::size_t Size>
Enum valueIn(const Word<Enum> (&rows)[Size], const QString& word) {
    for (const Word<Enum>& row : rows)
        if (row.word == word)
            return row.value;
    return rows[0].value;
}

/// The words of the show's file serve here, too.
template <class Words, class Enum>
Enum valueIn(const Words& words, const QString& word, Enum plainest) {
    for (const auto& row : words)
        if (row.word == word)
            return row.value;
    return plainest;
}

} // namespace

QString wordOf(OrderState state) {
    return wordIn(kOrderStates, state);
}

QString wordOf(GoodsKind goods) {
    return show::wordOf(show::kGoodsWords, goods);
}

QString wordOf(PaperKind paper) {
    return show::wordOf(show::kPaperWords, paper);
}

QString wordOf(const std::vector<PaperGap>& gaps) {
    QStringList words;
    for (const PaperGap& gap : gaps)
        words.append(wordOf(gap.paper) + u':' + wordIn(kReasons, gap.reason));
    return words.join(u' ');
}

OrderState orderStateFrom(const QString& word) {
    return valueIn(kOrderStates, word);
}

GoodsKind goodsFrom(const QString& word) {
    return valueIn(show::kGoodsWords, word, GoodsKind::Ordinary);
}

PaperKind paperFrom(const QString& word) {
    return valueIn(show::kPaperWords, word, PaperKind::Other);
}

std::vector<PaperGap> gapsFrom(const QString& words) {
    std::vector<PaperGap> gaps;
    for (const QString& word : words.split(u' ', Qt::SkipEmptyParts))
        gaps.push_back({paperFrom(word.section(u':', 0, 0)), valueIn(kReasons, word.section(u':', 1))});
    return gaps;
}

qint64 msOf(base::WallTime time) {
    return std::chrono::floor<std::chrono::milliseconds>(time.time_since_epoch()).count();
}

base::WallTime timeFrom(qint64 ms) {
    using std::chrono::milliseconds;
    constexpr milliseconds kFirst = std::chrono::ceil<milliseconds>(base::WallTime::min().time_since_epoch());
    constexpr milliseconds kLast = std::chrono::floor<milliseconds>(base::WallTime::max().time_since_epoch());
    return base::WallTime(std::clamp(milliseconds(ms), kFirst, kLast));
}

std::optional<qint64> msOf(const std::optional<base::WallTime>& time) {
    return time ? std::optional(msOf(*time)) : std::nullopt;
}

std::optional<base::WallTime> timeFrom(const std::optional<qint64>& ms) {
    return ms ? std::optional(timeFrom(*ms)) : std::nullopt;
}

} // namespace studio::storage
