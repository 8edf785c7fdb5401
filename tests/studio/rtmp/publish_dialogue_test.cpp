#include "studio/rtmp/amf0.h"
#include "studio/rtmp/rtmp_session.h"

#include <catch2/catch.hpp>

#include <array>
#include <cmath>

using namespace studio;
using namespace studio::rtmp;
using broadcast::LinkFault;
using State = PublishDialogue::State;

namespace {

/// A dialogue and a server's ear: what it says, put together again.
struct Talk {
    PublishDialogue dialogue{{"live2?backup=1", "rtmps://b.example/live2?backup=1", "key-1?a=b"}};
    WireBuffer out;
    ChunkReader reader;

    std::vector<Message> said() {
        std::vector<Message> messages;
        while (!out.empty()) {
            std::array<iovec, 1> part;
            out.gather(part);
            const auto* data = static_cast<const std::uint8_t*>(part[0].iov_base);
            REQUIRE(reader.feed(ByteView(data, part[0].iov_len), messages));
            out.consume(part[0].iov_len);
        }
        return messages;
    }

    std::vector<std::vector<AmfValue>> commands() {
        std::vector<std::vector<AmfValue>> found;
        for (const Message& message : said()) {
            if (message.type == MessageType::Amf0Command) {
                found.push_back(*decodeAmf(message.payload));
            }
        }
        return found;
    }

    void hear(const std::vector<AmfValue>& values, MessageType type = MessageType::Amf0Command) {
        dialogue.take({type, 0, 0, encodeAmf(values)}, out);
    }
    void hear(MessageType type, Bytes payload) { dialogue.take({type, 0, 0, std::move(payload)}, out); }

    static AmfObject info(const char* level, const char* code) {
        return AmfObject{{{"level", level}, {"code", code}, {"description", "something"}}};
    }
    void connected() {
        dialogue.start(out);
        said();
        hear({"_result", 1.0, AmfNull{}, info("status", "NetConnection.Connect.Success")});
    }
    void publishing() {
        connected();
        said();
        hear({"_result", 4.0, AmfNull{}, 1.0});
    }
    void live() {
        publishing();
        said();
        hear({"onStatus", 0.0, AmfNull{}, info("status", "NetStream.Publish.Start")});
    }
};

} // namespace

TEST_CASE("connect names the application with its query", "[rtmp][dialogue]") {
    Talk talk;
    talk.dialogue.start(talk.out);
    const auto said = talk.commands();
    REQUIRE(said.size() == 1);
    CHECK(said[0][0].text() == "connect");
    CHECK(said[0][1].number() == 1.0);
    CHECK(said[0][2].member("app").text() == "live2?backup=1");
    CHECK(said[0][2].member("tcUrl").text() == "rtmps://b.example/live2?backup=1");
    CHECK(said[0][2].member("type").text() == "nonprivate");
}

TEST_CASE("the way to the first picture", "[rtmp][dialogue]") {
    Talk talk;
    talk.connected();
    auto said = talk.commands();
    REQUIRE(said.size() == 3);
    CHECK(said[0][0].text() == "releaseStream");
    CHECK(said[0][3].text() == "key-1?a=b");
    CHECK(said[1][0].text() == "FCPublish");
    CHECK(said[2][0].text() == "createStream");
    CHECK(talk.dialogue.state() == State::CreatingStream);
    CHECK_FALSE(talk.dialogue.publishSaid());

    talk.hear({"_error", 2.0, AmfNull{},
               Talk::info("error", "NetConnection.Call.Failed")}); // releaseStream unknown
    talk.hear({"onFCPublish", 0.0, AmfNull{}});
    talk.hear({"onBWDone", 0.0});
    CHECK(talk.dialogue.state() == State::CreatingStream);

    talk.hear({"_result", 4.0, AmfNull{}, 7.0});
    said = talk.commands();
    REQUIRE(said.size() == 1);
    CHECK(said[0][0].text() == "publish");
    CHECK(said[0][3].text() == "key-1?a=b");
    CHECK(said[0][4].text() == "live");
    CHECK(talk.dialogue.publishSaid());
    CHECK(talk.dialogue.state() == State::Publishing);

    talk.hear({"onStatus", 0.0, AmfNull{}, Talk::info("status", "NetStream.Publish.Start")});
    CHECK(talk.dialogue.state() == State::Live);
    CHECK(talk.dialogue.streamId() == 7);
}

