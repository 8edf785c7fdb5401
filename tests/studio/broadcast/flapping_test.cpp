#include "studio/broadcast/broadcast_controller.h"

#include "tests/studio/broadcast/fake_network.h"

#include <catch2/catch.hpp>

using namespace studio;
using namespace studio::broadcast;
using namespace std::chrono_literals;
using test::destination;
using test::FakeNetwork;

TEST_CASE("five hundred drops leave nothing behind and the server is not hammered") {
    FakeNetwork network;
    auto feed = std::make_shared<stream::PacketFan>();
    feed->begin({});
    feed->push(test::keyframe());
    int listeners = 0;
    BroadcastController controller({network.factory(), network.executor(), network.clock(),
                                    [] { return 0.0; },
                                    [&](const DestinationStatus&) {
                                        ++listeners;
                                    }},
                                   feed);
    controller.start({destination("flapping"), destination("steady")});
    network.link(0).say(LinkLive{});
    network.link(1).say(LinkLive{});
    network.run();

    const auto begin = network.now();
    int cycles = 0;
    int mostAlive = 0;
    while (cycles < 500) {
        const auto made = network.made();
        auto& link = cycles == 0 ? network.link(0) : network.last();
        link.setStats({.bytesSent = 1000, .videoFramesSent = 2});
        link.goDown(cycles % 2 == 0 ? LinkFault::Reset : LinkFault::ClosedByServer);
        network.run();
        REQUIRE(controller.statuses()[0].state == DestinationState::Reconnecting);
        for (int i = 0; i < 101 && network.made() == made; ++i) {
            network.turn(100ms);
            controller.tick();
        }
        REQUIRE(network.made() == made + 1);
        network.last().say(LinkLive{});
        network.run();
        REQUIRE(network.waitUntilAlive(2));
        mostAlive = std::max(mostAlive, network.alive());
        ++cycles;
        // The steady one goes on.
        feed->push(test::keyframe());
    }
    CHECK(mostAlive == 2);
    CHECK(network.link(1).packets == 501);
    CHECK(network.link(1).closes.empty());
    const auto status = controller.statuses()[0];
    CHECK(status.reconnects == 500);
    CHECK(status.bytesSent == 500 * 1000);
    CHECK(status.videoFramesSent == 500 * 2);
    // Without a circuit breaker the shortest waits would make 500 tries in 150 s.
    CHECK(network.now() - begin > 500 * 4s);
}
