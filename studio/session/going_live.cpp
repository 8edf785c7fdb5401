// The life of a broadcast: gathering destinations, starting, ending.
#include "studio/rtmp/publisher_factory.h"
#include "studio/session/running_show.h"

#include <algorithm>

namespace studio::session {

namespace {

void take(ResolvedDestinations& all, base::Result<broadcast::BroadcastDestination> resolved) {
    if (resolved) {
        all.ready.push_back(std::move(*resolved));
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
            take(given, resolveExtra({.name = QString::fromStdString(channel.name),
                                      .platform = QString::fromStdString(channel.platform),
                                      .url = channel.ingest->url()}));
        }
    }
    for (const ExtraDestination& extra : m_options.destinations) {
        take(given, resolveExtra(extra));
    }
    return given;
}

void RunningShow::goLive() {
    if (!isOffAir()) {
        report(base::Error{SessionError::AlreadyOnAir});
        return;
    }
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
    for (const broadcast::BroadcastDestination& destination : own.ready) {
        const bool nameGiven =
            std::any_of(m_options.destinations.begin(), m_options.destinations.end(),
                        [&](const auto& given) { return given.name.toStdString() == destination.name; });
        if (m_state == SessionState::Live && !nameGiven) {
            m_broadcast.add(destination);
        }
    }
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
    m_destinationsAtEnd.clear();
    m_renderAtEnd.reset();
    m_broadcast.start(resolved.ready);
    if (!startEncoding(resolved.ready)) {
        m_broadcast.stop([] {});
        setState(SessionState::Preparing);
        return;
    }
    m_liveSince = std::chrono::steady_clock::now();
    if (m_options.record) {
        startRecording();
    }
    setState(SessionState::Live);
    if (m_options.comments) {
        m_commentPlayer.emplace(*m_options.comments,
                                [this](const comments::Comment& comment) { takeComment(comment); });
        m_commentPlayer->start();
    }
}

bool RunningShow::startEncoding(const std::vector<broadcast::BroadcastDestination>& destinations) {
    std::vector<std::string> platforms;
    if (!m_practice) {
        for (const show::Destination& own : m_show.destinations) {
            if (own.enabled) {
                platforms.push_back(own.platform.toStdString());
            }
        }
    }
    for (const broadcast::BroadcastDestination& destination : destinations) {
        platforms.push_back(destination.platform);
    }
    broadcast::ProfileChoice choice = broadcast::chooseProfile(
        platforms, m_canvas.size.width(), m_canvas.size.height(), m_canvas.fps, m_options.videoKbps);
    m_profile = choice.profile;
    m_profile.videoEncoder = m_options.videoEncoder;
    if (m_profile.videoEncoder.empty()) {
        m_profile.videoEncoder = "obs_x264";
        for (const engine::VideoEncoderInfo& encoder : m_engine->videoEncoders()) {
            if (encoder.hardware) {
                m_profile.videoEncoder = encoder.id;
                break;
            }
        }
    }
    choice.profile = m_profile;
    m_bitrate.emplace(m_profile.videoKbps);
    m_tell(ProfileChosen{choice});
    if (auto started = m_engine->startEncoding(show::CanvasId::Main, m_profile, m_feed); !started) {
        report(started.error());
        return false;
    }
    return true;
}

void RunningShow::startRecording() {
    m_recording.start(m_options.folder.recordings(), m_options.recordFile, m_feed);
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
    m_preflight->check(resolved.ready);
}

void RunningShow::retryDestination(const QString& name) {
    m_broadcast.retryNow(name.toStdString());
}

void RunningShow::setDestinations(const std::vector<show::Destination>& destinations) {
    m_show.destinations = destinations;
    if (isOffAir()) {
        m_broadcast.start({});
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
    setState(SessionState::Ending);
    if (m_commentPlayer) {
        m_commentPlayer->stop();
    }
    m_onAir =
        std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now() - m_liveSince);
    m_renderAtEnd = m_engine->stats();
    const std::weak_ptr<int> alive = m_alive;
    m_broadcast.stop([this, alive] {
        if (!alive.expired()) {
            destinationsClosed();
        }
    });
}

void RunningShow::destinationsClosed() {
    m_destinationsAtEnd = m_broadcast.statuses();
    const std::weak_ptr<int> alive = m_alive;
    m_recording.finish([this, alive] {
        if (!alive.expired()) {
            finished();
        }
    });
    m_engine->stopEncoding(show::CanvasId::Main);
}

void RunningShow::finished() {
    setState(SessionState::Ended);
}

} // namespace studio::session
