#include "studio/engine/capture_sources.h"
#include "studio/engine/encoder_trial.h"
#include "tests/studio/engine/engine_rig.h"
#include "tests/studio/engine/test_camera.h"

#include <catch2/catch.hpp>

#include <QFile>
#include <QTemporaryDir>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace studio;
using namespace std::chrono_literals;
using engine::DeviceState;
using rig::Rig;
using rig::TestCamera;
using show::SourceKind;

namespace {

show::Source fileSource(SourceKind kind, const QString& file) {
    show::Source source;
    source.id = QStringLiteral("file");
    source.name = QStringLiteral("file");
    source.kind = kind;
    source.file = file;
    return source;
}

QImage lastPicture(Rig& rig, std::chrono::milliseconds length = 400ms) {
    const auto pictures = rig::decodePictures(*rig.record(length));
    REQUIRE_FALSE(pictures.empty());
    return pictures.back();
}

bool has(const Rig& rig, const QString& id, DeviceState state) {
    return !rig.events.empty() && rig.events.back().sourceId == id && rig.events.back().state == state;
}

show::Scene oneItem(const QString& sourceId, QRectF place, show::Fit fit) {
    return {QStringLiteral("s"), QStringLiteral("s"), {{sourceId, place, fit}}, {}};
}

const QColor kPlainSlate(0x20, 0x24, 0x2B);

} // namespace

TEST_CASE("a moving media file is on the canvas, looping, with its sound") {
    Rig rig;
    const QString file = rig.folder.filePath(QStringLiteral("clip.mp4"));
    REQUIRE(rig::makeFile({QStringLiteral("-f"), QStringLiteral("lavfi"), QStringLiteral("-i"),
                           QStringLiteral("color=c=0xB43C78:size=320x180:rate=30:duration=1"),
                           QStringLiteral("-f"), QStringLiteral("lavfi"), QStringLiteral("-i"),
                           QStringLiteral("sine=frequency=440:duration=1"), QStringLiteral("-pix_fmt"),
                           QStringLiteral("yuv420p"), QStringLiteral("-colorspace"), QStringLiteral("bt709"),
                           QStringLiteral("-shortest"), file}));
    rig.start();
    REQUIRE(rig.engine->load({fileSource(SourceKind::Media, file)},
                             {rig::fullScene(QStringLiteral("s"), QStringLiteral("file"))},
                             rig::slateWords()));
    rig.main.turnFor(1s);
    const auto sink = rig.record(2500ms);
    const auto pictures = rig::decodePictures(*sink);
    for (const QImage& picture : {pictures.front(), pictures[pictures.size() / 2], pictures.back()}) {
        CHECK(rig::isNear(picture.pixelColor(160, 90), QColor(0xB4, 0x3C, 0x78), 20));
    }
    CHECK(rig::loudnessOfLast(rig::decodeSound(*sink), 1s) > -30);
    CHECK(rig.events.empty());
    const auto meters = rig.engine->meters();
    REQUIRE(meters.size() == 1);
    CHECK(meters.front().peakDb > -30);
}

TEST_CASE("pictures are fitted into their places") {
    Rig rig;
    const QString file = rig.folder.filePath(QStringLiteral("square.png"));
    QImage square(100, 100, QImage::Format_RGB32);
    square.fill(QColor(200, 100, 40));
    REQUIRE(square.save(file));
    rig.start();
    const QRectF left(0, 0, 0.5, 1);
    const std::vector<show::Source> sources{fileSource(SourceKind::Image, file)};

    REQUIRE(rig.engine->load(sources, {oneItem(QStringLiteral("file"), left, show::Fit::Contain)},
                             rig::slateWords()));
    rig.main.turnFor(600ms);
    QImage picture = lastPicture(rig);
    CHECK(rig::isNear(picture.pixelColor(80, 90), QColor(200, 100, 40)));
    CHECK(rig::isNear(picture.pixelColor(80, 4), Qt::black));
    CHECK(rig::isNear(picture.pixelColor(240, 90), Qt::black));

    REQUIRE(rig.engine->load(sources, {oneItem(QStringLiteral("file"), left, show::Fit::Cover)},
                             rig::slateWords()));
    rig.main.turnFor(600ms);
    picture = lastPicture(rig);
    CHECK(rig::isNear(picture.pixelColor(80, 4), QColor(200, 100, 40)));
    CHECK(rig::isNear(picture.pixelColor(150, 176), QColor(200, 100, 40)));
    CHECK(rig::isNear(picture.pixelColor(172, 90), Qt::black)); // it does not flow over its place

    REQUIRE(rig.engine->load(sources, {oneItem(QStringLiteral("file"), left, show::Fit::Stretch)},
                             rig::slateWords()));
    rig.main.turnFor(600ms);
    picture = lastPicture(rig);
    CHECK(rig::isNear(picture.pixelColor(4, 4), QColor(200, 100, 40)));
    CHECK(rig::isNear(picture.pixelColor(150, 176), QColor(200, 100, 40)));
}

