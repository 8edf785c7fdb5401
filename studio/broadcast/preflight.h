#pragma once

#include "studio/base/clock.h"
#include "studio/base/executor.h"
#include "studio/broadcast/broadcast_destination.h"
#include "studio/broadcast/destination_link.h"
#include "studio/broadcast/link_reaper.h"

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace studio::broadcast {

struct PreflightAnswer {
    std::string name;
    /// nullopt: it would take the stream.
    std::optional<LinkFault> fault;
    std::string serverCode;
    /// How far it came.
    LinkStage reached = LinkStage::Resolving;
};

/// Asks destinations, before air, whether they would take the stream: DNS, TCP, TLS,
/// publish; nothing is sent after that, and the socket is abandoned, so that a platform
/// does not take it for the end of the show. All at once; used once. A server may hold the
/// name for a moment afterwards (ReconnectPolicy knows). Main thread; nothing blocks but
/// the destructor, which waits until the abandoned links' threads have ended.
class Preflight {
public:
    static constexpr std::chrono::seconds kLongest{10};

    struct Parts {
        LinkFactory makeLink;
        base::Executor post; ///< runs on main, later: never within the call
        base::Clock clock;
        /// Main thread, once for each destination.
        std::function<void(const PreflightAnswer&)> answered;
        /// Main thread, after the last answer.
        std::function<void()> done;
    };

    explicit Preflight(Parts parts);
    ~Preflight();
    Preflight(const Preflight&) = delete;
    Preflight& operator=(const Preflight&) = delete;

    void check(const std::vector<BroadcastDestination>& destinations);
    /// Moves the time-out on; call it ten times a second until `done`.
    void tick();
    bool isDone() const;
    /// Calls it off: sockets are dropped, nothing more is answered. Returns at once.
    void abandon();

private:
    struct Probe {
        PreflightAnswer answer;
        std::shared_ptr<DestinationLink> link; ///< null: answered
    };
    using Probes = std::vector<Probe>;

    void hear(std::size_t index, const LinkEvent& event);
    void finish(std::size_t index, std::optional<LinkFault> fault, const std::string& serverCode);

    const Parts m_parts;
    LinkReaper m_reaper;
    Probes m_probes;
    std::size_t m_open = 0;
    base::MonotonicTime m_until{};
    std::shared_ptr<Preflight*> m_self; ///< what a link's thread posts finds us only while we live
};

} // namespace studio::broadcast
