#include "studio/base/log.h"
#include "studio/rtmp/publisher.h"
#include "tests/support/bad_rtmp_server.h"
#include "tests/support/link_recorder.h"
#include "tests/support/nginx_rtmp.h"
#include "tests/support/packet_player.h"

#include <catch2/catch.hpp>

#include <iostream>
#include <sys/resource.h>

using namespace studio;
using namespace std::chrono_literals;
using broadcast::Ending;
using broadcast::LinkClosed;
using broadcast::LinkDown;
using broadcast::LinkFault;
using broadcast::LinkLive;
using rtmp::Publisher;
using test::BadRtmpServer;
using test::Misbehaviour;
using Clock = std::chrono::steady_clock;

namespace {

/// Generous, since other work runs on the machine; what is measured is printed.
constexpr auto kAtOnce = 1s;

std::chrono::milliseconds since(Clock::time_point start) {
    return std::chrono::duration_cast<std::chrono::milliseconds>(Clock::now() - start);
}

template <class Condition>
bool eventually(Condition condition, std::chrono::milliseconds patience = 20s) {
    const auto deadline = Clock::now() + patience;
    while (!condition()) {
        if (Clock::now() > deadline) {
            return false;
        }
        std::this_thread::sleep_for(5ms);
    }
    return true;
}

/// The longest of the calls it is given.
struct Stopwatch {
    std::chrono::microseconds worst{0};