TEST_CASE("a file that is not there leaves a slate, and comes when it is there") {
    Rig rig;
    const QString file = rig.folder.filePath(QStringLiteral("later.png"));
    rig.start();
    REQUIRE(rig.engine->load({fileSource(SourceKind::Image, file)},
                             {rig::fullScene(QStringLiteral("s"), QStringLiteral("file"))},
                             rig::slateWords()));
    REQUIRE(rig.main.turnUntil([&] { return has(rig, QStringLiteral("file"), DeviceState::Missing); }, 5s));
    CHECK(rig::isNear(lastPicture(rig).pixelColor(160, 90), kPlainSlate));

    QImage picture(64, 36, QImage::Format_RGB32);
    picture.fill(QColor(10, 120, 220));
    REQUIRE(picture.save(file));
    REQUIRE(rig.main.turnUntil([&] { return has(rig, QStringLiteral("file"), DeviceState::Working); }, 5s));
    rig.main.turnFor(300ms);
    CHECK(rig::isNear(lastPicture(rig).pixelColor(160, 90), QColor(10, 120, 220)));
}

TEST_CASE("a pipe is no picture, whatever comes out of it") {
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("pipe.png"));
    const QByteArray name = QFile::encodeName(file);
    REQUIRE(::mkfifo(name.constData(), 0600) == 0);
    // A writer, so that opening it to read does not wait.
    const int writer = ::open(name.constData(), O_RDWR | O_NONBLOCK | O_CLOEXEC);
    REQUIRE(writer >= 0);
    CHECK(::write(writer, "\x89PNG\r\n\x1a\nIHDR", 12) == 12);
    CHECK_FALSE(engine::filesUsable(fileSource(SourceKind::Image, file)));
    ::close(writer);
}

TEST_CASE("a playlist that calls itself a picture is not opened") {
    Rig rig;
    const QString file = rig.folder.filePath(QStringLiteral("photo.jpg"));
    QFile playlist(file);
    REQUIRE(playlist.open(QIODevice::WriteOnly));
    playlist.write("#EXTM3U\nhttp://127.0.0.1:9/secret\n");
    playlist.close();
    rig.start();
    REQUIRE(rig.engine->load({fileSource(SourceKind::Image, file)},
                             {rig::fullScene(QStringLiteral("s"), QStringLiteral("file"))},
                             rig::slateWords()));
    CHECK(rig.main.turnUntil([&] { return has(rig, QStringLiteral("file"), DeviceState::Missing); }, 5s));
}

