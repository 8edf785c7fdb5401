#include "tests/studio/engine/engine_rig.h"
#include "tests/studio/engine/sound_server.h"
#include "tests/studio/engine/test_camera.h"
#include "tests/studio/engine/test_overlay.h"

#include <catch2/catch.hpp>

using namespace studio;
using namespace std::chrono_literals;
using rig::isNear;
using rig::Rig;
using rig::TestOverlay;
using show::CanvasId;
using show::Overlay;
using stream::Track;

namespace {

constexpr QSize kWide{320, 180};
constexpr QSize kTall{184, 320};
const QColor kRed(200, 40, 40);
const QColor kBlue(40, 40, 200);

/// An engine with two canvases and a fan for each.
struct TwoCanvases : Rig {
    std::shared_ptr<stream::PacketFan> tallFan = std::make_shared<stream::PacketFan>();
    broadcast::EncoderProfile tallProfile;

    TwoCanvases()
        : Rig(kWide, 20) {
        options.secondCanvas = show::Canvas{kTall, 60}; // takes the main one's rate
        tallProfile = profile;
        tallProfile.width = kTall.width();
        tallProfile.height = kTall.height();
    }

    struct Recorded {
        std::shared_ptr<rig::CollectingSink> wide = std::make_shared<rig::CollectingSink>();
        std::shared_ptr<rig::CollectingSink> tall = std::make_shared<rig::CollectingSink>();

        QImage lastWide() const { return rig::decodePictures(*wide).back(); }
        QImage lastTall() const { return rig::decodePictures(*tall).back(); }
    };

    Recorded startBoth() {
        Recorded recorded;
        fan->add(recorded.wide);
        tallFan->add(recorded.tall);
        REQUIRE(engine->startEncoding(CanvasId::Main, profile, fan));
        REQUIRE(engine->startEncoding(CanvasId::Second, tallProfile, tallFan));
        return recorded;
    }

    Recorded recordBoth(std::chrono::milliseconds length) {
        const Recorded recorded = startBoth();
        REQUIRE(main.turnUntil(
            [&] { return recorded.wide->length() >= length && recorded.tall->length() >= length; },
            length + 30s));
        engine->stopEncoding(CanvasId::Main);
        engine->stopEncoding(CanvasId::Second);
        return recorded;
    }
};

std::vector<show::Source> redAndBlue() {
    return {rig::colour(QStringLiteral("red"), kRed.name()),
            rig::colour(QStringLiteral("blue"), kBlue.name())};
}

/// Red on the left and blue on the right; on the second canvas red above and blue below.
show::Scene halves() {
    return {QStringLiteral("halves"),
            QStringLiteral("halves"),
            {{QStringLiteral("red"), {0, 0, 0.5, 1}, show::Fit::Stretch},
             {QStringLiteral("blue"), {0.5, 0, 0.5, 1}, show::Fit::Stretch}},
            {{QStringLiteral("red"), {0, 0, 1, 0.5}, show::Fit::Stretch},
             {QStringLiteral("blue"), {0, 0.5, 1, 0.5}, show::Fit::Stretch}}};
}

QColor at(const QImage& picture, double x, double y) {
    return picture.pixelColor(static_cast<int>(x * picture.width()), static_cast<int>(y * picture.height()));
}

} // namespace

