#pragma once

#include "studio/base/result.h"
#include "studio/package/package_error.h"
#include "studio/show/show.h"

#include <QString>

#include <atomic>
#include <functional>
#include <vector>

namespace studio::package {

/// The ending of a package's name, without the dot.
inline constexpr char kEnding[] = "phien";

/// How far a work has come, and whether to go on.
struct Task {
    /// 0…1, on the working thread; may be none.
    std::function<void(double)> progress = {};
    /// Set from any thread: the work ends soon with Cancelled and leaves nothing behind.
    const std::atomic<bool>* cancelled = nullptr;
};

enum class Films { Leave, Take };

struct ExportOptions {
    /// Folder of the theme files; the show's own theme travels with it. Empty: no theme.
    QString themeFolder = {};
    /// Films and music of the sources.
    Films films = Films::Leave;
    /// Of a show that came in a package: looked into first. Empty: none.
    QString ownThemeFolder = {};
};

/// Where the themes of a show lie that came with it.
QString ownThemesOf(const QString& showFile);

/// What a package would hold, before it is made.
struct Contents {
    int files = 0;
    qint64 bytes = 0;
    /// Films and music that can travel, whether wanted or not; `files` and `bytes` are without them.
    int films = 0;
    qint64 filmBytes = 0;
    /// FileLeftOut: what cannot travel, by file.
    std::vector<base::Error> leftOut;
};

/// Looks at every file of a show. Blocking: a pool thread.
Contents contentsOf(const show::Show& show, const ExportOptions& options);

struct Exported {
    int files = 0;
    qint64 bytes = 0;
    /// FileLeftOut, by file.
    std::vector<base::Error> leftOut;
};

/// Writes a show with its pictures, scans of papers and theme into one file, atomically. Keys are in no show;
/// the names of their entries in this computer's key store, and paths of what is left out, stay behind.
/// Blocking: a pool thread.
base::Result<Exported> exportPackage(const show::Show& show, const QString& file,
                                     const ExportOptions& options, const Task& task = {});

struct Imported {
    QString folder;
    QString showFile;
    /// What could not be used of the show file, and PathRemoved.
    std::vector<base::Error> problems;
};

/// Unpacks a package into a new folder of `parent` (made where it is missing) that is named after the file:
/// all of it or nothing. Whatever the file holds, nothing is written elsewhere, nothing larger than the
/// limits, and the show that comes of it names no file outside its folder and no entry of the key store.
/// Blocking: a pool thread.
base::Result<Imported> importPackage(const QString& file, const QString& parent, const Task& task = {});

} // namespace studio::package
