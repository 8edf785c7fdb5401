#include "studio/rtmp/publisher_factory.h"
#include "studio/stream/packet_fan.h"
#include "tests/support/link_recorder.h"
#include "tests/support/nginx_rtmp.h"
#include "tests/support/packet_player.h"

#include <catch2/catch.hpp>

using namespace studio;
using namespace std::chrono_literals;
using broadcast::Ending;
using broadcast::LinkClosed;
using broadcast::LinkDown;
using broadcast::LinkFault;
using broadcast::LinkLive;
using stream::Track;

namespace {

std::shared_ptr<broadcast::DestinationLink> makeLink(const broadcast::StreamTarget& target,
                                                     test::LinkRecorder& heard) {
    return rtmp::publisherFactory()(target, heard.listener());
}

/// What a viewer would get: decodes every frame; "" where nothing is wrong.
std::string decode(const std::filesystem::path& file) {
    const auto result = test::runCommand({"ffmpeg", "-v", "error", "-xerror", "-err_detect", "explode", "-i",
                                          file.string(), "-f", "null", "-"});
    return result.status == 0 ? result.output : "ffmpeg failed: " + result.output;
}

template <class Condition>
bool eventually(Condition condition, std::chrono::milliseconds patience = 20s) {
    const auto deadline = std::chrono::steady_clock::now() + patience;
    while (!condition()) {
        if (std::chrono::steady_clock::now() > deadline) {
            return false;
        }
        std::this_thread::sleep_for(10ms);
    }
    return true;
}

void checkSamePayloads(const test::FlvPackets& arrived, const test::FlvPackets& clip) {
    REQUIRE(arrived.packets.size() == clip.packets.size());
    const auto start = clip.packets.front().dts;
    for (std::size_t i = 0; i < clip.packets.size(); ++i) {
        const auto& sent = clip.packets[i];
        const auto& got = arrived.packets[i];
        const bool same = *got.payload == *sent.payload && got.track == sent.track &&
                          got.keyframe == sent.keyframe && got.dts == sent.dts - start &&
                          got.pts == sent.pts - start;
        if (!same) {
            FAIL("packet " << i << " arrived otherwise than it was sent");
        }
    }
    CHECK(arrived.format.video.decoderConfig == clip.format.video.decoderConfig);
    CHECK(arrived.format.audio.decoderConfig == clip.format.audio.decoderConfig);
}

} // namespace

TEST_CASE("a clip arrives at nginx bit by bit", "[rtmp][nginx]") {
    test::NginxRtmp server;
    const test::FlvPackets& clip = test::sampleClip();
    test::LinkRecorder heard;
    auto link = makeLink(server.target("facebook", "FB-1-0-abc"), heard);
    link->begin(clip.format);
    link->open();
    REQUIRE(heard.waitFor<LinkLive>());
    test::pushAll(clip, *link);
    link->close(Ending::Clean);
    REQUIRE(heard.waitFor<LinkClosed>());
    CHECK(link->stats().videoFramesSent == clip.pictures());
    CHECK(link->stats().videoFramesDropped == 0);
    link.reset();

    const auto files = server.recordings("facebook", "FB-1-0-abc");
    REQUIRE(files.size() == 1);
    checkSamePayloads(test::readFlv(files.front()), clip);
    CHECK(decode(files.front()).empty());

    std::vector<broadcast::LinkStage> stages;
    for (const auto& event : heard.events()) {
        if (const auto* progress = std::get_if<broadcast::LinkProgress>(&event)) {
            stages.push_back(progress->stage);
        }
    }
    using enum broadcast::LinkStage;
    CHECK(stages == std::vector{Resolving, Connecting, Handshaking, Publishing});
}

TEST_CASE("three destinations on one feed, one of them late", "[rtmp][nginx]") {
    test::NginxRtmp server;
    const test::FlvPackets& clip = test::sampleClip();
    auto fan = std::make_shared<stream::PacketFan>();
    fan->begin(clip.format);
    const char* applications[] = {"facebook", "youtube", "shopee"};
    test::LinkRecorder heard[3];
    std::shared_ptr<broadcast::DestinationLink> links[3];
    {
        const test::PacketPlayer player(clip, [&](const auto& packet) { fan->push(packet); });
        for (int i = 0; i < 3; ++i) {
            links[i] = makeLink(server.target(applications[i], "key" + std::to_string(i)), heard[i]);
            links[i]->open();
            REQUIRE(heard[i].waitFor<LinkLive>());
            fan->add(links[i]);
            if (i == 1) {
                REQUIRE(eventually([&] { return links[0]->stats().videoFramesSent > 40; }));
            }
        }
        REQUIRE(eventually([&] { return links[2]->stats().videoFramesSent > 60; }));
    }
    for (int i = 0; i < 3; ++i) {
        fan->remove(links[i].get());
        links[i]->close(Ending::Clean);
        REQUIRE(heard[i].waitFor<LinkClosed>());
        const auto files = server.recordings(applications[i], "key" + std::to_string(i));
        REQUIRE(files.size() == 1);
        const auto arrived = test::readFlv(files.front());
        CHECK(arrived.pictures() == links[i]->stats().videoFramesSent);
        CHECK(links[i]->stats().videoFramesDropped == 0);
        CHECK(arrived.packets.front().dts == 0ms);
        CHECK(decode(files.front()).empty());
    }
}

