#include "studio/broadcast/broadcast_controller.h"

#include "tests/studio/broadcast/fake_network.h"

#include <catch2/catch.hpp>

using namespace studio;
using namespace studio::broadcast;
using namespace std::chrono_literals;
using test::destination;
using test::FakeNetwork;

namespace {

/// A controller on a fake network, with its ticks.
struct Studio {
    FakeNetwork network;
    std::shared_ptr<stream::PacketFan> feed = std::make_shared<stream::PacketFan>();
    std::vector<DestinationStatus> heard;
    double jitter = 1.0;
    std::unique_ptr<BroadcastController> controller;

    Studio() {
        controller = std::make_unique<BroadcastController>(
            BroadcastController::Parts{network.factory(), network.executor(), network.clock(),
                                       [this] { return jitter; },
                                       [this](const DestinationStatus& status) {
                                           heard.push_back(status);
                                       }},
            feed);
        feed->begin({});
        feed->push(test::keyframe());
    }

    /// Lets time pass as the session does: ten ticks a second.
    void pass(std::chrono::milliseconds time) {
        for (auto gone = 0ms; gone < time; gone += 100ms) {
            network.turn(100ms);
            controller->tick();
            network.run();
        }
    }
    void say(test::LinkRecord& link, LinkEvent event) {
        link.say(std::move(event));
        network.run();
    }
    void drop(test::LinkRecord& link, LinkFault fault) {
        link.goDown(fault);
        network.run();
    }
    DestinationStatus status(std::size_t index = 0) const { return controller->statuses().at(index); }
    /// The bytes flow, all taken, at 1 Mbit/s.
    void flow(test::LinkRecord& link, std::chrono::milliseconds time) {
        LinkStats stats = link.stats;
        for (auto gone = 0ms; gone < time; gone += 100ms) {
            stats.bytesSent += 12500;
            stats.videoFramesSent += 3;
            link.setStats(stats);
            pass(100ms);
        }
    }
};

} // namespace

TEST_CASE("a destination goes from connecting to live and gets the feed from its keyframe on") {
    Studio studio;
    studio.controller->start({destination("one")});
    REQUIRE(studio.network.made() == 1);
    auto& link = studio.network.link(0);
    CHECK(link.opened);
    CHECK(link.target.host == "one.test");
    CHECK(link.target.key.reveal() == "key-of-one");
    CHECK(studio.status().state == DestinationState::Connecting);
    CHECK(studio.status().stage == LinkStage::Resolving);
    CHECK(studio.status().address == "rtmp://one.test:1935/live");

    studio.say(link, LinkProgress{LinkStage::Handshaking});
    CHECK(studio.status().stage == LinkStage::Handshaking);
    CHECK(studio.heard.back().stage == LinkStage::Handshaking);
    CHECK(link.packets == 0);

    studio.say(link, LinkLive{});
    CHECK(studio.status().state == DestinationState::Live);
    CHECK(studio.heard.back().state == DestinationState::Live);
    CHECK_FALSE(studio.status().stage);
    CHECK(studio.status().everLive);
    CHECK(studio.status().reconnects == 0);
    CHECK(link.begins == 1);
    CHECK(link.packets == 1); // the keyframe that was held
    studio.feed->push(test::keyframe());
    CHECK(link.packets == 2);
}

TEST_CASE("what a link says is heard only on main") {
    Studio studio;
    studio.controller->start({destination("one")});
    std::thread([&] { studio.network.link(0).say(LinkLive{}); }).join();
    CHECK(studio.status().state == DestinationState::Connecting);
    studio.network.run();
    CHECK(studio.status().state == DestinationState::Live);
}

