#include "studio/rtmp/publisher.h"
#include "tests/support/link_recorder.h"
#include "tests/support/nginx_rtmp.h"
#include "tests/support/packet_player.h"

#include <catch2/catch.hpp>

using namespace studio;
using namespace std::chrono_literals;

TEST_CASE("a clip arrives at nginx frame by frame", "[rtmp]")
{
    test::NginxRtmp server;
    const test::FlvPackets& clip = test::sampleClip();
    test::LinkRecorder heard;
    {
        rtmp::Publisher link(server.target("facebook", "FB-1-0-abc"), heard.listener());
        link.begin(clip.format);
        link.open();
        REQUIRE(heard.waitFor<broadcast::LinkLive>());
        test::pushAll(clip, link);
        link.close(broadcast::Ending::Clean);
        REQUIRE(heard.waitFor<broadcast::LinkClosed>());
    }
    const auto files = server.recordings("facebook", "FB-1-0-abc");
    REQUIRE(files.size() == 1);
    const test::FlvPackets arrived = test::readFlv(files.front());
    CHECK(arrived.pictures() == clip.pictures());
    CHECK(arrived.packets.size() == clip.packets.size());
}
