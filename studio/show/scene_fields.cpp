#include "studio/show/show_tables.h"
#include "studio/show/show_words.h"

#include <QJsonArray>

#include <algorithm>

namespace studio::show {

namespace {

constexpr double kQuietest = -60;
constexpr double kLoudest = 20;
constexpr std::int64_t kLongestDelayMs = 2000;
/// Items may hang over the canvas's edge, but not out of sight for good.
constexpr double kFarthest = 10;

bool file(const Place& place, Source& out) {
    return readFilePath(place, out.file, Missing::KeepPath);
}

bool files(const Place& place, Source& out) {
    return readFilePaths(place, out.files, kMostItems);
}

bool colour(const Place& place, Source& out) {
    return readColour(place, out.colour);
}

bool gain(const Place& place, Source& out) {
    return readNumber(place, out.gainDb, kQuietest, kLoudest);
}

bool delay(const Place& place, Source& out) {
    std::int64_t milliseconds = 0;
    if (!readInteger(place, milliseconds, 0, kLongestDelayMs))
        return false;
    out.delay = std::chrono::milliseconds(milliseconds);
    return true;
}

constexpr Field<Source> kSourceFields[] = {
    {QLatin1String("id"), Presence::Required, text<&Source::id, kLongestId>},
    {QLatin1String("kind"), Presence::Required, word<&Source::kind, kSourceWords>},
    {QLatin1String("name"), Presence::Optional, text<&Source::name, kLongestName>},
    {QLatin1String("device"), Presence::Optional, text<&Source::device, kLongestSentence>},
    {QLatin1String("file"), Presence::Optional, file},
    {QLatin1String("files"), Presence::Optional, files},
    {QLatin1String("colour"), Presence::Optional, colour},
    {QLatin1String("loop"), Presence::Optional, flag<&Source::loop>},
    {QLatin1String("gainDb"), Presence::Optional, gain},
    {QLatin1String("muted"), Presence::Optional, flag<&Source::muted>},
    {QLatin1String("delayMs"), Presence::Optional, delay},
    {QLatin1String("noiseSuppression"), Presence::Optional, flag<&Source::noiseSuppression>},
    {QLatin1String("limiter"), Presence::Optional, flag<&Source::limiter>},
};

bool left(const Place& place, SceneItem& out) {
    double value = 0;
    if (!readNumber(place, value, -kFarthest, kFarthest))
        return false;
    out.place.moveLeft(value);
    return true;
}

bool top(const Place& place, SceneItem& out) {
    double value = 0;
    if (!readNumber(place, value, -kFarthest, kFarthest))
        return false;
    out.place.moveTop(value);
    return true;
}

bool width(const Place& place, SceneItem& out) {
    double value = 0;
    if (!readNumber(place, value, 0, kFarthest))
        return false;
    out.place.setWidth(value);
    return true;
}

bool height(const Place& place, SceneItem& out) {
    double value = 0;
    if (!readNumber(place, value, 0, kFarthest))
        return false;
    out.place.setHeight(value);
    return true;
}

constexpr Field<SceneItem> kItemFields[] = {
    {QLatin1String("source"), Presence::Required, text<&SceneItem::sourceId, kLongestId>},
    {QLatin1String("x"), Presence::Optional, left},
    {QLatin1String("y"), Presence::Optional, top},
    {QLatin1String("width"), Presence::Optional, width},
    {QLatin1String("height"), Presence::Optional, height},
    {QLatin1String("fit"), Presence::Optional, word<&SceneItem::fit, kFitWords>},
};

bool acceptItem(const Place& place, SceneItem& item, const std::vector<SceneItem>&) {
    const Source* source = place.context.show.findSource(item.sourceId);
    if (source == nullptr)
        place.reportAt(".source", ShowError::UnknownReference, "no such source");
    return source != nullptr;
}

bool items(const Place& place, Scene& out) {
    return readObjects<SceneItem>(place, kItemFields, out.items, acceptItem);
}

bool secondItems(const Place& place, Scene& out) {
    return readObjects<SceneItem>(place, kItemFields, out.secondItems, acceptItem);
}

constexpr Field<Scene> kSceneFields[] = {
    {QLatin1String("id"), Presence::Required, text<&Scene::id, kLongestId>},
    {QLatin1String("name"), Presence::Optional, text<&Scene::name, kLongestName>},
    {QLatin1String("items"), Presence::Optional, items},
    {QLatin1String("secondItems"), Presence::Optional, secondItems},
};

template <class Item>
bool acceptId(const Place& place, const Item& item, const std::vector<Item>& before) {
    if (item.id.isEmpty()) {
        place.reportAt(".id", ShowError::BadValue, "an id is never empty");
        return false;
    }
    if (std::any_of(before.begin(), before.end(), [&](const Item& other) { return other.id == item.id; })) {
        place.reportAt(".id", ShowError::DuplicateId, "the id is taken");
        return false;
    }
    return true;
}

} // namespace

std::span<const Field<Source>> sourceFields() {
    return kSourceFields;
}

std::span<const Field<Scene>> sceneFields() {
    return kSceneFields;
}

bool acceptSource(const Place& place, Source& source, const std::vector<Source>& before) {
    if (source.name.isEmpty())
        source.name = source.id;
    return acceptId(place, source, before);
}

bool acceptScene(const Place& place, Scene& scene, const std::vector<Scene>& before) {
    if (scene.name.isEmpty())
        scene.name = scene.id;
    return acceptId(place, scene, before);
}

} // namespace studio::show
