#include "studio/rtmp/flv_payload.h"

#include "studio/rtmp/amf0.h"

#include <algorithm>

namespace studio::rtmp {
namespace {

constexpr std::uint32_t kKeyFrame = 1 << 4;
constexpr std::uint32_t kInterFrame = 2 << 4;
constexpr std::uint32_t kAvc = 7;
/// AAC, and the fixed rate, size and channel bits that go with it (FLV 10.1, E.4.2.1).
constexpr std::uint32_t kAac = 10 << 4 | 0x0F;

enum VideoPart : std::uint32_t { kVideoConfig = 0, kVideoFrame = 1, kVideoEnd = 2 };
enum AudioPart : std::uint32_t { kAudioConfig = 0, kAudioFrame = 1 };

constexpr std::int32_t kLargestStep = 0x7FFFFF;
constexpr double kAacSampleBits = 16;

Bytes videoHead(std::uint32_t frame, VideoPart part, std::int32_t compositionMs) {
    Bytes bytes;
    bytes.reserve(5);
    ByteWriter out(bytes);
    out.u8(frame | kAvc);
    out.u8(part);
    out.u24(static_cast<std::uint32_t>(std::clamp(compositionMs, -kLargestStep - 1, kLargestStep)) &
            0xFFFFFF);
    return bytes;
}

} // namespace

Bytes videoConfigHead() {
    return videoHead(kKeyFrame, kVideoConfig, 0);
}

Bytes videoFrameHead(bool keyframe, std::int32_t compositionMs) {
    return videoHead(keyframe ? kKeyFrame : kInterFrame, kVideoFrame, compositionMs);
}

Bytes videoEnd() {
    return videoHead(kKeyFrame, kVideoEnd, 0);
}

Bytes audioConfigHead() {
    return {static_cast<std::uint8_t>(kAac), kAudioConfig};
}

Bytes audioFrameHead() {
    return {static_cast<std::uint8_t>(kAac), kAudioFrame};
}

Bytes metadata(const stream::StreamFormat& format) {
    const auto& video = format.video;
    const auto& audio = format.audio;
    AmfArray about;
    const auto add = [&about](const char* name, const AmfValue& value) {
        about.members.push_back({name, value});
    };
    add("duration", 0.0);
    add("fileSize", 0.0);
    if (!video.decoderConfig.empty()) {
        add("width", static_cast<double>(video.width));
        add("height", static_cast<double>(video.height));
        add("videocodecid", static_cast<double>(kAvc));
        add("videodatarate", static_cast<double>(video.bitrateKbps));
        add("framerate", static_cast<double>(video.fpsNumerator) / std::max(1, video.fpsDenominator));
    }
    if (!audio.decoderConfig.empty()) {
        add("audiocodecid", static_cast<double>(kAac >> 4));
        add("audiodatarate", static_cast<double>(audio.bitrateKbps));
        add("audiosamplerate", static_cast<double>(audio.sampleRate));
        add("audiosamplesize", kAacSampleBits);
        add("audiochannels", static_cast<double>(audio.channels));
        add("stereo", audio.channels == 2);
    }
    add("encoder", "Phien Studio");
    return encodeAmf({"@setDataFrame", "onMetaData", std::move(about)});
}

} // namespace studio::rtmp
