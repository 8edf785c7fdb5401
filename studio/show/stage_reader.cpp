#include "studio/show/show_tables.h"
#include "studio/show/stage_json.h"
#include "studio/show/stage_parts.h"
#include "studio/show/stage_words.h"

#include <QJsonDocument>

#include <algorithm>

namespace studio::show {

namespace {

constexpr std::int64_t kMostPieces = 1'000'000;
constexpr std::int64_t kLongestSpent = 7LL * 24 * 60 * 60;

template <class T>
struct Inner;
template <class T>
struct Inner<std::optional<T>> {
    using type = T;
};

/// An object of the stage that may be absent; none where it cannot be used.
template <auto Member, auto Read>
bool part(const Place& place, Stage& out) {
    typename Inner<typename MemberOf<decltype(Member)>::type>::type value;
    if (!Read(place, value))
        return false;
    out.*Member = std::move(value);
    return true;
}

bool readLine(const Place& place, FeedLine& out) {
    return readObject<FeedLine>(place, feedLineFields(), out);
}

bool feed(const Place& place, Stage& out) {
    return readObjects<FeedLine>(place, feedLineFields(), out.feed);
}

/// As the show spells the code; empty where it has no such product.
QString knownProduct(const Place& place, const QString& code) {
    const Product* product = place.context.show.findProduct(code);
    if (product == nullptr)
        place.report(ShowError::UnknownReference, "no such product");
    return product == nullptr ? QString() : product->code;
}

bool acceptOrder(const Place& place, OrderLine& line, const std::vector<OrderLine>&) {
    line.productCode = knownProduct(place, line.productCode);
    return !line.productCode.isEmpty();
}

bool orders(const Place& place, Stage& out) {
    return readObjects<OrderLine>(place, orderLineFields(), out.orders, acceptOrder);
}

template <auto Member>
bool product(const Place& place, Stage& out) {
    QString code;
    if (!readText(place, code, kLongestCode))
        return false;
    out.*Member = knownProduct(place, code);
    return true;
}

bool voucher(const Place& place, Stage& out) {
    QString code;
    if (!readText(place, code, kLongestCode))
        return false;
    const Voucher* known = place.context.show.findVoucher(code);
    if (known == nullptr)
        place.report(ShowError::UnknownReference, "no such voucher");
    else
        out.voucherCode = known->code;
    return known != nullptr;
}

bool qrCode(const Place& place, Stage& out) {
    std::int64_t index = 0;
    if (!readInteger(place, index, 0, kMostItems))
        return false;
    if (static_cast<std::size_t>(index) >= place.context.show.qrCodes.size()) {
        place.report(ShowError::UnknownReference, "no such code");
        return false;
    }
    out.qrCode = static_cast<int>(index);
    return true;
}

bool scene(const Place& place, Stage& out) {
    QString id;
    if (!readText(place, id, kLongestId))
        return false;
    if (place.context.show.findScene(id) == nullptr) {
        place.report(ShowError::UnknownReference, "no such scene");
        return false;
    }
    out.sceneId = id;
    return true;
}

bool shown(const Place& place, Stage& out) {
    if (!isList(place))
        return false;
    const QJsonArray list = place.json.toArray();
    for (int index = 0; index < std::min<int>(list.size(), kMostItems); ++index) {
        const QString written = list.at(index).toString();
        const auto* known = std::find_if(kOverlayWords.begin(), kOverlayWords.end(),
                                         [&](const auto& entry) { return entry.word == written; });
        if (known != kOverlayWords.end())
            out.shown.insert(known->value);
        else
            place.report(ShowError::BadValue, "not one of the overlays");
    }
    return true;
}

bool skipped(const Place& place, Stage& out) {
    if (!isList(place))
        return false;
    const auto count = static_cast<std::int64_t>(place.context.show.runOfShow.size());
    const QJsonArray list = place.json.toArray();
    for (const auto& entry : list) {
        std::int64_t index = 0;
        if (readInteger({place.context, entry, place.field}, index, 0,
                        std::max<std::int64_t>(0, count - 1)) &&
            index < count)
            out.skipped.insert(static_cast<int>(index));
    }
    out.skipped.erase(out.segment);
    return true;
}

bool stockLeft(const Place& place, Stage& out) {
    if (!isObject(place))
        return false;
    const QJsonObject object = place.json.toObject();
    for (auto entry = object.begin(); entry != object.end(); ++entry) {
        const QString code = knownProduct(place, entry.key());
        std::int64_t left = 0;
        if (!code.isEmpty() && readInteger({place.context, entry.value(), place.field}, left, 0, kMostPieces))
            out.stockLeft[code] = static_cast<int>(left);
    }
    return true;
}

template <class T>
bool version(const Place& place, T&) {
    std::int64_t number = 0;
    return readInteger(place, number, 1, kStageVersion);
}

constexpr Field<Stage> kStageFields[] = {
    {QLatin1String("version"), Presence::Required, version<Stage>},
    {QLatin1String("segment"), Presence::Optional, readSegmentOnAir},
    {QLatin1String("skipped"), Presence::Optional, skipped},
    {QLatin1String("ordersOpen"), Presence::Optional, flag<&Stage::ordersOpen>},
    {QLatin1String("scene"), Presence::Optional, scene},
    {QLatin1String("shown"), Presence::Optional, shown},
    {QLatin1String("priceFlashSince"), Presence::Optional, time<&Stage::priceFlashSince>},
    {QLatin1String("countdown"), Presence::Optional, part<&Stage::countdown, readCountdown>},
    {QLatin1String("question"), Presence::Optional, part<&Stage::question, readQuestion>},
    {QLatin1String("spotlight"), Presence::Optional, part<&Stage::spotlight, readLine>},
    {QLatin1String("pinned"), Presence::Optional, part<&Stage::pinned, readLine>},
    {QLatin1String("feed"), Presence::Optional, feed},
    {QLatin1String("product"), Presence::Optional, product<&Stage::productCode>},
    {QLatin1String("pair"), Presence::Optional, product<&Stage::pairCode>},
    {QLatin1String("orders"), Presence::Optional, orders},
    {QLatin1String("voucher"), Presence::Optional, voucher},
    {QLatin1String("qrCode"), Presence::Optional, qrCode},
    {QLatin1String("draw"), Presence::Optional, part<&Stage::draw, readDraw>},
    {QLatin1String("standBy"), Presence::Optional, part<&Stage::standBy, readStandBy>},
    {QLatin1String("stockLeft"), Presence::Optional, stockLeft},
};

struct SpentOn {
    int segment = 0;
    int seconds = 0;
};

constexpr Field<SpentOn> kSpentFields[] = {
    {QLatin1String("segment"), Presence::Required, integer<&SpentOn::segment, 0, kMostItems>},
    {QLatin1String("seconds"), Presence::Required, integer<&SpentOn::seconds, 0, kLongestSpent>},
};

bool spent(const Place& place, RunLog& out) {
    std::vector<SpentOn> all;
    if (!readObjects<SpentOn>(place, kSpentFields, all))
        return false;
    for (const SpentOn& one : all)
        out.spent[one.segment] = std::chrono::seconds(one.seconds);
    return true;
}

constexpr Field<RunLog> kLogFields[] = {
    {QLatin1String("version"), Presence::Required, version<RunLog>},
    {QLatin1String("startedAt"), Presence::Optional, time<&RunLog::startedAt>},
    {QLatin1String("spent"), Presence::Optional, spent},
};

template <class Lines>
void keepLast(Lines& lines, std::size_t most) {
    if (lines.size() > most)
        lines.erase(lines.begin(), lines.end() - static_cast<std::ptrdiff_t>(most));
}

/// What cannot be by itself is put right: a pair without a product, a slate that says nothing.
void settle(Stage& stage, const Show& show) {
    if (stage.productCode.isEmpty() || stage.pairCode == stage.productCode)
        stage.pairCode.clear();
    if (stage.sceneId.isEmpty() && !show.scenes.empty())
        stage.sceneId = show.scenes.front().id;
    if (!stage.standBy)
        stage.shown.erase(Overlay::StandBy);
    keepLast(stage.feed, kFeedLines);
    keepLast(stage.orders, kOrderLines);
}

template <class T>
base::Result<T> parse(const QByteArray& json, const QString& where, const Show& show,
                      std::span<const Field<T>> table, Problems& problems) {
    const QJsonDocument document = QJsonDocument::fromJson(json);
    if (!document.isObject())
        return base::Error{ShowError::NotJson, "a JSON object expected", where.toStdString()};
    ReadContext context{problems, {}, show};
    T value;
    if (!readObject<T>({context, document.object(), {}}, table, value))
        return base::Error{ShowError::NewerVersion, "no version of this program", where.toStdString()};
    return value;
}

} // namespace

base::Result<LoadedStage> parseStage(const QByteArray& json, const QString& where, const Show& show) {
    Problems problems(where);
    auto stage = parse<Stage>(json, where, show, kStageFields, problems);
    if (!stage)
        return stage.error();
    settle(*stage, show);
    return LoadedStage{std::move(*stage), problems.take()};
}

base::Result<RunLog> parseRunLog(const QByteArray& json, const QString& where) {
    Problems problems(where);
    const Show none;
    return parse<RunLog>(json, where, none, kLogFields, problems);
}

} // namespace studio::show