TEST_CASE("a drop leaves the feed, abandons the socket and tries again within a second with a fresh link") {
    Studio studio;
    studio.controller->start({destination("one"), destination("two")});
    studio.say(studio.network.link(0), LinkLive{});
    studio.say(studio.network.link(1), LinkLive{});
    studio.flow(studio.network.link(0), 31s);

    auto& first = studio.network.link(0);
    studio.drop(first, LinkFault::Reset);
    CHECK(studio.status(0).state == DestinationState::Reconnecting);
    CHECK(studio.status(0).attempt == 1);
    CHECK(studio.status(0).fault == LinkFault::Reset);
    CHECK(studio.status(0).nextTryIn <= 1s);
    CHECK(studio.status(0).nextTryIn > 0s);
    CHECK(first.closes == std::vector{Ending::Abandon});
    CHECK(studio.network.made() == 2);
    CHECK(studio.status(1).state == DestinationState::Live); // undisturbed

    const int before = first.packets;
    studio.feed->push(test::keyframe());
    CHECK(first.packets == before);
    CHECK(studio.network.waitUntilAlive(1));
    CHECK(first.destroyedOn != std::this_thread::get_id());

    studio.pass(1s);
    REQUIRE(studio.network.made() == 3);
    CHECK(studio.status(0).state == DestinationState::Reconnecting);
    CHECK(studio.status(0).nextTryIn == 0ms);
    CHECK(studio.status(0).stage == LinkStage::Resolving);
    studio.say(studio.network.link(2), LinkLive{});
    CHECK(studio.status(0).state == DestinationState::Live);
    CHECK(studio.status(0).reconnects == 1);
    CHECK(studio.status(0).attempt == 0);
    CHECK_FALSE(studio.status(0).fault);
    CHECK(studio.network.link(2).packets == 1);
}

TEST_CASE("totals go on over reconnects, and the rate is what the server has taken") {
    Studio studio;
    studio.controller->start({destination("one")});
    studio.pass(500ms);
    studio.say(studio.network.link(0), LinkLive{});
    CHECK_FALSE(studio.status().firstByteAfter);
    studio.flow(studio.network.link(0), 5s);
    CHECK(studio.status().firstByteAfter == 600ms);
    CHECK(studio.status().kbps == Approx(1000).margin(20));
    const auto sent = studio.status().bytesSent;
    CHECK(sent == 50 * 12500);

    studio.drop(studio.network.link(0), LinkFault::ClosedByServer);
    CHECK(studio.status().bytesSent == sent);
    CHECK(studio.status().kbps == 0);
    studio.pass(1s);
    studio.say(studio.network.last(), LinkLive{});
    studio.flow(studio.network.last(), 1s);
    CHECK(studio.status().bytesSent == sent + 10 * 12500);
    CHECK(studio.status().videoFramesSent == 60 * 3);
    CHECK(studio.status().firstByteAfter == 600ms);
}

TEST_CASE("a refused key ends the tries, until the host asks for another") {
    Studio studio;
    studio.controller->start({destination("one")});
    studio.network.link(0).goDown(LinkFault::KeyRefused, "NetStream.Publish.Denied");
    studio.network.run();
    CHECK(studio.status().state == DestinationState::Refused);
    CHECK(studio.status().serverCode == "NetStream.Publish.Denied");
    CHECK_FALSE(studio.status().everLive);
    studio.pass(60s);
    CHECK(studio.network.made() == 1);

    studio.controller->retryNow("one");
    REQUIRE(studio.network.made() == 2);
    CHECK(studio.status().state == DestinationState::Reconnecting);
    studio.controller->retryNow("one"); // under way: nothing more
    CHECK(studio.network.made() == 2);
    studio.say(studio.network.last(), LinkLive{});
    CHECK(studio.status().state == DestinationState::Live);
    CHECK(studio.status().reconnects == 0); // it never was there before
}

TEST_CASE("a waiting destination tries at once when asked") {
    Studio studio;
    studio.controller->start({destination("one")});
    for (int i = 0; i < 6; ++i) {
        studio.drop(studio.network.last(), LinkFault::ConnectRefused);
        if (i < 5) {
            studio.pass(10s);
        }
    }
    const auto made = studio.network.made();
    CHECK(studio.status().nextTryIn > 4s);
    CHECK(studio.status().attempt == 6);
    studio.controller->retryNow("one");
    CHECK(studio.network.made() == made + 1);
}

TEST_CASE("a name in use at first start is refused after four answers, after a drop never") {
    Studio studio;
    studio.controller->start({destination("one")});
    for (int i = 0; i < 3; ++i) {
        studio.drop(studio.network.last(), LinkFault::BadName);
        CHECK(studio.status().state == DestinationState::Reconnecting);
        CHECK(studio.status().nextTryIn == (i == 0 ? 5s : 10s));
        studio.pass(studio.status().nextTryIn);
    }
    REQUIRE(studio.network.made() == 4);
    studio.drop(studio.network.last(), LinkFault::BadName);
    CHECK(studio.status().state == DestinationState::Refused);

    Studio later;
    later.controller->start({destination("one")});
    later.say(later.network.last(), LinkLive{});
    later.drop(later.network.last(), LinkFault::Reset);
    later.pass(1s);
    for (int i = 0; i < 10; ++i) {
        later.drop(later.network.last(), LinkFault::BadName);
        REQUIRE(later.status().state == DestinationState::Reconnecting);
        later.pass(10s);
    }
    later.say(later.network.last(), LinkLive{});
    CHECK(later.status().state == DestinationState::Live);
}

