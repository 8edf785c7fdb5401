#include "studio/session/session_report.h"

#include <QJsonArray>

#include <algorithm>
#include <array>

namespace studio::session {
namespace {

double seconds(std::chrono::milliseconds time) {
    return static_cast<double>(time.count()) / 1000.0;
}

double inNumber(std::uint64_t value) {
    return static_cast<double>(value);
}

QJsonObject viewerFacts(const media::IngestReport& report) {
    return {
        {QStringLiteral("connections"), report.connections},
        {QStringLiteral("width"), report.width},
        {QStringLiteral("height"), report.height},
        {QStringLiteral("bytes"), inNumber(report.bytes)},
        {QStringLiteral("video_packets"), inNumber(report.videoPackets)},
        {QStringLiteral("frames_decoded"), inNumber(report.framesDecoded)},
        {QStringLiteral("decode_errors"), inNumber(report.decodeErrors)},
        {QStringLiteral("frames_missing"), inNumber(report.framesMissing)},
        {QStringLiteral("audio_frames_decoded"), inNumber(report.audioFramesDecoded)},
        {QStringLiteral("duration_s"), seconds(report.duration)},
        {QStringLiteral("video_codec"), QString::fromStdString(report.videoCodec)},
        {QStringLiteral("audio_codec"), QString::fromStdString(report.audioCodec)},
    };
}

QJsonObject destinationFacts(const broadcast::DestinationStatus& status) {
    QJsonObject facts{
        {QStringLiteral("name"), QString::fromStdString(status.name)},
        {QStringLiteral("platform"), QString::fromStdString(status.platform)},
        {QStringLiteral("address"), QString::fromStdString(status.address)},
        {QStringLiteral("state"), stateName(status.state)},
        {QStringLiteral("ever_live"), status.everLive},
        {QStringLiteral("bytes"), inNumber(status.bytesSent)},
        {QStringLiteral("frames"), inNumber(status.videoFramesSent)},
        {QStringLiteral("drops"), inNumber(status.videoFramesDropped)},
        {QStringLiteral("reconnects"), status.reconnects},
        {QStringLiteral("first_byte_after_s"),
         status.firstByteAfter ? QJsonValue(seconds(*status.firstByteAfter)) : QJsonValue()},
    };
    if (status.fault) {
        facts[QStringLiteral("fault")] = faultName(*status.fault);
        facts[QStringLiteral("server_code")] = QString::fromStdString(status.serverCode);
    }
    return facts;
}

QJsonObject renderFacts(const engine::RenderStats& render) {
    return {
        {QStringLiteral("fps"), render.fps},
        {QStringLiteral("frames_drawn"), static_cast<double>(render.framesDrawn)},
        {QStringLiteral("frames_lagged"), static_cast<double>(render.framesLagged)},
        {QStringLiteral("frames_encoded"), static_cast<double>(render.framesEncoded)},
        {QStringLiteral("frames_skipped"), static_cast<double>(render.framesSkipped)},
        {QStringLiteral("average_frame_ms"), render.averageFrameMs},
    };
}

QJsonObject sizeFacts(const show::Canvas& canvas) {
    return {{QStringLiteral("width"), canvas.size.width()},
            {QStringLiteral("height"), canvas.size.height()},
            {QStringLiteral("fps"), canvas.fps}};
}

QJsonObject encoderFacts(const CanvasFacts& canvas) {
    return {{QStringLiteral("video"), QString::fromStdString(canvas.videoEncoder)},
            {QStringLiteral("video_kbps"), canvas.videoKbps}};
}

QJsonObject canvasFacts(const CanvasFacts& canvas) {
    std::uint64_t sent = 0;
    for (const broadcast::DestinationStatus& status : canvas.destinations) {
        sent += status.bytesSent;
    }
    QJsonObject facts = sizeFacts(canvas.canvas);
    facts[QStringLiteral("canvas")] = canvasName(canvas.id);
    facts[QStringLiteral("encoder")] = encoderFacts(canvas);
    facts[QStringLiteral("frames_encoded")] = static_cast<double>(canvas.render.framesEncoded);
    facts[QStringLiteral("frames_skipped")] = static_cast<double>(canvas.render.framesSkipped);
    facts[QStringLiteral("bytes")] = inNumber(sent);
    facts[QStringLiteral("recordings")] = QJsonArray::fromStringList(canvas.recordings);
    return facts;
}

QJsonArray destinationsFacts(const ReportFacts& facts) {
    QJsonArray destinations;
    const auto append = [&](QJsonObject entry, const broadcast::DestinationStatus& status) {
        if (const auto viewer = facts.viewers.find(status.name); viewer != facts.viewers.end()) {
            entry[QStringLiteral("viewer")] = viewerFacts(viewer->second);
        }
        destinations.append(entry);
    };
    for (const CanvasFacts& canvas : facts.canvases) {
        for (const broadcast::DestinationStatus& status : canvas.destinations) {
            QJsonObject entry = destinationFacts(status);
            entry[QStringLiteral("canvas")] = canvasName(canvas.id);
            append(entry, status);
        }
    }
    for (const broadcast::DestinationStatus& status : facts.unreached) {
        append(destinationFacts(status), status);
    }
    return destinations;
}

QJsonObject recordingFacts(const std::vector<CanvasFacts>& canvases) {
    QStringList files;
    std::chrono::milliseconds longest{0};
    std::chrono::milliseconds lost{0};
    std::uint64_t bytes = 0;
    for (const CanvasFacts& canvas : canvases) {
        files += canvas.recordings;
        longest = std::max(longest, canvas.recorded);
        lost += canvas.recordingLost;
        bytes += canvas.recordedBytes;
    }
    return {{QStringLiteral("files"), QJsonArray::fromStringList(files)},
            {QStringLiteral("recorded_s"), seconds(longest)},
            {QStringLiteral("bytes"), inNumber(bytes)},
            {QStringLiteral("lost_s"), seconds(lost)}};
}

} // namespace

std::vector<broadcast::DestinationStatus> allDestinations(const ReportFacts& facts) {
    std::vector<broadcast::DestinationStatus> all;
    for (const CanvasFacts& canvas : facts.canvases) {
        all.insert(all.end(), canvas.destinations.begin(), canvas.destinations.end());
    }
    all.insert(all.end(), facts.unreached.begin(), facts.unreached.end());
    return all;
}

QString canvasName(show::CanvasId canvas) {
    return canvas == show::CanvasId::Main ? QStringLiteral("main") : QStringLiteral("second");
}

QString stateName(broadcast::DestinationState state) {
    static constexpr std::array kNames{"idle", "connecting", "live", "reconnecting", "refused", "ended"};
    return QString::fromLatin1(kNames[static_cast<std::size_t>(state)]);
}

QString faultName(broadcast::LinkFault fault) {
    static constexpr std::array kNames{
        "name_not_found", "connect_refused",      "connect_timed_out", "unreachable",  "tls_bad_certificate",
        "tls_failed",     "handshake_timed_out",  "not_rtmp",          "app_rejected", "key_refused",
        "bad_name",       "closed_after_publish", "closed_by_server",  "reset",        "stalled"};
    return QString::fromLatin1(kNames[static_cast<std::size_t>(fault)]);
}

QJsonObject makeReport(const ReportFacts& facts) {
    const CanvasFacts main = facts.canvases.empty() ? CanvasFacts{} : facts.canvases.front();
    QJsonArray canvases;
    for (const CanvasFacts& canvas : facts.canvases) {
        canvases.append(canvasFacts(canvas));
    }
    return {
        {QStringLiteral("report_version"), 1},
        {QStringLiteral("show"), facts.title},
        {QStringLiteral("canvas"), sizeFacts(main.canvas)},
        {QStringLiteral("encoder"), encoderFacts(main)},
        {QStringLiteral("canvases"), canvases},
        {QStringLiteral("on_air_s"), seconds(facts.onAir)},
        {QStringLiteral("picture"), renderFacts(main.render)},
        {QStringLiteral("process"),
         QJsonObject{{QStringLiteral("cpu_s"), facts.cpuSeconds},
                     {QStringLiteral("wall_s"), facts.wallSeconds},
                     {QStringLiteral("rss_bytes"), inNumber(facts.residentBytes)},
                     {QStringLiteral("peak_rss_bytes"), inNumber(facts.peakResidentBytes)},
                     {QStringLiteral("loop_late_ms"), static_cast<double>(facts.loopLatest.count())}}},
        {QStringLiteral("destinations"), destinationsFacts(facts)},
        {QStringLiteral("recording"), recordingFacts(facts.canvases)},
        {QStringLiteral("earlier_recordings"), QJsonArray::fromStringList(facts.earlierRecordings)},
        {QStringLiteral("start_up"), startUpFacts(facts.startUp)},
        {QStringLiteral("comments"), static_cast<double>(facts.comments)},
        {QStringLiteral("problems"), QJsonArray::fromStringList(facts.problems)},
    };
}

} // namespace studio::session
