#include "studio/show/edit_on_air.h"
#include "tests/studio/show/made_show.h"

#include <catch2/catch.hpp>

using namespace studio::show;
using namespace std::chrono_literals;

namespace {

const studio::base::WallTime kSince{490'000h};

struct Live {
    Show show = madeShow();
    OnAir onAir;

    explicit Live(int segment) {
        onAir.stage = apply(show, openingStage(show), GoToSegment{segment}, kSince);
        onAir.log = {kSince - 1h, {{0, 300s}, {segment, 20s}, {7, 5s}}};
    }

    void perform(const StageCommand& command) {
        onAir.stage = apply(show, onAir.stage, command, kSince + 10s);
    }

    OnAir after(const ShowEdit& edit) {
        const auto next = edited(show, edit);
        REQUIRE(next);
        const OnAir there = carriedOver(show, *next, edit, EditWay::Done, onAir);
        back = carriedOver(*next, show, edit, EditWay::Undone, there);
        return there;
    }

    OnAir back;
};

} // namespace

TEST_CASE("The segment on air, skipped marks and times follow their segments, and back") {
    Live live(3);
    live.perform(SkipSegment{5});
    const OnAir there = live.after(MoveSegments{{0, 5}, 8});
    CHECK(there.stage.segment == 2);
    CHECK(there.stage.skipped == std::set<int>{7});
    CHECK(there.stage.segmentSince == kSince);
    CHECK(there.stage.productCode == live.onAir.stage.productCode);
    CHECK(there.log.spent == std::map<int, std::chrono::seconds>{{6, 300s}, {2, 20s}, {5, 5s}});
    CHECK(live.back == live.onAir);
}

TEST_CASE("A segment put in before the one on air moves it, and what is on air stays") {
    Live live(2);
    const OnAir there = live.after(InsertSegments{0, {selling(QStringLiteral("A5"))}, {}});
    CHECK(there.stage.segment == 3);
    CHECK(there.stage.countdown == live.onAir.stage.countdown);
    CHECK(live.back == live.onAir);
}

TEST_CASE("Another product for the segment on air is on air at once, since the segment began") {
    Live live(0);
    live.perform(SwitchScene{QStringLiteral("main")});
    Segment other = selling(QStringLiteral("A4"));
    other.sceneId = QStringLiteral("main");
    const OnAir there = live.after(ChangeSegment{0, other});
    CHECK(there.stage.segment == 0);
    CHECK(there.stage.productCode == QStringLiteral("A4"));
    CHECK(there.stage.segmentSince == kSince);
    CHECK(live.back.stage.productCode == QStringLiteral("A0"));
}

TEST_CASE("A longer flash sale ends later, a new title changes nothing that is seen") {
    Live live(2);
    Segment longer = live.show.runOfShow[2];
    longer.planned = 8min;
    const OnAir there = live.after(ChangeSegment{2, longer});
    REQUIRE(there.stage.countdown);
    CHECK(there.stage.countdown->startedAt == kSince);
    CHECK(there.stage.countdown->endsAt == kSince + 8min);

    live.perform(StopCountdown{});
    Segment titled = live.show.runOfShow[2];
    titled.title = QStringLiteral("Giờ vàng");
    CHECK(live.after(ChangeSegment{2, titled}).stage == live.onAir.stage);
}

TEST_CASE("A product's new code is on air at once, with its stock and orders") {
    Live live(1);
    live.perform(PairWith{QStringLiteral("A2")});
    live.perform(SetStockLeft{QStringLiteral("A1"), 3});
    live.perform(AddToOrderTicker{{QStringLiteral("Lan T."), QStringLiteral("A1"), kSince}});
    Product product = live.show.products[1];
    product.code = QStringLiteral("B7");
    const OnAir there = live.after(PutProduct{QStringLiteral("A1"), product});
    CHECK(there.stage.productCode == QStringLiteral("B7"));
    CHECK(there.stage.pairCode == QStringLiteral("A2"));
    CHECK(there.stage.stockLeft == std::map<QString, int>{{QStringLiteral("B7"), 3}});
    CHECK(there.stage.orders.front().productCode == QStringLiteral("B7"));
    CHECK(live.back == live.onAir);
}

TEST_CASE("The pair's other product goes and the first one stays") {
    Live live(1);
    live.perform(PairWith{QStringLiteral("A5")});
    const OnAir there = live.after(RemoveProduct{QStringLiteral("A5")});
    CHECK(there.stage.segment == 1);
    CHECK(there.stage.productCode == QStringLiteral("A1"));
    CHECK(there.stage.pairCode.isEmpty());
}

TEST_CASE("Where the segment is gone nothing is on air, the buyers' words stay") {
    Live live(2);
    live.perform(AddToFeed{{QStringLiteral("Na"), QStringLiteral("đẹp quá"), {}, {}}});
    CHECK(segmentOnAirAfter(live.show, live.show, RemoveSegments{{2}}, EditWay::Done, 2) == -1);
    const OnAir there = live.after(RemoveSegments{{2}});
    CHECK(there.stage.segment == -1);
    CHECK(there.stage.productCode.isEmpty());
    CHECK_FALSE(there.stage.countdown);
    CHECK(there.stage.feed.size() == 1);
    CHECK(there.log.spent.count(2) == 0);
}
