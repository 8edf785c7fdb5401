#include "studio/show/stage_parts.h"

#include "studio/show/show_tables.h"
#include "studio/show/stage_words.h"

#include <algorithm>
#include <cstdlib>

namespace studio::show {

namespace {

/// The year 2200.
constexpr std::int64_t kLatestMs = 7'258'118'400'000;

constexpr Field<FeedLine> kLineFields[] = {
    {QLatin1String("author"), Presence::Optional, text<&FeedLine::author, kLongestName>},
    {QLatin1String("text"), Presence::Optional, text<&FeedLine::text, kLongestCommentText>},
    {QLatin1String("platform"), Presence::Optional, text<&FeedLine::platform, kLongestId>},
    {QLatin1String("at"), Presence::Optional, time<&FeedLine::at>},
};

constexpr Field<OrderLine> kOrderFields[] = {
    {QLatin1String("author"), Presence::Optional, text<&OrderLine::author, kLongestName>},
    {QLatin1String("product"), Presence::Required, text<&OrderLine::productCode, kLongestCode>},
    {QLatin1String("at"), Presence::Optional, time<&OrderLine::at>},
};

constexpr Field<Countdown> kCountdownFields[] = {
    {QLatin1String("startedAt"), Presence::Required, time<&Countdown::startedAt>},
    {QLatin1String("endsAt"), Presence::Required, time<&Countdown::endsAt>},
};

/// All of them, since the winner is one of their indices.
bool names(const Place& place, Draw& out) {
    if (!isList(place))
        return false;
    const QJsonArray list = place.json.toArray();
    for (int index = 0; index < std::min<int>(list.size(), kMostDrawNames); ++index) {
        QString name;
        const Place inner{place.context, list.at(index), place.field + QStringLiteral("[%1]").arg(index)};
        if (!readText(inner, name, kLongestName))
            return false;
        out.names.append(name);
    }
    return !out.names.isEmpty();
}

constexpr Field<Draw> kDrawFields[] = {
    {QLatin1String("title"), Presence::Optional, text<&Draw::title, kLongestName>},
    {QLatin1String("names"), Presence::Required, names},
    {QLatin1String("winner"), Presence::Required, integer<&Draw::winner, -1, kMostDrawNames - 1>},
    {QLatin1String("spinStartedAt"), Presence::Optional, time<&Draw::spinStartedAt>},
};

bool backAt(const Place& place, StandBy& out) {
    base::WallTime at;
    if (!readTime(place, at))
        return false;
    out.backAt = at;
    return true;
}

constexpr Field<StandBy> kStandByFields[] = {
    {QLatin1String("kind"), Presence::Required, word<&StandBy::kind, kStandByWords>},
    {QLatin1String("message"), Presence::Optional, text<&StandBy::message, kLongestSentence>},
    {QLatin1String("backAt"), Presence::Optional, backAt},
};

/// How a segment was written: by its place and by what it was.
struct SegmentOnAir {
    int index = -1;
    Segment segment;
    base::WallTime since;
};

bool segmentKind(const Place& place, SegmentOnAir& out) {
    return word<&Segment::kind, kSegmentWords>(place, out.segment);
}

bool segmentProduct(const Place& place, SegmentOnAir& out) {
    return readText(place, out.segment.productCode, kLongestCode);
}

bool segmentTitle(const Place& place, SegmentOnAir& out) {
    return readText(place, out.segment.title, kLongestName);
}

constexpr Field<SegmentOnAir> kSegmentFields[] = {
    {QLatin1String("index"), Presence::Required, integer<&SegmentOnAir::index, -1, kMostItems>},
    {QLatin1String("kind"), Presence::Optional, segmentKind},
    {QLatin1String("product"), Presence::Optional, segmentProduct},
    {QLatin1String("title"), Presence::Optional, segmentTitle},
    {QLatin1String("since"), Presence::Optional, time<&SegmentOnAir::since>},
};

bool isSame(const Segment& a, const Segment& b) {
    return a.kind == b.kind && a.title == b.title &&
           a.productCode.compare(b.productCode, Qt::CaseInsensitive) == 0;
}

/// The nearest one that is the same; where it is gone, what stands in its place now.
int segmentNow(const std::vector<Segment>& run, const SegmentOnAir& was) {
    int found = -1;
    for (int index = 0; index < static_cast<int>(run.size()); ++index) {
        const bool isNearer = found < 0 || std::abs(index - was.index) < std::abs(found - was.index);
        if (isNearer && isSame(run[static_cast<std::size_t>(index)], was.segment))
            found = index;
    }
    return found >= 0 ? found : std::min(was.index, static_cast<int>(run.size()) - 1);
}

} // namespace

bool readTime(const Place& place, base::WallTime& out) {
    std::int64_t at = 0;
    if (!readInteger(place, at, 0, kLatestMs))
        return false;
    out = base::WallTime{} + std::chrono::milliseconds(at);
    return true;
}

std::span<const Field<FeedLine>> feedLineFields() {
    return kLineFields;
}

std::span<const Field<OrderLine>> orderLineFields() {
    return kOrderFields;
}

bool readCountdown(const Place& place, Countdown& out) {
    if (!readObject<Countdown>(place, kCountdownFields, out))
        return false;
    if (out.endsAt < out.startedAt)
        place.report(ShowError::BadValue, "it ends before it begins");
    return out.endsAt >= out.startedAt;
}

bool readDraw(const Place& place, Draw& out) {
    if (!readObject<Draw>(place, kDrawFields, out))
        return false;
    if (out.winner >= out.names.size())
        place.report(ShowError::BadValue, "the winner is nobody");
    return out.winner < out.names.size();
}

bool readStandBy(const Place& place, StandBy& out) {
    return readObject<StandBy>(place, kStandByFields, out);
}

bool readQuestion(const Place& place, Question& out) {
    if (!isObject(place))
        return false;
    QJsonObject line = place.json.toObject();
    const Place answer{place.context, line.take(QStringLiteral("answer")),
                       place.field + QLatin1String(".answer")};
    if (!answer.json.isUndefined())
        readText(answer, out.answer, kLongestCommentText);
    return readObject<FeedLine>({place.context, line, place.field}, kLineFields, out.line);
}

bool readSegmentOnAir(const Place& place, Stage& out) {
    SegmentOnAir was;
    if (!readObject<SegmentOnAir>(place, kSegmentFields, was))
        return false;
    if (was.index < 0)
        return true;
    out.segment = segmentNow(place.context.show.runOfShow, was);
    out.segmentSince = was.since;
    return true;
}

} // namespace studio::show
