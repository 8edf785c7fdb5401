#pragma once

#include "studio/broadcast/destination_link.h"

#include <chrono>
#include <optional>

namespace studio::broadcast {

/// When to try again, as a pure function of what has happened. First try within 1 s, then
/// jittered back-off to 10 s, for as long as the show runs; nullopt: no retry mends it.
struct ReconnectPolicy {
    struct History {
        LinkFault fault;
        /// Tries in a row that never came to Live.
        int failures = 1;
        /// The destination was live before in this show.
        bool everLive = false;
        /// Consecutive closes right after publish.
        int quickCloses = 0;
    };

    /// `jitter` 0…1. Any thread.
    static std::optional<std::chrono::milliseconds> nextTryIn(const History& history, double jitter);
};

} // namespace studio::broadcast
