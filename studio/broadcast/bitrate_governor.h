#pragma once

#include "studio/base/clock.h"

#include <optional>
#include <span>

namespace studio::broadcast {

/// One decision a canvas: the common video bitrate, when the line that all destinations
/// share is too weak. Never size or frame rate. One weak destination among healthy ones
/// changes nothing: it drops pictures for itself. A pure policy with hysteresis: down
/// quickly, up slowly, and ever more slowly where going up has failed. Any one thread.
class BitrateGovernor {
public:
    /// A live destination as the governor sees it.
    struct Uplink {
        std::chrono::milliseconds queued{0}; ///< LinkStats::queued
        bool dropping = false;               ///< it has dropped pictures since the last look
    };

    static constexpr std::chrono::milliseconds kWeakQueue{1000};
    static constexpr std::chrono::seconds kWeakFor{3};  ///< this long before going down
    static constexpr std::chrono::seconds kSettle{12};  ///< after going down, before going down again
    static constexpr std::chrono::seconds kCalmFor{60}; ///< this long before going up
    static constexpr std::chrono::minutes kLongestCalm{10};
    static constexpr std::chrono::seconds kFailedRise{30}; ///< weak again so soon: the rise was too early

    explicit BitrateGovernor(int wishedKbps);

    /// The bitrate to set, or nullopt to leave it. Call it about once a second with the
    /// destinations that are live.
    std::optional<int> decide(base::MonotonicTime now, std::span<const Uplink> uplinks);

    int kbps() const;

private:
    std::optional<int> goDown(base::MonotonicTime now);
    std::optional<int> goUp(base::MonotonicTime now);

    const int m_wishedKbps;
    std::size_t m_step = 0;
    std::chrono::seconds m_calmNeeded = kCalmFor;
    std::optional<base::MonotonicTime> m_weakSince;
    std::optional<base::MonotonicTime> m_calmSince;
    std::optional<base::MonotonicTime> m_wentDownAt;
    std::optional<base::MonotonicTime> m_wentUpAt;
};

} // namespace studio::broadcast
