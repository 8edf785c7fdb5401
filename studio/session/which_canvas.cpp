// Which canvases a running show has, what belongs to which, how each is encoded and recorded.
#include "studio/session/running_show.h"

#include <algorithm>

namespace studio::session {

using show::CanvasId;

std::vector<CanvasId> RunningShow::canvases() const {
    return m_engine->hasSecondCanvas() ? std::vector{CanvasId::Main, CanvasId::Second}
                                       : std::vector{CanvasId::Main};
}

std::optional<show::Canvas> RunningShow::secondCanvas() const {
    if (m_options.noSecondCanvas) {
        return std::nullopt;
    }
    return m_options.secondCanvas ? m_options.secondCanvas : m_show.secondCanvas;
}

/// Main where the show has one canvas only.
CanvasAir& RunningShow::air(CanvasId canvas) const {
    return canvas == CanvasId::Second && m_airs.size() > 1 ? *m_airs.back() : *m_airs.front();
}

bool RunningShow::isAnyOnAir() const {
    return std::any_of(m_airs.begin(), m_airs.end(), [](const auto& air) { return air->isOnAir(); });
}

bool RunningShow::isRecorded(CanvasId canvas) const {
    if (!m_options.record) {
        return false;
    }
    if (m_airs.size() == 1 || m_options.recorded == RecordedCanvases::Both) {
        return true;
    }
    return (canvas == CanvasId::Main) == (m_options.recorded == RecordedCanvases::Main);
}

/// A practice channel gets the picture that the show sends to that platform. Where none gets the second
/// canvas so, the last channel does: it is to be practised as well.
CanvasId RunningShow::practiceCanvas(const std::string& platform) const {
    if (m_airs.size() == 1) {
        return CanvasId::Main;
    }
    const auto& channels = m_practice->channels();
    const auto planned = [this](const std::string& wanted) {
        const auto found =
            std::find_if(m_show.destinations.begin(), m_show.destinations.end(),
                         [&](const show::Destination& destination) {
                             return destination.enabled && destination.platform.toStdString() == wanted;
                         });
        return found == m_show.destinations.end() ? CanvasId::Main : found->canvas;
    };
    const bool isSecondPlanned = std::any_of(channels.begin(), channels.end(), [&](const auto& channel) {
        return planned(channel.platform) == CanvasId::Second;
    });
    if (!isSecondPlanned && platform == channels.back().platform) {
        return CanvasId::Second;
    }
    return planned(platform);
}

CanvasId RunningShow::canvasOf(const std::string& destination) const {
    if (m_airs.size() == 1) {
        return CanvasId::Main;
    }
    if (m_practice) {
        for (const auto& channel : m_practice->channels()) {
            if (channel.name == destination) {
                return practiceCanvas(channel.platform);
            }
        }
    }
    for (const ExtraDestination& extra : m_options.destinations) {
        if (extra.name.toStdString() == destination) {
            return extra.canvas;
        }
    }
    for (const show::Destination& own : m_show.destinations) {
        if (own.name.toStdString() == destination) {
            return own.canvas;
        }
    }
    return CanvasId::Main;
}

broadcast::ProfileChoice
RunningShow::chooseProfile(CanvasId canvas,
                           const std::vector<broadcast::BroadcastDestination>& destinations) const {
    std::vector<std::string> platforms;
    if (!m_practice) {
        for (const show::Destination& own : m_show.destinations) {
            if (own.enabled && air(own.canvas).id() == canvas) {
                platforms.push_back(own.platform.toStdString());
            }
        }
    }
    for (const broadcast::BroadcastDestination& destination : destinations) {
        platforms.push_back(destination.platform);
    }
    const show::Canvas picture = m_engine->canvas(canvas);
    broadcast::ProfileChoice choice = broadcast::chooseProfile(
        platforms, picture.size.width(), picture.size.height(), picture.fps, m_options.videoKbps);
    choice.profile.videoEncoder = m_options.videoEncoder;
    if (choice.profile.videoEncoder.empty()) {
        choice.profile.videoEncoder = "obs_x264";
        for (const engine::VideoEncoderInfo& encoder : m_engine->videoEncoders()) {
            if (encoder.hardware) {
                choice.profile.videoEncoder = encoder.id;
                break;
            }
        }
    }
    return choice;
}

std::optional<CanvasAir::Recording> RunningShow::recordingOf(CanvasId canvas) const {
    if (!isRecorded(canvas)) {
        return std::nullopt;
    }
    CanvasAir::Recording recording{m_options.folder.recordings(), m_options.recordFile, {}};
    if (canvas == CanvasId::Second) {
        const QSize size = m_engine->canvas(canvas).size;
        recording.suffix = QStringLiteral("-%1x%2").arg(size.width()).arg(size.height());
        const bool isMainNever = m_options.recorded == RecordedCanvases::Second && !m_isRecordedChanged;
        if (!isMainNever && !recording.file.isEmpty()) {
            recording.file = RecordingDesk::withSuffix(recording.file, recording.suffix);
        }
    }
    return recording;
}

void RunningShow::setRecorded(RecordedCanvases recorded) {
    m_isRecordedChanged = m_isRecordedChanged || recorded != m_options.recorded;
    m_options.recorded = recorded;
}

void RunningShow::cancelRemux() {
    for (const auto& air : m_airs) {
        air->cancelRemux();
    }
}

} // namespace studio::session
