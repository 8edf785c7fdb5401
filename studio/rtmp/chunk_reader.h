#pragma once

#include "studio/rtmp/message.h"

#include <map>
#include <vector>

namespace studio::rtmp {

/// Puts chunks together again (RTMP 1.0, 5.3). Total on any bytes and bounded in memory:
/// a server has no reason to send a publisher long messages. Obeys Set Chunk Size and
/// Abort itself, and passes them on like every other message. Link thread.
class ChunkReader {
public:
    struct Limits {
        std::size_t longestMessage = 256 * 1024;
        std::size_t mostStreams = 32;
    };

    ChunkReader() = default;
    explicit ChunkReader(Limits limits)
        : m_limits(limits) {}

    /// Appends what is complete to `messages`. False: this is not RTMP, or beyond the
    /// limits; nothing more can be read from this connection.
    bool feed(ByteView bytes, std::vector<Message>& messages);

private:
    struct Stream {
        std::uint32_t timestamp = 0;
        std::uint32_t step = 0;
        std::uint32_t length = 0;
        std::uint32_t streamId = 0;
        std::uint8_t type = 0;
        bool extended = false;
        Bytes partial;
    };
    enum class Parsed { Yes, NeedsMore, Bad };

    Parsed header();
    Parsed messageHeader(ByteReader& in, std::uint32_t format, std::uint32_t id);
    bool obey(const Message& message);
    void complete(Stream& stream, std::vector<Message>& messages);

    Limits m_limits;
    std::map<std::uint32_t, Stream> m_streams;
    Bytes m_head;                ///< a header that has not come whole
    Stream* m_current = nullptr; ///< the stream whose chunk is being read
    std::size_t m_chunkLeft = 0;
    std::size_t m_chunkSize = 128;
    bool m_bad = false;
};

} // namespace studio::rtmp
