#pragma once

#include "studio/base/result.h"
#include "studio/show/show.h"
#include "studio/show/show_error.h"

#include <QByteArray>

namespace studio::show {

/// What a host changes while a show runs and its file keeps.
struct Arrangement {
    Look look;
    Placements portraitPlaces;
    Placements landscapePlaces;

    friend bool operator==(const Arrangement&, const Arrangement&) = default;
};

Arrangement arrangementOf(const Show& show);

/// A show file's bytes with what differs between `before` and `after` put in. Fields that did not change and
/// fields that are not known stay as they are, byte for byte outside "look" and "places". `folder`: where the
/// file is. NotJson, NotAShow or NewerVersion where the bytes are no show of this version. Pure, any thread.
base::Result<QByteArray> rearranged(const QByteArray& json, const Arrangement& before,
                                    const Arrangement& after, const QString& folder);

/// The same on the file as it is on the disk now, whole or not at all (CannotRead, CannotWrite). Blocking:
/// any thread but main.
base::Result<void> saveArrangement(const QString& path, const Arrangement& before, const Arrangement& after);

} // namespace studio::show
