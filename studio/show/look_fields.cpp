#include "studio/show/show_tables.h"
#include "studio/show/show_words.h"

#include <algorithm>

namespace studio::show {

namespace {

bool theme(const Place& place, Look& out) {
    QString written;
    if (!readText(place, written, kLongestId))
        return false;
    if (!isThemeName(written)) {
        place.report(ShowError::BadValue, "a theme's name has letters, digits, - and _ only");
        return false;
    }
    out.theme = written;
    return true;
}

bool shopColour(const Place& place, Look& out) {
    return readColour(place, out.shopColour);
}

/// The path stays where the file is missing: writing the look again must not lose it.
bool logo(const Place& place, Look& out) {
    return readFilePath(place, out.logo, Missing::KeepPath);
}

constexpr Field<Look> kLookFields[] = {
    {QLatin1String("theme"), Presence::Optional, theme},
    {QLatin1String("shopColour"), Presence::Optional, shopColour},
    {QLatin1String("logo"), Presence::Optional, logo},
    {QLatin1String("countdown"), Presence::Optional, word<&Look::countdown, kCountdownWords>},
    {QLatin1String("draw"), Presence::Optional, word<&Look::draw, kDrawWords>},
};

bool placeX(const Place& place, Placement& out) {
    double value = 0;
    if (!readNumber(place, value, 0, 1))
        return false;
    out.at.setX(value);
    return true;
}

bool placeY(const Place& place, Placement& out) {
    double value = 0;
    if (!readNumber(place, value, 0, 1))
        return false;
    out.at.setY(value);
    return true;
}

bool placeScale(const Place& place, Placement& out) {
    return readNumber(place, out.scale, kSmallestScale, kLargestScale);
}

constexpr Field<Placement> kPlacementFields[] = {
    {QLatin1String("x"), Presence::Required, placeX},
    {QLatin1String("y"), Presence::Required, placeY},
    {QLatin1String("scale"), Presence::Optional, placeScale},
};

std::vector<QLatin1String> overlayNames() {
    std::vector<QLatin1String> names;
    for (const auto& entry : kOverlayWords) {
        if (entry.value != Overlay::StandBy) // it fills the canvas
            names.push_back(entry.word);
    }
    return names;
}

bool readPlacements(const Place& place, Placements& out) {
    if (!isObject(place))
        return false;
    const QJsonObject object = place.json.toObject();
    for (const auto& entry : kOverlayWords) {
        const Place inner{place.context, object.value(entry.word),
                          place.field + QLatin1Char('.') + entry.word};
        Placement placement;
        if (entry.value != Overlay::StandBy && !inner.json.isUndefined() &&
            readObject<Placement>(inner, kPlacementFields, placement))
            out[entry.value] = placement;
    }
    const std::vector<QLatin1String> names = overlayNames();
    reportUnknownFields(place, names);
    return true;
}

bool portrait(const Place& place, Show& out) {
    return readPlacements(place, out.portraitPlaces);
}

bool landscape(const Place& place, Show& out) {
    return readPlacements(place, out.landscapePlaces);
}

constexpr Field<Show> kPlacesFields[] = {
    {QLatin1String("portrait"), Presence::Optional, portrait},
    {QLatin1String("landscape"), Presence::Optional, landscape},
};

} // namespace

bool isThemeName(const QString& name) {
    return !name.isEmpty() && name.size() <= kLongestId &&
           std::all_of(name.begin(), name.end(), [](QChar letter) {
               const char16_t unit = letter.unicode();
               return (unit >= u'a' && unit <= u'z') || (unit >= u'A' && unit <= u'Z') ||
                      (unit >= u'0' && unit <= u'9') || unit == u'-' || unit == u'_';
           });
}

bool readLook(const Place& place, Look& out) {
    return readObject<Look>(place, kLookFields, out);
}

bool readPlaces(const Place& place, Show& out) {
    return readObject<Show>(place, kPlacesFields, out);
}

} // namespace studio::show