TEST_CASE("two canvases are encoded at once, each as it is laid out, with the same sound") {
    rig::SoundServer server;
    REQUIRE(server.start());
    {
        TwoCanvases rig;
        rig.start();
        CHECK(rig.engine->hasSecondCanvas());
        CHECK(rig.engine->canvas(CanvasId::Main).size == kWide);
        CHECK(rig.engine->canvas(CanvasId::Second).size == kTall);
        CHECK(rig.engine->canvas(CanvasId::Second).fps == 20);
        auto sources = redAndBlue();
        show::Source& microphone = sources.emplace_back();
        microphone.id = QStringLiteral("mic");
        microphone.kind = show::SourceKind::Microphone;
        microphone.device = QStringLiteral("sine");
        microphone.gainDb = -12;
        REQUIRE(rig.engine->load(sources, {halves()}, rig::slateWords()));
        REQUIRE(rig.main.turnUntil([&] {
            const auto meters = rig.engine->meters();
            return !meters.empty() && !meters.front().noSignal && meters.front().peakDb > -40;
        }));

        const auto recorded = rig.recordBoth(2s);
        CHECK(recorded.wide->ended() == 1);
        CHECK(recorded.tall->ended() == 1);
        CHECK(recorded.tall->format().video.width == kTall.width());
        CHECK(recorded.tall->format().video.height == kTall.height());
        CHECK(recorded.tall->format().video.fpsNumerator == 20);
        const QImage wide = recorded.lastWide();
        CHECK(isNear(at(wide, 0.25, 0.1), kRed));
        CHECK(isNear(at(wide, 0.25, 0.9), kRed));
        CHECK(isNear(at(wide, 0.75, 0.1), kBlue));
        const QImage tall = recorded.lastTall();
        CHECK(isNear(at(tall, 0.25, 0.25), kRed));
        CHECK(isNear(at(tall, 0.75, 0.25), kRed));
        CHECK(isNear(at(tall, 0.25, 0.75), kBlue));
        CHECK(rig::loudnessOfLast(rig::decodeSound(*recorded.wide), 700ms) > -40);
        CHECK(rig::loudnessOfLast(rig::decodeSound(*recorded.tall), 700ms) > -40);
    }
    CHECK(engine::Engine::allocatedBlocks() == 0);
}

TEST_CASE(
    "a scene without a layout of its own is the main one's on the second canvas, and changes go with it") {
    TwoCanvases rig;
    rig.start();
    show::Scene half{QStringLiteral("half"),
                     QStringLiteral("half"),
                     {{QStringLiteral("red"), {0, 0, 1, 1}, show::Fit::Cover},
                      {QStringLiteral("blue"), {0, 0.5, 1, 0.5}, show::Fit::Cover}},
                     {}};
    REQUIRE(rig.engine->load(redAndBlue(),
                             {rig::fullScene(QStringLiteral("full"), QStringLiteral("blue")), half},
                             rig::slateWords()));
    rig.main.turnFor(300ms);
    const auto recorded = rig.startBoth();
    REQUIRE(rig.main.turnUntil([&] { return recorded.tall->length() > 700ms; }));
    REQUIRE(rig.engine->switchScene(QStringLiteral("half"), engine::Transition::Fade, 400ms));
    REQUIRE(rig.main.turnUntil([&] { return recorded.tall->length() > 3s && recorded.wide->length() > 3s; }));
    rig.engine->stopEncoding(CanvasId::Main);
    rig.engine->stopEncoding(CanvasId::Second);
    const auto tall = rig::decodePictures(*recorded.tall);
    CHECK(isNear(at(tall.front(), 0.5, 0.25), kBlue));
    CHECK(isNear(at(tall.back(), 0.5, 0.25), kRed));
    CHECK(isNear(at(tall.back(), 0.5, 0.75), kBlue));
    CHECK(std::any_of(tall.begin(), tall.end(), [](const QImage& picture) {
        const QColor colour = at(picture, 0.5, 0.25);
        return colour.red() > 70 && colour.blue() > 70; // on its way
    }));
    CHECK(isNear(at(recorded.lastWide(), 0.5, 0.25), kRed));
}

TEST_CASE("a camera is opened once for both canvases, and its slate is on both") {
    auto& camera = rig::TestCamera::instance();
    camera.plugged = true;
    camera.opened = 0;
    TwoCanvases rig;
    rig.options.devices = rig::TestCamera::backend();
    rig.start();
    rig::TestCamera::registerType();
    show::Source source;
    source.id = source.name = QStringLiteral("cam");
    source.kind = show::SourceKind::Camera;
    REQUIRE(rig.engine->load({source}, {rig::fullScene(QStringLiteral("s"), source.id)}, rig::slateWords()));
    rig.main.turnFor(500ms);
    const auto working = rig.recordBoth(600ms);
    CHECK(isNear(at(working.lastWide(), 0.02, 0.05), rig::TestCamera::colour()));
    CHECK(isNear(at(working.lastTall(), 0.02, 0.05), rig::TestCamera::colour())); // it covers the whole
    CHECK(camera.opened == 1);

    camera.plugged = false;
    REQUIRE(rig.main.turnUntil(
        [&] { return !rig.events.empty() && rig.events.back().state == engine::DeviceState::Missing; }));
    const auto missing = rig.recordBoth(600ms);
    const QColor plainSlate(0x20, 0x24, 0x2B);
    CHECK(isNear(at(missing.lastWide(), 0.1, 0.1), plainSlate));
    CHECK(isNear(at(missing.lastTall(), 0.1, 0.1), plainSlate));
}

