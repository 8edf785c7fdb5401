#include "studio/rtmp/stream_writer.h"

#include "studio/rtmp/flv_payload.h"

#include <algorithm>

namespace studio::rtmp {
namespace {

using stream::EncodedPacket;
using stream::Track;

std::int64_t wholeMs(std::chrono::microseconds time) {
    return std::chrono::round<std::chrono::milliseconds>(time).count();
}

} // namespace

void StreamWriter::setFormat(stream::StreamFormat format) {
    m_newFormat = std::move(format);
}

std::uint32_t StreamWriter::timeOf(const EncodedPacket& packet) {
    std::int64_t& last = m_last[static_cast<std::size_t>(packet.track)];
    last = std::max(last, wholeMs(packet.dts - *m_start));
    return static_cast<std::uint32_t>(last); // wraps at 32 bits, as the field does
}

void StreamWriter::write(const EncodedPacket& packet, WireBuffer& out) {
    const bool isVideo = packet.track == Track::Video;
    if (!packet.payload || (!m_start && !(isVideo && packet.keyframe))) {
        return;
    }
    if (!m_start) {
        m_start = packet.dts;
    }
    if (packet.dts < *m_start) {
        return;
    }
    const std::uint32_t time = timeOf(packet);
    if (m_newFormat) {
        writeHeaders(time, out);
    }
    if (!isVideo) {
        send(Track::Audio, time, audioFrameHead(), packet.payload, out);
        return;
    }
    const auto composition = wholeMs(packet.pts - *m_start) - wholeMs(packet.dts - *m_start);
    send(Track::Video, time, videoFrameHead(packet.keyframe, static_cast<std::int32_t>(composition)),
         packet.payload, out);
    out.endPicture();
}

void StreamWriter::writeHeaders(std::uint32_t time, WireBuffer& out) {
    const stream::StreamFormat format = std::move(*m_newFormat);
    m_newFormat.reset();
    m_chunks.write({MessageType::Amf0Data, ChunkStream::Data, m_streamId, time}, metadata(format), out);
    if (!format.video.decoderConfig.empty()) {
        send(Track::Video, time, videoConfigHead(), std::make_shared<const Bytes>(format.video.decoderConfig),
             out);
    }
    if (!format.audio.decoderConfig.empty()) {
        send(Track::Audio, time, audioConfigHead(), std::make_shared<const Bytes>(format.audio.decoderConfig),
             out);
    }
}

void StreamWriter::finish(WireBuffer& out) {
    if (m_start) {
        const auto last = static_cast<std::uint32_t>(m_last[static_cast<std::size_t>(Track::Video)]);
        send(Track::Video, last, videoEnd(), nullptr, out);
    }
}

void StreamWriter::send(Track track, std::uint32_t time, ByteView head,
                        const std::shared_ptr<const Bytes>& body, WireBuffer& out) {
    const bool isVideo = track == Track::Video;
    const MessageHeader header{isVideo ? MessageType::Video : MessageType::Audio,
                               isVideo ? ChunkStream::Video : ChunkStream::Audio, m_streamId, time};
    // A picture beyond 16 MB cannot be said in RTMP; nothing makes one.
    m_chunks.write(header, head, body, out);
}

} // namespace studio::rtmp
