#pragma once

#include "studio/broadcast/destination_link.h"
#include "studio/rtmp/chunk_writer.h"
#include "studio/rtmp/message.h"
#include "studio/rtmp/server_answer.h"

#include <optional>
#include <string>

namespace studio::rtmp {

/// What is said between the handshake and the first picture, and what a server may ask
/// meanwhile and after (contract 5.1): a state machine without I/O. Answers go to a
/// WireBuffer; whether the stream is accepted or refused is read from the state.
/// Link thread.
class PublishDialogue {
public:
    struct Words {
        std::string app;   ///< with its query (".../live2?backup=1")
        std::string tcUrl; ///< scheme://host[:port]/app
        std::string key;   ///< with its query; never logged
    };
    enum class State { Connecting, CreatingStream, Publishing, Live, Failed };
    struct Failure {
        broadcast::LinkFault fault{};
        std::string detail;
        std::string serverCode;
    };

    explicit PublishDialogue(Words words);

    /// Says `connect`.
    void start(WireBuffer& out);
    /// Total on any message.
    void take(const Message& message, WireBuffer& out);
    /// Counts bytes received, handshake included, and acknowledges them a window at a time.
    void received(std::size_t bytes, WireBuffer& out);
    /// Says that the stream is over: FCUnpublish, deleteStream. When Live.
    void finish(WireBuffer& out);

    State state() const { return m_state; }
    /// `publish` has been said.
    bool publishSaid() const { return m_publishSaid; }
    const Failure& failure() const { return m_failure; }
    std::uint32_t streamId() const { return m_streamId; }
    /// Media goes through the same writer, since chunk size and headers are one state.
    ChunkWriter& chunks() { return m_chunks; }

private:
    void command(std::uint32_t streamId, const std::vector<AmfValue>& values, WireBuffer& out);
    void control(MessageType type, const Bytes& payload, WireBuffer& out);
    void takeCommand(ByteView payload, WireBuffer& out);
    void takeResult(int transaction, const std::vector<AmfValue>& values, WireBuffer& out);
    void takeError(int transaction, const std::vector<AmfValue>& values);
    void takeStatus(const AmfValue& info);
    void takeUserControl(const Bytes& payload, WireBuffer& out);
    void takePeerBandwidth(const Bytes& payload, WireBuffer& out);
    /// Whether an answer may still be queued: a flooding server gets no more than it reads.
    bool mayAnswer(const WireBuffer& out);
    void askForStream(WireBuffer& out);
    void publish(std::uint32_t streamId, WireBuffer& out);
    void fail(broadcast::LinkFault fault, std::string detail, std::string code = {});

    Words m_words;
    ChunkWriter m_chunks;
    State m_state = State::Connecting;
    Failure m_failure;
    std::uint32_t m_streamId = 0;
    bool m_publishSaid = false;
    std::uint32_t m_window = 0; ///< acknowledge after this many bytes; 0: not asked for
    std::uint64_t m_received = 0;
    std::uint64_t m_acknowledged = 0;
    int m_answersWaiting = 0; ///< since everything was sent
};

} // namespace studio::rtmp