TEST_CASE("the end is said in two commands", "[rtmp][dialogue]") {
    Talk talk;
    talk.live();
    talk.dialogue.finish(talk.out);
    const auto said = talk.commands();
    REQUIRE(said.size() == 2);
    CHECK(said[0][0].text() == "FCUnpublish");
    CHECK(said[0][3].text() == "key-1?a=b");
    CHECK(said[1][0].text() == "deleteStream");
    CHECK(said[1][3].number() == 1.0);
}

TEST_CASE("a server's codes become faults", "[rtmp][dialogue]") {
    struct Case {
        const char* code;
        LinkFault fault;
    };
    const auto [code, fault] =
        GENERATE(values<Case>({{"NetStream.Publish.BadName", LinkFault::BadName},
                               {"NetStream.Publish.Denied", LinkFault::KeyRefused},
                               {"NetStream.Publish.Rejected", LinkFault::KeyRefused},
                               {"NetStream.Failed", LinkFault::KeyRefused},
                               {"NetStream.Publish.NobodyKnowsThis", LinkFault::KeyRefused},
                               {"NetConnection.Connect.Closed", LinkFault::ClosedByServer},
                               {"NetConnection.Connect.AppShutdown", LinkFault::ClosedByServer},
                               {"NetConnection.Connect.Rejected", LinkFault::AppRejected}}));
    Talk talk;
    talk.publishing();
    talk.hear({"onStatus", 0.0, AmfNull{}, Talk::info("error", code)});
    CHECK(talk.dialogue.state() == State::Failed);
    CHECK(talk.dialogue.failure().fault == fault);
    CHECK(talk.dialogue.failure().serverCode == code);
}

TEST_CASE("a refused connect is the application's fault", "[rtmp][dialogue]") {
    Talk talk;
    talk.dialogue.start(talk.out);
    talk.hear({"_error", 1.0, AmfNull{}, Talk::info("error", "NetConnection.Connect.InvalidApp")});
    CHECK(talk.dialogue.failure().fault == LinkFault::AppRejected);

    Talk other;
    other.dialogue.start(other.out);
    other.hear({"_error", 1.0, AmfNull{}, AmfNull{}});
    CHECK(other.dialogue.failure().fault == LinkFault::AppRejected);

    Talk third; // a "_result" that is none
    third.dialogue.start(third.out);
    third.hear({"_result", 1.0, AmfNull{}, Talk::info("error", "NetConnection.Connect.Rejected")});
    CHECK(third.dialogue.failure().fault == LinkFault::AppRejected);
}

TEST_CASE("on air a warning is no reason to stop, an error is one to reconnect", "[rtmp][dialogue]") {
    Talk talk;
    talk.live();
    talk.hear({"onStatus", 0.0, AmfNull{}, Talk::info("warning", "NetStream.Publish.Something")});
    CHECK(talk.dialogue.state() == State::Live);
    talk.hear({"onStatus", 0.0, AmfNull{}, Talk::info("error", "NetStream.Something.Broke")});
    CHECK(talk.dialogue.failure().fault == LinkFault::ClosedByServer);
}

TEST_CASE("commands in AMF 3 messages are understood", "[rtmp][dialogue]") {
    Talk talk;
    talk.publishing();
    Bytes payload = encodeAmf({"onStatus", 0.0, AmfNull{}, Talk::info("status", "NetStream.Publish.Start")});
    payload.insert(payload.begin(), 0);
    talk.hear(MessageType::Amf3Command, payload);
    CHECK(talk.dialogue.state() == State::Live);
    talk.hear(MessageType::Amf3Command, Bytes{});
    CHECK(talk.dialogue.state() == State::Live);
}

