#pragma once

#include "studio/broadcast/destination_status.h"
#include "studio/engine/engine.h"
#include "studio/media/practice_ingest.h"
#include "studio/session/start_up.h"
#include "studio/show/show.h"

#include <QJsonObject>
#include <QStringList>

#include <chrono>
#include <map>
#include <string>
#include <vector>

namespace studio::session {

/// What happened to one canvas.
struct CanvasFacts {
    show::CanvasId id = show::CanvasId::Main;
    show::Canvas canvas;
    int videoKbps = 0;
    std::string videoEncoder;
    engine::RenderStats render;
    std::vector<broadcast::DestinationStatus> destinations;
    QStringList recordings;
    std::chrono::milliseconds recorded{0};
    std::uint64_t recordedBytes = 0;
    std::chrono::milliseconds recordingLost{0};
};

/// What happened, gathered for the report file. Holds no key, address of a person or comment text.
struct ReportFacts {
    QString title;
    /// Main first.
    std::vector<CanvasFacts> canvases;
    std::chrono::milliseconds onAir{0};
    double cpuSeconds = 0;
    double wallSeconds = 0;
    std::uint64_t residentBytes = 0;
    std::uint64_t peakResidentBytes = 0;
    /// Those that no canvas could go to: no key, no usable address.
    std::vector<broadcast::DestinationStatus> unreached;
    /// By destination name, in practice: what a viewer would have got.
    std::map<std::string, media::IngestReport> viewers;
    std::size_t comments = 0;
    QStringList problems;                    ///< error codes
    std::chrono::milliseconds loopLatest{0}; ///< the main loop ran a timer this late at worst
    StartUpTimes startUp;
    QStringList earlierRecordings; ///< of the same run, by a process that died
};

/// Keys and units are described in studio/session/README.md. Pure.
QJsonObject makeReport(const ReportFacts& facts);

/// Of every canvas, and those that were not reached.
std::vector<broadcast::DestinationStatus> allDestinations(const ReportFacts& facts);

/// "main" or "second".
QString canvasName(show::CanvasId canvas);
/// "live", "reconnecting", … as the report and scripts say it.
QString stateName(broadcast::DestinationState state);
/// "key_refused", "stalled", …
QString faultName(broadcast::LinkFault fault);

} // namespace studio::session
