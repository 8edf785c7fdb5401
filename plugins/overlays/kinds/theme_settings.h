#pragma once

#include "plugins/overlays/painting/overlay_values.h"

#include <obs-module.h>

#include <cstdint>

namespace phien::overlays {

// The theme of a source: the tokens that the program hands over, or, in a stock OBS Studio, a file of the
// module's data (resources/themes, which see) in the shop's colour.

/// Milliseconds of a clock that never goes back.
using MonotonicMs = std::int64_t (*)();
std::int64_t steadyMs();

/// Where theme files are. Before any source is read; without it there is only the design's own theme. By
/// `clock` a file is looked at once a second at most, since sources are read on libobs's graphics thread.
void setThemeFolder(const QString& folder, MonotonicMs clock = steadyMs);

/// `theme` where there is one, as it stands; else the file that `theme_name` says, in the shop's colour,
/// corrected so that text can be read. A file or a token that is not right gives the design's own, and the
/// log says so once. Without either key: the design's own. Files are read again when they have changed. Any
/// thread.
ThemeTokens readTheme(obs_data_t* settings);

void setThemeDefaults(obs_data_t* settings);
/// The themes by name in OBS Studio's language, and the shop's colour.
void addThemeProperties(obs_properties_t* properties);

} // namespace phien::overlays
