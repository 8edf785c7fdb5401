#include "studio/broadcast/destination_session.h"

#include "studio/base/assertion.h"
#include "studio/base/log.h"
#include "studio/broadcast/broadcast_words.h"
#include "studio/broadcast/reconnect_policy.h"

#include <algorithm>

namespace studio::broadcast {
namespace {

using std::chrono::duration_cast;
using std::chrono::milliseconds;

} // namespace

DestinationSession::DestinationSession(BroadcastDestination destination, Surroundings around)
    : m_destination(std::move(destination))
    , m_around(std::move(around))
    , m_startedAt(m_around.clock.monotonic()) {
}

DestinationSession::~DestinationSession() {
    if (m_link) {
        m_link->close(Ending::Abandon);
        dropLink();
    }
}

void DestinationSession::start() {
    if (m_state == DestinationState::Idle) {
        m_state = DestinationState::Connecting;
        connect();
    }
}

void DestinationSession::retryNow() {
    const bool waits = m_state == DestinationState::Reconnecting && !m_link;
    if (!waits && m_state != DestinationState::Refused) {
        return;
    }
    m_failures = 0;
    m_badNames = 0;
    m_quickCloses = 0;
    m_shortLives = 0;
    m_attempt = std::max(m_attempt, 1);
    m_state = DestinationState::Reconnecting;
    connect();
}

void DestinationSession::end() {
    if (m_state == DestinationState::Ended) {
        return;
    }
    const bool live = isLive();
    m_state = DestinationState::Ended;
    m_nextTryAt.reset();
    m_stage.reset();
    if (live) {
        m_proven = true;
        m_around.feed->remove(m_link.get());
        m_endBy = m_around.clock.monotonic() + kLongestEnding;
        m_link->close(Ending::Clean);
    } else if (m_link) {
        m_link->close(Ending::Abandon);
        dropLink();
    }
    base::logInfo("broadcast", m_destination.name + ": ended");
    notify();
}

void DestinationSession::tick() {
    const base::MonotonicTime now = m_around.clock.monotonic();
    if (m_state == DestinationState::Ended) {
        if (m_link && now >= m_endBy) {
            m_link->close(Ending::Abandon);
            dropLink();
        }
    } else if (isLive()) {
        watchLive(now);
    } else if (m_link) {
        giveUpSlowTry(now);
    } else if (m_nextTryAt && now >= *m_nextTryAt) {
        connect();
    }
}

DestinationStatus DestinationSession::status() const {
    DestinationStatus status;
    status.name = m_destination.name;
    status.platform = m_destination.platform;
    status.address = m_destination.target.display();
    status.state = m_state;
    status.stage = m_stage;
    status.attempt = m_state == DestinationState::Reconnecting ? m_attempt : 0;
    if (m_nextTryAt) {
        const auto left = duration_cast<milliseconds>(*m_nextTryAt - m_around.clock.monotonic());
        status.nextTryIn = std::max(left, milliseconds(0));
    }
    status.fault = m_fault;
    status.serverCode = m_serverCode;
    status.everLive = m_proven || isLive();
    status.reconnects = m_reconnects;
    const LinkStats current = m_link ? m_link->stats() : LinkStats{};
    status.bytesSent = m_before.bytesSent + current.bytesSent;
    status.videoFramesSent = m_before.videoFramesSent + current.videoFramesSent;
    status.videoFramesDropped = m_before.videoFramesDropped + current.videoFramesDropped;
    if (m_state == DestinationState::Live) {
        status.health = m_health;
        status.queued = current.queued;
        status.kbps = m_rate.kbps();
    }
    status.firstByteAfter = m_firstByteAfter;
    return status;
}

void DestinationSession::connect() {
    m_nextTryAt.reset();
    m_liveAt.reset();
    m_stage = LinkStage::Resolving;
    m_triedAt = m_around.clock.monotonic();
    m_progressAt = m_triedAt;
    const std::uint64_t generation = ++m_generation;
    m_link = m_around.makeLink(m_destination.target,
                               [weak = weak_from_this(), post = m_around.post, generation](LinkEvent event) {
                                   post([weak, generation, heard = std::move(event)] {
                                       if (const auto self = weak.lock()) {
                                           self->hear(generation, heard);
                                       }
                                   });
                               });
    PHIEN_ASSERT(m_link);
    const std::shared_ptr<DestinationLink> link = m_link;
    link->open();
    notify();
}

void DestinationSession::hear(std::uint64_t generation, const LinkEvent& event) {
    if (generation != m_generation || !m_link) {
        return;
    }
    if (const auto* progress = std::get_if<LinkProgress>(&event)) {
        onProgress(progress->stage);
    } else if (std::holds_alternative<LinkLive>(event)) {
        onLive();
    } else if (const auto* down = std::get_if<LinkDown>(&event)) {
        onDown(*down);
    } else {
        onDown({LinkFault::ClosedByServer, "closed unasked", {}, isLive()});
    }
}

void DestinationSession::onProgress(LinkStage stage) {
    if (isLive() || m_state == DestinationState::Ended) {
        return;
    }
    m_stage = stage;
    m_progressAt = m_around.clock.monotonic();
    notify();
}

void DestinationSession::onLive() {
    if (isLive() || m_state == DestinationState::Ended) {
        return;
    }
    m_liveAt = m_around.clock.monotonic();
    m_state = DestinationState::Live;
    m_reconnects += m_published ? 1 : 0;
    m_published = true;
    m_stage.reset();
    m_fault.reset();
    m_serverCode.clear();
    m_attempt = 0;
    m_failures = 0;
    m_badNames = 0;
    m_watch = {};
    m_health = StreamHealth::Good;
    m_rate.reset();
    m_around.feed->add(m_link);
    base::logInfo("broadcast", m_destination.name + ": live");
    notify();
}

void DestinationSession::onDown(const LinkDown& down) {
    if (m_state == DestinationState::Ended) {
        dropLink();
        notify();
        return;
    }
    const bool wasLive = isLive();
    m_link->close(Ending::Abandon);
    dropLink();
    countFailure(down, wasLive);
    m_stage.reset();
    m_liveAt.reset();
    m_fault = down.fault;
    m_serverCode = down.serverCode;
    base::logWarning("broadcast", m_destination.name + ": " + std::string(wordFor(down.fault)) + " " +
                                      down.serverCode + " " + down.detail);
    scheduleRetry(down.fault);
    notify();
}

void DestinationSession::countFailure(const LinkDown& down, bool wasLive) {
    // Also told at publishing, before it ever counted as live.
    const bool quick = down.fault == LinkFault::ClosedAfterPublish;
    m_quickCloses = quick ? m_quickCloses + 1 : 0;
    if (!wasLive) {
        ++m_failures;
        m_badNames += down.fault == LinkFault::BadName ? 1 : 0;
        return;
    }
    const auto lived = m_around.clock.monotonic() - *m_liveAt;
    m_failures = 0;
    m_shortLives = lived < ReconnectPolicy::kShortLife ? m_shortLives + 1 : 0;
    m_proven = m_proven || !quick;
}

void DestinationSession::scheduleRetry(LinkFault fault) {
    const ReconnectPolicy::History history{.fault = fault,
                                           .failures = m_failures,
                                           .everLive = m_published,
                                           .proven = m_proven,
                                           .quickCloses = m_quickCloses,
                                           .badNames = m_badNames,
                                           .shortLives = m_shortLives};
    const auto wait = ReconnectPolicy::nextTryIn(history, m_around.jitter());
    if (!wait) {
        m_state = DestinationState::Refused;
        return;
    }
    ++m_attempt;
    m_state = DestinationState::Reconnecting;
    m_nextTryAt = m_around.clock.monotonic() + *wait;
}

void DestinationSession::giveUpSlowTry(base::MonotonicTime now) {
    if (now - m_progressAt >= kNoProgress || now - m_triedAt >= kLongestTry) {
        onDown({faultOfSilence(m_stage.value_or(LinkStage::Resolving)), "no answer in time", {}, false});
    }
}

void DestinationSession::watchLive(base::MonotonicTime now) {
    const LinkStats stats = m_link->stats();
    m_rate.observe(now, bytesTaken(stats));
    if (!m_firstByteAfter && stats.videoFramesSent > 0) {
        m_firstByteAfter = duration_cast<milliseconds>(now - m_startedAt);
    }
    m_proven = m_proven || now - *m_liveAt >= kProvenLive;
    const StreamHealth health = m_watch.observe(now, stats);
    if (health == StreamHealth::Stalled) {
        onDown({LinkFault::Stalled, "nothing taken", {}, true});
    } else if (health != m_health) {
        m_health = health;
        notify();
    }
}

/// The link is no longer fed nor heard and ends on the reaper's thread.
void DestinationSession::dropLink() {
    m_around.feed->remove(m_link.get());
    const LinkStats last = m_link->stats();
    m_before.bytesSent += last.bytesSent;
    m_before.videoFramesSent += last.videoFramesSent;
    m_before.videoFramesDropped += last.videoFramesDropped;
    m_around.reaper->take(std::move(m_link));
    m_link.reset();
}

void DestinationSession::notify() const {
    if (m_around.changed) {
        m_around.changed(status());
    }
}

} // namespace studio::broadcast
