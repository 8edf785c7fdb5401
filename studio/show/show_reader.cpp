#include "studio/show/show_file.h"
#include "studio/show/show_tables.h"
#include "studio/show/show_words.h"
#include "studio/show/whole_file.h"

#include <QFileInfo>
#include <QJsonDocument>

#include <algorithm>

namespace studio::show {

namespace {

constexpr std::int64_t kLeastSide = 128;
constexpr std::int64_t kMostSide = 3840;
constexpr std::int64_t kLeastFps = 10;
constexpr std::int64_t kMostFps = 60;
constexpr int kLongestTaxCode = 20;

constexpr Field<Seller> kSellerFields[] = {
    {QLatin1String("name"), Presence::Required, text<&Seller::name, kLongestName>},
    {QLatin1String("taxCode"), Presence::Optional, text<&Seller::taxCode, kLongestTaxCode>},
};

bool seller(const Place& place, Show& out) {
    return readObject<Seller>(place, kSellerFields, out.seller);
}

bool evenSide(const Place& place, std::int64_t& side) {
    if (!readInteger(place, side, kLeastSide, kMostSide))
        return false;
    if (side % 2 == 0)
        return true;
    place.report(ShowError::BadValue, "encoders take even sizes only");
    return false;
}

bool canvasWidth(const Place& place, Canvas& out) {
    std::int64_t side = 0;
    if (!evenSide(place, side))
        return false;
    out.size.setWidth(static_cast<int>(side));
    return true;
}

bool canvasHeight(const Place& place, Canvas& out) {
    std::int64_t side = 0;
    if (!evenSide(place, side))
        return false;
    out.size.setHeight(static_cast<int>(side));
    return true;
}

constexpr Field<Canvas> kCanvasFields[] = {
    {QLatin1String("width"), Presence::Required, canvasWidth},
    {QLatin1String("height"), Presence::Required, canvasHeight},
    {QLatin1String("fps"), Presence::Optional, integer<&Canvas::fps, kLeastFps, kMostFps>},
};

bool canvas(const Place& place, Show& out) {
    Canvas read;
    if (readObject<Canvas>(place, kCanvasFields, read))
        out.canvas = read;
    return true;
}

/// Both canvases are drawn in one beat, so the second one has no rate of its own.
constexpr Field<Canvas> kSecondCanvasFields[] = {
    {QLatin1String("width"), Presence::Required, canvasWidth},
    {QLatin1String("height"), Presence::Required, canvasHeight},
};

bool secondCanvas(const Place& place, Show& out) {
    Canvas read;
    if (!readObject<Canvas>(place, kSecondCanvasFields, read))
        return false;
    read.fps = out.canvas.fps;
    out.secondCanvas = read;
    return true;
}

bool look(const Place& place, Show& out) {
    return readLook(place, out.look);
}

bool vouchers(const Place& place, Show& out) {
    return readObjects<Voucher>(place, voucherFields(), out.vouchers, acceptVoucher);
}

bool qrCodes(const Place& place, Show& out) {
    return readObjects<QrCode>(place, qrCodeFields(), out.qrCodes, acceptQrCode);
}

bool sources(const Place& place, Show& out) {
    return readObjects<Source>(place, sourceFields(), out.sources, acceptSource);
}

bool scenes(const Place& place, Show& out) {
    return readObjects<Scene>(place, sceneFields(), out.scenes, acceptScene);
}

bool products(const Place& place, Show& out) {
    return readObjects<Product>(place, productFields(), out.products, acceptProduct);
}

bool runOfShow(const Place& place, Show& out) {
    return readObjects<Segment>(place, segmentFields(), out.runOfShow, acceptSegment);
}

bool destinations(const Place& place, Show& out) {
    return readObjects<Destination>(place, destinationFields(), out.destinations, acceptDestination);
}

/// "format" and "version" have been looked at before the table is used.
bool known(const Place&, Show&) {
    return true;
}

constexpr Field<Show> kShowFields[] = {
    {QLatin1String("format"), Presence::Required, known},
    {QLatin1String("version"), Presence::Required, known},
    {QLatin1String("title"), Presence::Optional, text<&Show::title, kLongestName>},
    {QLatin1String("language"), Presence::Optional, wordAsText<&Show::language, kLanguageWords>},
    {QLatin1String("seller"), Presence::Optional, seller},
    {QLatin1String("canvas"), Presence::Optional, canvas},
    {QLatin1String("secondCanvas"), Presence::Optional, secondCanvas},
    {QLatin1String("look"), Presence::Optional, look},
    {QLatin1String("places"), Presence::Optional, readPlaces},
    {QLatin1String("vouchers"), Presence::Optional, vouchers},
    {QLatin1String("qrCodes"), Presence::Optional, qrCodes},
    {QLatin1String("sources"), Presence::Optional, sources},
    {QLatin1String("scenes"), Presence::Optional, scenes},
    {QLatin1String("products"), Presence::Optional, products},
    {QLatin1String("runOfShow"), Presence::Optional, runOfShow},
    {QLatin1String("destinations"), Presence::Optional, destinations},
};

base::Error failure(ShowError code, const char* detail, const QString& where) {
    return {code, detail, where.toStdString()};
}

QString lineAndColumn(const QByteArray& json, qsizetype offset) {
    const QByteArray before = json.left(std::clamp<qsizetype>(offset, 0, json.size()));
    const auto line = before.count('\n') + 1;
    const auto column = QString::fromUtf8(before.mid(before.lastIndexOf('\n') + 1)).size() + 1;
    return QStringLiteral(":%1:%2").arg(line).arg(column);
}

} // namespace

std::span<const Field<Seller>> sellerFields() {
    return kSellerFields;
}

bool readShow(const Place& place, Show& out) {
    return readObject<Show>(place, kShowFields, out);
}

base::Result<void> checkVersion(const QJsonObject& object, const QString& where) {
    if (object.value(QLatin1String("format")) != QJsonValue(kFormatWord))
        return failure(ShowError::NotAShow, "the format field does not say phien-show",
                       where + QLatin1String(": format"));
    const QString field = where + QLatin1String(": version");
    const QJsonValue version = object.value(QLatin1String("version"));
    if (!version.isDouble() || version.toDouble() < 1)
        return failure(ShowError::NotAShow, "no version number", field);
    if (version.toDouble() > kVersion)
        return failure(ShowError::NewerVersion, "written by a newer program", field);
    return {};
}

base::Result<LoadedShow> parseShow(const QByteArray& json, const QString& where, const QString& folder) {
    if (json.size() > kLargestFile)
        return failure(ShowError::TooLarge, "the file is larger than 32 MB", where);
    QJsonParseError fault;
    const QJsonDocument document = QJsonDocument::fromJson(json, &fault);
    if (fault.error != QJsonParseError::NoError)
        return failure(ShowError::NotJson, fault.errorString().toUtf8().constData(),
                       where + lineAndColumn(json, fault.offset));
    if (!document.isObject())
        return failure(ShowError::NotAShow, "the file holds no object", where);
    if (const auto version = checkVersion(document.object(), where); !version)
        return version.error();
    Problems problems(where);
    LoadedShow loaded;
    ReadContext context{problems, folder, loaded.show};
    readShow({context, document.object(), {}}, loaded.show);
    loaded.problems = problems.take();
    return loaded;
}

base::Result<LoadedShow> loadShow(const QString& path) {
    const auto json = readWhole(path);
    if (!json)
        return json.error();
    const QFileInfo info(path);
    return parseShow(*json, info.fileName(), info.absolutePath());
}

} // namespace studio::show
