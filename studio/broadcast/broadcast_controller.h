#pragma once

#include "studio/base/clock.h"
#include "studio/base/executor.h"
#include "studio/broadcast/broadcast_destination.h"
#include "studio/broadcast/destination_status.h"
#include "studio/stream/packet_fan.h"

#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace studio::broadcast {

class DestinationSession;
class LinkReaper;

/// Going live, staying live and ending, per destination. Each has its own state machine;
/// none can disturb another. Main thread; nothing here blocks, but for the destructor,
/// which waits until the threads of abandoned links have ended.
class BroadcastController {
public:
    struct Parts {
        LinkFactory makeLink;
        base::Executor post; ///< runs on main, later: never within the call
        base::Clock clock;
        std::function<double()> jitter; ///< 0…1
        /// Main thread, on every change of state; it may call back in here.
        std::function<void(const DestinationStatus&)> changed;
    };

    BroadcastController(Parts parts, std::shared_ptr<stream::PacketFan> feed);
    /// Abandons what is still connected, so that the platforms keep their broadcasts open.
    ~BroadcastController();
    BroadcastController(const BroadcastController&) = delete;
    BroadcastController& operator=(const BroadcastController&) = delete;

    /// Connects all; each goes live by itself. Destinations of an earlier start are forgotten.
    void start(const std::vector<BroadcastDestination>& destinations);
    /// One more while on air. One of the same name ends first (the host has a new key).
    void add(const BroadcastDestination& destination);
    /// Tries a refused or waiting destination at once (the host has mended it).
    void retryNow(const std::string& name);
    /// Ends one and leaves the others; it stays among statuses() as Ended.
    void remove(const std::string& name);
    /// Ends all cleanly. `done` runs in a tick(), when every link has closed or after 3 s at most.
    void stop(std::function<void()> done);

    /// Moves the timers on; call it ten times a second, until `done` of stop() has run.
    void tick();

    /// In the order in which they were given.
    std::vector<DestinationStatus> statuses() const;

private:
    DestinationSession* find(const std::string& name) const;
    void runDoneWhenOver();

    const Parts m_parts;
    const std::shared_ptr<stream::PacketFan> m_feed;
    const std::shared_ptr<LinkReaper> m_reaper;
    std::vector<std::shared_ptr<DestinationSession>> m_sessions;
    std::vector<std::shared_ptr<DestinationSession>> m_leaving; ///< replaced, still closing
    std::vector<std::function<void()>> m_done;
};

} // namespace studio::broadcast
