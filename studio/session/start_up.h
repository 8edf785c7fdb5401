#pragma once

#include "studio/broadcast/destination_status.h"
#include "studio/session/session_event.h"

#include <QJsonObject>

#include <chrono>
#include <optional>
#include <vector>

namespace studio::session {

/// How long the parts of a start took, each counted from the start of the process. What matters after a crash
/// is the last one: until then nobody sees anything.
struct StartUpTimes {
    std::optional<std::chrono::milliseconds> storeOpened; ///< the shop's store answers
    std::optional<std::chrono::milliseconds> engineReady; ///< the picture stands
    std::optional<std::chrono::milliseconds> goLive;      ///< destinations begin to connect
    std::optional<std::chrono::milliseconds> firstLive;   ///< one has accepted the stream
    std::optional<std::chrono::milliseconds> firstMedia;  ///< the first media byte went to a server
    /// It goes on with a run that another process began.
    bool isResumed = false;
};

/// Since the kernel started this process. Any thread.
std::chrono::milliseconds sinceProcessStart();

/// Notes what a session's events say of its start; the first of each counts. Main thread.
class StartUpWatch {
public:
    StartUpTimes& times() { return m_times; }
    const StartUpTimes& times() const { return m_times; }

    void hear(const SessionEvent& event);
    /// Ten times a second: has any of them got media?
    void look(const std::vector<broadcast::DestinationStatus>& statuses);

private:
    StartUpTimes m_times;
};

/// {"store_opened_s", "engine_ready_s", …}; what has not happened is absent.
QJsonObject startUpFacts(const StartUpTimes& times);

} // namespace studio::session
