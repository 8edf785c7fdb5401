#include "studio/session/session_report.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <catch2/catch.hpp>

using namespace studio;

TEST_CASE("the report tells each destination's fate and what its viewers got") {
    broadcast::DestinationStatus live;
    live.name = "Facebook";
    live.platform = "facebook";
    live.address = "rtmp://127.0.0.1:1935/live";
    live.state = broadcast::DestinationState::Ended;
    live.everLive = true;
    live.bytesSent = 5'000'000'000;
    live.reconnects = 2;
    live.firstByteAfter = std::chrono::milliseconds{137};
    broadcast::DestinationStatus refused;
    refused.name = "Shopee";
    refused.state = broadcast::DestinationState::Refused;
    refused.fault = broadcast::LinkFault::KeyRefused;
    refused.serverCode = "NetStream.Publish.Denied";

    session::ReportFacts facts;
    facts.canvases.emplace_back().destinations = {live, refused};
    media::IngestReport seen;
    seen.width = 720;
    seen.height = 1280;
    seen.framesDecoded = 600;
    facts.viewers["Facebook"] = seen;
    const QJsonArray destinations = session::makeReport(facts)[QStringLiteral("destinations")].toArray();

    REQUIRE(destinations.size() == 2);
    const QJsonObject first = destinations[0].toObject();
    CHECK(first[QStringLiteral("state")] == QStringLiteral("ended"));
    CHECK(first[QStringLiteral("bytes")].toDouble() == 5e9);
    CHECK(first[QStringLiteral("reconnects")].toInt() == 2);
    CHECK(first[QStringLiteral("first_byte_after_s")].toDouble() == Approx(0.137));
    CHECK(first[QStringLiteral("viewer")].toObject()[QStringLiteral("frames_decoded")].toInt() == 600);
    const QJsonObject second = destinations[1].toObject();
    CHECK(second[QStringLiteral("state")] == QStringLiteral("refused"));
    CHECK(second[QStringLiteral("fault")] == QStringLiteral("key_refused"));
    CHECK(second[QStringLiteral("first_byte_after_s")].isNull());
    CHECK_FALSE(second.contains(QStringLiteral("viewer")));
}

TEST_CASE("the report tells the two canvases apart and sums up what they share") {
    session::ReportFacts facts;
    session::CanvasFacts& main = facts.canvases.emplace_back();
    main.canvas = {QSize(1280, 720), 30};
    main.videoEncoder = "obs_x264";
    main.videoKbps = 2500;
    main.render.framesEncoded = 900;
    main.destinations.emplace_back().name = "YouTube";
    main.destinations.back().bytesSent = 1000;
    main.recordings = {QStringLiteral("a.mkv")};
    main.recorded = std::chrono::seconds{30};
    main.recordedBytes = 100;
    session::CanvasFacts& second = facts.canvases.emplace_back();
    second.id = show::CanvasId::Second;
    second.canvas = {QSize(720, 1280), 30};
    second.videoKbps = 2000;
    second.render.framesEncoded = 880;
    second.render.framesSkipped = 20;
    second.destinations.emplace_back().name = "Shopee";
    second.recordings = {QStringLiteral("b-720x1280.mkv")};
    second.recorded = std::chrono::seconds{29};
    second.recordedBytes = 50;
    facts.unreached.emplace_back().name = "No key";

    const QJsonObject report = session::makeReport(facts);
    CHECK(report[QStringLiteral("canvas")][QStringLiteral("width")].toInt() == 1280);
    CHECK(report[QStringLiteral("encoder")][QStringLiteral("video_kbps")].toInt() == 2500);
    CHECK(report[QStringLiteral("picture")][QStringLiteral("frames_encoded")].toInt() == 900);
    const QJsonArray canvases = report[QStringLiteral("canvases")].toArray();
    REQUIRE(canvases.size() == 2);
    CHECK(canvases[0][QStringLiteral("canvas")] == QStringLiteral("main"));
    CHECK(canvases[0][QStringLiteral("bytes")].toInt() == 1000);
    CHECK(canvases[1][QStringLiteral("canvas")] == QStringLiteral("second"));
    CHECK(canvases[1][QStringLiteral("height")].toInt() == 1280);
    CHECK(canvases[1][QStringLiteral("frames_skipped")].toInt() == 20);
    CHECK(canvases[1][QStringLiteral("encoder")][QStringLiteral("video_kbps")].toInt() == 2000);
    const QJsonArray destinations = report[QStringLiteral("destinations")].toArray();
    REQUIRE(destinations.size() == 3);
    CHECK(destinations[0][QStringLiteral("canvas")] == QStringLiteral("main"));
    CHECK(destinations[1][QStringLiteral("canvas")] == QStringLiteral("second"));
    CHECK(destinations[2][QStringLiteral("canvas")].isUndefined());
    const QJsonObject recording = report[QStringLiteral("recording")].toObject();
    CHECK(recording[QStringLiteral("files")].toArray().size() == 2);
    CHECK(recording[QStringLiteral("recorded_s")].toDouble() == 30);
    CHECK(recording[QStringLiteral("bytes")].toInt() == 150);
}

TEST_CASE("every state and fault has a name of its own") {
    QStringList names;
    for (int i = 0; i <= static_cast<int>(broadcast::LinkFault::Stalled); ++i) {
        names.append(session::faultName(static_cast<broadcast::LinkFault>(i)));
    }
    for (int i = 0; i <= static_cast<int>(broadcast::DestinationState::Ended); ++i) {
        names.append(session::stateName(static_cast<broadcast::DestinationState>(i)));
    }
    CHECK(names.removeDuplicates() == 0);
    CHECK(session::faultName(broadcast::LinkFault::Stalled) == QStringLiteral("stalled"));
    CHECK(session::stateName(broadcast::DestinationState::Ended) == QStringLiteral("ended"));
}
