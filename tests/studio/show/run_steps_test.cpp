#include "studio/show/stage.h"
#include "studio/show/stage_json.h"
#include "tests/studio/show/made_show.h"

#include <catch2/catch.hpp>

using namespace studio::show;
using namespace std::chrono_literals;

namespace {

struct Run {
    Show show = madeShow();
    Stage stage = openingStage(show);

    void perform(const StageCommand& command) {
        stage = apply(show, stage, command, studio::base::WallTime{490'000h});
    }
};

} // namespace

TEST_CASE("Next and previous pass over what is skipped, who goes there keeps it") {
    Run run;
    run.perform(SkipSegment{0});
    run.perform(SkipSegment{2});
    run.perform(SkipSegment{3});
    run.perform(NextSegment{});
    CHECK(run.stage.segment == 1);
    CHECK(nextSegment(run.show, run.stage) == 4);
    CHECK(previousSegment(run.stage) == -1);
    run.perform(PreviousSegment{});
    CHECK(run.stage.segment == 1);
    run.perform(NextSegment{});
    CHECK(run.stage.segment == 4);
    run.perform(PreviousSegment{});
    CHECK(run.stage.segment == 1);
    run.perform(KeepSegment{3});
    run.perform(GoToSegment{2});
    CHECK(run.stage.skipped == std::set<int>{0});
    run.perform(NextSegment{});
    CHECK(run.stage.segment == 3);
}

TEST_CASE("The segment on air and places that are not there cannot be skipped") {
    Run run;
    run.perform(GoToSegment{1});
    const Stage before = run.stage;
    for (const int index : {1, -1, 8, 1000})
        run.perform(SkipSegment{index});
    CHECK(run.stage == before);
    for (int index = 2; index < 8; ++index)
        run.perform(SkipSegment{index});
    CHECK(nextSegment(run.show, run.stage) == -1);
    run.perform(NextSegment{});
    CHECK(run.stage.segment == 1);
}

TEST_CASE("A segment that sells opens the orders, a break closes them, talk leaves them") {
    Run run;
    CHECK_FALSE(run.stage.ordersOpen);
    run.perform(NextSegment{});
    CHECK(run.stage.ordersOpen);
    run.perform(CloseOrders{});
    CHECK_FALSE(run.stage.ordersOpen);
    run.perform(GoToSegment{2}); // a flash sale
    CHECK(run.stage.ordersOpen);
    run.show.runOfShow[3].kind = SegmentKind::Questions;
    run.show.runOfShow[4].kind = SegmentKind::HostChange;
    run.show.runOfShow[5].kind = SegmentKind::FreeTalk;
    run.perform(NextSegment{});
    CHECK(run.stage.ordersOpen);
    run.perform(NextSegment{});
    CHECK_FALSE(run.stage.ordersOpen);
    run.perform(OpenOrders{});
    run.perform(NextSegment{});
    CHECK(run.stage.ordersOpen);
    run.perform(GoToSegment{7}); // a break
    CHECK_FALSE(run.stage.ordersOpen);
}

TEST_CASE("Skipped segments and the order window come back after a crash") {
    Run run;
    run.perform(GoToSegment{1});
    run.perform(SkipSegment{3});
    run.perform(SkipSegment{7});
    const auto back = parseStage(serialiseStage(run.show, run.stage), QStringLiteral("run"), run.show);
    REQUIRE(back);
    CHECK(back->problems.empty());
    CHECK(back->stage.skipped == run.stage.skipped);
    CHECK(back->stage.ordersOpen);
    run.show.runOfShow.resize(5);
    const auto shorter = parseStage(serialiseStage(run.show, run.stage), QStringLiteral("run"), run.show);
    REQUIRE(shorter);
    CHECK(shorter->stage.skipped == std::set<int>{3});
}
