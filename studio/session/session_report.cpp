#include "studio/session/session_report.h"

#include <QJsonArray>

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

} // namespace

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
    QJsonArray destinations;
    for (const broadcast::DestinationStatus& status : facts.destinations) {
        QJsonObject entry = destinationFacts(status);
        if (const auto viewer = facts.viewers.find(status.name); viewer != facts.viewers.end()) {
            entry[QStringLiteral("viewer")] = viewerFacts(viewer->second);
        }
        destinations.append(entry);
    }
    return {
        {QStringLiteral("report_version"), 1},
        {QStringLiteral("show"), facts.title},
        {QStringLiteral("canvas"), QJsonObject{{QStringLiteral("width"), facts.canvas.size.width()},
                                               {QStringLiteral("height"), facts.canvas.size.height()},
                                               {QStringLiteral("fps"), facts.canvas.fps}}},
        {QStringLiteral("encoder"),
         QJsonObject{{QStringLiteral("video"), QString::fromStdString(facts.videoEncoder)},
                     {QStringLiteral("video_kbps"), facts.videoKbps}}},
        {QStringLiteral("on_air_s"), seconds(facts.onAir)},
        {QStringLiteral("picture"), renderFacts(facts.render)},
        {QStringLiteral("process"),
         QJsonObject{{QStringLiteral("cpu_s"), facts.cpuSeconds},
                     {QStringLiteral("wall_s"), facts.wallSeconds},
                     {QStringLiteral("rss_bytes"), inNumber(facts.residentBytes)},
                     {QStringLiteral("peak_rss_bytes"), inNumber(facts.peakResidentBytes)},
                     {QStringLiteral("loop_late_ms"), static_cast<double>(facts.loopLatest.count())}}},
        {QStringLiteral("destinations"), destinations},
        {QStringLiteral("recording"),
         QJsonObject{{QStringLiteral("files"), QJsonArray::fromStringList(facts.recordings)},
                     {QStringLiteral("recorded_s"), seconds(facts.recorded)},
                     {QStringLiteral("bytes"), inNumber(facts.recordedBytes)},
                     {QStringLiteral("lost_s"), seconds(facts.recordingLost)}}},
        {QStringLiteral("comments"), static_cast<double>(facts.comments)},
        {QStringLiteral("problems"), QJsonArray::fromStringList(facts.problems)},
    };
}

} // namespace studio::session
