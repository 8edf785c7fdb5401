#include "tests/studio/media/heard_events.h"
#include "tests/studio/media/sample_feed.h"

#include "studio/media/probe.h"
#include "studio/media/recording_writer.h"

#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

#include <catch2/catch.hpp>

#include <atomic>
#include <cerrno>

using namespace std::chrono_literals;
using namespace studio::media;
using studio::stream::EncodedPacket;
using studio::stream::Track;
using test::HeardEvents;
using test::SampleFeed;

namespace {

constexpr std::int64_t kPlenty = 1LL << 40;

struct Bench {
    QTemporaryDir folder;
    HeardEvents heard;
    RecordingOptions options;
    std::shared_ptr<RecordingWriter> writer;

    Bench() {
        options.file = folder.filePath(QStringLiteral("show.mkv"));
        options.freeBytes = [](const QString&) {
            return kPlenty;
        };
    }
    void create() {
        auto made = RecordingWriter::create(options, heard.listener());
        REQUIRE(made);
        writer = *made;
    }
    MediaFacts facts() const {
        auto facts = probe(options.file, Probe::Decode);
        REQUIRE(facts);
        return *facts;
    }
};

} // namespace

TEST_CASE("a recording holds every packet, from zero, and decodes") {
    Bench bench;
    bench.create();
    auto packets = SampleFeed::get().packets(7s);
    for (EncodedPacket& packet : packets) { // the encoder has run for an hour
        packet.dts += 1h;
        packet.pts += 1h;
    }
    test::feed(*bench.writer, packets);
    bench.writer->close();
    const auto closed = bench.heard.wait<RecordingClosed>();
    REQUIRE(closed);
    CHECK_FALSE(closed->error);
    CHECK(bench.heard.count<RecordingStarted>() == 1);
    CHECK(bench.heard.count<RecordingGap>() == 0);
    const MediaFacts facts = bench.facts();
    CHECK(facts.container == "matroska,webm");
    CHECK(facts.videoCodec == "h264");
    CHECK(facts.audioCodec == "aac");
    CHECK(facts.width == 320);
    CHECK(facts.videoPackets == test::count(packets, Track::Video));
    CHECK(facts.audioPackets == test::count(packets, Track::Audio));
    CHECK(facts.framesDecoded == facts.videoPackets);
    CHECK(facts.audioFramesDecoded == facts.audioPackets);
    CHECK(facts.decodeErrors == 0);
    CHECK(facts.keyframes == 4);
    CHECK(facts.firstVideo <= 70ms);
    CHECK(facts.announced >= 6900ms);
    CHECK(facts.announced <= 7200ms);
    CHECK(facts.longestVideoStep <= 70ms);
    CHECK(bench.writer->bytesWritten() == static_cast<std::uint64_t>(facts.fileBytes));
    CHECK(bench.writer->recorded() >= 6900ms);
}

TEST_CASE("a recording begins at the first keyframe") {
    Bench bench;
    bench.create();
    auto packets = SampleFeed::get().packets(6s);
    packets.erase(packets.begin(), packets.begin() + 20); // joined in the middle
    test::feed(*bench.writer, packets);
    bench.writer->end();
    REQUIRE(bench.heard.wait<RecordingClosed>());
    const MediaFacts facts = bench.facts();
    CHECK(facts.videoPackets == 4 * SampleFeed::kFps);
    CHECK(facts.keyframes == 2);
    CHECK(facts.framesDecoded == facts.videoPackets);
    CHECK(facts.firstVideo <= 70ms);
}

TEST_CASE("an existing file is left alone") {
    Bench bench;
    QFile file(bench.options.file);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write("precious");
    file.close();
    const auto made = RecordingWriter::create(bench.options, {});
    REQUIRE_FALSE(made);
    CHECK(made.error().code == MediaError::CannotCreate);
    CHECK(QFileInfo(bench.options.file).size() == 8);
}

TEST_CASE("a folder that cannot be written to is said at once") {
    Bench bench;
    bench.options.file = QStringLiteral("/proc/nowhere/show.mkv");
    const auto made = RecordingWriter::create(bench.options, {});
    REQUIRE_FALSE(made);
    CHECK(made.error().code == MediaError::CannotCreate);
}

