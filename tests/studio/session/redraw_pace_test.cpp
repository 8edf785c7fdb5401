#include "studio/session/redraw_pace.h"

#include <catch2/catch.hpp>

using namespace std::chrono_literals;
using studio::session::RedrawPace;

TEST_CASE("the first comment is drawn at once, the next when a step of the feed is over") {
    RedrawPace pace;
    const studio::base::MonotonicTime start{1h};
    CHECK(pace.wait(start) == 0ms);
    pace.drew(start);
    CHECK(pace.wait(start) == RedrawPace::kBetweenSteps);
    CHECK(pace.wait(start + 100ms) == RedrawPace::kBetweenSteps - 100ms);
    CHECK(pace.wait(start + RedrawPace::kBetweenSteps - 1us) == 1ms);
    CHECK(pace.wait(start + RedrawPace::kBetweenSteps) == 0ms);
}
