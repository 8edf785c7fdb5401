#pragma once

#include "studio/base/clock.h"
#include "studio/base/executor.h"
#include "studio/broadcast/destination_status.h"
#include "studio/broadcast/reconnect_policy.h"
#include "studio/stream/packet_fan.h"

#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace studio::broadcast {

/// One destination of a show with its key filled in.
struct BroadcastDestination {
    std::string name;
    std::string platform;
    StreamTarget target;
};

/// Going live, staying live and ending, per destination. Each has its own state machine;
/// none can disturb another. Main thread; nothing here blocks.
class BroadcastController {
public:
    struct Parts {
        LinkFactory makeLink;
        base::Executor post; ///< runs on main
        base::Clock clock;
        std::function<double()> jitter; ///< 0…1
        std::function<void(const DestinationStatus&)> changed; ///< main thread, on every change of state
    };

    BroadcastController(Parts parts, std::shared_ptr<stream::PacketFan> feed);
    ~BroadcastController();

    /// Connects all; each goes live by itself.
    void start(const std::vector<BroadcastDestination>& destinations);
    /// One more while on air.
    void add(const BroadcastDestination& destination);
    /// Tries a refused or waiting destination at once (the host has mended it).
    void retryNow(const std::string& name);
    /// Ends one and leaves the others.
    void remove(const std::string& name);
    /// Ends all cleanly. `done` runs when every link has closed, or after 3 s at most.
    void stop(std::function<void()> done);

    /// Moves the timers on; call it ten times a second.
    void tick();

    std::vector<DestinationStatus> statuses() const;

private:
    class Session;
    Parts m_parts;
    std::shared_ptr<stream::PacketFan> m_feed;
    std::vector<std::unique_ptr<Session>> m_sessions;
    std::function<void()> m_done;
    base::MonotonicTime m_stopBy{};
    std::shared_ptr<int> m_alive = std::make_shared<int>(0);
};

} // namespace studio::broadcast
