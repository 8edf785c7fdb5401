#include "studio/broadcast/broadcast_controller.h"

#include "studio/broadcast/destination_session.h"
#include "studio/broadcast/link_reaper.h"

#include <algorithm>

namespace studio::broadcast {

BroadcastController::BroadcastController(Parts parts, std::shared_ptr<stream::PacketFan> feed)
    : m_parts(std::move(parts))
    , m_feed(std::move(feed))
    , m_reaper(std::make_shared<LinkReaper>()) {
}

BroadcastController::~BroadcastController() = default;

void BroadcastController::start(const std::vector<BroadcastDestination>& destinations) {
    const auto before = std::move(m_sessions);
    m_sessions.clear();
    for (const auto& session : before) {
        session->end();
        m_leaving.push_back(session);
    }
    for (const BroadcastDestination& destination : destinations) {
        add(destination);
    }
}

void BroadcastController::add(const BroadcastDestination& destination) {
    const auto session = std::make_shared<DestinationSession>(
        destination, DestinationSession::Surroundings{m_parts.makeLink, m_parts.post, m_parts.clock,
                                                      m_parts.jitter, m_parts.changed, m_feed, m_reaper});
    const auto same = std::find_if(m_sessions.begin(), m_sessions.end(),
                                   [&](const auto& other) { return other->name() == destination.name; });
    if (same == m_sessions.end()) {
        m_sessions.push_back(session);
    } else {
        const std::shared_ptr<DestinationSession> old = std::exchange(*same, session);
        m_leaving.push_back(old);
        old->end();
    }
    session->start();
}

void BroadcastController::retryNow(const std::string& name) {
    if (DestinationSession* session = find(name)) {
        session->retryNow();
    }
}

void BroadcastController::remove(const std::string& name) {
    if (DestinationSession* session = find(name)) {
        session->end();
    }
}

void BroadcastController::stop(std::function<void()> done) {
    m_done.push_back(std::move(done));
    const auto sessions = m_sessions;
    for (const auto& session : sessions) {
        session->end();
    }
}

void BroadcastController::tick() {
    auto sessions = m_sessions; // a listener may add or remove one meanwhile
    sessions.insert(sessions.end(), m_leaving.begin(), m_leaving.end());
    for (const auto& session : sessions) {
        session->tick();
    }
    std::erase_if(m_leaving, [](const auto& session) { return session->isOver(); });
    runDoneWhenOver();
}

std::vector<DestinationStatus> BroadcastController::statuses() const {
    std::vector<DestinationStatus> all;
    all.reserve(m_sessions.size());
    for (const auto& session : m_sessions) {
        all.push_back(session->status());
    }
    return all;
}

DestinationSession* BroadcastController::find(const std::string& name) const {
    const auto found = std::find_if(m_sessions.begin(), m_sessions.end(),
                                    [&](const auto& session) { return session->name() == name; });
    return found == m_sessions.end() ? nullptr : found->get();
}

void BroadcastController::runDoneWhenOver() {
    const bool over = m_leaving.empty() && std::all_of(m_sessions.begin(), m_sessions.end(),
                                                       [](const auto& session) { return session->isOver(); });
    if (m_done.empty() || !over) {
        return;
    }
    for (const auto& done : std::exchange(m_done, {})) {
        if (done) {
            done();
        }
    }
}

} // namespace studio::broadcast
