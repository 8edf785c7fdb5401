#include "tests/plugins/onair_picture.h"
#include "tests/plugins/picture_text.h"
#include "tests/plugins/seen.h"

#include <QTemporaryDir>

#include <catch2/catch.hpp>

#include <algorithm>
#include <array>
#include <limits>

using namespace phien::overlays;
using namespace phien::overlays::test;

namespace {

constexpr double kScale480 = 480.0 / 720.0;
constexpr qint64 kNow = 1'700'000'000'000;

ProductValues aoDai() {
    return {.code = QStringLiteral("A12"),
            .name = QStringLiteral("Áo dài lụa đỏ đô"),
            .oldPrice = QStringLiteral("450.000 ₫"),
            .price = QStringLiteral("299.000 ₫"),
            .picture = {},
            .stockLeft = 8,
            .stockTotal = 20,
            .stockText = QStringLiteral("Còn 8 / 20 · size S M L"),
            .action = QStringLiteral("Gõ A12 + size để chốt"),
            .actionHighlight = QStringLiteral("A12 + size")};
}

/// The whole source on a plain ground.
QImage onGround(const Picture& painted, QColor ground) {
    QImage picture(painted.size, QImage::Format_RGB32);
    picture.fill(ground);
    QPainter(&picture).drawImage(painted.offset, painted.image);
    return picture;
}

/// The part of the card with the words.
QImage wordsOf(const Picture& card, double pictureShare) {
    const QImage whole = onGround(card, Qt::white);
    const int left = static_cast<int>(whole.width() * pictureShare);
    return whole.copy(left, 0, whole.width() - left, whole.height());
}

QRgb at(const Picture& painted, int x, int y) {
    const QPoint inside = QPoint(x, y) - painted.offset;
    return painted.image.rect().contains(inside) ? painted.image.pixel(inside) : qRgba(0, 0, 0, 0);
}

int countPixels(const Picture& painted, QRgb wanted) {
    int count = 0;
    for (int y = 0; y < painted.image.height(); ++y) {
        for (int x = 0; x < painted.image.width(); ++x) {
            count += painted.image.pixel(x, y) == wanted ? 1 : 0;
        }
    }
    return count;
}

bool hasColour(const QImage& picture) {
    for (int y = 0; y < picture.height(); ++y) {
        for (int x = 0; x < picture.width(); ++x) {
            const QColor colour = picture.pixelColor(x, y);
            if (colour.alpha() > 200 && colour.saturation() > 120 && colour.value() > 150) {
                return true;
            }
        }
    }
    return false;
}

} // namespace

TEST_CASE("name, prices, stock and call are read back from the card") {
    PaintTools tools;
    const auto layout = GENERATE(Layout::Portrait, Layout::Landscape);
    const double scale = GENERATE(1.0, kScale480);
    const auto card = seenCard(aoDai(), {.layout = layout, .scale = scale}, tools);
    const QString words = readText(wordsOf(card, layout == Layout::Portrait ? 0.36 : 0.42));
    INFO(words.toStdString());
    CHECK(words.contains(QStringLiteral("Áo dài lụa đỏ đô")));
    CHECK(words.contains(QStringLiteral("299.000")));
    CHECK(words.contains(QStringLiteral("Còn 8")));

    auto onlyAction = aoDai();
    for (QString* text : {&onlyAction.name, &onlyAction.price, &onlyAction.oldPrice, &onlyAction.stockText}) {
        text->clear();
    }
    onlyAction.stockTotal = 0;
    QImage action = wordsOf(seenCard(onlyAction, {.layout = layout, .scale = scale}, tools),
                            layout == Layout::Portrait ? 0.36 : 0.42);
    action.invertPixels();
    CHECK(readText(action).contains(QStringLiteral("size để chốt")));
}