    template <class Call>
    void time(Call call) {
        const auto start = Clock::now();
        call();
        worst = std::max(worst, std::chrono::duration_cast<std::chrono::microseconds>(Clock::now() - start));
    }
};

struct Expectation {
    const char* name;
    Misbehaviour kind;
    std::uint64_t bytes;
    bool tls;
};

const Expectation kServers[] = {
    {"mute", Misbehaviour::Mute, 0, false},
    {"mute to TLS", Misbehaviour::Mute, 0, true},
    {"mute after connect", Misbehaviour::MuteAfterConnect, 0, false},
    {"dropped SYN", Misbehaviour::FullBacklog, 0, false},
    {"stalls", Misbehaviour::StallsAfter, 0, false},
    {"floods", Misbehaviour::Floods, 0, false},
    {"reads slowly", Misbehaviour::ReadsSlowly, 20'000, false},
    {"garbage", Misbehaviour::Garbage, 0, false},
    {"closes at once", Misbehaviour::ClosesAtOnce, 0, false},
    {"refuses the key", Misbehaviour::RefusesKey, 0, false},
    {"resets", Misbehaviour::ResetsAfter, 20'000, false},
    {"good", Misbehaviour::None, 0, false},
};

LinkDown faultOf(const broadcast::StreamTarget& target) {
    test::LinkRecorder heard;
    Publisher link(target, heard.listener());
    link.open();
    const auto down = heard.waitFor<LinkDown>();
    REQUIRE(down);
    return *down;
}

double processorSeconds() {
    rusage usage{};
    ::getrusage(RUSAGE_SELF, &usage);
    const auto seconds = [](const timeval& t) {
        return static_cast<double>(t.tv_sec) + static_cast<double>(t.tv_usec) / 1e6;
    };
    return seconds(usage.ru_utime) + seconds(usage.ru_stime);
}

} // namespace

TEST_CASE("what a server does wrong becomes its fault", "[rtmp][bad]") {
    struct Case {
        Misbehaviour kind;
        LinkFault fault;
        const char* code;
    };
    const auto [kind, fault, code] = GENERATE(
        values<Case>({{Misbehaviour::Garbage, LinkFault::NotRtmp, ""},
                      {Misbehaviour::ClosesAtOnce, LinkFault::ClosedByServer, ""},
                      {Misbehaviour::RejectsApp, LinkFault::AppRejected, "NetConnection.Connect.Rejected"},
                      {Misbehaviour::RefusesKey, LinkFault::KeyRefused, "NetStream.Publish.Denied"},
                      {Misbehaviour::NameInUse, LinkFault::BadName, "NetStream.Publish.BadName"},
                      {Misbehaviour::ClosesAfterPublish, LinkFault::ClosedAfterPublish, ""}}));
    const BadRtmpServer server(kind);
    const LinkDown down = faultOf(server.target());
    // Closed with our greeting unread, the line is reset.
    const bool reset = kind == Misbehaviour::ClosesAtOnce && down.fault == LinkFault::Reset;
    CHECK((down.fault == fault || reset));
    CHECK(down.serverCode == code);
}

TEST_CASE("nobody there, no such host", "[rtmp][bad]") {
    CHECK(faultOf({false, "127.0.0.1", test::freePort(), "live", base::Secret("key-1")}).fault ==
          LinkFault::ConnectRefused);
    CHECK(faultOf({false, "no-such-host.invalid", 1935, "live", base::Secret("key-1")}).fault ==
          LinkFault::NameNotFound);
    const BadRtmpServer plain(Misbehaviour::Garbage);
    CHECK(faultOf(plain.target("key-1", true)).fault == LinkFault::TlsFailed);
}

TEST_CASE("silence is given 8 seconds", "[rtmp][bad][slow]") {
    struct Case {
        Misbehaviour kind;
        bool tls;
        LinkFault fault;
    };
    const std::vector<Case> cases{{Misbehaviour::Mute, false, LinkFault::HandshakeTimedOut},
                                  {Misbehaviour::Mute, true, LinkFault::HandshakeTimedOut},
                                  {Misbehaviour::MuteAfterConnect, false, LinkFault::HandshakeTimedOut},
                                  {Misbehaviour::FullBacklog, false, LinkFault::ConnectTimedOut}};
    // All at the same time, so that the test takes 8 seconds and not 32.
    std::vector<std::unique_ptr<BadRtmpServer>> servers;
    std::vector<std::unique_ptr<test::LinkRecorder>> heard;
    std::vector<std::unique_ptr<Publisher>> links;
    const auto start = Clock::now();
    for (const Case& each : cases) {
        servers.push_back(std::make_unique<BadRtmpServer>(each.kind));
        heard.push_back(std::make_unique<test::LinkRecorder>());
        links.push_back(
            std::make_unique<Publisher>(servers.back()->target("key-1", each.tls), heard.back()->listener()));
        links.back()->open();
    }
    for (std::size_t i = 0; i < cases.size(); ++i) {
        const auto down = heard[i]->waitFor<LinkDown>();
        REQUIRE(down);
        CHECK(down->fault == cases[i].fault);
        CHECK(since(start) >= 7500ms);
        CHECK(since(start) < 12s);
    }
}

TEST_CASE("a stall is noticed within 5 seconds, however much is sent", "[rtmp][bad][slow]") {
    const test::FlvPackets& clip = test::sampleClip();
    const BadRtmpServer server(Misbehaviour::StallsAfter, {200'000});
    test::LinkRecorder heard;
    Publisher link(server.target(), heard.listener());
    link.begin(clip.format);
    link.open();
    REQUIRE(heard.waitFor<LinkLive>());
    const test::PacketPlayer player(clip, [&](const auto& packet) { link.push(packet); });
    // The last byte it took marks the stall.
    std::uint64_t taken = 0;
    auto last = Clock::now();
    REQUIRE(eventually(
        [&] {
            if (const auto now = server.bytesReceived(); now != taken) {
                taken = now;
                last = Clock::now();
            }
            return heard.heard<LinkDown>();
        },
        30s));
    const auto noticed = since(last);
    const LinkDown down = *heard.waitFor<LinkDown>();
    CHECK(down.fault == LinkFault::Stalled);
    CHECK(down.wasLive);
    CHECK(noticed < 6s);
    std::cout << "stall noticed after " << noticed.count() << " ms; longest push "
              << player.longestPush().count() << " us\n";
}

TEST_CASE("a reset and an orderly close just after publish are both an answer to it", "[rtmp][bad]") {
    const test::FlvPackets& clip = test::sampleClip();
    const Misbehaviour kind = GENERATE(Misbehaviour::ResetsAfter, Misbehaviour::ClosesAfter);
    const BadRtmpServer server(kind, {20'000});
    test::LinkRecorder heard;
    Publisher link(server.target(), heard.listener());
    link.begin(clip.format);
    link.open();
    REQUIRE(heard.waitFor<LinkLive>());
    const test::PacketPlayer player(clip, [&](const auto& packet) { link.push(packet); });
    const auto down = heard.waitFor<LinkDown>();
    REQUIRE(down);
    CHECK(down->wasLive);
    CHECK(down->fault == LinkFault::ClosedAfterPublish);
}

TEST_CASE("a reset long after publish is a reset", "[rtmp][bad][slow]") {
    const test::FlvPackets& clip = test::sampleClip();
    const BadRtmpServer server(Misbehaviour::ResetsAfter, {20'000});
    test::LinkRecorder heard;
    Publisher link(server.target(), heard.listener());
    link.begin(clip.format);
    link.open();
    REQUIRE(heard.waitFor<LinkLive>());
    REQUIRE_FALSE(heard.waitFor<LinkDown>(5500ms)); // nothing is sent yet
    const test::PacketPlayer player(clip, [&](const auto& packet) { link.push(packet); });
    const auto down = heard.waitFor<LinkDown>();
    REQUIRE(down);
    CHECK(down->fault == LinkFault::Reset);
}

TEST_CASE("no call waits for any server, in any state", "[rtmp][bad]") {
    const test::FlvPackets& clip = test::sampleClip();
    for (const Expectation& each : kServers) {
        for (const auto pause : {0ms, 5ms, 300ms}) {
            const BadRtmpServer server(each.kind, {each.bytes});
            test::LinkRecorder heard;
            Stopwatch calls;
            Stopwatch destruction;
            std::unique_ptr<Publisher> link;
            calls.time([&] {
                link = std::make_unique<Publisher>(server.target("key-1", each.tls), heard.listener());
            });
            calls.time([&] { link->begin(clip.format); });
            calls.time([&] { link->open(); });
            const auto until = Clock::now() + pause;
            do {
                for (const auto& packet : clip.packets) {
                    calls.time([&] { link->push(packet); });
                }
                calls.time([&] { link->stats(); });
                std::this_thread::sleep_for(1ms);
            } while (Clock::now() < until);
            calls.time([&] { link->close(Ending::Clean); });
            calls.time([&] { link->close(Ending::Abandon); });
            destruction.time([&] { link.reset(); });
            INFO(each.name << " after " << pause.count() << " ms");
            CHECK(calls.worst < kAtOnce);
            CHECK(destruction.worst < kAtOnce);
            std::cout << each.name << ", " << pause.count() << " ms: worst call " << calls.worst.count()
                      << " us, destruction " << destruction.worst.count() << " us\n";
        }
    }
}

TEST_CASE("a clean close is over within 3 seconds, whatever the server does", "[rtmp][bad]") {
    const test::FlvPackets& clip = test::sampleClip();
    for (const Expectation& each : kServers) {
        const BadRtmpServer server(each.kind, {each.bytes});
        test::LinkRecorder heard;
        Publisher link(server.target("key-1", each.tls), heard.listener());
        link.begin(clip.format);
        link.open();
        heard.waitFor<LinkLive>(300ms);
        test::pushAll(clip, link, 3);
        const auto start = Clock::now();
        link.close(Ending::Clean);
        INFO(each.name);
        CHECK(heard.waitFor<LinkClosed>(5s));
        CHECK(since(start) < 3500ms);
    }
}

TEST_CASE("the end is said to the server before the line is closed", "[rtmp][bad]") {
    const test::FlvPackets& clip = test::sampleClip();
    const BadRtmpServer server(Misbehaviour::None);
    test::LinkRecorder heard;
    Publisher link(server.target("key-1?token=x"), heard.listener());
    link.begin(clip.format);
    link.open();
    REQUIRE(heard.waitFor<LinkLive>());
    test::pushAll(clip, link);
    link.close(Ending::Clean);
    test::pushAll(clip, link); // too late
    REQUIRE(heard.waitFor<LinkClosed>());
    REQUIRE(eventually([&] { return server.commands().back() == "deleteStream"; }));
    CHECK(server.commands() == std::vector<std::string>{"connect", "releaseStream", "FCPublish",
                                                        "createStream", "publish", "FCUnpublish",
                                                        "deleteStream"});
    CHECK(server.lastKey() == "key-1?token=x");
    CHECK(server.lastTcUrl() == server.server());
    CHECK(server.videoMessages() == clip.pictures() + 2); // codec header, pictures, end
}

TEST_CASE("an abandoned line says nothing", "[rtmp][bad]") {
    const BadRtmpServer server(Misbehaviour::None);
    test::LinkRecorder heard;
    {
        Publisher link(server.target(), heard.listener());
        link.open();
        REQUIRE(heard.waitFor<LinkLive>());
        link.close(Ending::Abandon);
    }
    CHECK(server.commands().back() == "publish");
    CHECK_FALSE(heard.heard<LinkClosed>());
    CHECK_FALSE(heard.heard<LinkDown>());
}

TEST_CASE("closing what was never opened, or is down already, ends too", "[rtmp][bad]") {
    test::LinkRecorder never;
    Publisher unopened({false, "127.0.0.1", 1, "live", base::Secret("key-1")}, never.listener());
    unopened.close(Ending::Clean);
    CHECK(never.waitFor<LinkClosed>());
    CHECK_FALSE(never.heard<LinkDown>());

    test::LinkRecorder heard;
    const BadRtmpServer server(Misbehaviour::RefusesKey);
    Publisher link(server.target(), heard.listener());
    link.open();
    REQUIRE(heard.waitFor<LinkDown>());
    link.close(Ending::Clean);
    CHECK(heard.waitFor<LinkClosed>());
}

TEST_CASE("a flooding server does not disturb the stream and costs little", "[rtmp][bad]") {
    const test::FlvPackets& clip = test::sampleClip();
    const BadRtmpServer server(Misbehaviour::Floods);
    test::LinkRecorder heard;
    Publisher link(server.target(), heard.listener());
    link.begin(clip.format);
    link.open();
    REQUIRE(heard.waitFor<LinkLive>());
    const double before = processorSeconds();
    const auto start = Clock::now();
    const test::PacketPlayer player(clip, [&](const auto& packet) { link.push(packet); });
    REQUIRE(eventually([&] { return server.videoMessages() > 60; }));
    const double seconds = static_cast<double>(since(start).count()) / 1000;
    const double share = (processorSeconds() - before) / seconds;
    CHECK(server.pongs() > 100);
    CHECK(server.acknowledgements() > 1);
    CHECK(share < 0.9); // of one processor, the server's half included; a busy loop takes two
    std::cout << "flooded: " << share * 100 << " % of a processor, both sides\n";
}

TEST_CASE("a line that is too slow drops pictures, keeps sound and memory bounded", "[rtmp][bad][slow]") {
    const test::FlvPackets& clip = test::sampleClip();
    const BadRtmpServer server(Misbehaviour::ReadsSlowly, {60'000}); // the clip has 116 KB a second
    test::LinkRecorder heard;
    Publisher link(server.target(), heard.listener());
    link.begin(clip.format);
    link.open();
    REQUIRE(heard.waitFor<LinkLive>());
    const test::PacketPlayer player(clip, [&](const auto& packet) { link.push(packet); });
    REQUIRE(eventually([&] { return link.stats().videoFramesDropped > 60; }, 40s));
    CHECK_FALSE(heard.heard<LinkDown>());
    CHECK(link.stats().queued < 11s);
    CHECK(link.stats().bytesUnacked > 0);
    CHECK(server.videoMessages() > 0);
}

TEST_CASE("the key is in no event and no log line", "[rtmp][bad]") {
    std::vector<std::string> lines;
    std::mutex mutex;
    base::setLogLevel(base::LogLevel::Debug);
    base::setLogSink([&](base::LogLevel, std::string_view, std::string_view line) {
        const std::lock_guard lock(mutex);
        lines.emplace_back(line);
    });
    const std::string key = "very-secret-key";
    for (const Expectation& each : kServers) {
        const BadRtmpServer server(each.kind, {each.bytes});
        test::LinkRecorder heard;
        Publisher link(server.target(key, each.tls), heard.listener());
        link.open();
        heard.waitFor<LinkDown>(100ms);
        for (const auto& event : heard.events()) {
            if (const auto* down = std::get_if<LinkDown>(&event)) {
                CHECK(down->detail.find(key) == std::string::npos);
                CHECK(down->serverCode.find(key) == std::string::npos);
            }
        }
    }
    base::setLogSink({});
    base::setLogLevel(base::LogLevel::Info);
    const std::lock_guard lock(mutex);
    for (const std::string& line : lines) {
        CHECK(line.find(key) == std::string::npos);
    }
}
