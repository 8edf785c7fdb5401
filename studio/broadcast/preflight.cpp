#include "studio/broadcast/preflight.h"

#include "studio/base/assertion.h"
#include "studio/base/log.h"
#include "studio/broadcast/broadcast_words.h"
#include "studio/broadcast/reconnect_policy.h"

namespace studio::broadcast {
Preflight::Preflight(Parts parts)
    : m_parts(std::move(parts))
    , m_self(std::make_shared<Preflight*>(this)) {
}

Preflight::~Preflight() {
    for (Probe& probe : m_probes) {
        if (probe.link) {
            probe.link->close(Ending::Abandon);
        }
    }
}

void Preflight::check(const std::vector<BroadcastDestination>& destinations) {
    PHIEN_ASSERT(m_probes.empty());
    m_until = m_parts.clock.monotonic() + kLongest;
    m_probes.reserve(destinations.size());
    for (std::size_t index = 0; index < destinations.size(); ++index) {
        Probe probe;
        probe.answer.name = destinations[index].name;
        probe.link =
            m_parts.makeLink(destinations[index].target, [weak = std::weak_ptr<Preflight*>(m_self),
                                                          post = m_parts.post, index](LinkEvent event) {
                post([weak, index, heard = std::move(event)] {
                    if (const auto self = weak.lock()) {
                        (*self)->hear(index, heard);
                    }
                });
            });
        m_probes.push_back(std::move(probe));
    }
    m_open = m_probes.size();
    for (const Probe& probe : m_probes) {
        probe.link->open();
    }
    if (m_open == 0 && m_parts.done) {
        m_parts.done();
    }
}

void Preflight::tick() {
    if (isDone() || m_parts.clock.monotonic() < m_until) {
        return;
    }
    const std::weak_ptr<Preflight*> alive = m_self;
    for (std::size_t index = 0; !alive.expired() && index < m_probes.size(); ++index) {
        if (m_probes[index].link) {
            finish(index, faultOfSilence(m_probes[index].answer.reached), {});
        }
    }
}

void Preflight::abandon() {
    for (Probe& probe : m_probes) {
        if (probe.link) {
            probe.link->close(Ending::Abandon);
            m_reaper.take(std::move(probe.link));
            probe.link.reset();
        }
    }
    m_open = 0;
}

bool Preflight::isDone() const {
    return m_open == 0;
}

void Preflight::hear(std::size_t index, const LinkEvent& event) {
    Probe& probe = m_probes[index];
    if (!probe.link) {
        return;
    }
    if (const auto* progress = std::get_if<LinkProgress>(&event)) {
        probe.answer.reached = progress->stage;
    } else if (std::holds_alternative<LinkLive>(event)) {
        probe.answer.reached = LinkStage::Publishing;
        finish(index, std::nullopt, {});
    } else if (const auto* down = std::get_if<LinkDown>(&event)) {
        finish(index, down->fault, down->serverCode);
    }
}

void Preflight::finish(std::size_t index, std::optional<LinkFault> fault, const std::string& serverCode) {
    Probe& probe = m_probes[index];
    probe.link->close(Ending::Abandon);
    m_reaper.take(std::move(probe.link));
    probe.link.reset();
    probe.answer.fault = fault;
    probe.answer.serverCode = serverCode;
    base::logInfo("broadcast", "check of " + probe.answer.name + ": " +
                                   (fault ? std::string(wordFor(*fault)) : std::string("would take it")));
    const bool last = --m_open == 0;
    const PreflightAnswer answer = probe.answer;
    const auto answered = m_parts.answered; // a listener may destroy this check
    const auto done = m_parts.done;
    if (answered) {
        answered(answer);
    }
    if (last && done) {
        done();
    }
}

} // namespace studio::broadcast
