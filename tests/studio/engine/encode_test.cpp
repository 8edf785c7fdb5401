#include "tests/studio/engine/engine_rig.h"

#include <catch2/catch.hpp>

using namespace studio;
using namespace std::chrono_literals;
using rig::Rig;
using stream::Track;

namespace {

bool isMonotone(const std::vector<stream::EncodedPacket>& packets) {
    for (std::size_t i = 0; i < packets.size(); ++i) {
        if (packets[i].pts < packets[i].dts || (i > 0 && packets[i].dts < packets[i - 1].dts)) {
            return false;
        }
    }
    return true;
}

QColor centreOf(const QImage& picture) {
    return picture.pixelColor(picture.width() / 2, picture.height() / 2);
}

} // namespace

TEST_CASE("an engine starts and stops twice and leaves nothing behind") {
    for (int round = 0; round < 2; ++round) {
        {
            Rig rig;
            rig.start();
            REQUIRE(engine::Engine::allocatedBlocks() > 0);
            REQUIRE(rig.engine->load({rig::colour(QStringLiteral("a"), QStringLiteral("#ff0000"))},
                                     {rig::fullScene(QStringLiteral("s"), QStringLiteral("a"))},
                                     rig::slateWords()));
            rig.record(500ms);
        }
        CHECK(engine::Engine::allocatedBlocks() == 0);
    }
}

TEST_CASE("what is encoded is what is on the canvas") {
    Rig rig;
    rig.start();
    REQUIRE(rig.engine->load({rig::colour(QStringLiteral("a"), QStringLiteral("#c82850")),
                              rig::colour(QStringLiteral("b"), QStringLiteral("#2850c8"))},
                             {rig::fullScene(QStringLiteral("one"), QStringLiteral("a")),
                              rig::fullScene(QStringLiteral("two"), QStringLiteral("b"))},
                             rig::slateWords()));
    rig.main.turnFor(300ms);

    const auto sink = rig.addSink();
    REQUIRE(rig.engine->startEncoding(show::CanvasId::Main, rig.profile, rig.fan));
    CHECK(rig.engine->startEncoding(show::CanvasId::Main, rig.profile, rig.fan).error().code ==
          engine::EngineError::AlreadyEncoding);
    REQUIRE(rig.main.turnUntil([&] { return sink->length() > 1s; }));
    REQUIRE(rig.engine->switchScene(QStringLiteral("two"), engine::Transition::Cut, 0ms));
    REQUIRE(rig.main.turnUntil([&] { return sink->length() > 5s; }));
    CHECK(rig.engine->stats().framesEncoded > 100);
    rig.engine->stopEncoding(show::CanvasId::Main);
    CHECK_FALSE(rig.engine->isEncoding(show::CanvasId::Main));
    REQUIRE(sink->ended() == 1);
    REQUIRE(sink->begun() == 1);

    CHECK(sink->format().video.width == 320);
    CHECK(sink->format().video.height == 180);
    CHECK(sink->format().audio.decoderConfig.size() >= 2);
    const auto video = sink->packets(Track::Video);
    const auto audio = sink->packets(Track::Audio);
    CHECK(video.front().dts == 0us);
    CHECK(isMonotone(video));
    CHECK(isMonotone(audio));
    CHECK(std::chrono::abs(audio.back().dts - video.back().dts) < 500ms);
    std::vector<std::chrono::microseconds> keyframes;
    for (const auto& packet : video) {
        if (packet.keyframe) {
            keyframes.push_back(packet.pts);
        }
    }
    REQUIRE(keyframes.size() >= 3);
    CHECK(keyframes[1] - keyframes[0] <= 2s + 1ms);
    CHECK(keyframes[2] - keyframes[1] <= 2s + 1ms);
    CHECK(std::any_of(video.begin(), video.end(), [](const auto& packet) { return packet.disposable; }));

    const auto pictures = rig::decodePictures(*sink);
    CHECK(pictures.size() == video.size());
    CHECK(rig::isNear(centreOf(pictures.front()), QColor(0xc8, 0x28, 0x50)));
    CHECK(rig::isNear(centreOf(pictures.back()), QColor(0x28, 0x50, 0xc8)));
    CHECK(rig::decodeSound(*sink).size() > 48000 * 2 * 4);
}

