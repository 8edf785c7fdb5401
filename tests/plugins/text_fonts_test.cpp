#include "plugins/overlays/painting/clean_text.h"
#include "plugins/overlays/painting/glyph_fonts.h"
#include "plugins/overlays/painting/text_block.h"
#include "tests/plugins/hostile_texts.h"
#include "tests/plugins/picture_text.h"

#include <QImage>
#include <QPainter>

#include <catch2/catch.hpp>

#include <chrono>

using namespace phien::overlays;
using namespace phien::overlays::test;

namespace {

QImage drawn(const QString& text, double pixelSize, int weight = 400) {
    const TextBlock block({{text, Qt::black, weight}}, {.pixelSize = pixelSize, .width = 700, .maxLines = 2});
    QImage picture(720, 120, QImage::Format_RGB32);
    picture.fill(Qt::white);
    QPainter painter(&picture);
    block.draw(painter, {10, 10});
    painter.end();
    return picture;
}

/// Left end of what is drawn.
int firstInk(const QImage& picture) {
    for (int x = 0; x < picture.width(); ++x) {
        for (int y = 0; y < picture.height(); ++y) {
            if (qGray(picture.pixel(x, y)) < 128) {
                return x;
            }
        }
    }
    return -1;
}

} // namespace

TEST_CASE("what no font has becomes one box, what people write in stays") {
    const QString plain = QStringLiteral("Áo dài lụa 299.000 ₫ → ★ 😍 สวัสดี مرحبا שלום Привет");
    CHECK(paintable(plain).text == plain);
    CHECK(paintable(QStringLiteral("a\U00013000\U00013001\U00012345b")).text == QStringLiteral("a\u25A1b"));
    CHECK(paintable(QStringLiteral("a\u0301\u0348")).text.startsWith(QStringLiteral("a\u0301")));
}

TEST_CASE("letters of mathematics and of full width are ordinary letters") {
    CHECK(cleanText(QStringLiteral("𝓑é 𝑵𝒂 ＳＡＬＥ　５０％"), 40) == QStringLiteral("Bé Na SALE 50%"));
}

TEST_CASE("hostile texts spoil no font for the texts after them") {
    // Each size and weight is a font of its own to Qt: a size that only this test uses.
    constexpr double kSize = 37;
    for (const auto& [name, text] : hostileTexts()) {
        for (const int weight : {400, 700}) {
            drawn(cleanText(text, 120), kSize, weight);
        }
    }
    for (const char* text : {"ខ្មែរ 123 😍", "123 हिन्दी 456", "தமிழ் A12", "😍 ܣܘܪܝܝܐ 7"}) {
        drawn(QString::fromUtf8(text), kSize, 800);
    }
    for (const int weight : {400, 700, 800}) {
        CHECK(readText(drawn(QStringLiteral("Chờ một chút 299.000 ₫"), kSize, weight))
                  .contains(QStringLiteral("Chờ một chút 299.000")));
    }
}

TEST_CASE("digits and emoji beside letters of another script keep their own font") {
    constexpr double kSize = 41;
    const QString text = GENERATE(QStringLiteral("ខ្មែរ 8273"), QStringLiteral("8273 हिन्दी"));
    CHECK(readText(drawn(text, kSize)).contains(QStringLiteral("8273")));
}

TEST_CASE("right-to-left text begins at the box's left edge too") {
    const int latin = firstInk(drawn(QStringLiteral("HABC"), 24));
    CHECK(firstInk(drawn(QStringLiteral("مرحبا بالعالم"), 24)) == Approx(latin).margin(4));
    CHECK(firstInk(drawn(QStringLiteral("שלום"), 24)) == Approx(latin).margin(4));
}

TEST_CASE("Qt is never left to try every font of the system for a character") {
    // It warns of each that it tries in vain: hundreds, half a second for a comment.
    static int warnings = 0;
    warnings = 0;
    const auto handler =
        qInstallMessageHandler([](QtMsgType, const QMessageLogContext&, const QString& text) {
            warnings += text.contains(QLatin1String("OpenType support missing")) ? 1 : 0;
        });
    const double size = GENERATE(23.0, 29.0);
    const auto start = std::chrono::steady_clock::now();
    for (const auto& [name, hostile] : hostileTexts()) {
        drawn(cleanText(hostile, 160), size);
    }
    qInstallMessageHandler(handler);
    CHECK(warnings == 0);
    CHECK(std::chrono::steady_clock::now() - start < std::chrono::seconds(20));
}
