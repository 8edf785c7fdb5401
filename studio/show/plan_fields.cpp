#include "studio/show/show_tables.h"
#include "studio/show/show_words.h"

#include <QUrl>

#include <algorithm>

namespace studio::show {

namespace {

constexpr std::int64_t kLongestSegmentSeconds = 24 * 60 * 60;
/// YouTube's second ingest is told from the first by this query (its Live Streaming API, cdn.ingestionInfo).
constexpr QLatin1String kBackupQuery("backup=1");

bool planned(const Place& place, Segment& out) {
    std::int64_t seconds = 0;
    if (!readInteger(place, seconds, 1, kLongestSegmentSeconds))
        return false;
    out.planned = std::chrono::seconds(seconds);
    return true;
}

constexpr Field<Segment> kSegmentFields[] = {
    {QLatin1String("kind"), Presence::Required, word<&Segment::kind, kSegmentWords>},
    {QLatin1String("product"), Presence::Optional, text<&Segment::productCode, kLongestName>},
    {QLatin1String("pair"), Presence::Optional, text<&Segment::pairCode, kLongestName>},
    {QLatin1String("title"), Presence::Optional, text<&Segment::title, kLongestName>},
    {QLatin1String("plannedSeconds"), Presence::Optional, planned},
    {QLatin1String("scene"), Presence::Optional, text<&Segment::sceneId, kLongestId>},
    {QLatin1String("flashPrice"), Presence::Optional, money<&Segment::flashPrice>},
};

bool isBare(const QUrl& url) {
    const QStringList parts = url.path().split(QLatin1Char('/'), Qt::SkipEmptyParts);
    return parts.size() <= 1 && url.userInfo().isEmpty() && url.fragment().isEmpty() &&
           (!url.hasQuery() || url.query() == kBackupQuery);
}

QString withoutKey(QUrl url) {
    const QStringList parts = url.path().split(QLatin1Char('/'), Qt::SkipEmptyParts);
    url.setPath(parts.isEmpty() ? QString() : QString(QLatin1Char('/') + parts.front()));
    url.setUserInfo(QString());
    url.setQuery(QString());
    url.setFragment(QString());
    return url.toString(QUrl::FullyEncoded);
}

bool server(const Place& place, Destination& out) {
    QString written;
    if (!readText(place, written, kLongestSentence))
        return false;
    if (written.isEmpty())
        return true;
    const QUrl url(written, QUrl::StrictMode);
    const bool isRtmp = url.scheme() == QLatin1String("rtmp") || url.scheme() == QLatin1String("rtmps");
    if (!url.isValid() || !isRtmp || url.host().isEmpty()) {
        place.report(ShowError::BadValue, "a server is rtmp(s)://host/app");
        return true;
    }
    if (isBare(url)) {
        out.server = written;
    } else {
        place.report(ShowError::KeyInFile, "the stream key was cut off the server's address");
        out.server = withoutKey(url);
    }
    return true;
}

constexpr Field<Destination> kDestinationFields[] = {
    {QLatin1String("name"), Presence::Required, text<&Destination::name, kLongestName>},
    {QLatin1String("platform"), Presence::Required, wordAsText<&Destination::platform, kPlatformWords>},
    {QLatin1String("server"), Presence::Optional, server},
    {QLatin1String("secret"), Presence::Optional, text<&Destination::secret, kLongestName>},
    {QLatin1String("enabled"), Presence::Optional, flag<&Destination::enabled>},
    {QLatin1String("canvas"), Presence::Optional, word<&Destination::canvas, kCanvasWords>},
};

bool acceptProductOf(const Place& place, Segment& segment) {
    if (!segment.sells()) {
        if (!segment.productCode.isEmpty())
            place.reportAt(".product", ShowError::BadValue, "this kind of segment has no product");
        segment.productCode.clear();
        return true;
    }
    if (segment.productCode.isEmpty()) {
        place.reportAt(".product", ShowError::MissingField, "this kind of segment needs a product");
        return false;
    }
    const Product* product = place.context.show.findProduct(segment.productCode);
    if (product == nullptr) {
        place.reportAt(".product", ShowError::UnknownReference, "no such product");
        return false;
    }
    segment.productCode = product->code;
    return true;
}

/// A pair that cannot be leaves the segment with its one product.
void acceptPairOf(const Place& place, Segment& segment) {
    if (segment.pairCode.isEmpty())
        return;
    const Product* other = place.context.show.findProduct(segment.pairCode);
    if (segment.kind != SegmentKind::Product)
        place.reportAt(".pair", ShowError::BadValue, "only a product has another one beside it");
    else if (other == nullptr)
        place.reportAt(".pair", ShowError::UnknownReference, "no such product");
    else if (other->code == segment.productCode)
        place.reportAt(".pair", ShowError::BadValue, "a product is no pair with itself");
    const bool fits =
        segment.kind == SegmentKind::Product && other != nullptr && other->code != segment.productCode;
    segment.pairCode = fits ? other->code : QString();
}

} // namespace

std::span<const Field<Segment>> segmentFields() {
    return kSegmentFields;
}

std::span<const Field<Destination>> destinationFields() {
    return kDestinationFields;
}

bool acceptSegment(const Place& place, Segment& segment, const std::vector<Segment>&) {
    if (!segment.sceneId.isEmpty() && place.context.show.findScene(segment.sceneId) == nullptr) {
        place.reportAt(".scene", ShowError::UnknownReference, "no such scene");
        segment.sceneId.clear();
    }
    if (!acceptProductOf(place, segment))
        return false;
    acceptPairOf(place, segment);
    return true;
}

bool acceptDestination(const Place& place, Destination& destination, const std::vector<Destination>& before) {
    if (destination.name.isEmpty()) {
        place.reportAt(".name", ShowError::BadValue, "a destination needs a name");
        return false;
    }
    const bool isTaken = std::any_of(before.begin(), before.end(), [&](const Destination& other) {
        return other.name == destination.name;
    });
    if (isTaken)
        place.reportAt(".name", ShowError::DuplicateId, "another destination has this name");
    return !isTaken;
}

} // namespace studio::show
