#pragma once

#include "studio/rtmp/chunk_writer.h"
#include "studio/stream/encoded_packet.h"

#include <array>
#include <optional>

namespace studio::rtmp {

/// Turns the encoded feed into RTMP messages of one connection (contract 5.1, 5.5):
/// timestamps start at 0 with the first keyframe, metadata and codec headers come before
/// it. Link thread.
class StreamWriter {
public:
    /// `chunks` outlives this.
    StreamWriter(ChunkWriter& chunks, std::uint32_t streamId)
        : m_chunks(chunks)
        , m_streamId(streamId) {}

    /// Applies from the next packet on, which is a keyframe.
    void setFormat(stream::StreamFormat format);
    /// Packets before the first keyframe, and sound older than it, are left out.
    void write(const stream::EncodedPacket& packet, WireBuffer& out);
    /// Says that no more pictures follow.
    void finish(WireBuffer& out);

private:
    void writeHeaders(std::uint32_t time, WireBuffer& out);
    void send(stream::Track track, std::uint32_t time, ByteView head,
              const std::shared_ptr<const Bytes>& body, WireBuffer& out);
    /// Milliseconds since the start, never less than before on this track.
    std::uint32_t timeOf(const stream::EncodedPacket& packet);

    ChunkWriter& m_chunks;
    std::uint32_t m_streamId;
    std::optional<stream::StreamFormat> m_newFormat;
    std::optional<std::chrono::microseconds> m_start;
    std::array<std::int64_t, 2> m_last{};
};

} // namespace studio::rtmp
