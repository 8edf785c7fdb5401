#include "studio/session/session_error.h"
#include "studio/session/show_desk.h"
#include "tests/studio/show/made_show.h"

#include <catch2/catch.hpp>

using namespace studio;
using namespace studio::session;
using namespace std::chrono_literals;

namespace {

const base::WallTime kStart{490'000h};

struct Desk {
    show::Show show = show::madeShow();
    show::Stage stage = show::openingStage(show);
    ShowDesk desk;

    void perform(const show::StageCommand& command, base::WallTime now) {
        const show::Stage next = show::apply(show, stage, command, now);
        desk.noteStage(stage, next, now);
        stage = next;
    }

    base::Result<void> take(base::Result<ShowDesk::Outcome> outcome) {
        if (!outcome)
            return outcome.error();
        show = outcome->show;
        stage = outcome->stage;
        return {};
    }
    base::Result<void> edit(const show::ShowEdit& edit, Air air) {
        return take(desk.edit(show, stage, edit, air));
    }
    base::Result<void> undo(Air air) { return take(desk.undo(show, stage, air)); }
    base::Result<void> redo(Air air) { return take(desk.redo(show, stage, air)); }
};

} // namespace

TEST_CASE("on air the segment on air stays the same one through edits, undo and redo") {
    Desk host;
    host.perform(show::GoToSegment{3}, kStart);
    const show::Segment onAir = host.show.runOfShow[3];
    const auto isOn = [&] {
        return host.show.runOfShow[static_cast<std::size_t>(host.stage.segment)] == onAir;
    };
    REQUIRE(host.edit(show::InsertSegments{0, {show::selling(QStringLiteral("A5"))}, {}}, Air::On));
    CHECK(host.stage.segment == 4);
    REQUIRE(host.edit(show::MoveSegments{{4, 5}, 0}, Air::On));
    CHECK(host.stage.segment == 0);
    CHECK(isOn());
    REQUIRE(host.undo(Air::On));
    REQUIRE(host.undo(Air::On));
    CHECK(host.stage.segment == 3);
    REQUIRE(host.redo(Air::On));
    REQUIRE(host.redo(Air::On));
    CHECK(isOn());
    CHECK_FALSE(host.desk.history().canRedo());
}

TEST_CASE("on air the segment on air is not taken away, by an edit or by undo") {
    Desk host;
    REQUIRE(host.edit(show::InsertSegments{1, {show::selling(QStringLiteral("A5"))}, {}}, Air::Off));
    host.perform(show::GoToSegment{1}, kStart);
    const show::Show before = host.show;
    const show::Stage stage = host.stage;
    for (const show::ShowEdit& edit :
         {show::ShowEdit{show::RemoveSegments{{0, 1}}}, show::ShowEdit{show::ReplaceRun{}},
          show::ShowEdit{show::RemoveProduct{QStringLiteral("A5")}}}) {
        const auto refused = host.edit(edit, Air::On);
        REQUIRE_FALSE(refused);
        CHECK(refused.error().code == base::ErrorCode(SessionError::SegmentOnAir));
    }
    CHECK_FALSE(host.undo(Air::On));
    CHECK(host.show == before);
    CHECK(host.stage == stage);
    CHECK(host.desk.history().canUndo());
    CHECK_FALSE(host.desk.history().canRedo());

    host.perform(show::NextSegment{}, kStart);
    REQUIRE(host.undo(Air::On));
    CHECK(host.show == show::madeShow());
    CHECK(host.stage.segment == 1);
}

TEST_CASE("while preparing the segment on the stage can go") {
    Desk host;
    host.perform(show::GoToSegment{0}, kStart);
    REQUIRE(host.edit(show::RemoveSegments{{0}}, Air::Off));
    CHECK(host.stage.segment == -1);
    CHECK(host.stage.productCode.isEmpty());
}

TEST_CASE("an edit that changes nothing is no step to take back, an impossible one neither") {
    Desk host;
    REQUIRE(host.edit(show::ChangeTitle{host.show.title}, Air::Off));
    CHECK_FALSE(host.edit(show::RemoveSegments{{99}}, Air::Off));
    CHECK_FALSE(host.desk.history().canUndo());
    REQUIRE(host.undo(Air::Off));
    REQUIRE(host.redo(Air::Off));
    CHECK(host.show == show::madeShow());
}

TEST_CASE("the log counts from going live, or goes on after a crash") {
    Desk host;
    host.perform(show::NextSegment{}, kStart - 1h);
    host.perform(show::NextSegment{}, kStart - 30min);
    host.stage = host.desk.wentLive(host.stage, kStart);
    CHECK(host.stage.segmentSince == kStart);
    CHECK(host.desk.log() == show::RunLog{kStart, {}});
    host.perform(show::NextSegment{}, kStart + 5min);
    CHECK(host.desk.log().spent == std::map<int, std::chrono::seconds>{{1, 300s}});
    REQUIRE(host.edit(show::MoveSegments{{1}, 0}, Air::On));
    CHECK(host.desk.log().spent == std::map<int, std::chrono::seconds>{{0, 300s}});

    const show::RunLog log = host.desk.log();
    ShowDesk next;
    next.setLog(log);
    const show::Stage resumed = next.wentLive(host.stage, kStart + 1h);
    CHECK(resumed == host.stage);
    CHECK(next.log() == log);
}
