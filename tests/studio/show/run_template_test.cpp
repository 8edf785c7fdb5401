#include "studio/show/run_template.h"
#include "studio/show/show_edit.h"
#include "tests/studio/show/made_show.h"

#include <QJsonArray>

#include <catch2/catch.hpp>

using namespace studio::show;
using namespace std::chrono_literals;

namespace {

std::string kinds(const std::vector<Segment>& run) {
    std::string word;
    for (const Segment& segment : run)
        word += "PFLQBTH"[static_cast<int>(segment.kind)];
    return word;
}

} // namespace

TEST_CASE("Ready templates: one by one, in pairs, with flash sales, draws and breaks") {
    const auto products = madeShow(5).products;
    CHECK(kinds(runFor(RunTemplate{}, products)) == "TPPPPPQ");
    const auto pairs = runFor(RunTemplate{.opening = 0s, .inPairs = true, .questions = 0s}, products);
    REQUIRE(kinds(pairs) == "PPP");
    CHECK(pairs[1].productCode == QStringLiteral("A2"));
    CHECK(pairs[1].pairCode == QStringLiteral("A3"));
    CHECK(pairs[2].pairCode.isEmpty());
    CHECK(kinds(runFor(RunTemplate{.flashEvery = 2}, products)) == "TPPFPPFPQ");
    CHECK(kinds(runFor(RunTemplate{.opening = 0s, .drawEvery = 20min, .breakEvery = 30min}, products)) ==
          "PPLPBPLPQ");
    CHECK(kinds(runFor(RunTemplate{}, {})) == "TQ");
}

TEST_CASE("A flash sale is off the live price, in whole thousands, never below the floor") {
    auto products = madeShow(1).products;
    products[0].livePrice = studio::base::Money{89'500};
    const RunTemplate half{.flashEvery = 1, .flashPercentOff = 50};
    CHECK(runFor(half, products)[2].flashPrice == studio::base::Money{44'000});
    products[0].floorPrice = studio::base::Money{60'000};
    CHECK(runFor(half, products)[2].flashPrice == studio::base::Money{60'000});
}

TEST_CASE("A template's run is one that the show takes") {
    Show show = madeShow(9);
    for (const RunTemplate& made : {RunTemplate{}, RunTemplate{.inPairs = true, .flashEvery = 3},
                                    RunTemplate{.drawEvery = 30min, .breakEvery = 90min}})
        CHECK(edited(show, ReplaceRun{runFor(made, show.products)}));
}

TEST_CASE("A run of one's own is kept without its products and made again for others") {
    Show show = madeShow(3);
    show.runOfShow[0].sceneId = QStringLiteral("main");
    show.runOfShow[0].pairCode = QStringLiteral("A2");
    const OwnTemplate own = templateOf(show, QStringLiteral("Tối thứ bảy"));
    CHECK(readTemplate(writeTemplate(own)) == own);

    const auto same = runFor(own, show);
    REQUIRE(same.size() == show.runOfShow.size());
    CHECK(same[1].productCode == QStringLiteral("A2")); // numbers go by first use
    CHECK(same[0].sceneId == QStringLiteral("main"));

    Show more = madeShow(5);
    more.scenes.clear();
    const auto longer = runFor(own, more);
    CHECK(kinds(longer) == "PPFPPPB");
    CHECK(longer[0].sceneId.isEmpty());
    CHECK(longer[5].productCode == QStringLiteral("A4"));
    CHECK(edited(more, ReplaceRun{longer}));

    const auto shorter = runFor(own, madeShow(1));
    CHECK(kinds(shorter) == "PB");
    CHECK(shorter[0].pairCode.isEmpty());
}

TEST_CASE("What is no template is none") {
    CHECK_FALSE(readTemplate({}));
    CHECK_FALSE(readTemplate({{QStringLiteral("name"), QString()}, {QStringLiteral("steps"), QJsonArray()}}));
    CHECK_FALSE(readTemplate({{QStringLiteral("name"), 3}, {QStringLiteral("steps"), 4}}));
}
