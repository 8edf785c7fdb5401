// A process that records, for tests that kill it or give it a tiny disk.
//   RECORDING_CHILD="FILE|SECONDS|SPEED|WARN_AT|CLOSE_AT" recording_child
// Says on standard output: "pushed MS" as it goes, "event NAME" and, at the end, what a
// probe of the file found.
#include "tests/studio/media/heard_events.h"
#include "tests/studio/media/sample_feed.h"

#include "studio/media/probe.h"
#include "studio/media/recording_writer.h"

#include <QStringList>

#include <catch2/catch.hpp>

#include <cstdio>
#include <thread>

using namespace std::chrono_literals;
using namespace studio::media;

TEST_CASE("records as it is told") {
    const QStringList arguments = qEnvironmentVariable("RECORDING_CHILD").split(QLatin1Char('|'));
    REQUIRE(arguments.size() == 5);
    RecordingOptions options;
    options.file = arguments.at(0);
    const std::chrono::seconds length(arguments.at(1).toInt());
    const int speed = arguments.at(2).toInt();
    options.warnAt = std::chrono::seconds(arguments.at(3).toInt());
    options.closeAt = std::chrono::seconds(arguments.at(4).toInt());
    test::HeardEvents heard;
    auto writer = RecordingWriter::create(options, heard.listener());
    REQUIRE(writer);
    const auto& sample = test::SampleFeed::get();
    (*writer)->begin(sample.format());
    const auto start = std::chrono::steady_clock::now();
    for (const auto& packet : sample.packets(length)) {
        std::this_thread::sleep_until(start + packet.dts / speed);
        (*writer)->push(packet);
        std::printf("pushed %lld\n", static_cast<long long>(packet.dts / 1ms));
        std::fflush(stdout);
        if (heard.count<RecordingClosed>() > 0) {
            break;
        }
    }
    (*writer)->close();
    const auto closed = heard.wait<RecordingClosed>();
    std::printf("event %s\n", !closed         ? "never closed"
                              : closed->error ? closed->error->code.id().c_str()
                                              : "closed");
    const auto facts = probe(options.file, Probe::Decode);
    if (facts) {
        std::printf("facts %llu %llu %llu %lld\n", static_cast<unsigned long long>(facts->videoPackets),
                    static_cast<unsigned long long>(facts->framesDecoded),
                    static_cast<unsigned long long>(facts->decodeErrors),
                    static_cast<long long>(facts->announced.count()));
    }
}
