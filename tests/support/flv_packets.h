#pragma once

#include "studio/stream/encoded_packet.h"

#include <filesystem>
#include <vector>

namespace studio::test {

/// A real H.264/AAC stream as the encoder would give it, read from an FLV file.
struct FlvPackets {
    stream::StreamFormat format;
    /// Video and audio, in the file's order; the first is a video keyframe.
    std::vector<stream::EncodedPacket> packets;

    std::size_t pictures() const;
    std::chrono::microseconds duration() const;
};

/// Throws where the file is not such an FLV.
FlvPackets readFlv(const std::filesystem::path& file);

struct SampleClip {
    int seconds = 4;
    int width = 320;
    int height = 180;
    int fps = 30;
    int kbps = 800;
    /// Keyframes a second apart, two B-frames between P-frames, as ingests ask.
    int keyframeEvery = 30;
};

/// Made by the ffmpeg command line, once a test program for each shape.
const FlvPackets& sampleClip(const SampleClip& clip = {});

} // namespace studio::test
