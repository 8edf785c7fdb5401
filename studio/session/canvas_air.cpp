#include "studio/session/canvas_air.h"

#include "studio/base/log.h"
#include "studio/rtmp/publisher_factory.h"

#include <QRandomGenerator>

namespace studio::session {

CanvasAir::CanvasAir(Parts parts)
    : m_parts(std::move(parts))
    , m_recording({.post = m_parts.post,
                   .happened =
                       [this](const media::RecordingEvent& event) {
                           m_parts.tell(RecordingChanged{event, m_parts.id});
                       },
                   .remuxing =
                       [this](double done, const QString& file) {
                           m_parts.tell(RemuxProgress{done, file});
                       },
                   .problem = m_parts.problem})
    , m_broadcast({.makeLink = rtmp::publisherFactory(),
                   .post = m_parts.post,
                   .clock = {},
                   .jitter = [] { return QRandomGenerator::global()->generateDouble(); },
                   .changed =
                       [this](const auto& status) {
                           m_parts.tell(DestinationChanged{status});
                       }},
                  m_feed) {
}

CanvasAir::~CanvasAir() {
    m_alive.reset();
    m_parts.engine.stopEncoding(m_parts.id);
}

bool CanvasAir::begin(const std::vector<broadcast::BroadcastDestination>& destinations,
                      const broadcast::ProfileChoice& choice, const std::optional<Recording>& recording) {
    if (!isOffAir()) {
        return false;
    }
    forgetEnd();
    m_profile = choice.profile;
    m_bitrate.emplace(m_profile.videoKbps);
    m_broadcast.start(destinations);
    m_parts.tell(ProfileChosen{choice, m_parts.id});
    if (auto started = m_parts.engine.startEncoding(m_parts.id, m_profile, m_feed); !started) {
        m_parts.problem(started.error());
        m_broadcast.stop([] {});
        return false;
    }
    m_stage = Stage::OnAir;
    if (recording) {
        m_recording.start(recording->folder, recording->file, m_feed, recording->suffix);
    }
    return true;
}

void CanvasAir::forgetDestinations() {
    m_broadcast.start({});
}

void CanvasAir::sitOut() {
    forgetDestinations();
    forgetEnd();
}

void CanvasAir::forgetEnd() {
    m_destinationsAtEnd.clear();
    m_renderAtEnd.reset();
    m_recording.forgetLast();
}

void CanvasAir::end(std::function<void()> done) {
    if (m_stage == Stage::OffAir) {
        done();
        return;
    }
    m_ended.push_back(std::move(done));
    if (m_stage == Stage::Ending) {
        return;
    }
    m_stage = Stage::Ending;
    m_renderAtEnd = m_parts.engine.stats(m_parts.id);
    const std::weak_ptr<int> alive = m_alive;
    m_broadcast.stop([this, alive] {
        if (!alive.expired()) {
            destinationsClosed();
        }
    });
}

void CanvasAir::destinationsClosed() {
    m_destinationsAtEnd = m_broadcast.statuses();
    const std::weak_ptr<int> alive = m_alive;
    m_recording.finish([this, alive] {
        if (!alive.expired()) {
            ended();
        }
    });
    m_parts.engine.stopEncoding(m_parts.id);
}

void CanvasAir::ended() {
    m_stage = Stage::OffAir;
    for (const auto& done : std::exchange(m_ended, {})) {
        done();
    }
}

void CanvasAir::tick(base::MonotonicTime now) {
    m_broadcast.tick();
    governBitrate(now);
}

void CanvasAir::governBitrate(base::MonotonicTime now) {
    if (m_stage != Stage::OnAir || !m_bitrate) {
        return;
    }
    if (const auto kbps = m_bitrate->look(now, m_broadcast.statuses())) {
        if (!m_parts.engine.setVideoBitrate(m_parts.id, *kbps)) {
            base::logInfo("session", "the encoder keeps its bitrate");
            m_bitrate.reset();
            return;
        }
        base::logInfo("session", "common bitrate: " + std::to_string(*kbps) + " kbit/s");
        m_parts.tell(BitrateChanged{*kbps, m_parts.id});
    }
}

CanvasHealth CanvasAir::health() const {
    CanvasHealth health;
    health.id = m_parts.id;
    health.canvas = m_parts.engine.canvas(m_parts.id);
    health.onAir = isOnAir();
    health.render = m_parts.engine.stats(m_parts.id);
    for (const broadcast::DestinationStatus& status : m_broadcast.statuses()) {
        health.uploadKbps += status.kbps;
    }
    health.recorded = m_recording.recorded();
    return health;
}

CanvasFacts CanvasAir::facts() const {
    CanvasFacts facts;
    facts.id = m_parts.id;
    facts.canvas = m_parts.engine.canvas(m_parts.id);
    facts.videoEncoder = m_profile.videoEncoder;
    facts.videoKbps = m_profile.videoKbps;
    facts.render = m_renderAtEnd.value_or(m_parts.engine.stats(m_parts.id));
    facts.destinations = m_destinationsAtEnd.empty() ? m_broadcast.statuses() : m_destinationsAtEnd;
    facts.recordings = m_recording.files();
    facts.recorded = m_recording.recorded();
    facts.recordedBytes = m_recording.bytesWritten();
    facts.recordingLost = m_recording.lost();
    return facts;
}

} // namespace studio::session
