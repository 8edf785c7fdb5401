#pragma once

#include "studio/broadcast/broadcast_controller.h"
#include "studio/broadcast/encoder_profile.h"
#include "studio/engine/engine.h"
#include "studio/session/bitrate_desk.h"
#include "studio/session/live_session.h"
#include "studio/session/recording_desk.h"
#include "studio/session/session_event.h"
#include "studio/session/session_report.h"

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace studio::session {

/// One canvas on its way out: its encode, its feed, the destinations and the recording on it. What fails here
/// does not touch another canvas. Main thread.
class CanvasAir {
public:
    struct Parts {
        show::CanvasId id;
        engine::Engine& engine;
        base::Executor post;
        std::function<void(const SessionEvent&)> tell;
        std::function<void(const base::Error&)> problem;
    };

    struct Recording {
        QString folder;
        QString file;   ///< empty: a generated name in `folder`
        QString suffix; ///< of generated names
    };

    explicit CanvasAir(Parts parts);
    ~CanvasAir();
    CanvasAir(const CanvasAir&) = delete;
    CanvasAir& operator=(const CanvasAir&) = delete;

    show::CanvasId id() const { return m_parts.id; }

    /// Starts to connect, then encodes with that choice, then records. False: it is not off air, or the
    /// encoder cannot; that is told, and the destinations are let go.
    bool begin(const std::vector<broadcast::BroadcastDestination>& destinations,
               const broadcast::ProfileChoice& choice, const std::optional<Recording>& recording);
    /// Encodes; destinations may be added.
    bool isOnAir() const { return m_stage == Stage::OnAir; }
    void add(const broadcast::BroadcastDestination& destination) { m_broadcast.add(destination); }
    void retry(const std::string& name) { m_broadcast.retryNow(name); }
    bool isOffAir() const { return m_stage == Stage::OffAir; }
    /// Off air: the destinations of the last time are not among statuses() any more.
    void forgetDestinations();
    /// Off air: it takes no part in the show that begins; facts() of the last one are forgotten, but for its
    /// files.
    void sitOut();

    /// Destinations (clean, 3 s at most) → recording closed → encoder stopped → MP4 made → `done`, later.
    /// Where it is not on air: `done` at once, or with the end that is under way.
    void end(std::function<void()> done);
    void cancelRemux() { m_recording.cancelRemux(); }

    /// Ten times a second.
    void tick(base::MonotonicTime now);

    std::vector<broadcast::DestinationStatus> statuses() const { return m_broadcast.statuses(); }
    CanvasHealth health() const;
    const RecordingDesk& recording() const { return m_recording; }
    /// What happened since begin(), once it has ended too.
    CanvasFacts facts() const;

private:
    enum class Stage { OffAir, OnAir, Ending };

    void governBitrate(base::MonotonicTime now);
    void forgetEnd();
    void destinationsClosed();
    void ended();

    const Parts m_parts;
    std::shared_ptr<stream::PacketFan> m_feed = std::make_shared<stream::PacketFan>();
    RecordingDesk m_recording;
    broadcast::BroadcastController m_broadcast;
    broadcast::EncoderProfile m_profile;
    std::optional<BitrateDesk> m_bitrate;
    Stage m_stage = Stage::OffAir;
    std::vector<std::function<void()>> m_ended;
    std::optional<engine::RenderStats> m_renderAtEnd;
    std::vector<broadcast::DestinationStatus> m_destinationsAtEnd;
    std::shared_ptr<int> m_alive = std::make_shared<int>(0);
};

} // namespace studio::session
