#include "studio/broadcast/preflight.h"

#include "tests/studio/broadcast/fake_network.h"

#include <catch2/catch.hpp>

#include <map>

using namespace studio::broadcast;
using namespace std::chrono_literals;
using test::destination;
using test::FakeNetwork;

namespace {

struct Check {
    FakeNetwork network;
    std::map<std::string, PreflightAnswer> answers;
    int done = 0;
    std::unique_ptr<Preflight> preflight;

    Check() {
        preflight = std::make_unique<Preflight>(Preflight::Parts{network.factory(), network.executor(),
                                                                 network.clock(),
                                                                 [this](const PreflightAnswer& answer) {
                                                                     CHECK(answers.count(answer.name) == 0);
                                                                     answers[answer.name] = answer;
                                                                 },
                                                                 [this] {
                                                                     ++done;
                                                                 }});
    }
};

} // namespace

TEST_CASE("a check answers for each destination and sends nothing") {
    Check check;
    check.preflight->check({destination("good"), destination("refused"), destination("mute")});
    REQUIRE(check.network.made() == 3);
    check.network.link(0).say(LinkProgress{LinkStage::Publishing});
    check.network.link(0).say(LinkLive{});
    check.network.link(1).say(LinkProgress{LinkStage::Handshaking});
    check.network.link(1).goDown(LinkFault::KeyRefused, "NetStream.Publish.Denied");
    check.network.link(2).say(LinkProgress{LinkStage::Handshaking});
    CHECK(check.answers.empty()); // still to be heard on main
    check.network.run();

    REQUIRE(check.answers.size() == 2);
    CHECK_FALSE(check.answers["good"].fault);
    CHECK(check.answers["good"].reached == LinkStage::Publishing);
    CHECK(check.network.link(0).closes == std::vector{Ending::Abandon});
    CHECK(check.network.link(0).packets == 0);
    CHECK(check.answers["refused"].fault == LinkFault::KeyRefused);
    CHECK(check.answers["refused"].serverCode == "NetStream.Publish.Denied");
    CHECK(check.answers["refused"].reached == LinkStage::Handshaking);

    check.network.turn(9900ms);
    check.preflight->tick();
    CHECK_FALSE(check.preflight->isDone());
    check.network.turn(100ms);
    check.preflight->tick();
    CHECK(check.answers["mute"].fault == LinkFault::HandshakeTimedOut);
    CHECK(check.done == 1);
    CHECK(check.preflight->isDone());
    CHECK(check.network.waitUntilAlive(0));

    check.network.link(2).say(LinkLive{}); // too late
    check.network.run();
    check.preflight->tick();
    CHECK(check.answers["mute"].fault == LinkFault::HandshakeTimedOut);
    CHECK(check.done == 1);
}

TEST_CASE("a check without destinations is done at once") {
    Check check;
    check.preflight->check({});
    CHECK(check.done == 1);
}

TEST_CASE("a check that is thrown away abandons its links and hears nothing more") {
    Check check;
    check.preflight->check({destination("one")});
    check.network.link(0).say(LinkLive{});
    check.preflight.reset();
    CHECK(check.network.alive() == 0);
    CHECK(check.network.link(0).closes == std::vector{Ending::Abandon});
    check.network.run();
    CHECK(check.answers.empty());
}

TEST_CASE("a listener may throw the check away") {
    FakeNetwork network;
    std::unique_ptr<Preflight> preflight;
    preflight = std::make_unique<Preflight>(
        Preflight::Parts{network.factory(), network.executor(), network.clock(), {}, [&] {
                             preflight.reset();
                         }});
    preflight->check({destination("one"), destination("two")});
    SECTION("when the last answer comes") {
        network.link(0).say(LinkLive{});
        network.link(1).say(LinkLive{});
        network.run();
    }
    SECTION("when time is up") {
        network.turn(10s);
        preflight->tick();
    }
    CHECK_FALSE(preflight);
    CHECK(network.alive() == 0);
}
