#include "studio/rtmp/read_budget.h"
#include "studio/rtmp/stall_watch.h"

#include <catch2/catch.hpp>

using namespace studio;
using namespace std::chrono_literals;

TEST_CASE("a stall is bytes that wait and a count that stands still", "[rtmp][stall]") {
    rtmp::StallWatch watch;
    base::MonotonicTime now(1h);
    CHECK_FALSE(watch.stalled(1000, true, now));
    CHECK_FALSE(watch.stalled(1000, true, now += 3900ms));
    CHECK(watch.stalled(1000, true, now += 100ms));
}

TEST_CASE("any progress starts the patience anew", "[rtmp][stall]") {
    rtmp::StallWatch watch;
    base::MonotonicTime now(1h);
    for (std::uint64_t taken = 1; taken < 20; ++taken) {
        CHECK_FALSE(watch.stalled(taken, true, now += 3s));
    }
}

TEST_CASE("a silent feed is no stall", "[rtmp][stall]") {
    rtmp::StallWatch watch;
    base::MonotonicTime now(1h);
    CHECK_FALSE(watch.stalled(1000, true, now));
    CHECK_FALSE(watch.stalled(1000, false, now += 60s));
    CHECK_FALSE(watch.stalled(1000, true, now += 60s)); // begins to wait only now
    CHECK_FALSE(watch.stalled(1000, false, now += 1s));
    CHECK_FALSE(watch.stalled(1000, true, now += 3500ms));
    CHECK_FALSE(watch.stalled(1000, true, now += 3500ms));
    CHECK(watch.stalled(1000, true, now += 500ms));
}

TEST_CASE("reading is limited by the period", "[rtmp][stall]") {
    rtmp::ReadBudget budget;
    base::MonotonicTime now(1h);
    CHECK(budget.left(now) == rtmp::ReadBudget::kBytes);
    budget.take(rtmp::ReadBudget::kBytes + 5);
    CHECK(budget.exhausted());
    CHECK(budget.left(now + 99ms) == 0);
    CHECK(budget.refillAt() == now + 100ms);
    CHECK(budget.left(now + 100ms) == rtmp::ReadBudget::kBytes);
}