TEST_CASE("failures of another kind do not use up the tries of a name in use") {
    Studio studio;
    studio.controller->start({destination("one")});
    for (int i = 0; i < 6; ++i) {
        studio.drop(studio.network.last(), LinkFault::ConnectRefused);
        studio.pass(10s);
    }
    studio.drop(studio.network.last(), LinkFault::BadName);
    CHECK(studio.status().state == DestinationState::Reconnecting);
}

TEST_CASE("three closes right after publish are a refusal and do not count as having been live") {
    Studio studio;
    studio.controller->start({destination("one")});
    for (int i = 0; i < 3; ++i) {
        REQUIRE(studio.status().state != DestinationState::Refused);
        studio.say(studio.network.last(), LinkLive{});
        studio.pass(1s);
        studio.drop(studio.network.last(), LinkFault::ClosedAfterPublish);
        studio.pass(i < 2 ? 3s : 0s);
    }
    CHECK(studio.network.made() == 3);
    CHECK(studio.status().state == DestinationState::Refused);
    CHECK(studio.status().fault == LinkFault::ClosedAfterPublish);
    CHECK_FALSE(studio.status().everLive);
}

TEST_CASE("a destination that has long been live is not refused for quick closes") {
    Studio studio;
    studio.controller->start({destination("one")});
    studio.say(studio.network.last(), LinkLive{});
    studio.flow(studio.network.last(), 10s);
    studio.drop(studio.network.last(), LinkFault::Reset);
    for (int i = 0; i < 6; ++i) {
        studio.pass(11s);
        const bool comesLive = i % 2 == 0;
        if (comesLive) {
            studio.say(studio.network.last(), LinkLive{});
        }
        studio.drop(studio.network.last(), LinkFault::ClosedAfterPublish);
        REQUIRE(studio.status().state == DestinationState::Reconnecting);
    }
    CHECK(studio.status().everLive);
}

TEST_CASE("quick closes count only in a row") {
    Studio studio;
    studio.controller->start({destination("one")});
    for (int i = 0; i < 6; ++i) {
        const bool quick = i % 3 != 2;
        studio.drop(studio.network.last(), quick ? LinkFault::ClosedAfterPublish : LinkFault::ConnectRefused);
        REQUIRE(studio.status().state == DestinationState::Reconnecting);
        studio.pass(11s);
    }
}

TEST_CASE("a name that our own short connection holds is waited for") {
    Studio studio;
    studio.controller->start({destination("one")});
    studio.say(studio.network.last(), LinkLive{});
    studio.drop(studio.network.last(), LinkFault::ClosedAfterPublish);
    studio.pass(1s);
    for (int i = 0; i < 6; ++i) {
        studio.drop(studio.network.last(), LinkFault::BadName);
        REQUIRE(studio.status().state == DestinationState::Reconnecting);
        studio.pass(10s);
    }
}

TEST_CASE("a link that never answers is given up after ten seconds and tried again") {
    Studio studio;
    studio.controller->start({destination("one")});
    studio.pass(9s);
    CHECK(studio.network.made() == 1);
    studio.pass(1s);
    CHECK(studio.status().state == DestinationState::Reconnecting);
    CHECK(studio.status().fault == LinkFault::NameNotFound);
    CHECK(studio.network.waitUntilAlive(0));
    studio.pass(1s);
    REQUIRE(studio.network.made() == 2);

    // Progress keeps it alive, but not for ever.
    studio.pass(9s);
    studio.say(studio.network.last(), LinkProgress{LinkStage::Handshaking});
    studio.pass(9s);
    studio.say(studio.network.last(), LinkProgress{LinkStage::Publishing});
    CHECK_FALSE(studio.network.last().destroyed);
    studio.pass(2s);
    CHECK(studio.status().fault == LinkFault::HandshakeTimedOut);
    CHECK(studio.network.waitUntilAlive(0));
}