TEST_CASE("a camera that is absent, comes, freezes, goes and comes back") {
    auto& camera = TestCamera::instance();
    camera.plugged = false;
    camera.frozen = false;
    {
        Rig rig;
        rig.options.devices = TestCamera::backend();
        rig.start();
        TestCamera::registerType();
        show::Source source;
        source.id = QStringLiteral("cam");
        source.name = QStringLiteral("Máy 1");
        source.kind = SourceKind::Camera;
        REQUIRE(rig.engine->load({source}, {rig::fullScene(QStringLiteral("s"), QStringLiteral("cam"))},
                                 rig::slateWords()));
        REQUIRE(rig.main.turnUntil([&] { return has(rig, source.id, DeviceState::Missing); }, 5s));
        CHECK(rig.events.back().name == QStringLiteral("Máy 1"));
        CHECK(rig::isNear(lastPicture(rig).pixelColor(160, 90), kPlainSlate));

        camera.plugged = true;
        REQUIRE(rig.main.turnUntil([&] { return has(rig, source.id, DeviceState::Working); }, 5s));
        rig.main.turnFor(300ms);
        CHECK(rig::isNear(lastPicture(rig).pixelColor(160, 90), TestCamera::colour()));

        camera.frozen = true;
        REQUIRE(rig.main.turnUntil([&] { return has(rig, source.id, DeviceState::Missing); }, 4s));
        CHECK(rig::isNear(lastPicture(rig).pixelColor(160, 90), kPlainSlate));

        camera.plugged = false;
        rig.main.turnFor(2s);
        const int before = camera.opened;
        camera.frozen = false;
        camera.plugged = true;
        REQUIRE(rig.main.turnUntil([&] { return has(rig, source.id, DeviceState::Working); }, 6s));
        CHECK(camera.opened >= before);
        rig.main.turnFor(300ms);
        CHECK(rig::isNear(lastPicture(rig).pixelColor(160, 90), TestCamera::colour()));
    }
    CHECK(engine::Engine::allocatedBlocks() == 0);
}

TEST_CASE("a source in two scenes is opened once") {
    auto& camera = TestCamera::instance();
    camera.plugged = true;
    camera.frozen = false;
    camera.opened = 0;
    Rig rig;
    rig.options.devices = TestCamera::backend();
    rig.start();
    TestCamera::registerType();
    show::Source source;
    source.id = QStringLiteral("cam");
    source.kind = SourceKind::Camera;
    REQUIRE(rig.engine->load(
        {source},
        {rig::fullScene(QStringLiteral("one"), source.id), rig::fullScene(QStringLiteral("two"), source.id)},
        rig::slateWords()));
    REQUIRE(rig.main.turnUntil([&] { return camera.opened == 1; }, 5s));
    REQUIRE(rig.engine->switchScene(QStringLiteral("two"), engine::Transition::Cut, 0ms));
    rig.main.turnFor(500ms);
    CHECK(rig::isNear(lastPicture(rig).pixelColor(160, 90), TestCamera::colour()));
    CHECK(camera.opened == 1);
    camera.plugged = false;
}

TEST_CASE("an engine goes while sources are still opening") {
    for (int round = 0; round < 3; ++round) {
        {
            Rig rig;
            rig.start();
            std::vector<show::Source> sources;
            for (int i = 0; i < 4; ++i) {
                show::Source source = rig::colour(QString::number(i), QStringLiteral("#102030"));
                source.kind = static_cast<SourceKind>(i == 0 ? SourceKind::Microphone : SourceKind::Colour);
                sources.push_back(source);
            }
            REQUIRE(rig.engine->load(sources, {rig::fullScene(QStringLiteral("s"), QStringLiteral("1"))},
                                     rig::slateWords()));
            rig.main.turnFor(std::chrono::milliseconds(round * 20));
        }
        CHECK(engine::Engine::allocatedBlocks() == 0);
    }
}

TEST_CASE("an encoder is offered only where its trial works") {
    {
        Rig rig;
        rig.start();
        const std::atomic<bool> stop = false;
        CHECK(engine::encoderWorks("obs_x264", rig.engine->canvas(), stop));
        CHECK_FALSE(engine::encoderWorks("no_such_encoder", rig.engine->canvas(), stop));
        rig::registerBrokenEncoder("jim_nvenc");
        CHECK_FALSE(engine::encoderWorks("jim_nvenc", rig.engine->canvas(), stop));
        const auto offered = rig.engine->videoEncoders();
        REQUIRE(offered.size() == 1);
        CHECK(offered.front().id == "obs_x264");
        CHECK_FALSE(offered.front().hardware);
    }
    CHECK(engine::Engine::allocatedBlocks() == 0);
}
