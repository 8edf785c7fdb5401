#pragma once

#include "studio/broadcast/destination_link.h"

#include <chrono>
#include <optional>

namespace studio::broadcast {

/// When to try again, as a pure function of what has happened. First try within 1 s, then
/// jittered back-off to 10 s, for as long as the show runs; nullopt: no retry mends it.
///
/// Never retried (contract 5.4): key refused, application rejected, bad certificate; an
/// answer that is not RTMP, unless the destination was live before (then a server is
/// restarting behind a proxy); three closes in a row right after publish, unless the key has
/// proved good in this show. A name "already
/// in use" is retried after 5 s and then 10 s: for ever where the destination was live
/// before, for a few tries at first start (a check just before may still hold the name).
struct ReconnectPolicy {
    struct History {
        LinkFault fault;
        /// Tries in a row that never came to Live, this one included; 0: it was live and dropped.
        int failures = 1;
        /// The destination was live before in this show.
        bool everLive = false;
        /// It was live for longer than a quick close once: the key is good.
        bool proven = false;
        /// Consecutive closes right after publish.
        int quickCloses = 0;
        /// Answers BadName since it was last live, this one included.
        int badNames = 0;
        /// Consecutive connections that were live for less than kShortLife: from the second
        /// on each counts as a failed try, so that a flapping server is not hammered.
        int shortLives = 0;
    };

    static constexpr std::chrono::seconds kShortLife{30};
    static constexpr std::chrono::seconds kLongestWait{10};

    /// `jitter` 0…1. Any thread.
    static std::optional<std::chrono::milliseconds> nextTryIn(const History& history, double jitter);
};

/// What a try without an answer is told as, by how far it came. Any thread.
LinkFault faultOfSilence(LinkStage reached);

} // namespace studio::broadcast
