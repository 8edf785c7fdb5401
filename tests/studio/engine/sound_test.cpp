#include "tests/studio/engine/engine_rig.h"
#include "tests/studio/engine/sound_server.h"

#include <catch2/catch.hpp>

using namespace studio;
using namespace std::chrono_literals;
using engine::DeviceState;
using engine::MeterReading;
using rig::Rig;
using show::SourceKind;

namespace {

const QString kMic = QStringLiteral("mic");

show::Source microphone() {
    show::Source source;
    source.id = kMic;
    source.name = QStringLiteral("Micro");
    source.kind = SourceKind::Microphone;
    source.device = QStringLiteral("sine");
    source.gainDb = -12; // the sine is as loud as can be
    return source;
}

MeterReading meter(const Rig& rig) {
    const auto meters = rig.engine->meters();
    return meters.empty() ? MeterReading() : meters.front();
}

bool sounds(Rig& rig, std::chrono::milliseconds longest = 8s) {
    return rig.main.turnUntil([&] { return !meter(rig).noSignal && meter(rig).peakDb > -40; }, longest);
}

double recorded(Rig& rig) {
    return rig::loudnessOfLast(rig::decodeSound(*rig.record(1500ms)), 700ms);
}

} // namespace

TEST_CASE("a microphone is heard, louder with gain, and not when muted") {
    rig::SoundServer server;
    REQUIRE(server.start());
    {
        Rig rig;
        rig.start();
        REQUIRE(rig.engine->load({microphone()}, {}, rig::slateWords()));
        REQUIRE(sounds(rig));
        const auto devices = rig.engine->devices(SourceKind::Microphone);
        CHECK(std::any_of(devices.begin(), devices.end(),
                          [](const auto& device) { return device.id == QStringLiteral("sine"); }));
        rig.main.turnFor(400ms);
        const float before = meter(rig).peakDb;
        const double quiet = recorded(rig);
        CHECK(before > -20);
        CHECK(before < -6);

        rig.engine->setGain(kMic, -6);
        rig.main.turnFor(600ms);
        CHECK(meter(rig).peakDb - before == Approx(6).margin(1));
        CHECK(recorded(rig) - quiet == Approx(6).margin(1));

        rig.engine->setGain(kMic, -12);
        rig.engine->setMuted(kMic, true);
        rig.main.turnFor(600ms);
        CHECK(meter(rig).peakDb < -90);
        CHECK_FALSE(meter(rig).noSignal);
        CHECK(recorded(rig) < -80);
        rig.engine->setMuted(kMic, false);
        rig.main.turnFor(600ms);
        CHECK(recorded(rig) == Approx(quiet).margin(1));
    }
    CHECK(engine::Engine::allocatedBlocks() == 0);
}

TEST_CASE("the limiter holds what gain makes too loud") {
    rig::SoundServer server;
    REQUIRE(server.start());
    Rig rig;
    rig.start();
    show::Source source = microphone();
    source.gainDb = 6;
    REQUIRE(rig.engine->load({source}, {}, rig::slateWords()));
    REQUIRE(sounds(rig));
    rig.main.turnFor(500ms);
    const double open = recorded(rig);
    rig.engine->setLimiter(kMic, true);
    rig.main.turnFor(300ms);
    const double limited = recorded(rig);
    CHECK(limited == Approx(-9).margin(1)); // a sine of −6 dBFS, the limiter's threshold
    CHECK(open > limited + 2);              // AAC itself takes some of a full-scale tone
    rig.engine->setLimiter(kMic, false);
    rig.main.turnFor(300ms);
    CHECK(recorded(rig) == Approx(open).margin(1));
}

TEST_CASE("noise suppression takes noise away") {
    Rig rig;
    const QString file = rig.folder.filePath(QStringLiteral("noise.wav"));
    REQUIRE(rig::makeFile({QStringLiteral("-f"), QStringLiteral("lavfi"), QStringLiteral("-i"),
                           QStringLiteral("anoisesrc=color=pink:amplitude=0.2:duration=4"), file}));
    rig.start();
    show::Source source = microphone();
    source.kind = SourceKind::Media;
    source.file = file;
    source.gainDb = 0;
    REQUIRE(rig.engine->load({source}, {rig::fullScene(QStringLiteral("s"), kMic)}, rig::slateWords()));
    REQUIRE(sounds(rig));
    const double open = recorded(rig);
    CHECK(open > -50);
    rig.engine->setNoiseSuppression(kMic, true);
    rig.main.turnFor(1s);
    CHECK(recorded(rig) < open - 5);
}

TEST_CASE("a sound server that dies and comes back is heard again within 5 s") {
    rig::SoundServer server;
    REQUIRE(server.start());
    {
        Rig rig;
        rig.start();
        show::Source desktop;
        desktop.id = QStringLiteral("desktop");
        desktop.kind = SourceKind::DesktopAudio;
        REQUIRE(rig.engine->load({microphone(), desktop}, {}, rig::slateWords()));
        REQUIRE(sounds(rig));

        server.kill();
        REQUIRE(rig.main.turnUntil([&] { return meter(rig).noSignal; }, 6s));
        CHECK(meter(rig).peakDb == -100);
        REQUIRE(rig.main.turnUntil([&] { return !rig.events.empty(); }, 6s));
        CHECK(rig.events.front().state == DeviceState::Missing);

        REQUIRE(server.start());
        CHECK(sounds(rig, 5s));
        REQUIRE(rig.main.turnUntil([&] { return rig.events.back().state == DeviceState::Working; }, 3s));
        CHECK(recorded(rig) > -30);
    }
    CHECK(engine::Engine::allocatedBlocks() == 0);
}

TEST_CASE("a server that comes back is heard again though another microphone is absent all the time") {
    rig::SoundServer server;
    REQUIRE(server.start());
    {
        Rig rig;
        rig.start();
        show::Source absent = microphone();
        absent.id = QStringLiteral("absent");
        absent.device = QStringLiteral("nowhere");
        REQUIRE(rig.engine->load({microphone(), absent}, {}, rig::slateWords()));
        REQUIRE(sounds(rig));
        REQUIRE(rig.main.turnUntil([&] { return !rig.events.empty(); }, 6s));
        CHECK(rig.events.back().sourceId == absent.id);
        // From here on the two are tried again at different moments.
        rig.main.turnFor(1200ms);
        server.kill();
        REQUIRE(rig.main.turnUntil([&] { return meter(rig).noSignal; }, 6s));
        REQUIRE(rig.main.turnUntil([&] { return rig.events.back().sourceId == kMic; }, 6s));
        REQUIRE(server.start());
        CHECK(sounds(rig, 8s));
    }
    CHECK(engine::Engine::allocatedBlocks() == 0);
}

TEST_CASE("without a sound server there is no signal, and the show goes on") {
    rig::SoundServer server; // never started
    Rig rig;
    rig.start();
    REQUIRE(rig.engine->load({microphone()}, {}, rig::slateWords()));
    REQUIRE(rig.main.turnUntil([&] { return !rig.events.empty(); }, 6s));
    CHECK(rig.events.front().state == DeviceState::Missing);
    CHECK(meter(rig).noSignal);
    const auto sink = rig.record(500ms);
    CHECK_FALSE(sink->packets(stream::Track::Audio).empty());
}
