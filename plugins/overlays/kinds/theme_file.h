#pragma once

#include "plugins/overlays/painting/overlay_values.h"

#include <QString>

#include <vector>

namespace phien::overlays {

/// A theme file as the module reads it, with what was wrong in it.
struct ThemeFile {
    /// In the language asked for, else in English, else the file's own name.
    QString title;
    /// What the file does not give or gives wrong is the design's own.
    ThemeTokens tokens;
    /// "tokens.card", "format"; empty: all is well.
    std::vector<QString> problems;
};

/// At most 64 KiB are read; blocks on the disk. `language` is "vi", "en". Any thread.
ThemeFile readThemeFile(const QString& path, const QString& language);

/// Names without ending of a folder's theme files, "clean" first; at most a hundred.
std::vector<QString> themeNames(const QString& folder);
/// Whether a name can be that of a theme file: letters, digits, "-" and "_".
bool isThemeName(const QString& name);

} // namespace phien::overlays
