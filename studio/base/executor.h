#pragma once

#include <functional>

namespace studio::base {

/// Runs a function later on one certain thread (usually main); returns at once.
/// Given to rooms whose callbacks start on other threads. Any thread.
using Executor = std::function<void(std::function<void()>)>;

} // namespace studio::base
