#include "app/run_of_show/run_of_show_model.h"
#include "app/text/language.h"
#include "tests/app/support/sample.h"

#include <catch2/catch.hpp>

using namespace app::run_of_show;
using namespace studio;
using std::chrono::seconds;

TEST_CASE("the run of show marks what was, is and comes next") {
    REQUIRE(app::text::speak(QStringLiteral("vi")));
    const show::Show show = app::sample::show();
    RunOfShowModel model;
    model.setShow(show);
    CHECK(model.rowCount() == static_cast<int>(show.runOfShow.size()));
    CHECK(model.currentRow() == -1);
    CHECK(model.nextRow() == 0);

    const auto start = base::WallTime(seconds(1'000'000));
    show::Stage stage = show::apply(show, show::openingStage(show), show::NextSegment{}, start);
    model.setStage(stage, start);
    stage = show::apply(show, stage, show::NextSegment{}, start + seconds(700));
    stage = show::apply(show, stage, show::SetStockLeft{QStringLiteral("A12"), 8}, start + seconds(700));
    model.setStage(stage, start + seconds(700));
    model.tick(start + seconds(760));

    CHECK(model.row(0)->state == RowState::Done);
    CHECK(model.row(0)->used == seconds(700));
    CHECK(model.row(1)->state == RowState::Current);
    CHECK(model.row(1)->used == seconds(60));
    CHECK(model.row(2)->state == RowState::Next);
    CHECK(model.row(3)->state == RowState::Ahead);
    const int total = show.findProduct(QStringLiteral("A12"))->stockTotal();
    CHECK(model.row(1)->stockLeft == Approx(8.0 / total));
    CHECK(model.row(1)->detail.contains(QStringLiteral("còn 8 / %1").arg(total)));
}

TEST_CASE("going back keeps what has been on air marked as done") {
    const show::Show show = app::sample::show();
    RunOfShowModel model;
    model.setShow(show);
    const auto start = base::WallTime(seconds(1'000'000));
    show::Stage stage = show::apply(show, show::openingStage(show), show::GoToSegment{3}, start);
    model.setStage(stage, start);
    stage = show::apply(show, stage, show::GoToSegment{1}, start + seconds(5));
    model.setStage(stage, start + seconds(5));
    CHECK(model.row(1)->state == RowState::Current);
    CHECK(model.row(2)->state == RowState::Next);
    CHECK(model.row(3)->state == RowState::Done);
}

TEST_CASE("after the last step there is no next one") {
    const show::Show show = app::sample::show();
    RunOfShowModel model;
    model.setShow(show);
    const auto now = base::WallTime(seconds(1'000'000));
    const int last = model.rowCount() - 1;
    model.setStage(show::apply(show, show::openingStage(show), show::GoToSegment{last}, now), now);
    CHECK(model.nextRow() == -1);
}
