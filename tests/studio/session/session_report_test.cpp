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
    facts.destinations = {live, refused};
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
