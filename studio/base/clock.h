#pragma once

#include <chrono>
#include <functional>

namespace studio::base {

/// Monotonic time: for intervals, back-off, time-outs. Never jumps with the wall clock.
using MonotonicTime = std::chrono::steady_clock::time_point;
/// Wall-clock time: for what people read and for a countdown's end.
using WallTime = std::chrono::system_clock::time_point;

/// Where a room gets the time from, so that tests can turn the hands. Any thread.
struct Clock {
    std::function<MonotonicTime()> monotonic = [] {
        return std::chrono::steady_clock::now();
    };
    std::function<WallTime()> wall = [] {
        return std::chrono::system_clock::now();
    };
};

} // namespace studio::base
