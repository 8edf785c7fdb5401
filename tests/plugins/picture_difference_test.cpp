#include "tests/plugins/gallery.h"
#include "tests/plugins/picture_difference.h"

#include <QPainter>

#include <catch2/catch.hpp>

#include <random>

using namespace phien::overlays;
using namespace phien::overlays::test;

namespace {

const char* const kName = "name";

Exhibit card(const QString& name = QStringLiteral("Áo dài lụa đỏ đô"),
             const QString& price = QStringLiteral("299.000 ₫")) {
    Exhibit exhibit{
        .name = {}, .title = {}, .sourceId = QLatin1String(contract::kProductCard), .settings = {}};
    exhibit.settings = {{QLatin1String(contract::kCode), QStringLiteral("A12")},
                        {QLatin1String(kName), name},
                        {QLatin1String(contract::kPrice), price},
                        {QLatin1String(contract::kStockText), QStringLiteral("Còn 8 / 20")}};
    return exhibit;
}

GalleryTheme theme(const char* token = nullptr, const char* value = nullptr) {
    GalleryTheme plain{QStringLiteral("plain"), {}, {}};
    if (token != nullptr) {
        plain.tokens.insert(QLatin1String(token), QLatin1String(value));
    }
    return plain;
}

QImage paint(const Exhibit& exhibit, const GalleryTheme& look, Layout layout) {
    return exhibitImage(exhibit, look, layout, kGoldenScale);
}

double between(const QImage& one, const QImage& other) {
    const double there = compare(one, other).worst;
    CHECK(compare(other, one).worst == Approx(there).margin(0.01));
    return there;
}

/// All that stands on the card's plate, moved to the right.
QImage withMovedWords(Layout layout, int pixels) {
    auto painted = paintExhibit(card(), theme(), layout, kGoldenScale);
    REQUIRE(painted.sprites.size() > 1);
    for (size_t i = 1; i < painted.sprites.size(); ++i) {
        painted.sprites[i].at += QPointF(pixels, 0);
    }
    return flatten(painted, kGalleryNow);
}

/// As another version of a rasteriser would draw it: each edge somewhat softer or harder, nothing elsewhere.
QImage withOtherEdges(const QImage& picture) {
    std::minstd_rand random(3);
    QImage noisy = picture;
    for (int y = 1; y + 1 < picture.height(); ++y) {
        for (int x = 1; x + 1 < picture.width(); ++x) {
            const int contrast = std::abs(qGreen(picture.pixel(x + 1, y)) - qGreen(picture.pixel(x - 1, y))) +
                                 std::abs(qGreen(picture.pixel(x, y + 1)) - qGreen(picture.pixel(x, y - 1)));
            if (contrast > 24 && qAlpha(picture.pixel(x, y)) == 255) {
                const int by = static_cast<int>(random() % 17) - 8;
                const QRgb pixel = picture.pixel(x, y);
                const auto moved = [by](int value) {
                    return std::clamp(value + by, 0, 255);
                };
                noisy.setPixel(x, y, qRgb(moved(qRed(pixel)), moved(qGreen(pixel)), moved(qBlue(pixel))));
            }
        }
    }
    return noisy;
}

/// Every pixel off by a level or two.
QImage withRounding(const QImage& picture) {
    std::minstd_rand random(5);
    QImage noisy = picture;
    for (int y = 0; y < picture.height(); ++y) {
        auto* line = reinterpret_cast<QRgb*>(noisy.scanLine(y));
        for (int x = 0; x < picture.width(); ++x) {
            if (qAlpha(line[x]) == 255) {
                const int by = static_cast<int>(random() % 3) - 1;
                const auto moved = [by](int value) {
                    return std::clamp(value + by, 0, 255);
                };
                line[x] = qRgb(moved(qRed(line[x])), moved(qGreen(line[x])), moved(qBlue(line[x])));
            }
        }
    }
    return noisy;
}

} // namespace

TEST_CASE("the same picture does not differ, and another rendering of it hardly") {
    const auto layout = GENERATE(Layout::Portrait, Layout::Landscape);
    const QImage picture = paint(card(), theme(), layout);
    CHECK(between(picture, paint(card(), theme(), layout)) == 0);
    CHECK(between(picture, withOtherEdges(picture)) < kTolerance * 2 / 3);
    CHECK(between(picture, withRounding(picture)) < kTolerance * 2 / 3);
}

TEST_CASE("a tone mark that is missing or wrong is found") {
    const auto layout = GENERATE(Layout::Portrait, Layout::Landscape);
    const QImage picture = paint(card(), theme(), layout);
    const char* name =
        GENERATE("Áo dài lua đỏ đô", "Ao dài lụa đỏ đô", "Áo dai lụa đỏ đô", "Áo dài lụa đo đô",
                 "Áo dài lụa đỏ đo", "Áo dài lụa dỏ đô", "Áo dài lúa đỏ đô", "Áo dài lụa đó đô");
    INFO(name);
    CHECK(between(picture, paint(card(QString::fromUtf8(name)), theme(), layout)) > kTolerance);
}

TEST_CASE("a wrong digit, colour, corner or shadow is found") {
    const auto layout = GENERATE(Layout::Portrait, Layout::Landscape);
    const QImage picture = paint(card(), theme(), layout);
    const auto other = card(QStringLiteral("Áo dài lụa đỏ đô"), QStringLiteral("289.000 ₫"));
    CHECK(between(picture, paint(other, theme(), layout)) > kTolerance);
    CHECK(between(picture, paint(card(), theme("price", "#c2410c"), layout)) > kTolerance);
    CHECK(between(picture, paint(card(), theme("cardText", "#4a4f5c"), layout)) > kTolerance);
    CHECK(between(picture, paint(card(), theme("card", "#f4f1e8"), layout)) > kTolerance);
    auto angular = theme();
    angular.tokens.insert(QStringLiteral("radius"), 0.2);
    CHECK(between(picture, paint(card(), angular, layout)) > kTolerance);
    auto flat = theme();
    flat.tokens.insert(QStringLiteral("shadow"), 0);
    CHECK(between(picture, paint(card(), flat, layout)) > kTolerance);
}

TEST_CASE("words that have moved are found") {
    const auto layout = GENERATE(Layout::Portrait, Layout::Landscape);
    const QImage picture = paint(card(), theme(), layout);
    CHECK(between(picture, withMovedWords(layout, 1)) > kTolerance);
    CHECK(between(picture, withMovedWords(layout, 3)) > kTolerance);
}

TEST_CASE("the difference is shown where it is; another size is another picture") {
    const QImage picture = paint(card(), theme(), Layout::Portrait);
    QImage spotted = picture;
    QPainter(&spotted).fillRect(QRect(200, 60, 4, 4), Qt::green);
    const auto difference = compare(picture, spotted);
    CHECK(QRect(194, 54, 16, 16).contains(difference.where));
    CHECK(qRed(difference.picture.pixel(202, 62)) > 240);
    CHECK(qGreen(difference.picture.pixel(202, 62)) < 40);
    CHECK(qRed(difference.picture.pixel(100, 100)) == qGreen(difference.picture.pixel(100, 100)));
    CHECK(compare(picture, picture.copy(0, 0, 50, 50)).worst == kDifferentSize);
}