TEST_CASE("answers out of turn change nothing", "[rtmp][dialogue]") {
    Talk talk;
    talk.dialogue.start(talk.out);
    talk.said();
    talk.hear({"_result", 4.0, AmfNull{}, 1.0});
    talk.hear({"onStatus", 0.0, AmfNull{}, Talk::info("status", "NetStream.Publish.Start")});
    CHECK(talk.dialogue.state() == State::Connecting);
    CHECK(talk.out.empty());
    for (const double stream : {-1.0, 1e300, static_cast<double>(NAN)}) {
        Talk other;
        other.connected();
        other.hear({"_result", 4.0, AmfNull{}, stream});
        CHECK(other.dialogue.failure().fault == LinkFault::NotRtmp);
    }
}

TEST_CASE("a ping is answered with its own time", "[rtmp][dialogue]") {
    Talk talk;
    talk.hear(MessageType::UserControl, {0x00, 0x06, 0x01, 0x02, 0x03, 0x04});
    const auto said = talk.said();
    REQUIRE(said.size() == 1);
    CHECK(said[0].type == MessageType::UserControl);
    CHECK(said[0].payload == Bytes{0x00, 0x07, 0x01, 0x02, 0x03, 0x04});
    talk.hear(MessageType::UserControl, {0x00, 0x00, 0x00, 0x00, 0x00, 0x01}); // stream begin
    talk.hear(MessageType::UserControl, {0x00, 0x06, 0x01});                   // cut short
    CHECK(talk.out.empty());
}

TEST_CASE("bytes are acknowledged a window at a time", "[rtmp][dialogue]") {
    Talk talk;
    talk.dialogue.received(5000, talk.out);
    CHECK(talk.out.empty()); // nobody asked
    talk.hear(MessageType::WindowAckSize, {0x00, 0x00, 0x10, 0x00});
    talk.dialogue.received(100, talk.out);
    auto said = talk.said();
    REQUIRE(said.size() == 1);
    CHECK(said[0].type == MessageType::Acknowledgement);
    CHECK(said[0].payload == Bytes{0x00, 0x00, 0x13, 0xEC}); // 5,100
    talk.dialogue.received(4095, talk.out);
    CHECK(talk.out.empty());
    talk.dialogue.received(1, talk.out);
    CHECK(talk.said().size() == 1);
}

TEST_CASE("the peer's bandwidth is answered with our window", "[rtmp][dialogue]") {
    Talk talk;
    talk.hear(MessageType::SetPeerBandwidth, {0x00, 0x26, 0x25, 0xA0, 0x02});
    const auto said = talk.said();
    REQUIRE(said.size() == 1);
    CHECK(said[0].type == MessageType::WindowAckSize);
    CHECK(said[0].payload == Bytes{0x00, 0x26, 0x25, 0xA0});
}

TEST_CASE("a server that floods with pings and does not read gets a bounded answer", "[rtmp][dialogue]") {
    Talk talk;
    for (int i = 0; i < 100'000; ++i) {
        talk.hear(MessageType::UserControl, {0x00, 0x06, 0, 0, 0, 0});
    }
    CHECK(talk.out.size() < 16 * 1024);
    talk.said();
    talk.hear(MessageType::UserControl, {0x00, 0x06, 0, 0, 0, 0}); // once it reads, it is answered again
    CHECK(talk.said().size() == 1);
}

TEST_CASE("codes of a server are cut and made printable", "[rtmp][dialogue]") {
    const ServerAnswer answer =
        readAnswer(AmfObject{{{"code", std::string("a\n\x1b[31m") + std::string(500, 'x')}}});
    CHECK(answer.code.size() == 128);
    CHECK(answer.code.substr(0, 4) == "a??[");
}
