#pragma once

#include "studio/base/executor.h"
#include "studio/broadcast/broadcast_destination.h"
#include "studio/broadcast/destination_status.h"
#include "studio/broadcast/link_reaper.h"
#include "studio/broadcast/rate_meter.h"
#include "studio/stream/packet_fan.h"

#include <functional>
#include <memory>
#include <optional>

namespace studio::broadcast {

/// One destination from its first try to its end: a fresh link for each try, when to try
/// again, totals over all of them. Main thread; nothing here blocks. Held by shared_ptr,
/// because what a link's thread posts finds it through a weak one.
class DestinationSession : public std::enable_shared_from_this<DestinationSession> {
public:
    /// A try that shows no progress for this long is given up, as is one that is not live
    /// after kLongestTry (fault matrix rows 4, 5: give up after 10 s).
    static constexpr std::chrono::seconds kNoProgress{10};
    static constexpr std::chrono::seconds kLongestTry{20};
    /// How long a clean ending may take.
    static constexpr std::chrono::seconds kLongestEnding{3};
    /// Live for this long shows that the key is good: longer than a link tells ClosedAfterPublish (5 s).
    static constexpr std::chrono::seconds kProvenLive{6};

    struct Surroundings {
        LinkFactory makeLink;
        base::Executor post;
        base::Clock clock;
        std::function<double()> jitter;
        std::function<void(const DestinationStatus&)> changed;
        std::shared_ptr<stream::PacketFan> feed;
        std::shared_ptr<LinkReaper> reaper;
    };

    DestinationSession(BroadcastDestination destination, Surroundings around);
    /// Abandons a link that is still there.
    ~DestinationSession();
    DestinationSession(const DestinationSession&) = delete;
    DestinationSession& operator=(const DestinationSession&) = delete;

    void start();
    /// Tries at once if it is waiting or refused; nothing otherwise.
    void retryNow();
    /// Ends for good: a live link cleanly, any other at once.
    void end();
    void tick();

    /// Ended, and its last link is gone.
    bool isOver() const { return m_state == DestinationState::Ended && !m_link; }
    const std::string& name() const { return m_destination.name; }
    DestinationStatus status() const;

private:
    void connect();
    void hear(std::uint64_t generation, const LinkEvent& event);
    void onProgress(LinkStage stage);
    void onLive();
    void onDown(const LinkDown& down);
    void countFailure(const LinkDown& down, bool wasLive);
    void scheduleRetry(LinkFault fault);
    void giveUpSlowTry(base::MonotonicTime now);
    void watchLive(base::MonotonicTime now);
    void dropLink();
    void notify() const;
    bool isLive() const { return m_link && m_liveAt.has_value(); }

    const BroadcastDestination m_destination;
    const Surroundings m_around;
    const base::MonotonicTime m_startedAt;

    DestinationState m_state = DestinationState::Idle;
    std::shared_ptr<DestinationLink> m_link;
    std::uint64_t m_generation = 0; ///< events of older links are not heard
    std::optional<LinkStage> m_stage;
    base::MonotonicTime m_triedAt{};
    base::MonotonicTime m_progressAt{};
    std::optional<base::MonotonicTime> m_liveAt;
    std::optional<base::MonotonicTime> m_nextTryAt;
    base::MonotonicTime m_endBy{};

    std::optional<LinkFault> m_fault;
    std::string m_serverCode;
    int m_attempt = 0;
    int m_failures = 0;
    int m_badNames = 0;
    int m_quickCloses = 0;
    int m_shortLives = 0;
    bool m_published = false; ///< the server has accepted it at least once
    bool m_proven = false;
    int m_reconnects = 0;

    LinkStats m_before; ///< sums over the links that are gone
    HealthWatch m_watch;
    StreamHealth m_health = StreamHealth::Good;
    RateMeter m_rate;
    std::optional<std::chrono::milliseconds> m_firstByteAfter;
};

} // namespace studio::broadcast