TEST_CASE("a server that takes nothing any more is left within five seconds even if its link says nothing") {
    Studio studio;
    studio.controller->start({destination("one"), destination("two")});
    studio.say(studio.network.link(0), LinkLive{});
    studio.say(studio.network.link(1), LinkLive{});
    studio.flow(studio.network.link(0), 2s);
    LinkStats stats = studio.network.link(0).stats;
    for (int i = 0; i < 50 && studio.status().state == DestinationState::Live; ++i) {
        stats.bytesSent += 12500; // the socket goes on swallowing
        stats.bytesUnacked += 12500;
        studio.network.link(0).setStats(stats);
        studio.pass(100ms);
    }
    CHECK(studio.status(0).fault == LinkFault::Stalled);
    CHECK(studio.status(0).state == DestinationState::Reconnecting);
    CHECK(studio.status(1).state == DestinationState::Live);
}

TEST_CASE("an event of a link that is no longer current is not heard") {
    Studio studio;
    studio.controller->start({destination("one")});
    auto& old = studio.network.link(0);
    studio.say(old, LinkLive{});
    studio.drop(old, LinkFault::Reset);
    studio.drop(old, LinkFault::KeyRefused);
    studio.say(old, LinkLive{});
    CHECK(studio.status().state == DestinationState::Reconnecting);
    CHECK(studio.status().fault == LinkFault::Reset);
    studio.pass(1s);
    studio.say(studio.network.link(1), LinkLive{});
    studio.drop(old, LinkFault::KeyRefused);
    studio.say(old, LinkClosed{});
    CHECK(studio.status().state == DestinationState::Live);
    CHECK(studio.status().reconnects == 1);
}

TEST_CASE("an event that comes after the controller is gone does nothing") {
    Studio studio;
    studio.controller->start({destination("one")});
    studio.say(studio.network.link(0), LinkLive{});
    studio.controller.reset();
    CHECK(studio.network.alive() == 0);
    CHECK(studio.network.link(0).closes == std::vector{Ending::Abandon});
    const auto heard = studio.heard.size();
    studio.drop(studio.network.link(0), LinkFault::Reset);
    CHECK(studio.heard.size() == heard);
}

TEST_CASE("remove ends one cleanly and leaves the others") {
    Studio studio;
    studio.controller->start({destination("one"), destination("two")});
    studio.say(studio.network.link(0), LinkLive{});
    studio.say(studio.network.link(1), LinkLive{});
    studio.controller->remove("one");
    CHECK(studio.network.link(0).closes == std::vector{Ending::Clean});
    CHECK(studio.status(0).state == DestinationState::Ended);
    CHECK(studio.status(0).everLive);
    CHECK(studio.status(1).state == DestinationState::Live);
    const int before = studio.network.link(0).packets;
    studio.feed->push(test::keyframe());
    CHECK(studio.network.link(0).packets == before);
    studio.say(studio.network.link(0), LinkClosed{});
    CHECK(studio.network.waitUntilAlive(1));
    studio.pass(20s);
    CHECK(studio.network.made() == 2);
}

TEST_CASE("remove while reconnecting ends the tries") {
    Studio studio;
    studio.controller->start({destination("one")});
    studio.drop(studio.network.link(0), LinkFault::ConnectRefused);
    studio.controller->remove("one");
    CHECK(studio.status().state == DestinationState::Ended);
    CHECK(studio.status().nextTryIn == 0ms);
    studio.pass(30s);
    CHECK(studio.network.made() == 1);
    studio.controller->retryNow("one");
    CHECK(studio.network.made() == 1);
}

TEST_CASE("a destination added on air goes live by itself") {
    Studio studio;
    studio.controller->start({destination("one")});
    studio.say(studio.network.link(0), LinkLive{});
    studio.pass(10s);
    studio.controller->add(destination("two"));
    REQUIRE(studio.controller->statuses().size() == 2);
    studio.pass(300ms);
    studio.say(studio.network.link(1), LinkLive{});
    studio.flow(studio.network.link(1), 100ms);
    CHECK(studio.status(1).state == DestinationState::Live);
    CHECK(studio.status(1).firstByteAfter == 400ms); // from its own start
}

TEST_CASE("adding a name again ends the old one first and takes its place") {
    Studio studio;
    studio.controller->start({destination("one"), destination("two")});
    studio.say(studio.network.link(0), LinkLive{});
    auto again = destination("one");
    again.target = parseServerAndKey("rtmp://other.test/live", "a-new-key").value();
    studio.controller->add(again);
    REQUIRE(studio.controller->statuses().size() == 2);
    CHECK(studio.network.link(0).closes == std::vector{Ending::Clean});
    CHECK(studio.status(0).name == "one");
    CHECK(studio.status(0).address == "rtmp://other.test:1935/live");
    studio.say(studio.network.link(0), LinkClosed{});
    studio.pass(100ms);
    CHECK(studio.network.waitUntilAlive(2));
}

