#include "studio/session/paper_guard.h"

#include <catch2/catch.hpp>

using namespace studio;
using namespace studio::session;
using namespace std::chrono_literals;
using show::PaperGap;
using show::PaperKind;

namespace {

const QDate kToday(2026, 11, 22);
const base::WallTime kNow{490'000h};

show::Product product(const QString& code, show::GoodsKind goods) {
    show::Product made;
    made.code = code;
    made.goods = goods;
    return made;
}

show::Segment selling(const QString& code, const QString& pair = {}) {
    show::Segment segment;
    segment.kind = show::SegmentKind::Product;
    segment.productCode = code;
    segment.pairCode = pair;
    return segment;
}

/// A11 may be sold by anyone, B1 and B2 are cosmetics without papers.
struct Shop {
    show::Show show;
    show::Stage stage;
    PaperGuard guard;

    Shop() {
        show.products = {product(QStringLiteral("A11"), show::GoodsKind::Ordinary),
                         product(QStringLiteral("B1"), show::GoodsKind::Cosmetics),
                         product(QStringLiteral("B2"), show::GoodsKind::Cosmetics)};
        show.runOfShow = {selling(QStringLiteral("A11")), selling(QStringLiteral("B1")),
                          selling(QStringLiteral("A11"), QStringLiteral("B2"))};
        stage = show::apply(show, show::openingStage(show), show::GoToSegment{0}, kNow);
    }

    std::optional<AirRefused> attempt(const show::StageCommand& command, QDate today = kToday) {
        const show::Stage next = show::apply(show, stage, command, kNow);
        auto refused = guard.refusal(show, stage, next, command, today);
        if (!refused)
            stage = next;
        return refused;
    }
    std::vector<PaperGap> gapsOf(int index, QDate today = kToday) const {
        return show::paperGaps(show.products[static_cast<std::size_t>(index)], today);
    }
};

} // namespace

TEST_CASE("goods without papers do not get on air by any way in") {
    Shop shop;
    SECTION("next") {
        const auto refused = shop.attempt(show::NextSegment{});
        REQUIRE(refused);
        CHECK(refused->productCode == QStringLiteral("B1"));
        CHECK(refused->gaps == shop.gapsOf(1));
        CHECK(std::holds_alternative<show::NextSegment>(refused->command));
    }
    SECTION("a jump to a pair, of which the second lacks papers") {
        const auto refused = shop.attempt(show::GoToSegment{2});
        REQUIRE(refused);
        CHECK(refused->productCode == QStringLiteral("B2"));
    }
    SECTION("back") {
        shop.stage.segment = 2;
        CHECK(shop.attempt(show::PreviousSegment{}));
    }
    SECTION("put beside") {
        CHECK(shop.attempt(show::PairWith{QStringLiteral("b1")}));
    }
    CHECK(shop.stage.productCode == QStringLiteral("A11"));
    CHECK(shop.stage.pairCode.isEmpty());
}

TEST_CASE("what is on the stage already, and goods with their papers, are not asked about") {
    Shop shop;
    CHECK_FALSE(shop.attempt(show::StartCountdown{}));
    for (const PaperGap& gap : shop.gapsOf(1)) {
        show::Paper paper;
        paper.kind = gap.paper;
        paper.number = QStringLiteral("123/26/CBMP");
        paper.validUntil = kToday;
        shop.show.products[1].papers.push_back(paper);
    }
    CHECK_FALSE(shop.attempt(show::NextSegment{}));
    CHECK(shop.stage.productCode == QStringLiteral("B1"));
    INFO("its papers run out while it is shown");
    CHECK_FALSE(shop.attempt(show::StartCountdown{}, kToday.addDays(1)));
    CHECK_FALSE(shop.attempt(show::PreviousSegment{}, kToday.addDays(1)));
    INFO("and it is brought back the day after");
    CHECK(shop.attempt(show::NextSegment{}, kToday.addDays(1)));
}

TEST_CASE("a decision lets the product through for this run, and the refused step is done") {
    Shop shop;
    REQUIRE(shop.attempt(show::NextSegment{}));
    shop.guard.allow({QStringLiteral("B1"), QStringLiteral("bản giấy ở kho"), shop.gapsOf(1), kNow});
    CHECK_FALSE(shop.guard.takeRefused(QStringLiteral("B2"), shop.stage));
    const auto step = shop.guard.takeRefused(QStringLiteral("B1"), shop.stage);
    REQUIRE(step);
    CHECK(std::holds_alternative<show::NextSegment>(*step));
    CHECK_FALSE(shop.guard.takeRefused(QStringLiteral("B1"), shop.stage));
    CHECK_FALSE(shop.attempt(*step));
    CHECK(shop.stage.productCode == QStringLiteral("B1"));
    CHECK_FALSE(shop.attempt(show::PreviousSegment{}));
    CHECK_FALSE(shop.attempt(show::NextSegment{}));
}

TEST_CASE("a decision holds for what it was about only") {
    Shop shop;
    std::vector<PaperGap> fewer = shop.gapsOf(1);
    REQUIRE_FALSE(fewer.empty());
    fewer.pop_back();
    shop.guard.allow({QStringLiteral("B1"), QStringLiteral("x"), fewer, kNow});
    CHECK(shop.attempt(show::NextSegment{}));
}

TEST_CASE("a refused step is not done once the stage has moved") {
    Shop shop;
    REQUIRE(shop.attempt(show::NextSegment{}));
    shop.stage = show::openingStage(shop.show);
    CHECK_FALSE(shop.guard.takeRefused(QStringLiteral("B1"), shop.stage));
}
