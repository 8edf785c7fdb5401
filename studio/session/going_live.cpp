// The life of a broadcast: gathering destinations, starting, ending.
#include "studio/rtmp/publisher_factory.h"
#include "studio/session/running_show.h"

#include <algorithm>

namespace studio::session {

namespace {

void take(ResolvedDestinations& all, base::Result<broadcast::BroadcastDestination> resolved,
          show::CanvasId canvas) {
    if (resolved) {
        all.ready.push_back({std::move(*resolved), canvas});
    } else {
        all.problems.push_back(resolved.error());
    }
}

broadcast::DestinationStatus neverReached(const base::Error& problem) {
    broadcast::DestinationStatus status;
    status.name = problem.where;
    status.state = broadcast::DestinationState::Refused;
    return status;
}

} // namespace

/// Practice channels and destinations of the command line: known at once, no key store.
ResolvedDestinations RunningShow::givenDestinations() const {
    ResolvedDestinations given;
    if (m_practice) {
        for (const auto& channel : m_practice->channels()) {
            take(given,
                 resolveExtra({.name = QString::fromStdString(channel.name),
                               .platform = QString::fromStdString(channel.platform),
                               .url = channel.ingest->url()}),
                 practiceCanvas(channel.platform));
        }
    }
    for (const ExtraDestination& extra : m_options.destinations) {
        take(given, resolveExtra(extra), extra.canvas);
    }
    return given;
}

void RunningShow::goLive() {
    if (!isOffAir()) {
        report(base::Error{SessionError::AlreadyOnAir});
        return;
    }
    beginRun();
    setState(SessionState::GoingLive);
    if (m_preflight && !m_preflight->isDone()) {
        m_preflight->abandon(); // it may hold the very names that are to go live
        m_tell(ChecksDone{});
    }
    m_unreached.clear();
    ResolvedDestinations given = givenDestinations();
    const bool goNow = !given.ready.empty() || m_practice;
    if (goNow) {
        launch(given);
    } else {
        for (const base::Error& problem : given.problems) {
            unreached(problem);
        }
    }
    if (m_practice) {
        return;
    }
    const std::weak_ptr<int> alive = m_alive;
    resolveDestinations(m_show.destinations, m_options.secrets,
                        [this, alive, goNow](const ResolvedDestinations& own) {
                            if (alive.expired()) {
                                return;
                            }
                            if (goNow) {
                                joinLater(own);
                            } else if (m_state == SessionState::GoingLive) {
                                launch(own);
                            }
                        });
}

/// The show's own destinations, beside those given for this run: one without a key is
/// said and passed over.
void RunningShow::joinLater(const ResolvedDestinations& own) {
    for (const base::Error& problem : own.problems) {
        report(problem);
    }
    for (const show::CanvasId canvas : canvases()) {
        ResolvedDestinations late;
        for (const ReadyDestination& ready : own.ready) {
            const bool nameGiven = std::any_of(
                m_options.destinations.begin(), m_options.destinations.end(),
                [&](const auto& given) { return given.name.toStdString() == ready.destination.name; });
            if (air(ready.canvas).id() == canvas && !nameGiven) {
                late.ready.push_back(ready);
            }
        }
        join(canvas, late);
    }
}

/// Destinations of that canvas, while the show is live: the canvas starts with them where it is not on air,
/// once it has ended where it is about to.
void RunningShow::join(show::CanvasId canvas, const ResolvedDestinations& late) {
    if (m_state != SessionState::Live || late.ready.empty()) {
        return;
    }
    CanvasAir& out = air(canvas);
    if (!out.isOnAir() && !out.isOffAir()) {
        const std::weak_ptr<int> alive = m_alive;
        out.end([this, alive, canvas, late] {
            if (!alive.expired()) {
                join(canvas, late);
            }
        });
        return;
    }
    for (const ReadyDestination& ready : late.ready) {
        std::erase_if(m_unreached, [&](const auto& status) { return status.name == ready.destination.name; });
        if (out.isOnAir()) {
            out.add(ready.destination);
        }
    }
    if (out.isOffAir()) {
        begin(canvas, late);
    }
}

/// Its encoder died, or none of its destinations could be reached: all of them start again.
void RunningShow::bringBack(show::CanvasId canvas) {
    ResolvedDestinations all = givenDestinations();
    std::erase_if(all.ready, [&](const auto& ready) { return air(ready.canvas).id() != canvas; });
    join(canvas, all);
    if (m_practice) {
        return;
    }
    std::vector<show::Destination> own = m_show.destinations;
    std::erase_if(own, [&](const auto& destination) { return air(destination.canvas).id() != canvas; });
    const std::weak_ptr<int> alive = m_alive;
    resolveDestinations(own, m_options.secrets, [this, alive](const ResolvedDestinations& resolved) {
        if (!alive.expired()) {
            joinLater(resolved);
        }
    });
}

void RunningShow::unreached(const base::Error& problem) {
    report(problem);
    m_unreached.push_back(neverReached(problem));
}

void RunningShow::launch(const ResolvedDestinations& resolved) {
    for (const base::Error& problem : resolved.problems) {
        unreached(problem);
    }
    if (resolved.ready.empty() && !m_options.record) {
        report(base::Error{SessionError::NowhereToGo});
        setState(SessionState::Preparing);
        return;
    }
    for (const show::CanvasId canvas : canvases()) {
        const bool isWanted = isRecorded(canvas) || std::any_of(resolved.ready.begin(), resolved.ready.end(),
                                                                [&](const auto& ready) {
                                                                    return air(ready.canvas).id() == canvas;
                                                                });
        if (isWanted) {
            begin(canvas, resolved);
        } else {
            air(canvas).sitOut();
        }
    }
    if (!isAnyOnAir()) {
        setState(SessionState::Preparing);
        return;
    }
    runIsLive();
    setState(SessionState::Live);
    noteBegun(m_desk.wentLive(m_stage, std::chrono::system_clock::now()));
    if (m_options.comments) {
        m_commentPlayer.emplace(*m_options.comments,
                                [this](const comments::Comment& comment) { takeComment(comment); });
        m_commentPlayer->start();
    }
}

bool RunningShow::begin(show::CanvasId canvas, const ResolvedDestinations& resolved) {
    std::vector<broadcast::BroadcastDestination> own;
    for (const ReadyDestination& ready : resolved.ready) {
        if (air(ready.canvas).id() == canvas) {
            own.push_back(ready.destination);
        }
    }
    return air(canvas).begin(own, chooseProfile(canvas, own), recordingOf(canvas));
}

void RunningShow::checkDestinations() {
    if (!isOffAir()) {
        return;
    }
    const std::weak_ptr<int> alive = m_alive;
    ResolvedDestinations given = givenDestinations();
    if (m_practice) {
        check(given);
        return;
    }
    resolveDestinations(m_show.destinations, m_options.secrets,
                        [this, alive, given = std::move(given)](ResolvedDestinations all) mutable {
                            if (alive.expired()) {
                                return;
                            }
                            std::move(given.ready.begin(), given.ready.end(), std::back_inserter(all.ready));
                            std::move(given.problems.begin(), given.problems.end(),
                                      std::back_inserter(all.problems));
                            check(all);
                        });
}

bool RunningShow::isOffAir() const {
    return m_state == SessionState::Preparing || m_state == SessionState::Ended;
}

void RunningShow::check(const ResolvedDestinations& resolved) {
    if (!isOffAir()) {
        return;
    }
    if (m_preflight) {
        m_preflight->abandon();
    }
    for (const base::Error& problem : resolved.problems) {
        report(problem);
    }
    m_preflight = std::make_unique<broadcast::Preflight>(
        broadcast::Preflight::Parts{.makeLink = rtmp::publisherFactory(),
                                    .post = m_post,
                                    .clock = {},
                                    .answered =
                                        [this](const broadcast::PreflightAnswer& answer) {
                                            m_tell(DestinationChecked{answer.name, answer.fault});
                                        },
                                    .done =
                                        [this] {
                                            m_tell(ChecksDone{});
                                        }});
    std::vector<broadcast::BroadcastDestination> all;
    for (const ReadyDestination& ready : resolved.ready) {
        all.push_back(ready.destination);
    }
    m_preflight->check(all);
}

void RunningShow::retryDestination(const QString& name) {
    const CanvasAir& out = air(canvasOf(name.toStdString()));
    if (m_state == SessionState::Live && !out.isOnAir()) {
        bringBack(out.id());
        return;
    }
    for (const auto& air : m_airs) {
        air->retry(name.toStdString());
    }
}

void RunningShow::setDestinations(const std::vector<show::Destination>& destinations) {
    m_show.destinations = destinations;
    if (isOffAir()) {
        for (const auto& air : m_airs) {
            air->forgetDestinations();
        }
    }
    m_tell(ShowReplaced{});
}

void RunningShow::end() {
    if (m_state == SessionState::GoingLive) {
        // The key store has not answered yet; its answer will find the show called off.
        setState(SessionState::Preparing);
        return;
    }
    if (m_state != SessionState::Live) {
        return;
    }
    endRun();
    setState(SessionState::Ending);
    if (m_commentPlayer) {
        m_commentPlayer->stop();
    }
    m_onAir =
        std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now() - m_liveSince);
    m_ending = m_airs.size();
    for (const auto& air : m_airs) {
        const std::weak_ptr<int> alive = m_alive;
        air->end([this, alive] {
            if (!alive.expired() && --m_ending == 0) {
                finished();
            }
        });
    }
}

void RunningShow::finished() {
    setState(SessionState::Ended);
}

/// The other canvas goes on, if there is one.
void RunningShow::encoderFailed(show::CanvasId canvas) {
    const QSize size = m_engine->canvas(canvas).size;
    report(base::Error{engine::EngineError::EncoderFailed, "it ended by itself",
                       std::to_string(size.width()) + "x" + std::to_string(size.height())});
    air(canvas).end([] {});
    if (!isAnyOnAir()) {
        end();
    }
}

} // namespace studio::session
