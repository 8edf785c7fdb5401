#include "tests/plugins/graphics_cost.h"
#include "tests/plugins/obs_house.h"

#include <catch2/catch.hpp>

#include <iostream>

using namespace phien::overlays::test;

namespace {

constexpr QSize kCanvas(854, 480);
constexpr double kScale = 480 / 720.0;
/// On a quiet machine it is 0.5; this one may be busy with anything.
constexpr double kMostMs = 2.5;
/// Longer than the still ones take to become one picture.
constexpr int kFramesAtRest = 90;

} // namespace

TEST_CASE("all overlays at rest cost the graphics thread next to nothing") {
    GraphicsCost cost;
    ObsHouse house(kCanvas);
    REQUIRE(house.isRunning());
    std::vector<OBSSource> sources;
    for (const QByteArray& id : ObsHouse::overlayIds()) {
        const int step = static_cast<int>(sources.size());
        sources.push_back(
            house.add(id.constData(), {{QStringLiteral("scale"), kScale}}, {step * 35 % 300, step * 20}));
        REQUIRE(house.settle(sources.back()));
    }
    REQUIRE(sources.size() >= 6);
    REQUIRE(house.drawFrames(kFramesAtRest));
    cost.restart();
    REQUIRE(house.drawFrames(kFramesAtRest));
    const double ms = cost.msPerFrame();
    std::cout << sources.size() << " overlays at rest: " << ms << " ms a frame on the graphics thread\n";
    CHECK(ms > 0);
    CHECK(ms < kMostMs);
}
