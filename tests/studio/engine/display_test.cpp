#include "tests/studio/engine/engine_rig.h"

#include <catch2/catch.hpp>

using namespace studio;

TEST_CASE("without a display the engine says so and holds nothing") {
    const QByteArray before = qgetenv("DISPLAY");
    for (const char* display : {"", ":4711"}) {
        qputenv("DISPLAY", display);
        rig::Rig rig;
        const auto started = engine::Engine::start(rig.options, rig.main.executor());
        REQUIRE_FALSE(started);
        CHECK(started.error().code == engine::EngineError::NoDisplay);
        CHECK(engine::Engine::allocatedBlocks() == 0);
    }
    qputenv("DISPLAY", before);
}