TEST_CASE("a fade passes through the middle of both scenes") {
    Rig rig;
    rig.start();
    REQUIRE(rig.engine->load({rig::colour(QStringLiteral("a"), QStringLiteral("#ff0000")),
                              rig::colour(QStringLiteral("b"), QStringLiteral("#0000ff"))},
                             {rig::fullScene(QStringLiteral("one"), QStringLiteral("a")),
                              rig::fullScene(QStringLiteral("two"), QStringLiteral("b"))},
                             rig::slateWords()));
    rig.main.turnFor(300ms);
    const auto sink = rig.addSink();
    REQUIRE(rig.engine->startEncoding(show::CanvasId::Main, rig.profile, rig.fan));
    REQUIRE(rig.main.turnUntil([&] { return sink->length() > 500ms; }));
    REQUIRE(rig.engine->switchScene(QStringLiteral("two"), engine::Transition::Fade, 800ms));
    REQUIRE(rig.main.turnUntil([&] { return sink->length() > 3s; }));
    rig.engine->stopEncoding(show::CanvasId::Main);
    int between = 0;
    const auto pictures = rig::decodePictures(*sink);
    for (const QImage& picture : pictures) {
        const QColor centre = centreOf(picture);
        between += centre.red() > 50 && centre.blue() > 50 ? 1 : 0;
    }
    CHECK(between > 3);
    CHECK(rig::isNear(centreOf(pictures.back()), Qt::blue));
}

TEST_CASE("an unknown scene is refused and the picture stays") {
    Rig rig;
    rig.start();
    const auto switched = rig.engine->switchScene(QStringLiteral("nowhere"), engine::Transition::Cut, 0ms);
    REQUIRE_FALSE(switched);
    CHECK(switched.error().code == engine::EngineError::UnknownScene);
    CHECK(switched.error().where == "nowhere");
}

TEST_CASE("an encode can be started again, and a late sink begins with a keyframe") {
    Rig rig;
    rig.start();
    REQUIRE(rig.engine->load({rig::colour(QStringLiteral("a"), QStringLiteral("#00ff00"))},
                             {rig::fullScene(QStringLiteral("s"), QStringLiteral("a"))}, rig::slateWords()));
    rig.record(700ms);
    const auto first = rig.addSink();
    REQUIRE(rig.engine->startEncoding(show::CanvasId::Main, rig.profile, rig.fan));
    REQUIRE(rig.main.turnUntil([&] { return first->length() > 1s; }));
    const auto late = rig.addSink();
    REQUIRE(rig.main.turnUntil([&] { return late->length() > 500ms; }));
    rig.engine->stopEncoding(show::CanvasId::Main);
    REQUIRE(late->packets().front().keyframe);
    CHECK(late->ended() == 1);
    const auto pictures = rig::decodePictures(*late);
    CHECK(pictures.size() == late->packets(Track::Video).size());
}

TEST_CASE("sizes that cannot be encoded are cut, and said so") {
    Rig rig({854, 480});
    rig.start();
    CHECK(rig.engine->canvas().size == QSize(852, 480));
    const auto sink = rig.record(300ms);
    CHECK(sink->format().video.width == 852);
    const auto pictures = rig::decodePictures(*sink);
    CHECK_FALSE(pictures.empty());
}

TEST_CASE("a canvas of no size is refused") {
    Rig rig({0, 180});
    const auto started = engine::Engine::start(rig.options, rig.main.executor());
    REQUIRE_FALSE(started);
    CHECK(started.error().code == engine::EngineError::VideoFailed);
    CHECK(engine::Engine::allocatedBlocks() == 0);
}

TEST_CASE("an encoder that is not here is refused") {
    Rig rig;
    rig.start();
    rig.profile.videoEncoder = "no_such_encoder";
    const auto started = rig.engine->startEncoding(show::CanvasId::Main, rig.profile, rig.fan);
    REQUIRE_FALSE(started);
    CHECK(started.error().code == engine::EngineError::EncoderMissing);
    CHECK_FALSE(rig.engine->isEncoding(show::CanvasId::Main));
}
