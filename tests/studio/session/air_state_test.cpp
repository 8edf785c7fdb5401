#include "studio/session/air_state.h"

#include <catch2/catch.hpp>

#include <random>

using namespace studio;
using namespace studio::session;

namespace {

AirState busyState() {
    AirState state;
    state.console = QStringLiteral("0123456789abcdef");
    state.isLive = true;
    state.stage = R"({"segment":{"index":3},"version":1})";
    state.log = R"({"spent":[],"version":1})";
    state.canvas = show::Canvas{{720, 1280}, 25};
    state.secondCanvas = show::Canvas{{1280, 720}, 25};
    state.practice = true;
    state.decodePractice = false;
    state.recorded = RecordedCanvases::Both;
    state.recordFile = QStringLiteral("/r/a.mkv");
    state.videoKbps = 2500;
    state.videoEncoder = QStringLiteral("obs_x264");
    state.destinations = {
        {QStringLiteral("Shop"), QStringLiteral("shopee"), show::CanvasId::Second, true, true}};
    state.recordings = QStringList{QStringLiteral("/r/a.mkv")};
    return state;
}

AirState plainState() {
    AirState state;
    state.stage = "{}";
    state.log = "{}";
    return state;
}

} // namespace

TEST_CASE("what the journal holds comes back as it was") {
    const AirState state = GENERATE(busyState(), plainState());
    const auto read = parseAirState(serialiseAirState(state));
    REQUIRE(read);
    CHECK(*read == state);
}

TEST_CASE("a journal of another version is refused, a bad part falls back alone") {
    CHECK_FALSE(parseAirState("{}"));
    CHECK_FALSE(parseAirState("no"));
    CHECK_FALSE(parseAirState(R"({"version":2})"));
    const auto read = parseAirState(
        R"({"version":1,"canvas":{"width":-5,"height":1e99,"fps":0},"videoKbps":-1,"destinations":[7,{},{"name":"A"}],"recordings":{}})");
    REQUIRE(read);
    CHECK_FALSE(read->canvas);
    CHECK(read->videoKbps == 0);
    REQUIRE(read->destinations.size() == 1);
    CHECK(read->destinations[0].name == QStringLiteral("A"));
    CHECK(read->recordings.isEmpty());
    CHECK(read->record);
}

TEST_CASE("the run goes on with the pictures, encoder and recording it had") {
    SessionOptions now;
    now.videoKbps = 1;
    const SessionOptions options = optionsOf(busyState(), now);
    CHECK(options.canvas == show::Canvas{{720, 1280}, 25});
    CHECK(options.secondCanvas == show::Canvas{{1280, 720}, 25});
    CHECK(options.recorded == RecordedCanvases::Both);
    CHECK(options.videoKbps == 2500);
    CHECK(options.videoEncoder == "obs_x264");
    CHECK(options.practice);
}

TEST_CASE("any bytes in the place of a journal give an answer") {
    const QByteArray whole = serialiseAirState(busyState());
    std::mt19937 random(7);
    for (int round = 0; round < 2000; ++round) {
        QByteArray json = whole;
        for (int left = 0; left < 3; ++left)
            json[static_cast<qsizetype>(random() % static_cast<unsigned>(json.size()))] =
                static_cast<char>(random());
        if (const auto read = parseAirState(json)) {
            CHECK(parseAirState(serialiseAirState(*read)));
        }
    }
}