TEST_CASE("added to the feed before it is live, it starts at the newest keyframe", "[rtmp][nginx]") {
    test::NginxRtmp server;
    const test::FlvPackets& clip = test::sampleClip();
    test::LinkRecorder heard;
    auto link = makeLink(server.target("youtube", "early"), heard);
    link->begin(clip.format);
    test::pushAll(clip, *link); // four groups of a second
    link->open();
    REQUIRE(heard.waitFor<LinkLive>());
    link->close(Ending::Clean);
    REQUIRE(heard.waitFor<LinkClosed>());
    const auto files = server.recordings("youtube", "early");
    REQUIRE(files.size() == 1);
    CHECK(test::readFlv(files.front()).pictures() == 30);
}

TEST_CASE("it may be live before the encoder has begun", "[rtmp][nginx]") {
    test::NginxRtmp server;
    const test::FlvPackets& clip = test::sampleClip();
    test::LinkRecorder heard;
    auto link = makeLink(server.target("shopee", "sooner"), heard);
    link->open();
    REQUIRE(heard.waitFor<LinkLive>());
    link->begin(clip.format);
    test::pushAll(clip, *link);
    link->end();
    link->close(Ending::Clean);
    REQUIRE(heard.waitFor<LinkClosed>());
    checkSamePayloads(test::readFlv(server.recordings("shopee", "sooner").at(0)), clip);
}

TEST_CASE("nginx turns keys, names and applications away", "[rtmp][nginx]") {
    test::NginxRtmp server;
    SECTION("a key that on_publish refuses: closed instead of an answer") {
        test::LinkRecorder heard;
        auto link = makeLink(server.target("refusing", "some-key"), heard);
        link->open();
        const auto down = heard.waitFor<LinkDown>();
        REQUIRE(down);
        CHECK(down->fault == LinkFault::ClosedAfterPublish);
        CHECK_FALSE(down->wasLive);
    }
    SECTION("a name in use") {
        test::LinkRecorder heard;
        auto first = makeLink(server.target("facebook", "same"), heard);
        first->open();
        REQUIRE(heard.waitFor<LinkLive>());
        test::LinkRecorder other;
        auto second = makeLink(server.target("facebook", "same"), other);
        second->open();
        const auto down = other.waitFor<LinkDown>();
        REQUIRE(down);
        CHECK(down->fault == LinkFault::BadName);
        CHECK(down->serverCode == "NetStream.Publish.BadName");
        // Abandoned, the name is free at once.
        first->close(Ending::Abandon);
        REQUIRE(eventually([&] {
            test::LinkRecorder again;
            auto third = makeLink(server.target("facebook", "same"), again);
            third->open();
            return again.waitFor<LinkLive>(2s).has_value();
        }));
    }
    SECTION("an application that is not there") {
        test::LinkRecorder heard;
        auto link = makeLink(server.target("nowhere", "key"), heard);
        link->open();
        const auto down = heard.waitFor<LinkDown>();
        REQUIRE(down);
        CHECK((down->fault == LinkFault::ClosedByServer || down->fault == LinkFault::AppRejected));
    }
}

TEST_CASE("a server that dies and comes back gets a whole stream again", "[rtmp][nginx]") {
    test::NginxRtmp server;
    const test::FlvPackets& clip = test::sampleClip();
    auto fan = std::make_shared<stream::PacketFan>();
    fan->begin(clip.format);
    const test::PacketPlayer player(clip, [&](const auto& packet) { fan->push(packet); });

    test::LinkRecorder heard;
    auto link = makeLink(server.target("facebook", "again"), heard);
    link->open();
    REQUIRE(heard.waitFor<LinkLive>());
    fan->add(link);
    REQUIRE(eventually([&] { return link->stats().videoFramesSent > 20; }));
    server.kill();
    const auto down = heard.waitFor<LinkDown>(5s);
    REQUIRE(down);
    CHECK(down->wasLive);
    fan->remove(link.get());

    test::LinkRecorder refused;
    auto second = makeLink(server.target("facebook", "again"), refused);
    second->open();
    REQUIRE(refused.waitFor<LinkDown>());
    CHECK(refused.waitFor<LinkDown>()->fault == LinkFault::ConnectRefused);

    server.start();
    test::LinkRecorder back;
    auto third = makeLink(server.target("facebook", "again"), back);
    third->open();
    REQUIRE(back.waitFor<LinkLive>());
    fan->add(third);
    REQUIRE(eventually([&] { return third->stats().videoFramesSent > 40; }));
    fan->remove(third.get());
    third->close(Ending::Clean);
    REQUIRE(back.waitFor<LinkClosed>());
    const auto files = server.recordings("facebook", "again");
    const auto arrived = test::readFlv(files.back());
    CHECK(arrived.packets.front().dts == 0ms);
    CHECK(arrived.packets.front().keyframe);
    CHECK(decode(files.back()).empty());
}
