#include "tests/support/flv_packets.h"

#include "studio/rtmp/wire_bytes.h"
#include "tests/support/child_process.h"
#include "tests/support/scratch_folder.h"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <map>
#include <stdexcept>
#include <tuple>

namespace studio::test {
namespace {

using rtmp::ByteReader;
using rtmp::ByteView;
using stream::Bytes;
using stream::EncodedPacket;
using stream::Track;

enum TagType { kAudioTag = 8, kVideoTag = 9 };
constexpr std::uint32_t kSequenceHeader = 0;
constexpr std::uint32_t kFrame = 1;

Bytes readWhole(const std::filesystem::path& file) {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

std::shared_ptr<const Bytes> shared(ByteView bytes) {
    return std::make_shared<const Bytes>(bytes.begin(), bytes.end());
}

/// Of a picture in AVCC form: whether no other picture refers to it (nal_ref_idc 0).
bool isDisposable(ByteView picture) {
    ByteReader in(picture);
    while (in.left() > 4) {
        const ByteView unit = in.bytes(in.u32());
        if (unit.empty()) {
            return false;
        }
        const int type = unit.front() & 0x1F;
        if (type == 1 || type == 5) {
            return (unit.front() >> 5 & 3) == 0;
        }
    }
    return false;
}

void readVideo(ByteReader& tag, std::int64_t dtsMs, FlvPackets& into) {
    const bool keyframe = tag.u8() >> 4 == 1;
    const std::uint32_t part = tag.u8();
    const auto raw = static_cast<std::int32_t>(tag.u24());
    const std::int32_t composition = raw >= 0x800000 ? raw - 0x1000000 : raw;
    const ByteView rest = tag.bytes(tag.left());
    if (part == kSequenceHeader) {
        into.format.video.decoderConfig.assign(rest.begin(), rest.end());
    } else if (part == kFrame) {
        const std::chrono::milliseconds dts(dtsMs);
        into.packets.push_back({Track::Video, shared(rest), dts + std::chrono::milliseconds(composition), dts,
                                keyframe, isDisposable(rest)});
    }
}

void readAudio(ByteReader& tag, std::int64_t dtsMs, FlvPackets& into) {
    tag.u8();
    const std::uint32_t part = tag.u8();
    const ByteView rest = tag.bytes(tag.left());
    if (part == kSequenceHeader) {
        into.format.audio.decoderConfig.assign(rest.begin(), rest.end());
    } else if (!rest.empty()) {
        const std::chrono::milliseconds dts(dtsMs);
        into.packets.push_back({Track::Audio, shared(rest), dts, dts, true, false});
    }
}

} // namespace

std::size_t FlvPackets::pictures() const {
    return static_cast<std::size_t>(
        std::count_if(packets.begin(), packets.end(), [](const auto& p) { return p.track == Track::Video; }));
}

std::chrono::microseconds FlvPackets::duration() const {
    std::chrono::microseconds last{0};
    std::chrono::microseconds step{0};
    for (const EncodedPacket& packet : packets) {
        if (packet.track == Track::Video) {
            step = packet.dts - last;
            last = packet.dts;
        }
    }
    return last + step;
}

FlvPackets readFlv(const std::filesystem::path& file) {
    const Bytes whole = readWhole(file);
    ByteReader in(whole);
    const ByteView signature = in.bytes(3);
    in.u16();
    in.bytes(in.u32() - 9 + 4);
    if (in.failed() || !std::equal(signature.begin(), signature.end(), "FLV")) {
        throw std::runtime_error("not an FLV: " + file.string());
    }
    FlvPackets found;
    while (in.left() > 11) {
        const std::uint32_t type = in.u8();
        const std::uint32_t size = in.u24();
        const std::uint32_t low = in.u24();
        const std::int64_t dts = in.u8() << 24 | low;
        in.u24();
        ByteReader tag(in.bytes(size));
        in.u32();
        if (type == kVideoTag) {
            readVideo(tag, dts, found);
        } else if (type == kAudioTag) {
            readAudio(tag, dts, found);
        }
    }
    const auto first = std::find_if(found.packets.begin(), found.packets.end(),
                                    [](const auto& p) { return p.track == Track::Video && p.keyframe; });
    found.packets.erase(found.packets.begin(), first);
    return found;
}

const FlvPackets& sampleClip(const SampleClip& clip) {
    static std::map<std::tuple<int, int, int, int, int, int>, FlvPackets> made;
    const auto shape =
        std::tuple(clip.seconds, clip.width, clip.height, clip.fps, clip.kbps, clip.keyframeEvery);
    if (const auto known = made.find(shape); known != made.end()) {
        return known->second;
    }
    const ScratchFolder folder;
    const auto file = folder.path() / "clip.flv";
    const std::string rate = std::to_string(clip.kbps) + "k";
    const std::string picture = "testsrc2=size=" + std::to_string(clip.width) + "x" +
                                std::to_string(clip.height) + ":rate=" + std::to_string(clip.fps);
    const CommandResult result = runCommand({"ffmpeg",
                                             "-v",
                                             "error",
                                             "-f",
                                             "lavfi",
                                             "-i",
                                             picture,
                                             "-f",
                                             "lavfi",
                                             "-i",
                                             "sine=frequency=440:sample_rate=48000",
                                             "-t",
                                             std::to_string(clip.seconds),
                                             "-c:v",
                                             "libx264",
                                             "-preset",
                                             "ultrafast",
                                             "-pix_fmt",
                                             "yuv420p",
                                             "-bf",
                                             "2",
                                             "-b_strategy",
                                             "0",
                                             "-g",
                                             std::to_string(clip.keyframeEvery),
                                             "-sc_threshold",
                                             "0",
                                             "-b:v",
                                             rate,
                                             "-minrate",
                                             rate,
                                             "-maxrate",
                                             rate,
                                             "-bufsize",
                                             rate,
                                             "-x264-params",
                                             "nal-hrd=cbr:b-pyramid=none",
                                             "-c:a",
                                             "aac",
                                             "-ac",
                                             "2",
                                             "-b:a",
                                             "128k",
                                             file.string()});
    if (result.status != 0) {
        throw std::runtime_error("ffmpeg makes no clip: " + result.output);
    }
    FlvPackets packets = readFlv(file);
    packets.format.video.width = clip.width;
    packets.format.video.height = clip.height;
    packets.format.video.fpsNumerator = clip.fps;
    packets.format.video.bitrateKbps = clip.kbps;
    packets.format.audio.bitrateKbps = 128;
    return made.emplace(shape, std::move(packets)).first->second;
}

} // namespace studio::test
