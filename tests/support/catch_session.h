#pragma once

/// Runs the Catch2 tests of this program as its command line says. Catch2 itself is compiled once for all
/// programs: it takes as long as ten tests. Returns the exit status.
int runCatch(int argc, char** argv);
