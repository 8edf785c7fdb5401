#pragma once

#include "studio/media/av_handles.h"
#include "studio/media/frame_gaps.h"
#include "studio/media/ingest_decoder.h"
#include "studio/media/ingest_tally.h"

#include <functional>
#include <memory>
#include <optional>

namespace studio::media {

/// One publisher from its first packet to its last. One thread.
class IngestSession {
public:
    enum class Decode { No, Yes };

    IngestSession(InputHandle input, IngestTally& tally, Decode decode);

    /// Reads until the publisher leaves, `beforeRead` says no, or it sends nonsense; what it
    /// sent is decoded to the end unless `stopped`.
    void run(const std::function<void()>& beforeRead, const std::function<bool()>& stopped);

private:
    void takeVideo(PacketHandle packet, const AVStream& stream);
    void takeAudio(PacketHandle packet, const AVStream& stream);

    InputHandle m_input;
    IngestTally& m_tally;
    const Decode m_decode;
    std::unique_ptr<FrameGaps> m_gaps;
    std::optional<std::chrono::microseconds> m_lastVideo;
    std::unique_ptr<IngestDecoder> m_video;
    std::unique_ptr<IngestDecoder> m_audio;
};

} // namespace studio::media
