#pragma once

#include "studio/base/result.h"
#include "studio/show/list_splice.h"
#include "studio/show/show.h"
#include "studio/show/show_error.h"

#include <QByteArray>

namespace studio::show {

/// What a host changes in a running session and the show's file keeps.
struct Arrangement {
    QString title;
    Seller seller;
    Look look;
    Placements portraitPlaces;
    Placements landscapePlaces;
    std::vector<Product> products;
    std::vector<Segment> runOfShow;

    friend bool operator==(const Arrangement&, const Arrangement&) = default;
};

Arrangement arrangementOf(const Show& show);

/// What changes have taken out of the file so far.
struct Attic {
    TakenOut products;
    TakenOut runOfShow;
};

/// A show file's bytes with what differs between `before` and `after` put in. What did not change stays as it
/// is, byte for byte, and so do fields that are not known and entries that could not be read. `folder`: where
/// the file is. NotJson, NotAShow or NewerVersion where the bytes are no show of this version. Looks for the
/// files that products name: any thread but main.
base::Result<QByteArray> rearranged(const QByteArray& json, const Arrangement& before,
                                    const Arrangement& after, const QString& folder, Attic& attic);

/// The same on the file as it is on the disk now, whole or not at all (CannotRead, CannotWrite). Blocking:
/// any thread but main.
base::Result<void> saveArrangement(const QString& path, const Arrangement& before, const Arrangement& after,
                                   Attic& attic);

} // namespace studio::show
