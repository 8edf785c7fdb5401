#include "studio/session/bitrate_desk.h"

namespace studio::session {

std::optional<int> BitrateDesk::look(base::MonotonicTime now,
                                     const std::vector<broadcast::DestinationStatus>& destinations) {
    if (now - m_last < std::chrono::seconds{1}) {
        return std::nullopt;
    }
    m_last = now;
    std::vector<broadcast::BitrateGovernor::Uplink> uplinks;
    for (const broadcast::DestinationStatus& status : destinations) {
        std::uint64_t& before = m_dropsThen[status.name];
        if (status.state == broadcast::DestinationState::Live) {
            uplinks.push_back({.queued = status.queued, .dropping = status.videoFramesDropped > before});
        }
        before = status.videoFramesDropped;
    }
    return m_governor.decide(now, uplinks);
}

} // namespace studio::session