TEST_CASE("a file that plays on the second canvas only begins there") {
    TwoCanvases rig;
    const QString clip = rig.folder.filePath(QStringLiteral("clip.mkv"));
    REQUIRE(rig::makeFile({QStringLiteral("-f"), QStringLiteral("lavfi"), QStringLiteral("-i"),
                           QStringLiteral("color=c=0x3cb464:s=160x90:r=20:d=5"), clip}));
    rig.start();
    show::Source media;
    media.id = media.name = QStringLiteral("clip");
    media.kind = show::SourceKind::Media;
    media.file = clip;
    auto sources = redAndBlue();
    sources.push_back(media);
    show::Scene scene = rig::fullScene(QStringLiteral("s"), QStringLiteral("red"));
    scene.secondItems = {{media.id, {0, 0, 1, 1}, show::Fit::Cover}};
    REQUIRE(rig.engine->load(sources, {scene}, rig::slateWords()));
    rig.main.turnFor(800ms);
    const auto recorded = rig.recordBoth(600ms);
    CHECK(isNear(at(recorded.lastWide(), 0.5, 0.5), kRed));
    CHECK(isNear(at(recorded.lastTall(), 0.5, 0.5), QColor(0x3c, 0xb4, 0x64), 20));
}

TEST_CASE("each canvas has its overlays in its places") {
    {
        TwoCanvases rig;
        rig.start();
        TestOverlay::registerType();
        TestOverlay::instance().made = 0;
        REQUIRE(rig.engine->load({rig::colour(QStringLiteral("a"), QStringLiteral("#000000"))},
                                 {rig::fullScene(QStringLiteral("s"), QStringLiteral("a"))},
                                 rig::slateWords()));
        auto card = TestOverlay::frame(Overlay::ProductCard, {20, 100, 100, 60}, Qt::green);
        auto tallCard = TestOverlay::frame(Overlay::ProductCard, {60, 20, 100, 60}, Qt::green);
        auto never = TestOverlay::frame(Overlay::Voucher, {0, 0, 320, 180}, Qt::red);
        never.visible = false;
        rig.engine->applyOverlays(CanvasId::Main, {card, never});
        rig.engine->applyOverlays(CanvasId::Second, {tallCard, never});
        CHECK(TestOverlay::instance().made == 2);
        const auto both = rig.recordBoth(600ms);
        CHECK(isNear(both.lastWide().pixelColor(70, 130), Qt::green));
        CHECK(isNear(both.lastWide().pixelColor(70, 50), Qt::black));
        CHECK(isNear(both.lastTall().pixelColor(110, 50), Qt::green));
        CHECK(isNear(both.lastTall().pixelColor(110, 130), Qt::black));

        tallCard.visible = false;
        tallCard.position = {0, 0}; // does not count any more
        rig.engine->applyOverlays(CanvasId::Second, {tallCard, never});
        const auto one = rig.recordBoth(600ms);
        CHECK(isNear(one.lastWide().pixelColor(70, 130), Qt::green));
        CHECK(isNear(one.lastTall().pixelColor(110, 50), Qt::black));
    }
    CHECK(engine::Engine::allocatedBlocks() == 0);
}

TEST_CASE("one canvas stops and the other goes on") {
    TwoCanvases rig;
    rig.start();
    REQUIRE(rig.engine->load(redAndBlue(), {halves()}, rig::slateWords()));
    const auto recorded = rig.startBoth();
    REQUIRE(rig.main.turnUntil([&] { return recorded.wide->length() > 500ms; }));
    rig.engine->stopEncoding(CanvasId::Main);
    CHECK(recorded.wide->ended() == 1);
    CHECK_FALSE(rig.engine->isEncoding(CanvasId::Main));
    CHECK(rig.engine->isEncoding(CanvasId::Second));
    const auto then = recorded.tall->length();
    REQUIRE(rig.main.turnUntil([&] { return recorded.tall->length() > then + 1s; }));
    CHECK(recorded.tall->ended() == 0);
    CHECK(rig.engine->stats(CanvasId::Main).framesEncoded == 0);
    CHECK(rig.engine->stats(CanvasId::Second).framesEncoded > 10);
    CHECK(rig.engine->setVideoBitrate(CanvasId::Second, 500));
    rig.engine->stopEncoding(CanvasId::Second);
}

