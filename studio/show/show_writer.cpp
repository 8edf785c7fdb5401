#include "studio/show/show_file.h"
#include "studio/show/show_json.h"
#include "studio/show/show_words.h"
#include "studio/show/whole_file.h"

#include <QFileInfo>
#include <QJsonDocument>

namespace studio::show {

namespace {

void putSound(QJsonObject& object, const Source& source) {
    const Source usual;
    if (source.gainDb != usual.gainDb)
        object.insert(QLatin1String("gainDb"), source.gainDb);
    if (source.muted != usual.muted)
        object.insert(QLatin1String("muted"), source.muted);
    if (source.delay != usual.delay)
        object.insert(QLatin1String("delayMs"), static_cast<qint64>(source.delay.count()));
    if (source.noiseSuppression != usual.noiseSuppression)
        object.insert(QLatin1String("noiseSuppression"), source.noiseSuppression);
    if (source.limiter != usual.limiter)
        object.insert(QLatin1String("limiter"), source.limiter);
}

QJsonObject writeSource(const Source& source, const PathWriter& path) {
    QJsonObject object;
    object.insert(QLatin1String("id"), source.id);
    object.insert(QLatin1String("kind"), wordOf(kSourceWords, source.kind));
    put(object, "name", source.name);
    put(object, "device", source.device);
    put(object, "file", path(source.file));
    put(object, "files", path(source.files));
    put(object, "colour", source.colour);
    if (!source.loop)
        object.insert(QLatin1String("loop"), false);
    putSound(object, source);
    return object;
}

QJsonObject writeItem(const SceneItem& item) {
    return {{QStringLiteral("source"), item.sourceId},
            {QStringLiteral("x"), item.place.x()},
            {QStringLiteral("y"), item.place.y()},
            {QStringLiteral("width"), item.place.width()},
            {QStringLiteral("height"), item.place.height()},
            {QStringLiteral("fit"), wordOf(kFitWords, item.fit)}};
}

QJsonObject writeScene(const Scene& scene) {
    QJsonObject object;
    object.insert(QLatin1String("id"), scene.id);
    put(object, "name", scene.name);
    putList(object, "items", scene.items, writeItem);
    if (!scene.secondItems.empty())
        putList(object, "secondItems", scene.secondItems, writeItem);
    return object;
}

QJsonObject writeDestination(const Destination& destination) {
    QJsonObject object;
    object.insert(QLatin1String("name"), destination.name);
    object.insert(QLatin1String("platform"), destination.platform);
    put(object, "server", destination.server);
    put(object, "secret", destination.secret);
    if (!destination.enabled)
        object.insert(QLatin1String("enabled"), false);
    if (destination.canvas != CanvasId::Main)
        object.insert(QLatin1String("canvas"), wordOf(kCanvasWords, destination.canvas));
    return object;
}

void putCanvases(QJsonObject& object, const Show& show) {
    object.insert(QLatin1String("canvas"), QJsonObject{{QStringLiteral("width"), show.canvas.size.width()},
                                                       {QStringLiteral("height"), show.canvas.size.height()},
                                                       {QStringLiteral("fps"), show.canvas.fps}});
    if (show.secondCanvas)
        object.insert(QLatin1String("secondCanvas"),
                      QJsonObject{{QStringLiteral("width"), show.secondCanvas->size.width()},
                                  {QStringLiteral("height"), show.secondCanvas->size.height()}});
}

} // namespace

QByteArray serialiseShow(const Show& show, const QString& folder) {
    const PathWriter path(folder);
    QJsonObject object;
    object.insert(QLatin1String("format"), kFormatWord);
    object.insert(QLatin1String("version"), kVersion);
    put(object, "title", show.title);
    object.insert(QLatin1String("language"), show.language);
    object.insert(QLatin1String("seller"), writeSeller(show.seller));
    putCanvases(object, show);
    object.insert(QLatin1String("look"), writeLook(show.look, path));
    object.insert(QLatin1String("places"), writePlaces(show.portraitPlaces, show.landscapePlaces));
    putList(object, "vouchers", show.vouchers, writeVoucher);
    putList(object, "qrCodes", show.qrCodes, writeQrCode);
    putList(object, "sources", show.sources, [&](const Source& source) { return writeSource(source, path); });
    putList(object, "scenes", show.scenes, writeScene);
    putList(object, "products", show.products,
            [&](const Product& product) { return writeProduct(product, path); });
    putList(object, "runOfShow", show.runOfShow, writeSegment);
    putList(object, "destinations", show.destinations, writeDestination);
    return QJsonDocument(object).toJson();
}

base::Result<void> saveShow(const Show& show, const QString& path) {
    return replaceFile(path, serialiseShow(show, QFileInfo(path).absolutePath()));
}

} // namespace studio::show
