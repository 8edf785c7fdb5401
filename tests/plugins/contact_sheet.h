#pragma once

#include "tests/plugins/gallery.h"

namespace phien::overlays::test {

/// Every overlay of one theme in both layouts over the camera's picture, with captions, as on a page.
QImage themeSheet(const GalleryTheme& theme, const std::vector<Exhibit>& all);

/// The sheets of all themes, one below the other.
QImage contactSheet(const std::vector<QImage>& themeSheets);

} // namespace phien::overlays::test
