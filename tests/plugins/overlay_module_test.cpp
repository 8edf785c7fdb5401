#include "tests/plugins/obs_house.h"
#include "tests/plugins/onair_picture.h"

#include <QGuiApplication>
#include <QJsonArray>

#include <catch2/catch.hpp>

#include <array>
#include <chrono>

using namespace phien::overlays;
using namespace phien::overlays::test;

namespace {

constexpr QSize kCanvas(640, 360);
constexpr qint64 kOpaqueRed = 0xff0000ff; // libobs counts ABGR

QJsonObject redGround() {
    return {{QStringLiteral("color"), kOpaqueRed},
            {QStringLiteral("width"), kCanvas.width()},
            {QStringLiteral("height"), kCanvas.height()}};
}

QJsonObject oneComment(const QString& text) {
    return {{QStringLiteral("layout"), QStringLiteral("landscape")},
            {QStringLiteral("lines"), QJsonArray{QJsonObject{{QStringLiteral("author"), QString()},
                                                             {QStringLiteral("value"), text}}}}};
}

bool near(QRgb pixel, QRgb wanted, int slack = 2) {
    return std::abs(qRed(pixel) - qRed(wanted)) <= slack &&
           std::abs(qGreen(pixel) - qGreen(wanted)) <= slack &&
           std::abs(qBlue(pixel) - qBlue(wanted)) <= slack;
}

/// Pixels of `part` that are nearly white.
int whitePixels(const QImage& picture) {
    int count = 0;
    for (int y = 0; y < picture.height(); ++y) {
        for (int x = 0; x < picture.width(); ++x) {
            count += near(picture.pixel(x, y), qRgb(255, 255, 255), 40) ? 1 : 0;
        }
    }
    return count;
}

int differentPixels(const QImage& left, const QImage& right) {
    int count = 0;
    for (int y = 0; y < left.height(); ++y) {
        for (int x = 0; x < left.width(); ++x) {
            count += near(left.pixel(x, y), right.pixel(x, y), 3) ? 0 : 1;
        }
    }
    return count;
}

qint64 wallMs() {
    using namespace std::chrono;
    return duration_cast<milliseconds>(system_clock::now().time_since_epoch()).count();
}

} // namespace

TEST_CASE("every source comes with defaults that show something, and nothing leaks") {
    {
        ObsHouse house(kCanvas);
        REQUIRE(house.isRunning());
        constexpr std::array<const char*, 6> ids{contract::kSlate,          contract::kProductCard,
                                                 contract::kCountdown,      contract::kCommentFeed,
                                                 contract::kQuestionBanner, contract::kSellerLine};
        for (const char* id : ids) {
            INFO(id);
            const OBSSource source = house.add(id, {});
            REQUIRE(source);
            CHECK(house.waitFor([&] { return ObsHouse::uploadCount(source) >= 1; }));
            CHECK(obs_source_get_width(source) > 100);
            CHECK(obs_source_get_height(source) > 10);
            obs_properties_t* properties = obs_source_properties(source);
            CHECK(obs_properties_first(properties) != nullptr);
            obs_properties_destroy(properties);
            house.remove(source);
        }
    }
    CHECK(leakedBlocks() == 0);
}

TEST_CASE("a picture goes up when it changed, not else") {
    {
        ObsHouse house(kCanvas);
        REQUIRE(house.isRunning());
        const OBSSource feed = house.add(contract::kCommentFeed, oneComment(QStringLiteral("xin chào")));
        REQUIRE(house.waitFor([&] { return ObsHouse::uploadCount(feed) >= 1; }));

        house.update(feed, oneComment(QStringLiteral("xin chào")));
        CHECK(house.drawFrames(10));
        CHECK(ObsHouse::uploadCount(feed) == 1);

        house.update(feed, oneComment(QStringLiteral("đẹp quá")));
        CHECK(house.waitFor([&] { return ObsHouse::uploadCount(feed) == 2; }));
        CHECK(house.drawFrames(10));
        CHECK(ObsHouse::uploadCount(feed) == 2);
    }
    CHECK(leakedBlocks() == 0);
}

TEST_CASE("half-transparent black is as dark on air as in Qt") {
    ObsHouse house(kCanvas);
    REQUIRE(house.isRunning());
    house.add("color_source_v3", redGround());
    // The design's own colours: without tokens, the theme file's are made readable on any ground.
    QJsonObject settings = oneComment(QStringLiteral("xin chào"));
    settings.insert(QStringLiteral("theme"),
                    QJsonObject{{QStringLiteral("glass"), QStringLiteral("#99000000")}});
    const OBSSource feed = house.add(contract::kCommentFeed, settings);
    REQUIRE(house.settle(feed));
    const QImage picture = house.canvas();

    const int bottom = static_cast<int>(obs_source_get_height(feed));
    CHECK(near(picture.pixel(8, bottom - 12), qRgb(102, 0, 0)));
    CHECK(near(picture.pixel(600, 10), qRgb(255, 0, 0)));
    CHECK(near(picture.pixel(0, bottom - 1), qRgb(255, 0, 0)));
    CHECK(whitePixels(picture) > 50);
}