TEST_CASE("stop ends every live link cleanly and is done when all have closed") {
    Studio studio;
    studio.controller->start({destination("one"), destination("two")});
    studio.say(studio.network.link(0), LinkLive{});
    studio.say(studio.network.link(1), LinkLive{});
    int done = 0;
    studio.controller->stop([&] { ++done; });
    CHECK(done == 0);
    studio.say(studio.network.link(0), LinkClosed{});
    studio.pass(1s);
    CHECK(done == 0);
    studio.say(studio.network.link(1), LinkClosed{});
    studio.pass(100ms);
    CHECK(done == 1);
    CHECK(studio.status(0).state == DestinationState::Ended);
    studio.pass(10s);
    CHECK(done == 1);
    CHECK(studio.network.made() == 2);
    CHECK(studio.network.waitUntilAlive(0));
}

TEST_CASE("stop waits three seconds for a server that does not let go") {
    Studio studio;
    studio.controller->start({destination("one")});
    studio.say(studio.network.link(0), LinkLive{});
    int done = 0;
    studio.controller->stop([&] { ++done; });
    studio.pass(2900ms);
    CHECK(done == 0);
    studio.pass(100ms);
    CHECK(done == 1);
    CHECK(studio.network.link(0).closes == std::vector{Ending::Clean, Ending::Abandon});
    CHECK(studio.network.waitUntilAlive(0));
}

TEST_CASE("stop waits for a link that was replaced and is still closing") {
    Studio studio;
    studio.controller->start({destination("one")});
    studio.say(studio.network.link(0), LinkLive{});
    studio.controller->add(destination("one"));
    int done = 0;
    studio.controller->stop([&] { ++done; });
    studio.pass(500ms);
    CHECK(done == 0);
    studio.say(studio.network.link(0), LinkClosed{});
    studio.pass(100ms);
    CHECK(done == 1);
}

TEST_CASE("stop while connecting, waiting, refused or without destinations is done at once") {
    Studio studio;
    studio.controller->start({destination("one"), destination("two"), destination("three")});
    studio.drop(studio.network.link(1), LinkFault::ConnectRefused);
    studio.drop(studio.network.link(2), LinkFault::KeyRefused);
    int done = 0;
    studio.controller->stop([&] { ++done; });
    CHECK(studio.network.link(0).closes == std::vector{Ending::Abandon});
    studio.say(studio.network.link(0), LinkLive{}); // too late
    studio.pass(100ms);
    CHECK(done == 1);
    for (const auto& status : studio.controller->statuses()) {
        CHECK(status.state == DestinationState::Ended);
    }
    studio.pass(30s);
    CHECK(studio.network.made() == 3);

    Studio empty;
    empty.controller->stop([&] { ++done; });
    empty.pass(100ms);
    CHECK(done == 2);
}

TEST_CASE("a listener may call back while it is told") {
    FakeNetwork network;
    auto feed = std::make_shared<stream::PacketFan>();
    std::unique_ptr<BroadcastController> controller;
    controller = std::make_unique<BroadcastController>(
        BroadcastController::Parts{network.factory(), network.executor(), network.clock(), [] { return 0.5; },
                                   [&](const DestinationStatus& status) {
                                       if (status.state == DestinationState::Refused) {
                                           controller->add(destination("spare"));
                                           controller->remove(status.name);
                                       }
                                   }},
        feed);
    controller->start({destination("one"), destination("two")});
    network.link(0).goDown(LinkFault::KeyRefused);
    network.run();
    controller->tick();
    const auto statuses = controller->statuses();
    REQUIRE(statuses.size() == 3);
    CHECK(statuses[0].state == DestinationState::Ended);
    CHECK(statuses[2].name == "spare");
    CHECK(statuses[2].state == DestinationState::Connecting);
}

TEST_CASE("a destination that vanished with the feed not yet begun hears begin later") {
    FakeNetwork network;
    auto feed = std::make_shared<stream::PacketFan>();
    BroadcastController controller(
        {network.factory(), network.executor(), network.clock(), [] { return 0.5; }, {}}, feed);
    controller.start({destination("one")});
    network.link(0).say(LinkLive{});
    network.run();
    CHECK(network.link(0).begins == 0);
    feed->begin({});
    feed->push(test::keyframe());
    CHECK(network.link(0).begins == 1);
    CHECK(network.link(0).packets == 1);
}
