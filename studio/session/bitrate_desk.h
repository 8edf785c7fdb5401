#pragma once

#include "studio/broadcast/bitrate_governor.h"
#include "studio/broadcast/destination_status.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace studio::session {

/// Shows the governor the live destinations once a second. Main thread.
class BitrateDesk {
public:
    explicit BitrateDesk(int wishedKbps)
        : m_governor(wishedKbps) {}

    /// The bitrate to encode with from now on, or nullopt to leave it. Call it as often as you like.
    std::optional<int> look(base::MonotonicTime now,
                            const std::vector<broadcast::DestinationStatus>& destinations);

private:
    broadcast::BitrateGovernor m_governor;
    base::MonotonicTime m_last{};
    std::map<std::string, std::uint64_t> m_dropsThen;
};

} // namespace studio::session
