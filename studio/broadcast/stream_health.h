#pragma once

#include "studio/base/clock.h"
#include "studio/broadcast/destination_link.h"

#include <optional>

namespace studio::broadcast {

enum class StreamHealth {
    Good,
    Slow,    ///< what is sent waits in our queue, or pictures had to be dropped
    Stalled, ///< the server has taken nothing for kStallAfter although something waits
};

/// A word for how a live connection does, from its counters read one after the other.
/// What the socket has swallowed does not count as sent: libobs's counters looked well for
/// 15 s of a stall because of that (measured). Used for one link. Any one thread.
class HealthWatch {
public:
    static constexpr std::chrono::milliseconds kStallAfter{4500};
    static constexpr std::chrono::milliseconds kSlowQueue{1000};
    /// A drop colours the word for this long.
    static constexpr std::chrono::seconds kDropMemory{5};

    StreamHealth observe(base::MonotonicTime now, const LinkStats& stats);

private:
    std::optional<base::MonotonicTime> m_tookAt;
    std::optional<base::MonotonicTime> m_droppedAt;
    std::uint64_t m_taken = 0;
    std::uint64_t m_dropped = 0;
};

/// Bytes that the server has taken.
inline std::uint64_t bytesTaken(const LinkStats& stats) {
    return stats.bytesSent > stats.bytesUnacked ? stats.bytesSent - stats.bytesUnacked : 0;
}

} // namespace studio::broadcast
