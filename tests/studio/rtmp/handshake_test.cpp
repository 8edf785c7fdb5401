#include "studio/rtmp/handshake.h"

#include <catch2/catch.hpp>

using namespace studio::rtmp;

TEST_CASE("C0 and C1 are version 3, a time, four zeros and noise", "[rtmp][handshake]") {
    const Bytes greeting = Handshake::greeting(1);
    REQUIRE(greeting.size() == 1 + 1536);
    CHECK(greeting[0] == 3);
    CHECK(Bytes(greeting.begin() + 5, greeting.begin() + 9) == Bytes(4, 0));
    CHECK(greeting != Handshake::greeting(2));
}

TEST_CASE("C2 repeats S1, however the bytes come in", "[rtmp][handshake]") {
    Bytes server{3};
    for (int i = 0; i < 2 * 1536; ++i) {
        server.push_back(static_cast<std::uint8_t>(i * 7));
    }
    server.push_back(0x42); // the first byte after the handshake is not its own

    const std::size_t step = GENERATE(1, 100, 1537, 4000);
    Handshake handshake;
    auto state = Handshake::State::NeedsMore;
    std::size_t taken = 0;
    while (state == Handshake::State::NeedsMore && taken < server.size()) {
        ByteView part = ByteView(server).subspan(taken, std::min(step, server.size() - taken));
        const std::size_t before = part.size();
        state = handshake.feed(part);
        taken += before - part.size();
    }
    CHECK(state == Handshake::State::Done);
    CHECK(taken == 1 + 2 * 1536);
    CHECK(handshake.answer() == Bytes(server.begin() + 1, server.begin() + 1537));
}

TEST_CASE("text, TLS and old versions are not RTMP", "[rtmp][handshake]") {
    const std::uint8_t first =
        GENERATE(std::uint8_t{'H'}, std::uint8_t{0}, std::uint8_t{2}, std::uint8_t{0xFF});
    Handshake handshake;
    const Bytes bytes{first};
    ByteView view(bytes);
    CHECK(handshake.feed(view) == Handshake::State::NotRtmp);
}