TEST_CASE("the picture on air is the painted one, pixel by pixel") {
    const qint64 now = wallMs();
    const auto frames = studio::overlays::composeOverlays(designShow(), designStage(now), vietnameseWords(),
                                                          {}, {.size = kCanvas})
                            .frames;
    ObsHouse house(kCanvas);
    REQUIRE(house.isRunning());
    house.add("color_source_v3", redGround());
    QImage expected(kCanvas, QImage::Format_RGB32);
    expected.fill(Qt::red);
    std::vector<studio::overlays::OverlayFrame> timeless;
    for (const auto& frame : frames) {
        if (frame.visible && frame.overlay != studio::show::Overlay::Countdown) {
            timeless.push_back(frame);
            const OBSSource source =
                house.add(frame.sourceId.toUtf8().constData(), frame.settings, frame.position);
            INFO(frame.sourceId.toStdString());
            REQUIRE(house.settle(source));
        }
    }
    // The module paints with the fonts of its application, we with those of ours.
    static int count = 3;
    static std::array<char*, 4> arguments{const_cast<char*>("test"), const_cast<char*>("-platform"),
                                          const_cast<char*>("offscreen"), nullptr};
    std::unique_ptr<QGuiApplication> application;
    if (QCoreApplication::instance() == nullptr) {
        application = std::make_unique<QGuiApplication>(count, arguments.data());
    }
    expected = onAirPicture(timeless, expected, now);
    REQUIRE(house.drawFrames(3));
    CHECK(differentPixels(house.canvas(), expected) == 0);
    // What rests for a while is put together into one picture, and looks the same.
    REQUIRE(house.drawFrames(45));
    CHECK(differentPixels(house.canvas(), expected) == 0);
}

TEST_CASE("a countdown is painted once a second, by the wall clock, and stops at its end") {
    ObsHouse house(kCanvas);
    REQUIRE(house.isRunning());
    const qint64 start = wallMs();
    const OBSSource countdown =
        house.add(contract::kCountdown, {{QStringLiteral("title"), QStringLiteral("GIÁ LIVE")},
                                         {QStringLiteral("start_ms"), start},
                                         {QStringLiteral("end_ms"), start + 2500}});
    REQUIRE(house.waitFor([&] { return wallMs() > start + 2700; }));
    REQUIRE(house.drawFrames(5));
    // 00:03, 00:02, 00:01, 00:00; a slow machine may miss one, none is painted twice. At first plate, ring
    // and minutes go up too.
    constexpr long long kStill = 3;
    const long long uploads = ObsHouse::uploadCount(countdown);
    CHECK(uploads <= kStill + 4);
    CHECK(uploads >= kStill + 2);
    REQUIRE(house.drawFrames(45));
    CHECK(ObsHouse::uploadCount(countdown) == uploads);
}

TEST_CASE("a host with its own Qt application keeps it") {
    static int count = 3;
    static std::array<char*, 4> arguments{const_cast<char*>("test"), const_cast<char*>("-platform"),
                                          const_cast<char*>("offscreen"), nullptr};
    REQUIRE(QCoreApplication::instance() == nullptr);
    SECTION("a QGuiApplication paints text") {
        QGuiApplication application(count, arguments.data());
        ObsHouse house(kCanvas);
        REQUIRE(house.isRunning());
        CHECK(QCoreApplication::instance() == &application);
        house.add("color_source_v3", redGround());
        const OBSSource feed = house.add(contract::kCommentFeed, oneComment(QStringLiteral("xin chào")));
        REQUIRE(house.settle(feed));
        CHECK(whitePixels(house.canvas()) > 50);
    }
    SECTION("a QCoreApplication has no fonts: the card comes without text, and nobody crashes") {
        QCoreApplication application(count, arguments.data());
        ObsHouse house(kCanvas);
        REQUIRE(house.isRunning());
        const OBSSource card = house.add(contract::kProductCard, {});
        CHECK(house.waitFor([&] { return ObsHouse::uploadCount(card) >= 1; }));
        CHECK(house.drawFrames(3));
    }
    CHECK(leakedBlocks() == 0);
}

TEST_CASE("settings of any kind and size are survived") {
    ObsHouse house(kCanvas);
    REQUIRE(house.isRunning());
    const QString huge(10'000'000, QLatin1Char('a'));
    const OBSSource card =
        house.add(contract::kProductCard, {{QStringLiteral("name"), huge},
                                           {QStringLiteral("price"), QJsonArray{1, 2}},
                                           {QStringLiteral("scale"), 1e9},
                                           {QStringLiteral("width"), -5},
                                           {QStringLiteral("stock_left"), -3},
                                           {QStringLiteral("stock_total"), 1},
                                           {QStringLiteral("picture"), QStringLiteral("/dev/zero")}});
    CHECK(house.waitFor([&] { return ObsHouse::uploadCount(card) >= 1; }));
    const OBSSource countdown =
        house.add(contract::kCountdown,
                  {{QStringLiteral("start_ms"), QStringLiteral("x")}, {QStringLiteral("end_ms"), -9.0e18}});
    CHECK(house.waitFor([&] { return ObsHouse::uploadCount(countdown) >= 1; }));
    const OBSSource slate = house.add(
        contract::kSlate, {{QStringLiteral("width"), 2'000'000'000}, {QStringLiteral("height"), -1}});
    CHECK(house.waitFor([&] { return ObsHouse::uploadCount(slate) >= 1; }));
}
