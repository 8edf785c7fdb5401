#include "studio/engine/avc.h"

#include <algorithm>
#include <functional>

namespace studio::engine {
namespace {

using Nal = std::span<const std::uint8_t>;

enum NalType : std::uint8_t { kSlice = 1, kSliceIdr = 5, kSps = 7, kPps = 8, kDelimiter = 9 };

constexpr std::uint8_t kTypeMask = 0x1F;
constexpr std::size_t kLengthBytes = 4;
constexpr std::size_t kShortestSps = 4;

std::uint8_t typeOf(Nal nal) {
    return nal[0] & kTypeMask;
}

/// Where the next 00 00 01 begins, or the end.
std::size_t findStartCode(Nal bytes, std::size_t from) {
    for (std::size_t i = from; i + 3 <= bytes.size(); ++i) {
        if (bytes[i + 2] > 1) {
            i += 2;
        } else if (bytes[i] == 0 && bytes[i + 1] == 0 && bytes[i + 2] == 1) {
            return i;
        }
    }
    return bytes.size();
}

void forEachNal(Nal bytes, const std::function<void(Nal)>& take) {
    std::size_t start = findStartCode(bytes, 0);
    while (start < bytes.size()) {
        const std::size_t begin = start + 3;
        start = findStartCode(bytes, begin);
        std::size_t end = start;
        // Zero bytes before a start code belong to the stream, not to the NAL unit (B.1.1).
        while (end > begin && bytes[end - 1] == 0) {
            --end;
        }
        if (end > begin) {
            take(bytes.subspan(begin, end - begin));
        }
    }
}

void appendBigEndian(stream::Bytes& to, std::size_t value, int bytes) {
    for (int shift = (bytes - 1) * 8; shift >= 0; shift -= 8) {
        to.push_back(static_cast<std::uint8_t>(value >> shift));
    }
}

void append(stream::Bytes& to, Nal nal) {
    to.insert(to.end(), nal.begin(), nal.end());
}

/// 4:2:0 and 8 bits, which is all that the engine encodes, for profiles that must say so.
void appendHighProfileFields(stream::Bytes& to, std::uint8_t profile) {
    constexpr std::uint8_t kHigh[] = {100, 110, 122, 144};
    if (std::find(std::begin(kHigh), std::end(kHigh), profile) != std::end(kHigh)) {
        to.insert(to.end(), {0xFC | 1, 0xF8, 0xF8, 0});
    }
}

} // namespace

AvcPicture toAvcc(std::span<const std::uint8_t> annexB) {
    AvcPicture picture;
    picture.payload.reserve(annexB.size() + 2 * kLengthBytes);
    bool sawSlice = false;
    bool referenced = false;
    forEachNal(annexB, [&](Nal nal) {
        const std::uint8_t type = typeOf(nal);
        if (type == kSps || type == kPps || type == kDelimiter) {
            return;
        }
        if (type >= kSlice && type <= kSliceIdr) {
            sawSlice = true;
            referenced |= (nal[0] >> 5) != 0;
            picture.keyframe |= type == kSliceIdr;
        }
        appendBigEndian(picture.payload, nal.size(), kLengthBytes);
        append(picture.payload, nal);
    });
    picture.disposable = sawSlice && !referenced;
    return picture;
}

std::optional<stream::Bytes> avcDecoderConfig(std::span<const std::uint8_t> annexB) {
    Nal sps;
    Nal pps;
    forEachNal(annexB, [&](Nal nal) {
        if (typeOf(nal) == kSps && sps.empty()) {
            sps = nal;
        } else if (typeOf(nal) == kPps && pps.empty()) {
            pps = nal;
        }
    });
    if (sps.size() < kShortestSps || pps.empty()) {
        return std::nullopt;
    }
    stream::Bytes config{1, sps[1], sps[2], sps[3], 0xFC | (kLengthBytes - 1), 0xE0 | 1};
    appendBigEndian(config, sps.size(), 2);
    append(config, sps);
    config.push_back(1);
    appendBigEndian(config, pps.size(), 2);
    append(config, pps);
    appendHighProfileFields(config, sps[1]);
    return config;
}

} // namespace studio::engine