TEST_CASE("the other overlays are read back too") {
    PaintTools tools;
    const double scale = GENERATE(1.0, kScale480);
    const Frame frame{.layout = Layout::Landscape, .scale = scale};
    const auto banner =
        seenBanner({QStringLiteral("HỎI · Minh Anh"), QStringLiteral("Cao 1m60, 52 kg thì mặc size gì ạ?")},
                   frame, tools);
    const QString question = readText(onGround(banner, Qt::white));
    INFO(question.toStdString());
    CHECK(question.contains(QStringLiteral("Minh Anh")));
    CHECK(question.contains(QStringLiteral("thì mặc size gì ạ")));

    const auto feed =
        seenFeed({{{QStringLiteral("Lan T."), QStringLiteral("ship Cần Thơ bao nhiêu shop")}}}, frame);
    CHECK(readText(onGround(feed, Qt::black)).contains(QStringLiteral("ship Cần Thơ bao nhiêu shop")));

    const auto line =
        seenLine({QStringLiteral("Người bán: Lụa Hà Đông · MST 0101234567")}, {.layout = Layout::Portrait});
    CHECK(readText(onGround(line, Qt::black)).contains(QStringLiteral("0101234567")));

    const auto slate =
        seenSlate({QStringLiteral("Chờ một chút"), QStringLiteral("Chưa có máy quay")},
                  {.width = static_cast<int>(1280 * scale), .height = static_cast<int>(720 * scale)});
    const QString waiting = readText(slate.image);
    CHECK(waiting.contains(QStringLiteral("Chờ một chút")));
    CHECK(waiting.contains(QStringLiteral("Chưa có máy quay")));
}

TEST_CASE("corners are round, the body is white, the shadow is soft") {
    PaintTools tools;
    const auto card = seenCard(aoDai(), {}, tools);
    const auto design = contract::productCardDesign(Layout::Portrait);
    REQUIRE(card.size == QSize(design.width + 88, design.height + 88));
    const int right = design.marginLeft + design.width - 1;
    const int bottom = design.marginTop + design.height - 1;
    CHECK(qAlpha(at(card, 0, 0)) == 0);
    CHECK(at(card, right - 10, design.marginTop + 60) == qRgb(255, 255, 255));
    CHECK(qAlpha(at(card, right, design.marginTop)) < 80);
    const int below = qAlpha(at(card, right - 200, bottom + 8));
    const int farBelow = qAlpha(at(card, right - 200, bottom + 50));
    CHECK(below > 60);
    CHECK(farBelow < below / 4);
}

TEST_CASE("the stock bar is as long as the stock, empty when sold out, absent when nothing is counted") {
    PaintTools tools;
    const QRgb red = qRgb(0xd7, 0x26, 0x3d);
    const QRgb ground = qRgb(0xf2, 0xd9, 0xd4);
    auto values = aoDai();
    values.price.clear();
    const auto card = seenCard(values, {}, tools);
    const double share =
        double(countPixels(card, red)) / (countPixels(card, red) + countPixels(card, ground));
    CHECK(share == Approx(0.4).margin(0.02));
    values.stockLeft = 0;
    values.stockText.clear();
    CHECK(countPixels(seenCard(values, {}, tools), red) == 0);
    values.stockTotal = 0;
    CHECK(countPixels(seenCard(values, {}, tools), ground) == 0);
}

TEST_CASE("the product's picture fills its place without being stretched") {
    PaintTools tools;
    const QTemporaryDir folder;
    auto values = aoDai();
    values.code.clear();
    values.picture = folder.filePath(QStringLiteral("wide.png"));
    QImage wide(900, 300, QImage::Format_RGB32);
    wide.fill(Qt::blue);
    QPainter(&wide).fillRect(QRect(400, 0, 100, 300), Qt::green);
    REQUIRE(wide.save(values.picture));
    const auto card = seenCard(values, {}, tools);
    const auto design = contract::productCardDesign(Layout::Portrait);
    CHECK(at(card, design.marginLeft + 110, design.marginTop + 150) == qRgb(0, 255, 0));
    CHECK(at(card, design.marginLeft + 4, design.marginTop + 150) == qRgb(0, 0, 255));
    CHECK(at(card, design.marginLeft + 215, design.marginTop + 150) == qRgb(0, 0, 255));
    CHECK(qBlue(at(card, design.marginLeft, design.marginTop)) < 100);

    SECTION("what is not a picture leaves the placeholder") {
        const auto path = folder.filePath(QStringLiteral("list.jpg"));
        QFile file(path);
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write("#EXTM3U\nhttp://example.com/x.png\n");
        file.close();
        const int which = GENERATE(0, 1, 2, 3);
        const std::array<QString, 4> wrong{path, QStringLiteral("/dev/zero"), QStringLiteral("/nowhere.png"),
                                           folder.path()};
        values.picture = wrong[static_cast<size_t>(which)];
        const auto placeholder = seenCard(values, {}, tools);
        CHECK(qRed(at(placeholder, design.marginLeft + 30, design.marginTop + 40)) > 200);
    }
}

