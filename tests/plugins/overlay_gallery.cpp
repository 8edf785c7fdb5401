// Paints every overlay in every theme and layout.
//   overlay_gallery OUT_DIR           single pictures over a camera's, a sheet a theme, and contact-sheet.png
//   overlay_gallery --golden OUT_DIR  renews the pictures that gallery_golden_test compares with
#include "tests/plugins/contact_sheet.h"

#include <QDir>
#include <QGuiApplication>

#include <cstdio>

using namespace phien::overlays::test;
using phien::overlays::Layout;

namespace {

bool save(const QImage& picture, const QString& path) {
    if (picture.save(path)) {
        return true;
    }
    std::fprintf(stderr, "cannot write %s\n", qPrintable(path));
    return false;
}

bool writeSingles(const QString& folder) {
    bool written = true;
    for (const auto& theme : galleryThemes()) {
        for (const auto& exhibit : exhibits()) {
            for (const auto layout : {Layout::Portrait, Layout::Landscape}) {
                const QString name = theme.name + QLatin1Char('.') + exhibit.name + QLatin1Char('.') +
                                     layoutName(layout) + QStringLiteral(".png");
                const QImage overlay = exhibitImage(exhibit, theme, layout, 1);
                const QImage picture = onCamera(overlay, layout, 1, overlay.size());
                written = save(picture, folder + QLatin1Char('/') + name) && written;
            }
        }
    }
    return written;
}

bool writeSheets(const QString& folder) {
    const auto all = exhibits();
    std::vector<QImage> sheets;
    bool written = true;
    for (const auto& theme : galleryThemes()) {
        sheets.push_back(themeSheet(theme, all).picture);
        written =
            save(sheets.back(), folder + QStringLiteral("/sheet-") + theme.name + QStringLiteral(".png")) &&
            written;
    }
    return save(contactSheet(sheets), folder + QStringLiteral("/contact-sheet.png")) && written;
}

bool writeGolden(const QString& folder) {
    constexpr int kSmallestFile = 0; // Qt's "quality" of a PNG: 0 is compressed most
    bool written = true;
    for (const auto& theme : galleryThemes()) {
        QDir(folder + QLatin1Char('/') + theme.name).removeRecursively();
        written = QDir().mkpath(folder + QLatin1Char('/') + theme.name) && written;
    }
    for (const auto& picture : goldenPictures()) {
        written =
            paint(picture).save(folder + QLatin1Char('/') + picture.name, "PNG", kSmallestFile) && written;
    }
    return written;
}

} // namespace

int main(int count, char** arguments) {
    qputenv("QT_QPA_PLATFORM", "offscreen");
    qputenv("TZ", "Asia/Ho_Chi_Minh");
    const QGuiApplication application(count, arguments);
    QStringList words = QGuiApplication::arguments().mid(1);
    const bool golden = words.removeAll(QStringLiteral("--golden")) > 0;
    if (words.size() != 1) {
        std::fprintf(stderr, "overlay_gallery [--golden] OUT_DIR\n");
        return 2;
    }
    const QString& folder = words.first();
    if (!QDir().mkpath(folder)) {
        std::fprintf(stderr, "cannot make %s\n", qPrintable(folder));
        return 1;
    }
    const bool written = golden ? writeGolden(folder) : writeSingles(folder) && writeSheets(folder);
    return written ? 0 : 1;
}
