#include "tests/studio/media/heard_events.h"
#include "tests/studio/media/sample_feed.h"

#include "studio/media/frame_reader.h"
#include "studio/media/probe.h"
#include "studio/media/remux.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <catch2/catch.hpp>

#include <atomic>
#include <vector>

using namespace std::chrono_literals;
using namespace studio::media;
using test::SampleFeed;

namespace {

struct Bench {
    QTemporaryDir folder;
    QString mkv = folder.filePath(QStringLiteral("show 1: áo dài.mkv"));
    QString mp4 = folder.filePath(QStringLiteral("show 1: áo dài.mp4"));
    std::atomic<bool> cancelled{false};

    void record(std::chrono::seconds length) const {
        test::HeardEvents heard;
        RecordingOptions options;
        options.file = mkv;
        auto writer = RecordingWriter::create(options, heard.listener());
        REQUIRE(writer);
        // In pieces that fit the queue: this disk is as fast as it is.
        (*writer)->begin(SampleFeed::get().format());
        for (const auto& packet : SampleFeed::get().packets(length)) {
            while (packet.dts - (*writer)->recorded() > 15s) {
                std::this_thread::sleep_for(1ms);
            }
            (*writer)->push(packet);
        }
        (*writer)->close();
        REQUIRE(heard.wait<RecordingClosed>());
        REQUIRE(heard.count<RecordingGap>() == 0);
    }
    QStringList files() const { return QDir(folder.path()).entryList(QDir::Files); }
};

MediaFacts factsOf(const QString& file) {
    auto facts = probe(file, Probe::Decode);
    REQUIRE(facts);
    return *facts;
}

} // namespace

TEST_CASE("an MP4 holds what the MKV held, with its index in front") {
    Bench bench;
    bench.record(20s);
    std::vector<double> told;
    REQUIRE(remuxToMp4(
        bench.mkv, bench.mp4, [&told](double done) { told.push_back(done); }, bench.cancelled));
    const MediaFacts before = factsOf(bench.mkv);
    const MediaFacts after = factsOf(bench.mp4);
    CHECK(after.container.find("mp4") != std::string::npos);
    CHECK(after.videoPackets == before.videoPackets);
    CHECK(after.audioPackets == before.audioPackets);
    CHECK(after.keyframes == before.keyframes);
    CHECK(after.framesDecoded == before.framesDecoded);
    CHECK(after.audioFramesDecoded == before.audioFramesDecoded);
    CHECK(after.decodeErrors == 0);
    CHECK(after.duration - before.duration < 100ms);
    CHECK(before.duration - after.duration < 100ms);
    CHECK(after.longestVideoStep <= 70ms);
    QFile file(bench.mp4);
    REQUIRE(file.open(QIODevice::ReadOnly));
    const QByteArray bytes = file.readAll();
    CHECK(bytes.indexOf("moov") < bytes.indexOf("mdat"));
    REQUIRE(told.size() > 5);
    CHECK(std::is_sorted(told.begin(), told.end()));
    CHECK(told.back() == 1.0);
    CHECK(bench.files().size() == 2);
    // The same picture at the same place.
    const auto a = readFrame(bench.mkv, 200);
    const auto b = readFrame(bench.mp4, 200);
    REQUIRE(a);
    REQUIRE(b);
    CHECK(*a == *b);
}

TEST_CASE("a cancelled remux leaves the MKV and nothing else") {
    Bench bench;
    bench.record(20s);
    const double at = GENERATE(0.0, 0.3, 0.82);
    const auto done = remuxToMp4(
        bench.mkv, bench.mp4, [&](double so) { bench.cancelled = bench.cancelled || so >= at; },
        bench.cancelled);
    REQUIRE_FALSE(done);
    CHECK(done.error().code == MediaError::Cancelled);
    CHECK(bench.files().size() == 1);
    CHECK(factsOf(bench.mkv).videoPackets == 20 * SampleFeed::kFps);
}

TEST_CASE("a remux that cannot be leaves the source and no half file") {
    Bench bench;
    SECTION("not media") {
        QFile file(bench.mkv);
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write(QByteArray(100'000, 'x'));
        file.close();
        const auto done = remuxToMp4(bench.mkv, bench.mp4, {}, bench.cancelled);
        REQUIRE_FALSE(done);
        CHECK(done.error().code == MediaError::NotMedia);
        CHECK(bench.files().size() == 1);
    }
    SECTION("no source") {
        const auto done = remuxToMp4(bench.mkv, bench.mp4, {}, bench.cancelled);
        REQUIRE_FALSE(done);
        CHECK(done.error().code == MediaError::CannotOpen);
        CHECK(bench.files().isEmpty());
    }
    SECTION("a target that exists") {
        bench.record(1s);
        QFile file(bench.mp4);
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write("precious");
        file.close();
        const auto done = remuxToMp4(bench.mkv, bench.mp4, {}, bench.cancelled);
        REQUIRE_FALSE(done);
        CHECK(done.error().code == MediaError::CannotCreate);
        CHECK(QFile(bench.mp4).size() == 8);
    }
    SECTION("a folder that is not there") {
        bench.record(1s);
        const auto done = remuxToMp4(bench.mkv, QStringLiteral("/proc/nowhere/a.mp4"), {}, bench.cancelled);
        REQUIRE_FALSE(done);
        CHECK(done.error().code == MediaError::CannotCreate);
    }
    SECTION("a full disk") {
        bench.record(5s);
        if (!QFile::link(QStringLiteral("/dev/full"), bench.mp4 + QStringLiteral(".part"))) {
            WARN("SKIPPED: no /dev/full");
            return;
        }
        const auto done = remuxToMp4(bench.mkv, bench.mp4, {}, bench.cancelled);
        REQUIRE_FALSE(done);
        CHECK(done.error().code == MediaError::DiskFull);
        CHECK(bench.files().size() == 1);
    }
}

TEST_CASE("frames are read one after the other and by number") {
    Bench bench;
    bench.record(2s);
    auto reader = FrameReader::open(bench.mkv);
    REQUIRE(reader);
    CHECK((*reader)->image().isNull());
    std::chrono::microseconds last{-1};
    while ((*reader)->next()) {
        CHECK((*reader)->at() > last);
        last = (*reader)->at();
    }
    CHECK((*reader)->count() == 2 * SampleFeed::kFps);
    CHECK((*reader)->image() == *readLastFrame(bench.mkv));
    CHECK_FALSE(*readFrame(bench.mkv, 0) == *readFrame(bench.mkv, 30));
    const auto beyond = readFrame(bench.mkv, 5000);
    REQUIRE_FALSE(beyond);
    CHECK(beyond.error().code == MediaError::DecodeFailed);
    const auto none = FrameReader::open(bench.folder.filePath(QStringLiteral("none.mkv")));
    REQUIRE_FALSE(none);
    CHECK(none.error().code == MediaError::CannotOpen);
}