TEST_CASE("a recording that got no picture leaves no file") {
    Bench bench;
    bench.create();
    bench.writer->begin(SampleFeed::get().format());
    bench.writer->close();
    const auto closed = bench.heard.wait<RecordingClosed>();
    REQUIRE(closed);
    CHECK_FALSE(closed->error);
    CHECK_FALSE(QFileInfo::exists(bench.options.file));
}

TEST_CASE("a disk that stalls for less than the queue loses nothing and holds nobody up") {
    Bench bench;
    test::Gate disk;
    bench.options.beforeWrite = [&disk] {
        disk.pass();
        return 0;
    };
    bench.create();
    const auto packets = SampleFeed::get().packets(14s);
    disk.shut();
    test::feed(*bench.writer, packets); // returns while the disk stands still
    REQUIRE(disk.waitForSomebody());
    CHECK(bench.heard.count<RecordingClosed>() == 0);
    disk.open();
    bench.writer->close();
    REQUIRE(bench.heard.wait<RecordingClosed>());
    CHECK(bench.heard.count<RecordingGap>() == 0);
    const MediaFacts facts = bench.facts();
    CHECK(facts.videoPackets == 14 * SampleFeed::kFps);
    CHECK(facts.framesDecoded == facts.videoPackets);
}

TEST_CASE("a disk that stalls for longer makes one gap, named, and times stay true") {
    Bench bench;
    test::Gate disk;
    bench.options.beforeWrite = [&disk] {
        disk.pass();
        return 0;
    };
    bench.create();
    const auto packets = SampleFeed::get().packets(40s);
    disk.shut();
    bench.writer->begin(SampleFeed::get().format());
    std::size_t i = 0;
    for (; i < packets.size() && packets[i].dts < 29s; ++i) {
        bench.writer->push(packets[i]);
    }
    REQUIRE(disk.waitForSomebody());
    disk.open();
    // The queue empties before the next keyframe comes.
    const auto deadline = std::chrono::steady_clock::now() + 20s;
    while (bench.writer->recorded() < 19s && std::chrono::steady_clock::now() < deadline) {
        std::this_thread::sleep_for(5ms);
    }
    for (; i < packets.size(); ++i) {
        bench.writer->push(packets[i]);
    }
    bench.writer->close();
    REQUIRE(bench.heard.wait<RecordingClosed>());
    REQUIRE(bench.heard.count<RecordingGap>() == 1);
    const auto lost = bench.heard.wait<RecordingGap>()->lost;
    CHECK(lost > 9s); // 20 s fitted, the next keyframe was at 30 s
    CHECK(lost < 11s);
    const MediaFacts facts = bench.facts();
    CHECK(facts.decodeErrors == 0);
    CHECK(facts.framesDecoded == facts.videoPackets);
    CHECK(facts.longestVideoStep > 9s);
    CHECK(facts.longestVideoStep < 11s);
    CHECK(facts.duration > 39s);
    CHECK(facts.duration < 41s);
}

TEST_CASE("what the disk was too slow for at the end of a recording is named before it is closed") {
    Bench bench;
    test::Gate disk;
    bench.options.beforeWrite = [&disk] {
        disk.pass();
        return 0;
    };
    bench.create();
    disk.shut();
    test::feed(*bench.writer, SampleFeed::get().packets(30s));
    bench.writer->close();
    REQUIRE(disk.waitForSomebody());
    disk.open();
    const auto closed = bench.heard.wait<RecordingClosed>();
    REQUIRE(closed);
    CHECK_FALSE(closed->error);
    REQUIRE(bench.heard.count<RecordingGap>() == 1);
    const auto lost = bench.heard.wait<RecordingGap>()->lost;
    CHECK(lost > 9s); // 20 s fitted
    CHECK(lost < 11s);
}

