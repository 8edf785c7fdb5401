#define CATCH_CONFIG_RUNNER
#include "tests/support/catch_session.h"

#include <catch2/catch.hpp>

int runCatch(int argc, char** argv) {
    return Catch::Session().run(argc, argv);
}
