#include "tests/plugins/contact_sheet.h"
#include "tests/plugins/picture_text.h"

#include <QDir>

#include <catch2/catch.hpp>

#include <algorithm>

using namespace phien::overlays;
using namespace phien::overlays::test;

namespace {

const QString kPictures = QStringLiteral(PHIEN_BINARY_DIR "/pictures/gallery/");
constexpr double kScale = 0.8;
/// The reader is best at letters of some sizes only, so it gets three pictures: of 480, 720 and 1080 lines.
constexpr double kReadScales[] = {480.0 / 720.0, 1.0, 1080.0 / 720.0};

/// Of a picture, the share that is not see-through.
double painted(const QImage& picture) {
    qint64 count = 0;
    for (int y = 0; y < picture.height(); ++y) {
        const auto* line = reinterpret_cast<const QRgb*>(picture.constScanLine(y));
        count += std::count_if(line, line + picture.width(), [](QRgb pixel) { return qAlpha(pixel) > 40; });
    }
    return static_cast<double>(count) / (qint64(picture.width()) * picture.height());
}

/// Where a sprite is once it rests, not turned.
QRectF place(const Sprite& sprite) {
    return {sprite.at, sprite.crop.isNull() ? QSizeF(sprite.image.size()) : sprite.crop.size()};
}

/// Black on white, whatever the theme: Tesseract is at home there.
QImage forReading(const QImage& overlay, QRgb ground) {
    QImage picture(overlay.size(), QImage::Format_RGB32);
    picture.fill(ground);
    QPainter(&picture).drawImage(0, 0, overlay);
    picture = picture.convertToFormat(QImage::Format_Grayscale8);
    if (qGray(ground) < 128) {
        picture.invertPixels();
    }
    return picture;
}

QRgb argb(const GalleryTheme& theme, Argb ThemeTokens::*token) {
    return theme.resolved.*token | 0xff000000;
}

struct Reading {
    const char* exhibit;
    Argb ThemeTokens::*ground; ///< of the plate with the words
    std::vector<const char*> words;
};

/// What a buyer must be able to read.
std::vector<Reading> readings() {
    return {{"product-card", &ThemeTokens::card, {"Áo dài lụa đỏ đô", "299.000"}},
            {"product-pair", &ThemeTokens::card, {"Áo dài cưới", "1.290.000", "Áo dài lụa be"}},
            {"price-flash", &ThemeTokens::accent, {"299.000"}},
            {"voucher", &ThemeTokens::card, {"20.000", "Đơn từ 199.000"}},
            {"voucher", &ThemeTokens::highlight, {"LUA2"}},
            {"question", &ThemeTokens::card, {"Cao 1m60, 52 kg thì mặc size gì"}},
            {"next-up", &ThemeTokens::card, {"159.000"}},
            {"qr-vietqr", &ThemeTokens::card, {"VietQR", "299.000"}}};
}

} // namespace

TEST_CASE("every overlay is there in every theme and layout, and nothing of it is outside of its picture") {
    REQUIRE(galleryThemes().size() >= 4);
    for (const auto& theme : galleryThemes()) {
        for (const auto& exhibit : exhibits()) {
            for (const auto layout : {Layout::Portrait, Layout::Landscape}) {
                const auto painting = paintExhibit(exhibit, theme, layout, kScale);
                INFO(theme.name.toStdString()
                     << " " << exhibit.name.toStdString() << " " << layoutName(layout).toStdString());
                CHECK_FALSE(painting.sprites.empty());
                CHECK(painted(flatten(painting, kGalleryNow)) > 0.04);
                for (const auto& sprite : painting.sprites) {
                    INFO(sprite.id.toStdString());
                    CHECK(QRectF(QPointF(0, 0), QSizeF(painting.size)).contains(place(sprite)));
                }
            }
        }
    }
}

TEST_CASE("the contact sheet holds everything") {
    REQUIRE(QDir().mkpath(kPictures));
    const auto all = exhibits();
    std::vector<QImage> sheets;
    for (const auto& theme : galleryThemes()) {
        const auto sheet = themeSheet(theme, all);
        INFO(theme.name.toStdString());
        CHECK(sheet.cells.size() == 2 * all.size());
        for (const auto& cell : sheet.cells) {
            INFO(cell.name.toStdString());
            CHECK(sheet.picture.rect().contains(cell.where));
            CHECK(std::count_if(sheet.cells.begin(), sheet.cells.end(), [&](const SheetCell& other) {
                      return other.where.intersects(cell.where);
                  }) == 1);
        }
        REQUIRE(
            sheet.picture.save(kPictures + QStringLiteral("sheet-") + theme.name + QStringLiteral(".png")));
        sheets.push_back(sheet.picture);
    }
    const QImage together = contactSheet(sheets);
    CHECK(together.height() < 16'000);
    REQUIRE(together.save(kPictures + QStringLiteral("contact-sheet.png")));
}

TEST_CASE("prices, names and codes are read in every theme") {
    const auto all = exhibits();
    for (const auto& theme : galleryThemes()) {
        for (const auto& reading : readings()) {
            const auto exhibit = std::find_if(all.begin(), all.end(), [&](const Exhibit& one) {
                return one.name == QLatin1String(reading.exhibit);
            });
            REQUIRE(exhibit != all.end());
            QString text;
            for (const double scale : kReadScales) {
                const auto overlay = exhibitImage(*exhibit, theme, Layout::Portrait, scale);
                text += readText(forReading(overlay, argb(theme, reading.ground))) + QLatin1Char('\n');
            }
            INFO(theme.name.toStdString() << " " << reading.exhibit << ": " << text.toStdString());
            for (const char* words : reading.words) {
                CHECK_THAT(text.toStdString(), Catch::Contains(words));
            }
        }
    }
}
