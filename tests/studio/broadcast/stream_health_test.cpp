#include "studio/broadcast/rate_meter.h"
#include "studio/broadcast/stream_health.h"

#include <catch2/catch.hpp>

using namespace studio;
using namespace studio::broadcast;
using namespace std::chrono_literals;

namespace {

const base::MonotonicTime kStart{std::chrono::hours(1)};

} // namespace

TEST_CASE("a server that takes bytes is well, one that takes nothing has stalled before five seconds") {
    HealthWatch watch;
    LinkStats stats;
    for (int i = 0; i < 100; ++i) {
        stats.bytesSent += 10000;
        stats.bytesUnacked = 5000;
        CHECK(watch.observe(kStart + i * 100ms, stats) == StreamHealth::Good);
    }
    StreamHealth health = StreamHealth::Good;
    int steps = 0;
    for (; steps < 60 && health != StreamHealth::Stalled; ++steps) {
        stats.bytesSent += 10000; // into the socket's buffer only
        stats.bytesUnacked += 10000;
        health = watch.observe(kStart + 10s + steps * 100ms, stats);
    }
    CHECK(health == StreamHealth::Stalled);
    CHECK(steps >= 40);
    CHECK(steps <= 50);
    stats.bytesUnacked = 0;
    CHECK(watch.observe(kStart + 20s, stats) == StreamHealth::Good);
}

TEST_CASE("a feed that pauses is no stall") {
    HealthWatch watch;
    const LinkStats stats{.bytesSent = 1000};
    for (int i = 0; i < 20; ++i) {
        CHECK(watch.observe(kStart + i * 1s, stats) == StreamHealth::Good);
    }
}

TEST_CASE("a queue or dropped pictures are slow") {
    HealthWatch watch;
    LinkStats stats{.bytesSent = 1000, .queued = 1200ms};
    CHECK(watch.observe(kStart, stats) == StreamHealth::Slow);
    stats = {.bytesSent = 2000, .videoFramesDropped = 3};
    CHECK(watch.observe(kStart + 1s, stats) == StreamHealth::Slow);
    CHECK(watch.observe(kStart + 5s, stats) == StreamHealth::Slow);
    CHECK(watch.observe(kStart + 6s, stats) == StreamHealth::Good);
}

TEST_CASE("the rate covers the last three seconds") {
    RateMeter meter;
    CHECK(meter.kbps() == 0);
    std::uint64_t bytes = 0;
    for (int i = 0; i <= 50; ++i) {
        meter.observe(kStart + i * 100ms, bytes);
        bytes += 25000; // 2 Mbit/s
    }
    CHECK(meter.kbps() == 2000);
    for (int i = 51; i <= 90; ++i) {
        meter.observe(kStart + i * 100ms, bytes);
    }
    CHECK(meter.kbps() == 0);
    meter.observe(kStart + 10s, 5);
    CHECK(meter.kbps() == 0);
}
