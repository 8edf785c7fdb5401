#include "studio/show/arrangement.h"

#include "studio/show/json_splice.h"
#include "studio/show/show_json.h"
#include "studio/show/show_tables.h"
#include "studio/show/whole_file.h"

#include <QFileInfo>
#include <QJsonDocument>

namespace studio::show {

namespace {

constexpr QLatin1String kLook("look");
constexpr QLatin1String kPlaces("places");

/// `stored` with what changed from `before` to `after`, at whatever depth; the rest stays.
QJsonObject merged(QJsonObject stored, const QJsonObject& before, const QJsonObject& after) {
    for (auto field = before.begin(); field != before.end(); ++field) {
        if (!after.contains(field.key()))
            stored.remove(field.key());
    }
    for (auto field = after.begin(); field != after.end(); ++field) {
        const QJsonValue then = before.value(field.key());
        if (then == field.value())
            continue;
        if (field.value().isObject())
            stored.insert(field.key(), merged(stored.value(field.key()).toObject(), then.toObject(),
                                              field.value().toObject()));
        else
            stored.insert(field.key(), field.value());
    }
    return stored;
}

base::Result<QJsonObject> showObject(const QByteArray& json) {
    QJsonParseError fault;
    const QJsonDocument document = QJsonDocument::fromJson(json, &fault);
    if (fault.error != QJsonParseError::NoError)
        return base::Error{ShowError::NotJson, fault.errorString().toStdString(), {}};
    const QJsonObject object = document.object();
    if (const auto version = checkVersion(object, {}); !version)
        return version.error();
    return object;
}

} // namespace

Arrangement arrangementOf(const Show& show) {
    return {show.look, show.portraitPlaces, show.landscapePlaces};
}

base::Result<QByteArray> rearranged(const QByteArray& json, const Arrangement& before,
                                    const Arrangement& after, const QString& folder) {
    auto parsed = showObject(json);
    if (!parsed)
        return parsed.error();
    const PathWriter path(folder);
    QJsonObject whole = *parsed;
    QByteArray text = json;
    const auto change = [&](QLatin1String name, const QJsonObject& then, const QJsonObject& now) {
        const QJsonObject stored = whole.value(name).toObject();
        const QJsonObject next = merged(stored, then, now);
        if (next == stored)
            return;
        whole.insert(name, next);
        text = withMember(text, name, next);
    };
    change(kLook, writeLook(before.look, path), writeLook(after.look, path));
    change(kPlaces, writePlaces(before.portraitPlaces, before.landscapePlaces),
           writePlaces(after.portraitPlaces, after.landscapePlaces));
    // Unusual writing (a field twice, an escaped name) is beyond the splice: then the layout is lost, not a
    // field.
    const bool isRight = QJsonDocument::fromJson(text).object() == whole;
    return isRight ? text : QJsonDocument(whole).toJson();
}

base::Result<void> saveArrangement(const QString& path, const Arrangement& before, const Arrangement& after) {
    const auto stored = readWhole(path);
    if (!stored)
        return stored.error();
    auto next = rearranged(*stored, before, after, QFileInfo(path).absolutePath());
    if (!next)
        return base::Error{next.error().code, next.error().detail, path.toStdString()};
    if (*next == *stored)
        return {};
    return replaceFile(path, *next);
}

} // namespace studio::show
