#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <vector>

namespace studio::stream {

using Bytes = std::vector<std::uint8_t>;

enum class Track : std::uint8_t { Video, Audio };

/// One encoded picture or sound frame; copying it shares the payload.
struct EncodedPacket {
    Track track = Track::Video;
    /// H.264 as AVCC (4-byte lengths before NAL units), or one raw AAC frame.
    std::shared_ptr<const Bytes> payload;
    /// Since the feed's start; dts never decreases within a track, pts ≥ dts.
    std::chrono::microseconds pts{0};
    std::chrono::microseconds dts{0};
    bool keyframe = false;
    /// Video only: nothing refers to this picture, so it can be dropped alone.
    bool disposable = false;
};

struct VideoFormat {
    int width = 0;
    int height = 0;
    int fpsNumerator = 30;
    int fpsDenominator = 1;
    int bitrateKbps = 0;
    /// AVCDecoderConfigurationRecord (ISO/IEC 14496-15, 5.2.4.1).
    Bytes decoderConfig;
};

struct AudioFormat {
    int sampleRate = 48000;
    int channels = 2;
    int bitrateKbps = 0;
    /// AudioSpecificConfig (ISO/IEC 14496-3, 1.6.2.1).
    Bytes decoderConfig;
};

struct StreamFormat {
    VideoFormat video;
    AudioFormat audio;
};

} // namespace studio::stream
