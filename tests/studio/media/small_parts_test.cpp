#include "studio/media/disk_budget.h"
#include "studio/media/frame_gaps.h"
#include "studio/media/recording_queue.h"

#include <catch2/catch.hpp>

using namespace std::chrono_literals;
using namespace studio::media;
using std::chrono::microseconds;
using studio::stream::EncodedPacket;
using studio::stream::Track;

namespace {

EncodedPacket packet(Track track, microseconds at, std::size_t bytes, bool keyframe = false) {
    return {track, std::make_shared<const studio::stream::Bytes>(bytes), at, at, keyframe, false};
}

std::vector<microseconds> times(RecordingQueue& queue) {
    std::vector<microseconds> taken;
    while (const auto item = queue.take(0ms)) {
        taken.push_back(item->packet.dts);
    }
    return taken;
}

} // namespace

TEST_CASE("a full queue refuses everything up to a keyframe that fits") {
    RecordingQueue queue({.bytes = 1000, .time = 20s});
    queue.push(packet(Track::Video, 0ms, 400, true));
    queue.push(packet(Track::Audio, 10ms, 400));
    queue.push(packet(Track::Video, 40ms, 400)); // over 1000 bytes
    CHECK(times(queue) == std::vector<microseconds>{0ms, 10ms});
    queue.push(packet(Track::Video, 80ms, 10)); // refers to the one refused
    queue.push(packet(Track::Audio, 90ms, 10));
    queue.push(packet(Track::Video, 120ms, 10, true));
    queue.push(packet(Track::Audio, 130ms, 10));
    const auto resumed = queue.take(0ms);
    REQUIRE(resumed);
    CHECK(resumed->packet.dts == 120ms);
    CHECK(resumed->lostBefore == 110ms);
    const auto after = queue.take(0ms);
    REQUIRE(after);
    CHECK(after->lostBefore == 0ms);
}

TEST_CASE("what is refused last is lost at the end, and said where a feed begins anew") {
    RecordingQueue queue({.bytes = 1000, .time = 20s});
    queue.push(packet(Track::Video, 0ms, 900, true));
    CHECK(queue.lostAtEnd() == 0ms);
    queue.push(packet(Track::Video, 40ms, 400));
    queue.push(packet(Track::Audio, 90ms, 10));
    queue.push(packet(Track::Video, 80ms, 400));
    CHECK(queue.lostAtEnd() == 90ms);
    queue.begin({});
    CHECK(queue.lostAtEnd() == 0ms);
    queue.close();
    REQUIRE(queue.take(0ms));
    const auto format = queue.take(0ms);
    REQUIRE(format);
    CHECK(format->format);
    CHECK(format->lostBefore == 90ms);
}

TEST_CASE("a queue is full by time, too") {
    RecordingQueue queue({.bytes = 1'000'000, .time = 2s});
    for (int i = 0; i < 40; ++i) {
        queue.push(packet(Track::Video, i * 100ms, 10, i % 10 == 0));
    }
    CHECK(times(queue).back() == 2s);
}

TEST_CASE("a closed queue gives what it holds and takes no more") {
    RecordingQueue queue({});
    queue.push(packet(Track::Video, 0ms, 10, true));
    queue.close();
    queue.push(packet(Track::Video, 40ms, 10));
    CHECK_FALSE(queue.finished());
    CHECK(times(queue).size() == 1);
    CHECK(queue.finished());
}

TEST_CASE("disk time left is free space over the measured rate") {
    DiskBudget budget;
    CHECK_FALSE(budget.left(1'000'000));
    budget.expect(800); // 100,000 bytes a second
    CHECK(budget.left(1'000'000) == 10s);
    budget.recorded(0s, 0);
    budget.recorded(1s, 500'000);
    CHECK(budget.left(1'000'000) == 10s); // too short to measure
    budget.recorded(4s, 2'000'000);
    CHECK(budget.left(5'000'000) == 10s);
    for (int second = 5; second <= 30; ++second) { // the rate falls; old seconds are forgotten
        budget.recorded(std::chrono::seconds(second), 2'000'000 + (second - 4) * 50'000);
    }
    CHECK(budget.left(5'000'000) == 100s);
}

TEST_CASE("missing pictures are counted by announced or learned frame length") {
    const bool announced = GENERATE(true, false);
    FrameGaps gaps(announced ? std::optional<microseconds>(33'333us) : std::nullopt);
    std::uint64_t left = 0;
    for (int i = 0; i < 100; ++i) {
        if (i == 5 || (i >= 50 && i < 60)) {
            ++left;
            continue;
        }
        gaps.picture(std::chrono::milliseconds(i * 1000 / 30)); // FLV's whole milliseconds
    }
    CHECK(gaps.missing() == left);
}
