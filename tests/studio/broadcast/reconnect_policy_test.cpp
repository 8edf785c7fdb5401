#include "studio/broadcast/reconnect_policy.h"

#include <catch2/catch.hpp>

using namespace studio::broadcast;
using namespace std::chrono_literals;

namespace {

constexpr std::array kMendable{
    LinkFault::NameNotFound,   LinkFault::ConnectRefused, LinkFault::ConnectTimedOut,
    LinkFault::Unreachable,    LinkFault::TlsFailed,      LinkFault::HandshakeTimedOut,
    LinkFault::ClosedByServer, LinkFault::Reset,          LinkFault::Stalled};

} // namespace

TEST_CASE("the first try comes within a second, whatever the jitter") {
    for (const LinkFault fault : kMendable) {
        for (const double jitter : {0.0, 0.3, 1.0, 7.0, -1.0}) {
            for (const int failures : {0, 1}) {
                const auto wait = ReconnectPolicy::nextTryIn({.fault = fault, .failures = failures}, jitter);
                REQUIRE(wait);
                CHECK(*wait <= 1s);
                CHECK(*wait >= 100ms);
            }
        }
    }
}

TEST_CASE("waits grow to ten seconds and never end") {
    for (const LinkFault fault : kMendable) {
        auto before = 0ms;
        for (int failures = 1; failures < 5000; ++failures) {
            const auto wait = ReconnectPolicy::nextTryIn({.fault = fault, .failures = failures}, 1.0);
            REQUIRE(wait);
            REQUIRE(*wait >= before);
            REQUIRE(*wait <= 10s);
            before = *wait;
        }
        CHECK(before == 10s);
    }
}

TEST_CASE("jitter spreads the tries over half of the wait") {
    const ReconnectPolicy::History history{.fault = LinkFault::Reset, .failures = 100};
    CHECK(*ReconnectPolicy::nextTryIn(history, 0.0) == 5s);
    CHECK(*ReconnectPolicy::nextTryIn(history, 0.5) == 7500ms);
    CHECK(*ReconnectPolicy::nextTryIn(history, 1.0) == 10s);
}

TEST_CASE("answers that no retry mends are not retried") {
    for (const bool everLive : {false, true}) {
        for (const LinkFault fault :
             {LinkFault::KeyRefused, LinkFault::AppRejected, LinkFault::TlsBadCertificate}) {
            CHECK_FALSE(ReconnectPolicy::nextTryIn({.fault = fault, .everLive = everLive}, 0.5));
        }
    }
    CHECK_FALSE(ReconnectPolicy::nextTryIn({.fault = LinkFault::NotRtmp}, 0.5));
    CHECK(ReconnectPolicy::nextTryIn({.fault = LinkFault::NotRtmp, .everLive = true}, 0.5));
}

TEST_CASE("a name in use is waited for, a few times at first start and always after a drop") {
    const auto wait = [](int times, bool everLive) {
        return ReconnectPolicy::nextTryIn(
            {.fault = LinkFault::BadName, .failures = times, .everLive = everLive, .badNames = times}, 1.0);
    };
    CHECK(wait(1, false) == 5s);
    CHECK(wait(2, false) == 10s);
    CHECK(wait(3, false) == 10s);
    CHECK_FALSE(wait(4, false));
    CHECK(wait(1, true) == 5s);
    CHECK(wait(1000, true) == 10s);
}

TEST_CASE("a close right after publish is taken for a refusal the third time") {
    const auto wait = [](int closes) {
        return ReconnectPolicy::nextTryIn({.fault = LinkFault::ClosedAfterPublish, .quickCloses = closes},
                                          1.0);
    };
    CHECK(wait(1));
    CHECK(wait(2));
    CHECK_FALSE(wait(3));
    CHECK(ReconnectPolicy::nextTryIn(
        {.fault = LinkFault::ClosedAfterPublish, .proven = true, .quickCloses = 30}, 1.0));
}

TEST_CASE("short lives in a row are waited out like failures") {
    const auto wait = [](int lives) {
        return *ReconnectPolicy::nextTryIn({.fault = LinkFault::Reset, .failures = 0, .shortLives = lives},
                                           1.0);
    };
    CHECK(wait(1) <= 1s);
    CHECK(wait(2) <= 1s);
    CHECK(wait(3) == 2s);
    CHECK(wait(4) == 4s);
    CHECK(wait(20) == 10s);
}

TEST_CASE("silence is told as the step at which it fell silent") {
    CHECK(faultOfSilence(LinkStage::Resolving) == LinkFault::NameNotFound);
    CHECK(faultOfSilence(LinkStage::Connecting) == LinkFault::ConnectTimedOut);
    CHECK(faultOfSilence(LinkStage::Securing) == LinkFault::TlsFailed);
    CHECK(faultOfSilence(LinkStage::Handshaking) == LinkFault::HandshakeTimedOut);
    CHECK(faultOfSilence(LinkStage::Publishing) == LinkFault::HandshakeTimedOut);
}
