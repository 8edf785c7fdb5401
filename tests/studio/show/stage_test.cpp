#include "studio/show/stage.h"

#include <catch2/catch.hpp>

using namespace studio::show;
using namespace std::chrono_literals;

namespace {

const studio::base::WallTime kNow{1000h};

Show smallShow() {
    Show show;
    show.scenes = {{QStringLiteral("main"), {}, {}, {}}, {QStringLiteral("rest"), {}, {}, {}}};
    for (const auto& code : {QStringLiteral("A11"), QStringLiteral("A12")}) {
        Product product;
        product.code = code;
        product.variants = {{QStringLiteral("S"), {}, 8}, {QStringLiteral("M"), {}, 12}};
        show.products.push_back(product);
    }
    show.runOfShow = {
        {SegmentKind::Product, QStringLiteral("A11"), {}, {}, 600s, QStringLiteral("main"), {}},
        {SegmentKind::FlashSale, QStringLiteral("A12"), {}, {}, 300s, {}, studio::base::Money{79000}},
        {SegmentKind::Break, {}, {}, {}, 120s, QStringLiteral("rest"), {}},
        {SegmentKind::Product, QStringLiteral("A12"), {}, {}, 600s, QStringLiteral("main"), {}},
    };
    return show;
}

Stage after(const Show& show, Stage stage, const std::vector<StageCommand>& commands,
            studio::base::WallTime now = kNow) {
    for (const StageCommand& command : commands)
        stage = apply(show, stage, command, now);
    return stage;
}

FeedLine line(int number) {
    return {QStringLiteral("Bé Na"), QString::number(number), QStringLiteral("facebook"), kNow};
}

} // namespace

TEST_CASE("The opening stage is the first scene with card, feed and seller line") {
    const Stage stage = openingStage(smallShow());
    CHECK(stage.segment == -1);
    CHECK(stage.sceneId == QStringLiteral("main"));
    CHECK(stage.shown ==
          std::set{Overlay::ProductCard, Overlay::CommentFeed, Overlay::OrderTicker, Overlay::SellerLine});
    CHECK(stage.productCode.isEmpty());
    CHECK(openingStage(Show{}).sceneId.isEmpty());
}

TEST_CASE("Next puts product, card and scene on air at once") {
    const Show show = smallShow();
    Stage opening = openingStage(show);
    opening.sceneId = QStringLiteral("rest");
    opening.shown.erase(Overlay::ProductCard);
    const Stage stage = apply(show, opening, NextSegment{}, kNow);
    CHECK(stage.segment == 0);
    CHECK(stage.segmentSince == kNow);
    CHECK(stage.productCode == QStringLiteral("A11"));
    CHECK(stage.sceneId == QStringLiteral("main"));
    CHECK(stage.shown.count(Overlay::ProductCard) == 1);
    CHECK_FALSE(stage.countdown.has_value());
}

TEST_CASE("A flash sale brings its countdown, the next segment ends it") {
    const Show show = smallShow();
    const Stage flash = after(show, openingStage(show), {NextSegment{}, NextSegment{}});
    REQUIRE(flash.countdown.has_value());
    CHECK(flash.countdown == Countdown{kNow, kNow + 300s});
    CHECK(flash.shown.count(Overlay::Countdown) == 1);
    CHECK(flash.sceneId == QStringLiteral("main"));

    const Stage rest = apply(show, flash, NextSegment{}, kNow);
    CHECK_FALSE(rest.countdown.has_value());
    CHECK(rest.shown.count(Overlay::Countdown) == 0);
    CHECK(rest.shown.count(Overlay::ProductCard) == 0);
    CHECK(rest.productCode.isEmpty());
    CHECK(rest.sceneId == QStringLiteral("rest"));

    const Stage back = apply(show, rest, PreviousSegment{}, kNow);
    CHECK(back.productCode == QStringLiteral("A12"));
    CHECK(back.countdown.has_value());
}

TEST_CASE("Commands that make no sense now change nothing") {
    const Show show = smallShow();
    const Stage opening = openingStage(show);
    CHECK(apply(show, opening, PreviousSegment{}, kNow) == opening);
    CHECK(apply(show, opening, GoToSegment{4}, kNow) == opening);
    CHECK(apply(show, opening, GoToSegment{-1}, kNow) == opening);
    CHECK(apply(show, opening, SwitchScene{QStringLiteral("nowhere")}, kNow) == opening);
    CHECK(apply(show, opening, StopCountdown{}, kNow) == opening);
    CHECK(apply(show, opening, AddToCountdown{30s}, kNow) == opening);
    CHECK(apply(show, opening, StartCountdown{0s}, kNow) == opening);
    CHECK(apply(show, opening, SetStockLeft{QStringLiteral("Z9"), 3}, kNow) == opening);

    const Stage last = apply(show, opening, GoToSegment{3}, kNow);
    CHECK(apply(show, last, NextSegment{}, kNow + 1s) == last);
    CHECK(apply(show, last, GoToSegment{3}, kNow + 1s) == last);
    CHECK(apply(Show{}, Stage{}, NextSegment{}, kNow) == Stage{});
}

