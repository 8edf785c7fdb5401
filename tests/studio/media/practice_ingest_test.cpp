#include "tests/studio/media/publisher.h"

#include "studio/base/log.h"
#include "studio/media/practice_ingest.h"

#include <QTcpServer>
#include <QTcpSocket>

#include <catch2/catch.hpp>

#include <chrono>
#include <mutex>
#include <random>
#include <string>
#include <thread>

using namespace std::chrono_literals;
using namespace studio::media;
using test::Publisher;
using test::until;

namespace {

constexpr int kFrames = 90;

std::unique_ptr<PracticeIngest> startIngest(PracticeIngest::Options options = {}) {
    auto ingest = PracticeIngest::start(std::move(options));
    REQUIRE(ingest);
    return std::move(ingest).value();
}

std::uint16_t portOf(const PracticeIngest& ingest) {
    const std::string url = ingest.url();
    return static_cast<std::uint16_t>(std::stoi(url.substr(url.find(':', 7) + 1)));
}

bool sendRaw(std::uint16_t port, const QByteArray& bytes) {
    QTcpSocket socket;
    socket.connectToHost(QStringLiteral("127.0.0.1"), port);
    if (!socket.waitForConnected(2000)) {
        return false;
    }
    socket.write(bytes);
    socket.waitForBytesWritten(2000);
    socket.disconnectFromHost();
    return true;
}

} // namespace

