#include "studio/rtmp/chunk_reader.h"
#include "studio/rtmp/stream_writer.h"

#include <catch2/catch.hpp>

#include <array>

using namespace studio;
using namespace studio::rtmp;
using namespace std::chrono_literals;
using stream::Track;

namespace {

struct Sender {
    ChunkWriter chunks;
    StreamWriter writer{chunks, 1};
    WireBuffer out;
    ChunkReader reader;

    Sender() {
        stream::StreamFormat format;
        format.video.decoderConfig = {0xA0, 0xA1};
        format.audio.decoderConfig = {0xB0, 0xB1};
        writer.setFormat(format);
    }

    void send(Track track, std::chrono::microseconds dts, bool keyframe,
              std::chrono::microseconds composition = 0us) {
        writer.write({track, std::make_shared<const Bytes>(3, 9), dts + composition, dts, keyframe, false},
                     out);
    }
    std::vector<Message> sent() {
        std::vector<Message> messages;
        while (!out.empty()) {
            std::array<iovec, 1> part;
            out.gather(part);
            REQUIRE(reader.feed(ByteView(static_cast<const std::uint8_t*>(part[0].iov_base), part[0].iov_len),
                                messages));
            out.consume(part[0].iov_len);
        }
        return messages;
    }
};

} // namespace

TEST_CASE("a connection begins with metadata, codec headers and a keyframe at 0", "[rtmp][writer]") {
    Sender sender;
    sender.send(Track::Audio, 90s, true);
    sender.send(Track::Video, 90s + 10ms, false);
    CHECK(sender.out.empty());
    sender.send(Track::Video, 100s, true, 66ms);
    sender.send(Track::Audio, 100s - 1ms, true); // older than the first picture
    sender.send(Track::Audio, 100s + 20ms, true);
    sender.send(Track::Video, 100s + 33ms, false);
    const auto sent = sender.sent();
    REQUIRE(sent.size() == 6);
    CHECK(sent[0].type == MessageType::Amf0Data);
    CHECK(sent[1].payload == Bytes{0x17, 0, 0, 0, 0, 0xA0, 0xA1});
    CHECK(sent[2].payload == Bytes{0xAF, 0, 0xB0, 0xB1});
    CHECK(sent[3].payload == Bytes{0x17, 1, 0, 0, 66, 9, 9, 9});
    CHECK(sent[4].payload == Bytes{0xAF, 1, 9, 9, 9});
    CHECK(sent[5].payload == Bytes{0x27, 1, 0, 0, 0, 9, 9, 9});
    for (int i = 0; i < 4; ++i) {
        CHECK(sent[static_cast<std::size_t>(i)].timestamp == 0);
    }
    CHECK(sent[4].timestamp == 20);
    CHECK(sent[5].timestamp == 33);
}

TEST_CASE("times do not drift by rounding and never go back", "[rtmp][writer]") {
    Sender sender;
    const auto frame = [](int n) {
        return std::chrono::microseconds(std::int64_t{1'000'000} * n * 1001 / 30000);
    };
    sender.send(Track::Video, frame(0), true);
    for (int n = 1; n <= 3000; ++n) {
        sender.send(Track::Video, frame(n), false);
    }
    sender.send(Track::Video, frame(2999), false); // an encoder's slip
    const auto sent = sender.sent();
    CHECK(sent[3 + 3000].timestamp == 100'100);
    CHECK(sent.back().timestamp == 100'100);
}

TEST_CASE("a new format is announced before the next picture", "[rtmp][writer]") {
    Sender sender;
    sender.send(Track::Video, 0s, true);
    sender.sent();
    stream::StreamFormat format;
    format.video.decoderConfig = {0xC0};
    sender.writer.setFormat(format);
    sender.send(Track::Video, 2s, true);
    const auto sent = sender.sent();
    REQUIRE(sent.size() == 3);
    CHECK(sent[1].payload == Bytes{0x17, 0, 0, 0, 0, 0xC0});
    CHECK(sent[1].timestamp == 2000);
}

TEST_CASE("the end of pictures is said once there were some", "[rtmp][writer]") {
    Sender sender;
    sender.writer.finish(sender.out);
    CHECK(sender.out.empty());
    sender.send(Track::Video, 0s, true);
    sender.send(Track::Video, 40ms, false);
    sender.sent();
    sender.writer.finish(sender.out);
    const auto sent = sender.sent();
    REQUIRE(sent.size() == 1);
    CHECK(sent[0].payload == Bytes{0x17, 2, 0, 0, 0});
    CHECK(sent[0].timestamp == 40);
}
