#pragma once

#include <cstdint>

namespace studio::test {

/// A TCP port of 127.0.0.1 that nobody listens on right now.
std::uint16_t freePort();

} // namespace studio::test
