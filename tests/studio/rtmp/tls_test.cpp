#include "studio/rtmp/publisher.h"
#include "tests/support/link_recorder.h"
#include "tests/support/packet_player.h"
#include "tests/support/throwaway_ca.h"

#include <catch2/catch.hpp>

using namespace studio;
using namespace std::chrono_literals;
using broadcast::Ending;
using broadcast::LinkClosed;
using broadcast::LinkDown;
using broadcast::LinkFault;
using broadcast::LinkLive;
using rtmp::Publisher;
using test::ThrowawayCa;

namespace {

LinkDown faultOf(const broadcast::StreamTarget& target) {
    test::LinkRecorder heard;
    Publisher link(target, heard.listener());
    link.open();
    const auto down = heard.waitFor<LinkDown>();
    REQUIRE(down);
    CHECK_FALSE(down->wasLive);
    return *down;
}

} // namespace

TEST_CASE("a clip arrives over TLS frame by frame", "[rtmp][tls]") {
    ThrowawayCa authority;
    const test::NginxRtmp server(authority.issue("localhost"));
    const test::FlvPackets& clip = test::sampleClip();
    test::LinkRecorder heard;
    Publisher link(server.tlsTarget("localhost", "facebook", "FB-1?a=b"), heard.listener());
    link.begin(clip.format);
    link.open();
    REQUIRE(heard.waitFor<LinkLive>());
    test::pushAll(clip, link, 3);
    link.close(Ending::Clean);
    REQUIRE(heard.waitFor<LinkClosed>());
    CHECK(link.stats().videoFramesSent == 3 * clip.pictures());
    const auto files = server.recordings("facebook", "FB-1");
    REQUIRE(files.size() == 1);
    const auto arrived = test::readFlv(files.front());
    REQUIRE(arrived.packets.size() == 3 * clip.packets.size());
    for (std::size_t i = 0; i < arrived.packets.size(); ++i) {
        REQUIRE(*arrived.packets[i].payload == *clip.packets[i % clip.packets.size()].payload);
    }
}

TEST_CASE("an address instead of a name is checked too", "[rtmp][tls]") {
    ThrowawayCa authority;
    test::LinkRecorder heard;
    const test::NginxRtmp server(authority.issue("127.0.0.1"));
    Publisher link(server.tlsTarget("127.0.0.1", "facebook", "by-address"), heard.listener());
    link.open();
    CHECK(heard.waitFor<LinkLive>());
}

TEST_CASE("certificates that prove nothing are refused", "[rtmp][tls]") {
    ThrowawayCa authority;
    SECTION("made out to another host") {
        const test::NginxRtmp server(authority.issue("elsewhere.example"));
        CHECK(faultOf(server.tlsTarget("localhost", "facebook", "key-1")).fault ==
              LinkFault::TlsBadCertificate);
    }
    SECTION("made out to a name, asked by address") {
        const test::NginxRtmp server(authority.issue("localhost"));
        CHECK(faultOf(server.tlsTarget("127.0.0.1", "facebook", "key-1")).fault ==
              LinkFault::TlsBadCertificate);
    }
    SECTION("expired") {
        const test::NginxRtmp server(authority.issue("localhost", ThrowawayCa::Validity::Expired));
        const LinkDown down = faultOf(server.tlsTarget("localhost", "facebook", "key-1"));
        CHECK(down.fault == LinkFault::TlsBadCertificate);
        CHECK(down.detail.find("expired") != std::string::npos);
    }
    SECTION("signed by nobody we trust") {
        const test::NginxRtmp server(authority.selfSigned("localhost"));
        CHECK(faultOf(server.tlsTarget("localhost", "facebook", "key-1")).fault ==
              LinkFault::TlsBadCertificate);
    }
}

TEST_CASE("plain RTMP where TLS was meant, and the other way round", "[rtmp][tls]") {
    ThrowawayCa authority;
    const test::NginxRtmp server(authority.issue("localhost"));
    auto toPlain = server.tlsTarget("localhost", "facebook", "key-1");
    toPlain.port = server.port();
    const LinkFault fault = faultOf(toPlain).fault;
    CHECK((fault == LinkFault::TlsFailed || fault == LinkFault::HandshakeTimedOut));
    auto toTls = server.target("facebook", "key-1");
    toTls.port = server.tlsPort();
    const LinkFault other = faultOf(toTls).fault;
    CHECK((other == LinkFault::NotRtmp || other == LinkFault::ClosedByServer));
}