TEST_CASE("a full disk is said within two seconds and what was written plays") {
    const int why = GENERATE(ENOSPC, EIO, EDQUOT);
    Bench bench;
    std::atomic<int> answer{0};
    bench.options.beforeWrite = [&answer] {
        return answer.load();
    };
    bench.create();
    const auto packets = SampleFeed::get().packets(12s);
    bench.writer->begin(SampleFeed::get().format());
    std::size_t i = 0;
    for (; packets[i].dts < 6s; ++i) {
        bench.writer->push(packets[i]);
    }
    const auto deadline = std::chrono::steady_clock::now() + 20s;
    while (bench.writer->recorded() < 5900ms && std::chrono::steady_clock::now() < deadline) {
        std::this_thread::sleep_for(5ms);
    }
    answer = why;
    for (; i < packets.size(); ++i) {
        bench.writer->push(packets[i]);
    }
    const auto closed = bench.heard.wait<RecordingClosed>(2s);
    REQUIRE(closed);
    REQUIRE(closed->error);
    CHECK(closed->error->code == (why == EIO ? MediaError::WriteFailed : MediaError::DiskFull));
    const MediaFacts facts = bench.facts();
    CHECK(facts.videoPackets >= 4 * SampleFeed::kFps);
    CHECK(facts.framesDecoded == facts.videoPackets);
    CHECK(facts.decodeErrors == 0);
}

TEST_CASE("a disk that is full from the start is said, and no empty file stays") {
    Bench bench;
    bench.options.beforeWrite = [] {
        return ENOSPC;
    };
    bench.create();
    test::feed(*bench.writer, SampleFeed::get().packets(2s));
    const auto closed = bench.heard.wait<RecordingClosed>(2s);
    REQUIRE(closed);
    REQUIRE(closed->error);
    CHECK(closed->error->code == MediaError::DiskFull);
    CHECK(bench.heard.count<RecordingStarted>() == 0);
    CHECK_FALSE(QFileInfo::exists(bench.options.file));
}

TEST_CASE("a file deleted while it is written is said within two seconds") {
    Bench bench;
    bench.create();
    test::feed(*bench.writer, SampleFeed::get().packets(3s));
    REQUIRE(bench.heard.wait<RecordingStarted>());
    REQUIRE(QFile::remove(bench.options.file));
    const auto closed = bench.heard.wait<RecordingClosed>(2s);
    REQUIRE(closed);
    REQUIRE(closed->error);
    CHECK(closed->error->code == MediaError::FileVanished);
}

TEST_CASE("the disk's remaining time is told, warned of and acted on") {
    Bench bench;
    // The sample's rate is not known here: free space is set against what was measured.
    std::atomic<std::int64_t> freeBytes{kPlenty};
    bench.options.freeBytes = [&freeBytes](const QString&) {
        return freeBytes.load();
    };
    bench.create();
    const auto packets = SampleFeed::get().packets(10s);
    test::feed(*bench.writer, packets);
    const auto deadline = std::chrono::steady_clock::now() + 20s;
    while (bench.writer->recorded() < 9900ms && std::chrono::steady_clock::now() < deadline) {
        std::this_thread::sleep_for(5ms);
    }
    const std::int64_t rate = static_cast<std::int64_t>(bench.writer->bytesWritten()) / 10;
    REQUIRE(rate > 1000);
    freeBytes = rate * 200;
    const auto warned = bench.heard.wait<DiskWarning>();
    REQUIRE(warned);
    CHECK(warned->left > 120s);
    CHECK(warned->left < 290s);
    CHECK(bench.heard.count<RecordingClosed>() == 0);
    const auto left = bench.writer->timeLeft();
    REQUIRE(left);
    CHECK(*left == warned->left);
    freeBytes = rate * 20;
    const auto closed = bench.heard.wait<RecordingClosed>();
    REQUIRE(closed);
    REQUIRE(closed->error);
    CHECK(closed->error->code == MediaError::DiskAlmostFull);
    CHECK(bench.heard.count<DiskWarning>() == 1);
    const MediaFacts facts = bench.facts();
    CHECK(facts.announced > 9s); // closed with its index
    CHECK(facts.framesDecoded == test::count(packets, Track::Video));
}

TEST_CASE("an encoder that begins anew with the same format goes on in the same file") {
    Bench bench;
    bench.create();
    const auto packets = SampleFeed::get().packets(4s);
    test::feed(*bench.writer, packets);
    test::feed(*bench.writer, packets);
    bench.writer->close();
    const auto closed = bench.heard.wait<RecordingClosed>();
    REQUIRE(closed);
    CHECK_FALSE(closed->error);
    const MediaFacts facts = bench.facts();
    CHECK(facts.videoPackets == 8 * SampleFeed::kFps);
    CHECK(facts.framesDecoded == facts.videoPackets);
    CHECK(facts.duration > 7900ms);
    CHECK(facts.duration < 8300ms);
}
