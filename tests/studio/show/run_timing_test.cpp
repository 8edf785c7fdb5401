#include "studio/show/run_timing.h"
#include "tests/studio/show/made_show.h"

#include <catch2/catch.hpp>

using namespace studio::show;
using namespace std::chrono_literals;

namespace {

const studio::base::WallTime kStart{490'000h};

/// 5, 6, 5, 7 minutes.
Show shortShow() {
    Show show = madeShow();
    show.runOfShow.resize(4);
    return show;
}

} // namespace

TEST_CASE("Before the show the end counts from now, without what is skipped") {
    const RunTiming timing = runTiming(shortShow(), {}, -1, {}, kStart);
    CHECK(timing.planned == 23min);
    CHECK(timing.projectedEnd == kStart + 23min);
    CHECK(timing.behind == 0s);
    CHECK(runTiming(shortShow(), {}, -1, {}, kStart, {1}).projectedEnd == kStart + 17min);
}

TEST_CASE("Who talks longer than planned is behind, who is quicker is ahead") {
    const RunLog slow{kStart, {{0, 8min}}};
    RunTiming timing = runTiming(shortShow(), slow, 1, kStart + 8min, kStart + 10min);
    CHECK(timing.spent == 10min);
    CHECK(timing.onThis == 2min);
    CHECK(timing.leftOfThis == 4min);
    CHECK(timing.behind == 3min);
    CHECK(timing.projectedEnd == kStart + 26min);

    timing = runTiming(shortShow(), {kStart, {{0, 4min}}}, 1, kStart + 4min, kStart + 12min);
    CHECK(timing.leftOfThis == -2min);
    CHECK(timing.behind == 1min);
    timing = runTiming(shortShow(), {kStart, {{0, 1min}}}, 1, kStart + 1min, kStart + 2min);
    CHECK(timing.behind == -4min);
}

TEST_CASE("What is jumped over or skipped is time won, going back is told as it is") {
    const RunLog log{kStart, {{0, 5min}}};
    CHECK(runTiming(shortShow(), log, 2, kStart + 5min, kStart + 5min).behind == -6min);
    CHECK(runTiming(shortShow(), log, 1, kStart + 5min, kStart + 5min, {2}).behind == -5min);
    // Back to the first after two minutes of the second: those are done, four are left.
    const RunLog back{kStart, {{0, 5min}, {1, 2min}}};
    const RunTiming timing = runTiming(shortShow(), back, 0, kStart + 7min, kStart + 8min);
    CHECK(timing.onThis == 6min);
    CHECK(timing.behind == 1min);
    CHECK(timing.projectedEnd == kStart + 8min + 4min + 12min);
}

TEST_CASE("The log adds what a segment has had, a clock set back adds nothing") {
    RunLog log = logged({}, -1, {}, kStart);
    CHECK(log.startedAt == kStart);
    CHECK(log.spent.empty());
    log = logged(log, 0, kStart, kStart + 90s);
    log = logged(log, 0, kStart + 100s, kStart + 110s + 600ms);
    log = logged(log, 1, kStart + 100s, kStart);
    CHECK(log.spent == std::map<int, std::chrono::seconds>{{0, 101s}, {1, 0s}});
    CHECK(logged(log, -1, {}, kStart + 1h).startedAt == kStart);
}
