#pragma once

#include "studio/base/clock.h"

#include <chrono>
#include <cstdint>
#include <optional>

namespace studio::rtmp {

/// Says when a server has stopped taking what is sent: bytes are waiting and the count
/// of those taken does not move. The kernel's buffer hides this from everything that
/// only counts what write() accepted. A pure function of what it is told.
class StallWatch {
public:
    static constexpr std::chrono::milliseconds kPatience{4000};

    /// `taken`: bytes the peer has acknowledged since the start; `waiting`: some are not.
    /// Gives true once nothing has moved for kPatience.
    bool stalled(std::uint64_t taken, bool waiting, base::MonotonicTime now) {
        if (!waiting) {
            m_since.reset();
            return false;
        }
        if (!m_since || taken != m_taken) {
            m_since = now;
            m_taken = taken;
            return false;
        }
        return now - *m_since >= kPatience;
    }

private:
    std::uint64_t m_taken = 0;
    std::optional<base::MonotonicTime> m_since;
};

} // namespace studio::rtmp