TEST_CASE("A countdown starts, is lengthened from now at the least, and stops") {
    const Show show = smallShow();
    const Stage running = apply(show, openingStage(show), StartCountdown{60s}, kNow);
    CHECK(running.shown.count(Overlay::Countdown) == 1);
    CHECK(apply(show, running, AddToCountdown{30s}, kNow + 10s).countdown->endsAt == kNow + 90s);
    CHECK(apply(show, running, AddToCountdown{30s}, kNow + 100s).countdown->endsAt == kNow + 130s);
    CHECK(apply(show, running, AddToCountdown{-90s}, kNow + 10s).countdown->endsAt == kNow + 10s);
    const Stage stopped = apply(show, running, StopCountdown{}, kNow);
    CHECK_FALSE(stopped.countdown.has_value());
    CHECK(stopped.shown.count(Overlay::Countdown) == 0);
}

TEST_CASE("A countdown never overflows") {
    const Show show = smallShow();
    Stage stage = apply(show, openingStage(show), StartCountdown{std::chrono::seconds::max()}, kNow);
    CHECK(stage.countdown->endsAt == kNow + 24h);
    stage = apply(show, stage, AddToCountdown{std::chrono::seconds::max()}, kNow);
    CHECK(stage.countdown->endsAt == kNow + 24h);
    stage = apply(show, stage, AddToCountdown{std::chrono::seconds::min()}, kNow);
    CHECK(stage.countdown->endsAt == kNow);
}

TEST_CASE("The feed keeps the newest six lines") {
    const Show show = smallShow();
    Stage stage = openingStage(show);
    for (int number = 1; number <= 9; ++number)
        stage = apply(show, stage, AddToFeed{line(number)}, kNow);
    REQUIRE(stage.feed.size() == 6);
    CHECK(stage.feed.front() == line(4));
    CHECK(stage.feed.back() == line(9));
}

TEST_CASE("An old comment that is put into the feed again stands there from now on") {
    const Show show = smallShow();
    FeedLine old = line(1);
    old.at = kNow - 1h;
    const Stage stage = apply(show, openingStage(show), AddToFeed{old}, kNow);
    REQUIRE(stage.feed.size() == 1);
    CHECK(stage.feed.front().at == kNow);
    CHECK(stage.feed.front().text == old.text);
}

TEST_CASE("Overlays, questions and scenes follow their commands") {
    const Show show = smallShow();
    const Stage asked = apply(show, openingStage(show), PutQuestionOnScreen{line(1)}, kNow);
    CHECK(asked.question == Question{line(1), {}});
    CHECK(asked.shown.count(Overlay::QuestionBanner) == 1);
    const Stage hidden = apply(show, asked, HideOverlay{Overlay::QuestionBanner}, kNow);
    CHECK(hidden.shown.count(Overlay::QuestionBanner) == 0);
    CHECK(apply(show, hidden, ShowOverlay{Overlay::QuestionBanner}, kNow) == asked);
    CHECK(apply(show, asked, SwitchScene{QStringLiteral("rest")}, kNow).sceneId == QStringLiteral("rest"));
}

TEST_CASE("Stock on air is the show's figure until another one is set") {
    const Show show = smallShow();
    Stage stage = openingStage(show);
    CHECK_FALSE(stockOf(show, stage, stage.productCode).has_value());
    stage = apply(show, stage, NextSegment{}, kNow);
    CHECK(stockOf(show, stage, stage.productCode)->left == 20);
    CHECK(stockOf(show, stage, stage.productCode)->total == 20);
    stage = apply(show, stage, SetStockLeft{QStringLiteral("a11"), 8}, kNow);
    CHECK(stockOf(show, stage, stage.productCode)->left == 8);
    CHECK(stockOf(show, stage, stage.productCode)->total == 20);
    stage = apply(show, stage, SetStockLeft{QStringLiteral("A11"), -3}, kNow);
    CHECK(stockOf(show, stage, stage.productCode)->left == 0);
    stage = apply(show, stage, SetStockLeft{QStringLiteral("A11"), 25}, kNow);
    CHECK(stockOf(show, stage, stage.productCode)->total == 25);
}

TEST_CASE("the seller line cannot be off while goods with a warning are on air") {
    Show show = smallShow();
    show.products[1].warning = QStringLiteral("Không phải là thuốc"); // A12
    const auto hidden = after(show, openingStage(show), {HideOverlay{Overlay::SellerLine}, GoToSegment{0}});
    CHECK(hidden.shown.count(Overlay::SellerLine) == 0);
    const auto paired = after(show, hidden, {PairWith{QStringLiteral("A12")}});
    CHECK(paired.shown.count(Overlay::SellerLine) == 1);
    const auto sold = after(show, hidden, {GoToSegment{3}, HideOverlay{Overlay::SellerLine}});
    CHECK(sold.shown.count(Overlay::SellerLine) == 1);
    const auto left = after(show, sold, {GoToSegment{0}, HideOverlay{Overlay::SellerLine}});
    CHECK(left.shown.count(Overlay::SellerLine) == 0);
    show.products[1].warning.clear();
    CHECK(after(show, hidden, {GoToSegment{3}}).shown.count(Overlay::SellerLine) == 0);
    show.products[1].goods = GoodsKind::HealthSupplement; // the law's sentence stands in for its own
    CHECK(after(show, hidden, {GoToSegment{3}}).shown.count(Overlay::SellerLine) == 1);
}
