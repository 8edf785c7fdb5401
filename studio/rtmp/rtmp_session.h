#pragma once

#include "studio/rtmp/chunk_reader.h"
#include "studio/rtmp/handshake.h"
#include "studio/rtmp/publish_dialogue.h"

namespace studio::rtmp {

/// All that one connection says and hears, without the socket: handshake, chunks,
/// dialogue. Total on any bytes. Link thread.
class RtmpSession {
public:
    enum class State { Greeting, Asking, Live, Failed };

    RtmpSession(PublishDialogue::Words words, std::uint64_t seed);

    /// What came from the server; answers go to out().
    void receive(ByteView bytes);
    /// Says that the stream is over. When Live.
    void finish();

    State state() const;
    bool publishSaid() const { return m_dialogue.publishSaid(); }
    PublishDialogue::Failure failure() const;
    std::uint32_t streamId() const { return m_dialogue.streamId(); }
    ChunkWriter& chunks() { return m_dialogue.chunks(); }
    WireBuffer& out() { return m_out; }

private:
    Handshake m_handshake;
    ChunkReader m_reader;
    PublishDialogue m_dialogue;
    WireBuffer m_out;
    bool m_greeted = false;
    bool m_notRtmp = false;
};

} // namespace studio::rtmp
