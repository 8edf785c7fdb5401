#include "tests/support/catch_session.h"

int main(int argc, char** argv) {
    return runCatch(argc, argv);
}