TEST_CASE("every frame a publisher sends is counted and decoded") {
    auto ingest = startIngest();
    CHECK(ingest->lastFrame().isNull());
    Publisher publisher(ingest->url(), kFrames);
    REQUIRE(publisher.finished());
    REQUIRE(until([&] { return ingest->report().connections == 1 && !ingest->report().live; }));
    const IngestReport report = ingest->report();
    CHECK(report.videoPackets == kFrames);
    CHECK(report.framesDecoded == kFrames);
    CHECK(report.decodeErrors == 0);
    CHECK(report.framesMissing == 0);
    CHECK(report.audioFramesDecoded > 130);
    CHECK(report.width == 320);
    CHECK(report.height == 180);
    CHECK(report.videoCodec == "h264");
    CHECK(report.audioCodec == "aac");
    CHECK(report.bytes > 10'000);
    CHECK(report.duration >= 2900ms);
    CHECK(report.duration <= 3100ms);
    const QImage last = ingest->lastFrame();
    REQUIRE(last.size() == QSize(320, 180));
    // The publisher's picture is the colour it was told.
    const QColor middle = last.pixelColor(160, 90);
    CHECK(middle.red() > 180);
    CHECK(middle.green() < 60);
    CHECK(middle.blue() < 60);
}

TEST_CASE("without decoding, packets are counted all the same") {
    auto ingest = startIngest({.decode = false});
    Publisher publisher(ingest->url(), kFrames);
    REQUIRE(publisher.finished());
    REQUIRE(until([&] { return ingest->report().connections == 1 && !ingest->report().live; }));
    CHECK(ingest->report().videoPackets == kFrames);
    CHECK(ingest->report().framesDecoded == 0);
    CHECK(ingest->report().width == 320);
    CHECK(ingest->lastFrame().isNull());
}

TEST_CASE("a publisher that comes back finds the ingest open, and figures add up") {
    auto ingest = startIngest();
    for (int i = 0; i < 3; ++i) {
        Publisher publisher(ingest->url(), 30);
        REQUIRE(publisher.finished());
    }
    REQUIRE(until([&] { return ingest->report().connections == 3 && !ingest->report().live; }));
    CHECK(ingest->report().framesDecoded == 90);
    CHECK(ingest->report().framesMissing == 0);
}

TEST_CASE("pictures that were left out are counted as missing") {
    auto ingest = startIngest();
    Publisher publisher(ingest->url(), kFrames, Publisher::Pictures::SomeLeftOut);
    REQUIRE(publisher.finished());
    REQUIRE(until([&] { return ingest->report().connections == 1 && !ingest->report().live; }));
    CHECK(ingest->report().framesMissing == 10);
    CHECK(ingest->report().videoPackets == kFrames - 10);
    CHECK(ingest->report().decodeErrors == 0);
}

TEST_CASE("a stranger's key is not ours, and no key reaches the log") {
    std::mutex mutex;
    std::string log;
    studio::base::setLogSink([&](auto, auto, std::string_view line) {
        const std::lock_guard lock(mutex);
        log.append(line).append("\n");
    });
    {
        auto ingest = startIngest({.key = "our-own-key"});
        Publisher publisher(QString::fromStdString(ingest->url())
                                .replace(QLatin1String("our-own-key"), QLatin1String("somebody-elses"))
                                .toStdString(),
                            300);
        REQUIRE(until([&] { return ingest->report().strangers > 0; }));
        CHECK(ingest->report().connections == 0);
        CHECK(ingest->report().videoPackets == 0);
        // The right one is still welcome.
        Publisher friendly(ingest->url(), 30);
        REQUIRE(friendly.finished());
        REQUIRE(until([&] { return ingest->report().connections == 1 && !ingest->report().live; }));
        CHECK(ingest->report().framesDecoded == 30);
    }
    studio::base::setLogSink({});
    const std::lock_guard lock(mutex);
    CHECK(log.find("another stream key") != std::string::npos);
    CHECK(log.find("somebody-elses") == std::string::npos);
    CHECK(log.find("our-own-key") == std::string::npos);
}

TEST_CASE("garbage does not end the ingest") {
    auto ingest = startIngest();
    const std::uint16_t port = portOf(*ingest);
    std::mt19937 random(7); // NOLINT(bugprone-random-generator-seed)
    for (int round = 0; round < 20; ++round) {
        QByteArray noise(static_cast<qsizetype>(1 + random() % 20'000), '\0');
        for (char& byte : noise) {
            byte = static_cast<char>(random());
        }
        if (round % 2 == 0) {
            noise[0] = 3; // RTMP's version, then nonsense where the handshake and chunks should be
        }
        CHECK(until([&] { return sendRaw(port, noise); }));
    }
    Publisher publisher(ingest->url(), 30);
    REQUIRE(publisher.finished());
    REQUIRE(until([&] { return ingest->report().connections == 1 && !ingest->report().live; }));
    CHECK(ingest->report().framesDecoded == 30);
}

TEST_CASE("somebody who connects and says nothing does not close the ingest") {
    auto ingest = startIngest();
    QTcpSocket silent;
    silent.connectToHost(QStringLiteral("127.0.0.1"), portOf(*ingest));
    REQUIRE(silent.waitForConnected(2000));
    Publisher publisher(ingest->url(), 30);
    REQUIRE(publisher.finished());
    REQUIRE(until([&] { return ingest->report().connections == 1 && !ingest->report().live; }));
    CHECK(ingest->report().framesDecoded == 30);
}

TEST_CASE("an ingest stops soon, waiting or receiving") {
    const bool receiving = GENERATE(false, true);
    auto ingest = startIngest();
    std::unique_ptr<Publisher> publisher;
    if (receiving) {
        publisher = std::make_unique<Publisher>(ingest->url(), 3000, Publisher::Pictures::InRealTime);
        REQUIRE(until([&] { return ingest->report().framesDecoded > 5; }));
    }
    const auto before = std::chrono::steady_clock::now();
    ingest.reset();
    CHECK(std::chrono::steady_clock::now() - before < 1500ms); // 0.5 s, and a busy machine
}

TEST_CASE("a port that is taken is said") {
    QTcpServer other;
    REQUIRE(other.listen(QHostAddress::LocalHost, 0));
    const auto ingest = PracticeIngest::start({.port = other.serverPort()});
    REQUIRE_FALSE(ingest);
    CHECK(ingest.error().code == MediaError::PortInUse);
}
