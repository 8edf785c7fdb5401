#include "studio/broadcast/bitrate_governor.h"

#include <catch2/catch.hpp>

#include <vector>

using namespace studio;
using namespace studio::broadcast;
using namespace std::chrono_literals;

namespace {

using Uplink = BitrateGovernor::Uplink;
const Uplink kWell{};
const Uplink kWeak{.queued = 1500ms};
const Uplink kDropping{.dropping = true};

struct Line {
    BitrateGovernor governor{4000};
    base::MonotonicTime now{std::chrono::hours(1)};
    std::vector<int> decisions;

    void pass(std::chrono::seconds time, const std::vector<Uplink>& uplinks) {
        for (auto gone = 0s; gone < time; gone += 1s) {
            now += 1s;
            if (const auto kbps = governor.decide(now, uplinks)) {
                decisions.push_back(*kbps);
            }
        }
    }
};

} // namespace

TEST_CASE("a weak shared line lowers the common bitrate once, then waits to see") {
    Line line;
    line.pass(2s, {kWeak, kDropping, kWeak});
    CHECK(line.decisions.empty());
    line.pass(8s, {kWeak, kDropping, kWeak});
    CHECK(line.decisions == std::vector{2800});
    CHECK(line.governor.kbps() == 2800);
}

TEST_CASE("one weak destination never lowers the others") {
    Line line;
    line.pass(std::chrono::seconds(3600), {kWeak, kWell});
    line.pass(std::chrono::seconds(3600), {kWeak, kWell, kWell});
    CHECK(line.decisions.empty());
    line.pass(10s, {kWeak, kDropping, kWell}); // two of three
    CHECK(line.decisions.size() == 1);
}

TEST_CASE("a line that stays weak goes down to two fifths and no further") {
    Line line;
    line.pass(std::chrono::seconds(600), {kWeak});
    CHECK(line.decisions == std::vector{2800, 2000, 1600});
}

TEST_CASE("a short weakness changes nothing") {
    Line line;
    for (int i = 0; i < 100; ++i) {
        line.pass(2s, {kWeak, kWeak});
        line.pass(2s, {kWell, kWell});
    }
    CHECK(line.decisions.empty());
}

TEST_CASE("a calm minute raises it again, a failed rise makes the next one wait longer") {
    Line line;
    line.pass(5s, {kWeak, kWeak});
    REQUIRE(line.decisions == std::vector{2800});
    line.pass(60s, {kWell, kWell});
    CHECK(line.decisions.size() == 1);
    line.pass(2s, {kWell, kWell});
    CHECK(line.decisions == std::vector{2800, 4000});
    line.pass(5s, {kWeak, kWeak}); // too early
    CHECK(line.decisions == std::vector{2800, 4000, 2800});
    line.pass(100s, {kWell, kWell});
    CHECK(line.decisions.size() == 3);
    line.pass(25s, {kWell, kWell});
    CHECK(line.decisions.back() == 4000);
}

TEST_CASE("without a live destination nothing is decided") {
    Line line;
    line.pass(5s, {kWeak});
    line.pass(std::chrono::seconds(600), {});
    CHECK(line.decisions == std::vector{2800});
    line.pass(std::chrono::seconds(600), {kWell, kWeak}); // not calm either
    CHECK(line.decisions == std::vector{2800});
}
