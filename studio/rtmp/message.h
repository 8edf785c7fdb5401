#pragma once

#include "studio/rtmp/wire_bytes.h"

namespace studio::rtmp {

/// RTMP 1.0, 5.4, 6.2 and 7.1: the message types a publisher meets.
enum class MessageType : std::uint8_t {
    SetChunkSize = 1,
    Abort = 2,
    Acknowledgement = 3,
    UserControl = 4,
    WindowAckSize = 5,
    SetPeerBandwidth = 6,
    Audio = 8,
    Video = 9,
    Amf3Command = 17,
    Amf0Data = 18,
    Amf0Command = 20,
};

/// Chunk streams we write on: 2 is the protocol's own (5.4), the others are ours to choose.
enum class ChunkStream : std::uint8_t { Control = 2, Command = 3, Audio = 4, Data = 5, Video = 6 };

/// The longest message the format's 24-bit length allows.
inline constexpr std::size_t kLongestMessage = 0xFFFFFF;

struct MessageHeader {
    MessageType type = MessageType::Amf0Command;
    ChunkStream chunkStream = ChunkStream::Command;
    std::uint32_t streamId = 0;
    std::uint32_t timestamp = 0; ///< ms, wraps at 32 bits
};

/// One whole message as it came in; `type` may be any byte.
struct Message {
    MessageType type{};
    std::uint32_t streamId = 0;
    std::uint32_t timestamp = 0;
    Bytes payload;
};

} // namespace studio::rtmp
