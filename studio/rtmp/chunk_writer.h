#pragma once

#include "studio/rtmp/message.h"
#include "studio/rtmp/wire_buffer.h"

#include <array>
#include <memory>
#include <optional>

namespace studio::rtmp {

/// Cuts messages into RTMP chunks (RTMP 1.0, 5.3). The first message of a chunk stream
/// has a full header, later ones of the same stream a time difference, so that a show of
/// over 4.6 hours needs no extended timestamps, which some servers read wrongly.
/// Link thread.
class ChunkWriter {
public:
    static constexpr std::size_t kFirstChunkSize = 128;

    /// Applies to what is written after; the caller has announced it to the peer.
    void setChunkSize(std::size_t size) { m_chunkSize = size; }

    /// A message made of `head` (copied) and `body` (shared). At most kLongestMessage
    /// bytes together; a longer one is not written and gives false.
    bool write(const MessageHeader& header, ByteView head, const std::shared_ptr<const Bytes>& body,
               WireBuffer& out);
    bool write(const MessageHeader& header, ByteView payload, WireBuffer& out) {
        return write(header, payload, nullptr, out);
    }

private:
    struct Previous {
        std::uint32_t streamId = 0;
        std::uint32_t timestamp = 0;
    };

    /// Gives the extended timestamp, if this message needs one.
    std::optional<std::uint32_t> writeHeader(const MessageHeader& header, std::size_t length, Bytes& out);

    std::size_t m_chunkSize = kFirstChunkSize;
    std::array<std::optional<Previous>, 64> m_previous{};
};

} // namespace studio::rtmp
