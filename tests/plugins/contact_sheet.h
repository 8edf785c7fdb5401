#pragma once

#include "tests/plugins/gallery.h"

namespace phien::overlays::test {

/// One overlay on a sheet.
struct SheetCell {
    QString name;
    Layout layout = Layout::Portrait;
    QRect where;
};

struct ThemeSheet {
    QImage picture;
    std::vector<SheetCell> cells;
};

/// A theme as on a page: the show on air in both layouts, then every overlay in both, over the camera's
/// picture and with captions.
ThemeSheet themeSheet(const GalleryTheme& theme, const std::vector<Exhibit>& all);

/// The sheets of all themes, two in a row, at half size: below 16,000 pixels, which many programs open at
/// most.
QImage contactSheet(const std::vector<QImage>& themeSheets);

} // namespace phien::overlays::test
