#include "tests/plugins/onair_picture.h"

#include <QDir>

#include <catch2/catch.hpp>

using namespace phien::overlays::test;

namespace {

constexpr qint64 kNow = 1'700'000'000'000;

/// Kept in the build folder, to be looked at beside the design's pictures.
QImage makePicture(QSize canvas, const char* name) {
    const auto frames =
        studio::overlays::composeOverlays(designShow(), designStage(kNow), vietnameseWords(), canvas);
    const QImage picture = onAirPicture(frames, warmBackground(canvas), kNow);
    const QString folder = QStringLiteral(PHIEN_BINARY_DIR "/pictures");
    REQUIRE(QDir().mkpath(folder));
    REQUIRE(picture.save(folder + QLatin1Char('/') + QLatin1String(name)));
    return picture;
}

/// Share of the pixels that overlays changed.
double painted(const QImage& picture) {
    const QImage plain = warmBackground(picture.size());
    qint64 changed = 0;
    for (int y = 0; y < picture.height(); ++y) {
        for (int x = 0; x < picture.width(); ++x) {
            changed += picture.pixel(x, y) != plain.pixel(x, y) ? 1 : 0;
        }
    }
    return static_cast<double>(changed) / (qint64(picture.width()) * picture.height());
}

} // namespace

TEST_CASE("both on-air layouts are painted whole and leave the host in view") {
    CHECK(painted(makePicture({720, 1280}, "onair-9x16.png")) == Approx(0.44).margin(0.1));
    CHECK(painted(makePicture({1280, 720}, "onair-16x9.png")) == Approx(0.26).margin(0.1));
    makePicture({480, 854}, "onair-480x854.png");
    makePicture({854, 480}, "onair-854x480.png");
    makePicture({1080, 1920}, "onair-1080x1920.png");
}
