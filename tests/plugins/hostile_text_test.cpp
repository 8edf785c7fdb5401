#include "plugins/overlays/painting/clean_text.h"
#include "plugins/overlays/painting/text_block.h"
#include "tests/plugins/hostile_texts.h"
#include "tests/plugins/seen.h"

#include <catch2/catch.hpp>

#include <chrono>

using namespace phien::overlays;
using namespace phien::overlays::test;

namespace {

QString zalgo(int letters, int marks) {
    QString text;
    for (int i = 0; i < letters; ++i) {
        text += QLatin1Char('a');
        for (int m = 0; m < marks; ++m) {
            text += QChar(0x0300 + (i + m) % 0x6f);
        }
    }
    return text;
}

qint64 marksInARow(const QString& text) {
    qint64 most = 0;
    qint64 now = 0;
    for (const QChar c : text) {
        now = c.category() == QChar::Mark_NonSpacing ? now + 1 : 0;
        most = std::max(most, now);
    }
    return most;
}

/// Any time limit here must hold on a busy machine under a sanitizer; unbounded work takes minutes.
constexpr std::chrono::seconds kBounded{60};

} // namespace

TEST_CASE("Vietnamese, money and emoji pass through clean") {
    const QString text =
        QStringLiteral("Áo dài lụa đỏ đô 299.000 ₫ 😍👍🏽 ❤️ thử ngay!");
    CHECK(cleanText(text, 100) == text);
    CHECK(cleanText(text.normalized(QString::NormalizationForm_D), 100) == text);
}

TEST_CASE("control and direction characters go, white space becomes one space") {
    CHECK(cleanText(QStringLiteral("  a\n\n\tb\u202Ec\u0000\u2067d\u00A0 e  "), 50) ==
          QStringLiteral("a bcd e"));
    CHECK(cleanText(QString(QChar(0xD83D)).append(QLatin1Char('x')).append(QChar(0xDE0D)), 50) ==
          QStringLiteral("x"));
}

TEST_CASE("text is cut by what people count as characters") {
    CHECK(cleanText(QStringLiteral("😍👨‍👩‍👧ắabc"), 3) ==
          QStringLiteral("😍👨‍👩‍👧ắ"));
    CHECK(cleanText(zalgo(10, 100), 20).size() < 200);
    CHECK(marksInARow(cleanText(zalgo(10, 100), 20)) <= 4);
}

TEST_CASE("emoji are found where they are, digits are not emoji") {
    CHECK(nextEmoji(QStringLiteral("a1 2#"), 0).length == 0);
    const auto heart = nextEmoji(QStringLiteral("ab❤️c"), 0);
    CHECK(heart.start == 2);
    CHECK(heart.length == 2);
    CHECK(nextEmoji(QStringLiteral("👨‍👩‍👧 x"), 0).length == 8);
}

TEST_CASE("text never leaves its box") {
    const int maxLines = GENERATE(1, 2);
    const double smallest = GENERATE(1.0, 0.6);
    for (const auto& [name, hostile] : hostileTexts()) {
        INFO(name.toStdString());
        const QString text = cleanText(hostile, 200);
        const TextBlock block({{text, Qt::black, 700}},
                              {.pixelSize = 24, .width = 300, .maxLines = maxLines, .smallest = smallest});
        CHECK(block.size().width() <= 300);
        CHECK(block.lineCount() <= maxLines);
        CHECK(block.size().height() <= maxLines * 24 * kNormalLineHeight + 1);
    }
}

TEST_CASE("a long name is made smaller, then cut with an ellipsis; a short one stays") {
    const TextShape shape{.pixelSize = 31, .lineHeight = 1.15, .width = 390, .maxLines = 2, .smallest = 0.8};
    const auto shown = [&](const QString& name) {
        return TextBlock({{name, Qt::black, 700}}, shape);
    };
    const QString fits = QStringLiteral("Áo dài lụa đỏ đô");
    CHECK(shown(fits).shownText() == fits);
    CHECK(shown(fits).lineCount() == 1);
    const QString twoLines = QStringLiteral("Áo dài lụa đỏ đô thêu hoa sen tay dài");
    CHECK(shown(twoLines).shownText() == twoLines);
    CHECK(shown(twoLines).lineCount() == 2);
    const auto cut = shown(QStringLiteral("Áo dài lụa đỏ đô thêu hoa sen ").repeated(4).trimmed());
    CHECK(cut.lineCount() == 2);
    CHECK(cut.shownText().endsWith(QChar(0x2026)));
    CHECK(cut.shownText().size() > 40);
    // Cut between words.
    const QString kept = cut.shownText().chopped(1);
    CHECK(QStringLiteral("Áo dài lụa đỏ đô thêu hoa sen ").repeated(4).startsWith(kept + QLatin1Char(' ')));
}

TEST_CASE("hostile texts are painted in bounded time, inside the frame") {
    PaintTools tools;
    const auto start = std::chrono::steady_clock::now();
    for (const auto& [name, text] : hostileTexts()) {
        INFO(name.toStdString());
        for (const auto layout : {Layout::Portrait, Layout::Landscape}) {
            const Frame frame{.layout = layout};
            const auto inside = [](const Picture& painted) {
                return QRect(QPoint(0, 0), painted.size)
                           .contains(QRect(painted.offset, painted.image.size())) ||
                       painted.image.isNull();
            };
            CHECK(inside(seenCard({.code = text,
                                   .name = text,
                                   .oldPrice = text,
                                   .price = text,
                                   .picture = text,
                                   .stockLeft = 1,
                                   .stockTotal = 2,
                                   .stockText = text,
                                   .action = text,
                                   .actionHighlight = text},
                                  frame, tools)));
            CHECK(inside(seenCountdown({text, 0, 1, 0}, frame, 0)));
            CHECK(inside(seenFeed({{{text, text}, {text, text}, {text, text}}}, frame)));
            CHECK(inside(seenBanner({text, text}, frame, tools)));
            CHECK(inside(seenLine({text}, frame)));
            CHECK(inside(seenSlate({text, text}, {.width = 1280, .height = 720})));
        }
    }
    CHECK(std::chrono::steady_clock::now() - start < kBounded);
}

TEST_CASE("ten million characters cost what ten thousand do") {
    const QString endless = zalgo(100000, 100);
    const auto start = std::chrono::steady_clock::now();
    for (int i = 0; i < 50; ++i) {
        cleanText(endless, 160);
    }
    CHECK(std::chrono::steady_clock::now() - start < std::chrono::seconds(5));
}
