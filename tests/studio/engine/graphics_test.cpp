#include "tests/studio/engine/engine_rig.h"

#include <catch2/catch.hpp>

using namespace studio;

// A program of its own: a driver that is loaded stays loaded.
TEST_CASE("without OpenGL the engine says so") {
    qputenv("__EGL_VENDOR_LIBRARY_DIRS", "/nonexistent");
    rig::Rig rig;
    const auto started = engine::Engine::start(rig.options, rig.main.executor());
    REQUIRE_FALSE(started);
    CHECK(started.error().code == engine::EngineError::NoGraphics);
}
