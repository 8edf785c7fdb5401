#pragma once

#include "studio/base/result.h"
#include "studio/media/av_handles.h"
#include "studio/media/media_error.h"
#include "studio/stream/encoded_packet.h"

#include <array>
#include <chrono>
#include <memory>

namespace studio::media {

/// One H.264 and one AAC track as Matroska. Clusters are closed by flush(), so that a file
/// cut off anywhere plays up to the last one. One thread.
class MkvMuxer {
public:
    /// Writes the header to `io`, which must outlive the muxer. Error: WriteFailed.
    static base::Result<std::unique_ptr<MkvMuxer>> open(const stream::StreamFormat& format, AVIOContext* io);

    /// `pts` and `dts` count from the recording's start. False: libav refused it.
    bool write(const stream::EncodedPacket& packet, std::chrono::microseconds pts,
               std::chrono::microseconds dts);
    /// Closes the cluster and hands everything to the file.
    bool flush();
    /// Index and duration; nothing may be written after.
    bool finish();

private:
    MkvMuxer() = default;
    bool addVideo(const stream::VideoFormat& format);
    bool addAudio(const stream::AudioFormat& format);

    MuxerHandle m_context;
    PacketHandle m_packet;
    std::array<std::int64_t, 2> m_lastDts{};
};

} // namespace studio::media
