#pragma once

#include "studio/base/result.h"
#include "studio/show/show.h"
#include "studio/show/show_error.h"

#include <QByteArray>

#include <vector>

namespace studio::show {

/// A show and what could not be used of its file. Each problem's `where` names file,
/// line or field ("sample.phien.json: products[3].price").
struct LoadedShow {
    Show show;
    std::vector<base::Error> problems;
};

/// Reads a show file. Fails only where nothing can be used (unreadable, not JSON, a
/// newer version, not a show); all else is a problem beside a usable show: an unknown
/// field is passed over, a bad product is left out, a missing picture becomes a
/// placeholder. Relative paths are taken from the file's folder. Never writes. Any thread.
base::Result<LoadedShow> loadShow(const QString& path);

/// The same on bytes; `where` prefixes places, `folder` resolves relative paths. Any bytes give an answer.
base::Result<LoadedShow> parseShow(const QByteArray& json, const QString& where, const QString& folder);

/// Show as JSON of the current version. Paths below `folder` become relative.
QByteArray serialiseShow(const Show& show, const QString& folder);

/// Writes to a new file or over one that the program wrote itself, atomically (write, fsync, rename). Any
/// thread.
base::Result<void> saveShow(const Show& show, const QString& path);

} // namespace studio::show
