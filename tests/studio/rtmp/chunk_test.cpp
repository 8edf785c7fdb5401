#include "studio/rtmp/chunk_reader.h"
#include "studio/rtmp/chunk_writer.h"

#include <catch2/catch.hpp>

using namespace studio::rtmp;

namespace {

Bytes operator+(Bytes a, const Bytes& b) {
    a.insert(a.end(), b.begin(), b.end());
    return a;
}

Bytes flat(const WireBuffer& buffer) {
    std::vector<iovec> parts(10'000);
    parts.resize(buffer.gather(parts));
    Bytes all;
    for (const iovec& part : parts) {
        const auto* data = static_cast<const std::uint8_t*>(part.iov_base);
        all.insert(all.end(), data, data + part.iov_len);
    }
    return all;
}

std::shared_ptr<const Bytes> body(std::size_t size, std::uint8_t value) {
    return std::make_shared<const Bytes>(size, value);
}

constexpr std::uint32_t kStream = 12345; // as in the specification's examples

} // namespace

// Vectors from RTMP 1.0, 5.3.2.

TEST_CASE("four equal audio messages in the four kinds of header", "[rtmp][chunks]") {
    const Bytes payload(32, 0xAA);
    const Bytes wire = Bytes{0x03, 0x00, 0x03, 0xE8, 0x00, 0x00, 0x20, 0x08, 0x39, 0x30, 0x00, 0x00} +
                       payload + Bytes{0x83, 0x00, 0x00, 0x14} + payload + Bytes{0xC3} + payload +
                       Bytes{0xC3} + payload;
    REQUIRE(wire.size() == 44 + 36 + 33 + 33);

    for (const std::size_t step : {wire.size(), std::size_t{1}, std::size_t{7}}) {
        ChunkReader reader;
        std::vector<Message> messages;
        for (std::size_t at = 0; at < wire.size(); at += step) {
            REQUIRE(reader.feed(ByteView(wire).subspan(at, std::min(step, wire.size() - at)), messages));
        }
        REQUIRE(messages.size() == 4);
        for (std::size_t i = 0; i < 4; ++i) {
            CHECK(messages[i].timestamp == 1000 + 20 * i);
            CHECK(messages[i].type == MessageType::Audio);
            CHECK(messages[i].streamId == kStream);
            CHECK(messages[i].payload == payload);
        }
    }
}

TEST_CASE("a message of 307 bytes is cut into 128, 128 and 51", "[rtmp][chunks]") {
    const Bytes wire = Bytes{0x04, 0x00, 0x03, 0xE8, 0x00, 0x01, 0x33, 0x09, 0x39, 0x30, 0x00, 0x00} +
                       Bytes(128, 7) + Bytes{0xC4} + Bytes(128, 7) + Bytes{0xC4} + Bytes(51, 7);
    ChunkWriter writer;
    WireBuffer out;
    REQUIRE(writer.write({MessageType::Video, ChunkStream::Audio, kStream, 1000}, {}, body(307, 7), out));
    CHECK(flat(out) == wire);
    CHECK(out.size() == 140 + 129 + 52);

    ChunkReader reader;
    std::vector<Message> messages;
    REQUIRE(reader.feed(wire, messages));
    REQUIRE(messages.size() == 1);
    CHECK(messages[0].payload == Bytes(307, 7));
}

TEST_CASE("the copied head and the shared body are one message", "[rtmp][chunks]") {
    ChunkWriter writer;
    WireBuffer out;
    const auto shared = body(200, 7);
    writer.write({MessageType::Video, ChunkStream::Video, 1, 0}, Bytes{1, 2, 3, 4, 5}, shared, out);
    CHECK(flat(out) == Bytes{0x06, 0, 0, 0, 0, 0, 205, 0x09, 1, 0, 0, 0, 1, 2, 3, 4, 5} + Bytes(123, 7) +
                           Bytes{0xC6} + Bytes(77, 7));
    CHECK(shared.use_count() > 1); // referred to, not copied
    out.consume(out.size());
    CHECK(shared.use_count() == 1);
}

TEST_CASE("later messages of a chunk stream carry the time since the last", "[rtmp][chunks]") {
    ChunkWriter writer;
    WireBuffer out;
    writer.write({MessageType::Audio, ChunkStream::Audio, 1, 100}, Bytes{9}, out);
    out.consume(out.size());
    writer.write({MessageType::Audio, ChunkStream::Audio, 1, 121}, Bytes{9}, out);
    CHECK(flat(out) == Bytes{0x44, 0, 0, 21, 0, 0, 1, 8, 9});
    out.consume(out.size());
    // Over four hours later: still no extended timestamp; back in time: a full header.
    writer.write({MessageType::Audio, ChunkStream::Audio, 1, 0x01000000 + 121}, Bytes{9}, out);
    CHECK(flat(out) == Bytes{0x44, 0xFF, 0xFF, 0xFF, 0, 0, 1, 8, 1, 0, 0, 0, 9});
    out.consume(out.size());
    writer.write({MessageType::Audio, ChunkStream::Audio, 1, 5}, Bytes{9}, out);
    CHECK(flat(out) == Bytes{0x04, 0, 0, 5, 0, 0, 1, 8, 1, 0, 0, 0, 9});
}

TEST_CASE("time goes over the 32-bit edge by its difference", "[rtmp][chunks]") {
    ChunkWriter writer;
    WireBuffer out;
    writer.write({MessageType::Audio, ChunkStream::Audio, 1, 0xFFFFFFF0}, Bytes{9}, out);
    out.consume(out.size());
    writer.write({MessageType::Audio, ChunkStream::Audio, 1, 5}, Bytes{9}, out);
    CHECK(flat(out) == Bytes{0x44, 0, 0, 21, 0, 0, 1, 8, 9});
}

TEST_CASE("an extended timestamp is repeated in every chunk of its message", "[rtmp][chunks]") {
    const Bytes wire = Bytes{0x04, 0xFF, 0xFF, 0xFF, 0x00, 0x00, 0x82, 0x09,
                             0x01, 0x00, 0x00, 0x00, 0x01, 0x00, 0x00, 0x00} +
                       Bytes(128, 7) + Bytes{0xC4, 0x01, 0x00, 0x00, 0x00} + Bytes(2, 7);
    ChunkWriter writer;
    WireBuffer out;
    writer.write({MessageType::Video, ChunkStream::Audio, 1, 0x01000000}, {}, body(130, 7), out);
    CHECK(flat(out) == wire);

    ChunkReader reader;
    std::vector<Message> messages;
    REQUIRE(reader.feed(wire, messages));
    REQUIRE(messages.size() == 1);
    CHECK(messages[0].timestamp == 0x01000000);
    CHECK(messages[0].payload == Bytes(130, 7));
}

TEST_CASE("0xFFFFFF itself needs the extended field", "[rtmp][chunks]") {
    ChunkWriter writer;
    WireBuffer out;
    writer.write({MessageType::Audio, ChunkStream::Audio, 1, 0xFFFFFF}, Bytes{9}, out);
    CHECK(flat(out) == Bytes{0x04, 0xFF, 0xFF, 0xFF, 0, 0, 1, 8, 1, 0, 0, 0, 0x00, 0xFF, 0xFF, 0xFF, 9});
    WireBuffer before;
    ChunkWriter other;
    other.write({MessageType::Audio, ChunkStream::Audio, 1, 0xFFFFFE}, Bytes{9}, before);
    CHECK(flat(before).size() == 13);
}

TEST_CASE("the reader follows a change of chunk size between interleaved messages", "[rtmp][chunks]") {
    // Video begins in chunks of 128, the size becomes 256 in between (control message on stream 2).
    const Bytes wire = Bytes{0x06, 0, 0, 0, 0, 0x01, 0x80, 0x09, 1, 0, 0, 0} + Bytes(128, 1) +
                       Bytes{0x02, 0, 0, 0, 0, 0, 4, 1, 0, 0, 0, 0, 0, 0, 1, 0} + Bytes{0xC6} + Bytes(256, 2);
    ChunkReader reader;
    std::vector<Message> messages;
    REQUIRE(reader.feed(wire, messages));
    REQUIRE(messages.size() == 2);
    CHECK(messages[0].type == MessageType::SetChunkSize);
    CHECK(messages[1].payload == Bytes(128, 1) + Bytes(256, 2));
}

TEST_CASE("two- and three-byte chunk stream ids", "[rtmp][chunks]") {
    // 5.3.1.1: 64 + second byte; 64 + second byte + third byte × 256.
    const Bytes wire = Bytes{0x00, 0x05, 0, 0, 0, 0, 0, 1, 8, 1, 0, 0, 0, 9} +
                       Bytes{0x01, 0x05, 0x00, 0, 0, 0, 0, 0, 1, 9, 1, 0, 0, 0, 8} + Bytes{0xC0, 0x05, 7};
    ChunkReader reader;
    std::vector<Message> messages;
    REQUIRE(reader.feed(wire, messages));
    REQUIRE(messages.size() == 3);
    CHECK(messages[2].type == MessageType::Video); // both forms name stream 69
    CHECK(messages[2].payload == Bytes{7});
}

TEST_CASE("Abort throws away half a message", "[rtmp][chunks]") {
    const Bytes wire = Bytes{0x06, 0, 0, 0, 0, 0x01, 0x00, 0x09, 1, 0, 0, 0} + Bytes(128, 1) +
                       Bytes{0x02, 0, 0, 0, 0, 0, 4, 2, 0, 0, 0, 0, 0, 0, 0, 6} +
                       Bytes{0x06, 0, 0, 0, 0, 0, 1, 0x09, 1, 0, 0, 0, 5};
    ChunkReader reader;
    std::vector<Message> messages;
    REQUIRE(reader.feed(wire, messages));
    REQUIRE(messages.size() == 2);
    CHECK(messages[1].payload == Bytes{5});
}

TEST_CASE("what is not RTMP or beyond the limits ends the reading", "[rtmp][chunks]") {
    const auto reads = [](const Bytes& wire, ChunkReader::Limits limits = {}) {
        ChunkReader reader(limits);
        std::vector<Message> messages;
        return reader.feed(wire, messages);
    };
    CHECK_FALSE(reads({0xC3}));                                              // goes on with what never began
    CHECK_FALSE(reads({0x03, 0, 0, 0, 0xFF, 0xFF, 0xFF, 8, 0, 0, 0, 0}));    // 16 MB to come
    CHECK_FALSE(reads({0x02, 0, 0, 0, 0, 0, 4, 1, 0, 0, 0, 0, 0, 0, 0, 0})); // chunk size 0
    CHECK_FALSE(reads({0x02, 0, 0, 0, 0, 0, 4, 1, 0, 0, 0, 0, 0x80, 0, 0, 0})); // its top bit
    CHECK_FALSE(reads({0x02, 0, 0, 0, 0, 0, 1, 1, 0, 0, 0, 0, 0}));             // cut short
    const Bytes two = {0x03, 0, 0, 0, 0, 0, 0, 8, 0, 0, 0, 0, 0x04, 0, 0, 0, 0, 0, 0, 8, 0, 0, 0, 0};
    CHECK(reads(two, {1024, 2}));
    CHECK_FALSE(reads(two, {1024, 1}));
    const Bytes restarts = Bytes{0x03, 0, 0, 0, 0, 1, 0, 8, 0, 0, 0, 0} + Bytes(128, 1) + Bytes{0x43};
    CHECK(reads(restarts));
    CHECK_FALSE(reads(restarts + Bytes{0, 0, 0, 0, 0, 1, 8})); // a new message inside another
}

TEST_CASE("a message beyond 24 bits of length is not written", "[rtmp][chunks]") {
    ChunkWriter writer;
    WireBuffer out;
    CHECK_FALSE(
        writer.write({MessageType::Video, ChunkStream::Video, 1, 0}, Bytes{1}, body(0xFFFFFF, 0), out));
    CHECK(out.empty());
    CHECK(writer.write({MessageType::Video, ChunkStream::Video, 1, 0}, Bytes{1}, body(0xFFFFFE, 0), out));
}

TEST_CASE("the wire buffer counts pictures when their last byte is taken", "[rtmp][chunks]") {
    WireBuffer out;
    out.append(Bytes(10, 1));
    out.endPicture();
    out.append(Bytes(5, 2));
    out.endPicture();
    out.consume(9);
    CHECK(out.picturesConsumed() == 0);
    out.consume(1);
    CHECK(out.picturesConsumed() == 1);
    CHECK(out.size() == 5);
    out.consume(5);
    CHECK(out.picturesConsumed() == 2);
    CHECK(out.empty());
}