TEST_CASE("the pill stands at the edge that the layout wants and is no larger than its content") {
    const CountdownValues values{QStringLiteral("GIÁ LIVE"), kNow - 1000, kNow + 299'000, 0};
    const auto portrait = seenCountdown(values, {.layout = Layout::Portrait}, kNow);
    CHECK(portrait.offset == QPoint(0, 0));
    CHECK(portrait.image.width() == Approx(345).margin(12));
    const auto landscape = seenCountdown(values, {.layout = Layout::Landscape}, kNow);
    CHECK(landscape.offset.x() + landscape.image.width() == landscape.size.width());
    QImage time = onGround(portrait, QColor(0xd7, 0x26, 0x3d)).copy(190, 0, 160, 69);
    time.invertPixels();
    CHECK(readText(time).contains(QStringLiteral("04:59")));

    // Every time takes the same room, whatever its digits.
    const auto later = seenCountdown(values, {.layout = Layout::Portrait}, kNow + (299 - 71) * 1000);
    CHECK(later.image.size() == portrait.image.size());
}

TEST_CASE("bubbles stand at the bottom, the oldest fades, three at most") {
    CommentFeedValues values;
    for (const char* text : {"một", "hai", "ba", "bốn"}) {
        values.lines.push_back({QStringLiteral("Bé"), QString::fromUtf8(text)});
    }
    const auto feed = seenFeed(values, {});
    const auto design = contract::commentFeedDesign(Layout::Portrait);
    CHECK(feed.offset.y() + feed.image.height() == design.height);
    CHECK(feed.image.height() == 3 * 51 + 2 * 10);
    CHECK(qAlpha(at(feed, 4, design.height - 25)) == 0x99);
    CHECK(qAlpha(at(feed, 4, feed.offset.y() + 25)) == Approx(0x99 * 0.45).margin(2));
    CHECK(seenFeed({}, {}).image.isNull());
}

TEST_CASE("emoji are in colour") {
    const char* text = GENERATE("😍", "❤", "❤️", "🇻🇳", "⭐", "🏳️‍🌈");
    const auto feed = seenFeed({{{QString(), QString::fromUtf8(text)}}}, {});
    INFO(text);
    CHECK(hasColour(feed.image));
    CHECK_FALSE(hasColour(seenFeed({{{QString(), QStringLiteral("chữ 1 # ₫")}}}, {}).image));
}

TEST_CASE("an emoji of several parts is one picture") {
    const auto width = [](const char* text) {
        return seenFeed({{{QString(), QString::fromUtf8(text)}}}, {}).image.width();
    };
    const int one = width("😍");
    const char* text =
        GENERATE("👍🏽", "👨‍👩‍👧", "🇻🇳", "1️⃣", "🏳️‍🌈", "❤️‍🔥");
    INFO(text);
    CHECK(width(text) == Approx(one).margin(4));
    CHECK(width("🇻🇳🇻🇳") > one + 15);
}

TEST_CASE("a countdown never drifts and ends at nought") {
    const CountdownValues values{{}, kNow, kNow + 300'000, 0};
    CHECK(countdownAt(values, kNow).text.toStdString() == "05:00");
    CHECK(countdownAt(values, kNow + 1).secondsLeft == 300);
    CHECK(countdownAt(values, kNow + 1000).text.toStdString() == "04:59");
    CHECK(countdownAt(values, kNow + 299'999).text.toStdString() == "00:01");
    CHECK(countdownAt(values, kNow + 300'000).text.toStdString() == "00:00");
    CHECK(countdownAt(values, kNow + 900'000).text.toStdString() == "00:00");
    CHECK(countdownAt(values, kNow + 150'000).fraction == Approx(0.5));
    CHECK(countdownAt(values, kNow - 50'000).fraction == Approx(1));
    CHECK(countdownAt({{}, kNow, kNow + 3'723'000, 0}, kNow).text.toStdString() == "1:02:03");
    CHECK(countdownAt({{}, 0, 0, 90}, kNow).text.toStdString() == "01:30");
    CHECK(countdownAt({{}, std::numeric_limits<qint64>::min(), std::numeric_limits<qint64>::max(), -5}, kNow)
              .fraction >= 0);
}