TEST_CASE("an encoder that dies is told for its canvas, and the other goes on") {
    {
        TwoCanvases rig;
        rig.start();
        rig::registerDyingEncoder("jim_nvenc");
        std::vector<CanvasId> failed;
        rig.engine->onEncodingFailed([&](CanvasId canvas) {
            CHECK(rig.engine->isEncoding(canvas)); // its figures are there still
            failed.push_back(canvas);
        });
        REQUIRE(rig.engine->load(redAndBlue(), {halves()}, rig::slateWords()));
        rig.tallProfile.videoEncoder = "jim_nvenc";
        const auto recorded = rig.startBoth();
        REQUIRE(rig.main.turnUntil([&] { return !failed.empty(); }));
        CHECK(failed == std::vector{CanvasId::Second});
        CHECK(recorded.tall->ended() == 1);
        CHECK_FALSE(rig.engine->isEncoding(CanvasId::Second));
        const auto then = recorded.wide->length();
        REQUIRE(rig.main.turnUntil([&] { return recorded.wide->length() > then + 1s; }));
        CHECK(recorded.wide->ended() == 0);
    }
    CHECK(engine::Engine::allocatedBlocks() == 0);
}

TEST_CASE("two canvases leave nothing behind, whenever the engine goes") {
    for (int round = 0; round < 3; ++round) {
        {
            TwoCanvases rig;
            rig.start();
            TestOverlay::registerType();
            REQUIRE(rig.engine->load(redAndBlue(), {halves()}, rig::slateWords()));
            auto frame = TestOverlay::frame(Overlay::ProductCard, {20, 100, 100, 60}, Qt::green);
            rig.engine->applyOverlays(CanvasId::Second, {frame});
            if (round > 0) { // while both are being encoded
                const auto recorded = rig.startBoth();
                frame.position = {0, 0};
                rig.engine->applyOverlays(CanvasId::Second, {frame}); // and something glides
                if (round > 1) {
                    REQUIRE(rig.main.turnUntil([&] { return recorded.tall->length() > 300ms; }));
                    frame.settings[QStringLiteral("width")] = 80;
                    rig.engine->applyOverlays(CanvasId::Second, {frame});
                }
            }
        }
        CHECK(engine::Engine::allocatedBlocks() == 0);
    }
}

TEST_CASE("without a second canvas there is nothing of it") {
    Rig rig;
    rig.start();
    TestOverlay::registerType();
    TestOverlay::instance().made = 0;
    CHECK_FALSE(rig.engine->hasSecondCanvas());
    CHECK(rig.engine->canvas(CanvasId::Second).size.isEmpty());
    rig.engine->applyOverlays(CanvasId::Second,
                              {TestOverlay::frame(Overlay::ProductCard, {0, 0, 10, 10}, Qt::green)});
    CHECK(TestOverlay::instance().made == 0);
    const auto started = rig.engine->startEncoding(CanvasId::Second, rig.profile, rig.fan);
    REQUIRE_FALSE(started);
    CHECK(started.error().where == "canvas");
    CHECK_FALSE(rig.engine->isEncoding(CanvasId::Second));
    rig.engine->stopEncoding(CanvasId::Second);
    CHECK(rig.engine->createPreview(CanvasId::Second, 1, 10, 10) == nullptr);
    CHECK(rig.engine->stats(CanvasId::Second).framesEncoded == 0);
}

TEST_CASE("a second canvas of no size is refused") {
    Rig rig;
    rig.options.secondCanvas = show::Canvas{QSize(0, 320), 30};
    const auto started = engine::Engine::start(rig.options, rig.main.executor());
    REQUIRE_FALSE(started);
    CHECK(started.error().code == engine::EngineError::VideoFailed);
    CHECK(engine::Engine::allocatedBlocks() == 0);
}
