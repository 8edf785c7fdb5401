#include "studio/media/probe.h"
#include "tests/end_to_end/studio_process.h"
#include "tests/support/bad_rtmp_server.h"
#include "tests/support/nginx_rtmp.h"
#include "tests/support/throwaway_ca.h"

#include <catch2/catch.hpp>

#include <chrono>
#include <thread>

using namespace studio;
using test::BadRtmpServer;
using test::Misbehaviour;
using test::StudioProcess;

namespace {

constexpr std::uint64_t kSomeStream = 300'000;

void addDestination(std::vector<std::string>& options, const std::string& name, const std::string& server) {
    options.insert(options.end(), {"--destination", name + "=" + server + "/some-key"});
}

void checkWhole(const std::filesystem::path& file, double seconds) {
    INFO(file.string());
    const auto facts = media::probe(QString::fromStdString(file.string()), media::Probe::Decode);
    REQUIRE(facts);
    CHECK(facts->decodeErrors == 0);
    CHECK(facts->framesDecoded == facts->videoPackets);
    CHECK(facts->longestVideoStep < std::chrono::milliseconds{200});
    CHECK(facts->duration > std::chrono::milliseconds(static_cast<int>(seconds * 1000) - 2500));
}

/// Until a stream flows in: nginx writes it to a file as it comes.
void waitForMedia(const test::NginxRtmp& nginx) {
    const auto deadline = std::chrono::steady_clock::now() + std::chrono::seconds{20};
    while (std::chrono::steady_clock::now() < deadline) {
        for (const auto& file : nginx.recordings("youtube", "some-key")) {
            if (std::filesystem::file_size(file) > kSomeStream) {
                return;
            }
        }
        std::this_thread::sleep_for(std::chrono::milliseconds{50});
    }
    FAIL("nothing arrived");
}

} // namespace

TEST_CASE("servers of every bad kind disturb neither the good one nor the recording") {
    constexpr double kSeconds = 16;
    test::NginxRtmp nginx;
    BadRtmpServer refuses(Misbehaviour::RefusesKey);
    BadRtmpServer stalls(Misbehaviour::StallsAfter, {.bytes = kSomeStream});
    BadRtmpServer resetsOnce(Misbehaviour::ResetsAfter, {.bytes = kSomeStream, .badConnections = 1});
    BadRtmpServer mute(Misbehaviour::Mute);
    BadRtmpServer dropsSyn(Misbehaviour::FullBacklog);
    BadRtmpServer floods(Misbehaviour::Floods);

    auto options = test::smallShow(kSeconds);
    addDestination(options, "good", nginx.server("facebook"));
    addDestination(options, "refuses", refuses.server());
    addDestination(options, "stalls", stalls.server());
    addDestination(options, "resets", resetsOnce.server());
    addDestination(options, "mute", mute.server());
    addDestination(options, "drops_syn", dropsSyn.server());
    addDestination(options, "floods", floods.server());
    addDestination(options, "nobody", "rtmp://127.0.0.1:" + std::to_string(test::freePort()) + "/live");
    StudioProcess studio(options);
    CHECK(studio.wait() == 3);
    INFO(studio.output());

    const QJsonObject good = studio.destination("good");
    CHECK(good[QStringLiteral("drops")].toInt(-1) == 0);
    CHECK(good[QStringLiteral("reconnects")].toInt(-1) == 0);
    const auto arrived = nginx.recordings("facebook", "some-key");
    REQUIRE(arrived.size() == 1);
    checkWhole(arrived[0], kSeconds);
    REQUIRE(studio.recordings(".mkv").size() == 1);
    checkWhole(studio.recordings(".mkv")[0], kSeconds);

    const QJsonObject refused = studio.destination("refuses");
    CHECK_FALSE(refused[QStringLiteral("ever_live")].toBool(true));
    CHECK(refused[QStringLiteral("fault")] == QStringLiteral("key_refused"));
    CHECK(refuses.connections() == 1);

    const QJsonObject stalled = studio.destination("stalls");
    CHECK(stalled[QStringLiteral("ever_live")].toBool());
    CHECK(stalls.connections() >= 2);

    const QJsonObject reset = studio.destination("resets");
    CHECK(reset[QStringLiteral("ever_live")].toBool());
    CHECK(reset[QStringLiteral("reconnects")].toInt() == 1);
    CHECK(resetsOnce.connections() == 2);

    CHECK_FALSE(studio.destination("mute")[QStringLiteral("ever_live")].toBool(true));
    CHECK_FALSE(studio.destination("drops_syn")[QStringLiteral("ever_live")].toBool(true));
    CHECK(studio.destination("nobody")[QStringLiteral("fault")] == QStringLiteral("connect_refused"));
    CHECK(studio.destination("floods")[QStringLiteral("ever_live")].toBool());
}

TEST_CASE("over RTMPS a good certificate is taken and a bad one is never overlooked") {
    test::ThrowawayCa ca;
    test::NginxRtmp good(ca.issue("localhost"));
    test::NginxRtmp expired(ca.issue("localhost", test::ThrowawayCa::Validity::Expired));
    test::NginxRtmp otherHost(ca.issue("elsewhere.example"));
    const auto tls = [](const test::NginxRtmp& nginx) {
        return "rtmps://localhost:" + std::to_string(nginx.tlsPort()) + "/facebook";
    };
    auto options = test::smallShow(4);
    options.push_back("--no-record");
    addDestination(options, "good", tls(good));
    addDestination(options, "expired", tls(expired));
    addDestination(options, "other_host", tls(otherHost));
    StudioProcess studio(options);
    CHECK(studio.wait() == 3);
    CHECK(studio.destination("good")[QStringLiteral("ever_live")].toBool());
    const auto arrived = good.recordings("facebook", "some-key");
    REQUIRE(arrived.size() == 1);
    checkWhole(arrived[0], 4);
    for (const char* name : {"expired", "other_host"}) {
        CHECK(studio.destination(name)[QStringLiteral("fault")] == QStringLiteral("tls_bad_certificate"));
        CHECK(studio.destination(name)[QStringLiteral("bytes")].toInt(-1) == 0);
    }
    CHECK(expired.recordings("facebook", "some-key").empty());
    CHECK(otherHost.recordings("facebook", "some-key").empty());
}

TEST_CASE("a server that goes away and comes back is found again while the show runs") {
    test::NginxRtmp steady;
    test::NginxRtmp flaky;
    auto options = test::smallShow(14);
    options.push_back("--no-record");
    addDestination(options, "steady", steady.server("youtube"));
    addDestination(options, "flaky", flaky.server("youtube"));
    StudioProcess studio(options);
    waitForMedia(flaky);
    flaky.kill();
    flaky.start();
    CHECK(studio.wait() == 0);
    CHECK(studio.destination("flaky")[QStringLiteral("reconnects")].toInt() == 1);
    CHECK(studio.destination("steady")[QStringLiteral("reconnects")].toInt(-1) == 0);
    CHECK(studio.destination("steady")[QStringLiteral("drops")].toInt(-1) == 0);
    const auto parts = flaky.recordings("youtube", "some-key");
    REQUIRE_FALSE(parts.empty());
    const auto last = media::probe(QString::fromStdString(parts.back().string()), media::Probe::Decode);
    REQUIRE(last);
    CHECK(last->framesDecoded > 30);
    CHECK(last->decodeErrors == 0);
}
