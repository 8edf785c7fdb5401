#pragma once

#include "plugins/overlays/painting/painters.h"

#include <QImage>
#include <QJsonObject>
#include <QString>

#include <vector>

namespace phien::overlays::test {

/// The moment at which the gallery is painted: milliseconds since 1970, 20:09:48 in Vietnam.
inline constexpr qint64 kGalleryNow = 1'795'352'988'000;

/// One overlay with the values of a show that could be real; a row of tests/fixtures/gallery/exhibits.json.
struct Exhibit {
    QString name;  ///< "product-card"; part of file names
    QString title; ///< Vietnamese, for people
    QString sourceId;
    QJsonObject settings; ///< without layout, scale and theme
    bool golden = true;   ///< false: looks too much like another to be kept as a picture
};

/// Rows whose kind of source the module has, in the file's order.
std::vector<Exhibit> exhibits();

struct GalleryTheme {
    QString name;
    QString title;      ///< Vietnamese
    QJsonObject tokens; ///< as in the settings
    ThemeTokens resolved = {};
};

/// All of resources/themes, as the program would hand them to the module.
std::vector<GalleryTheme> galleryThemes();

/// As the module paints it: settings through libobs's own JSON, then the painter.
Painted paintExhibit(const Exhibit& exhibit, const GalleryTheme& theme, Layout layout, double scale);
/// The same, flattened: the source's whole picture at rest.
QImage exhibitImage(const Exhibit& exhibit, const GalleryTheme& theme, Layout layout, double scale);

/// A host who shows an áo dài, as a camera might see her.
QImage cameraPicture(QSize canvas);
/// 720 × 1280 or 1280 × 720, times the scale.
QSize galleryCanvas(Layout layout, double scale);
/// The overlay in the middle of a part of what the camera sees. A part that is larger than that is the
/// camera's picture made larger.
QImage onCamera(const QImage& overlay, Layout layout, double scale, QSize part);
/// The show of the design's pictures in this theme, every overlay where the layout engine puts it.
QImage onAir(const GalleryTheme& theme, Layout layout, double scale);

QString layoutName(Layout layout);

/// Golden pictures are painted at half size: letters of 7 pixels and more, and a repository that stays small.
inline constexpr double kGoldenScale = 0.5;

struct GoldenPicture {
    QString name; ///< in the folder of all: "clean/product-card.portrait.png"
    Exhibit exhibit;
    GalleryTheme theme;
    Layout layout;
};
std::vector<GoldenPicture> goldenPictures();
QImage paint(const GoldenPicture& picture);

} // namespace phien::overlays::test
