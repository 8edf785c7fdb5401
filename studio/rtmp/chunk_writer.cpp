#include "studio/rtmp/chunk_writer.h"

#include <algorithm>
#include <vector>

namespace studio::rtmp {
namespace {

constexpr std::uint32_t kExtended = 0xFFFFFF;
constexpr std::uint32_t kLongestStep = 0x7FFFFFFF;
constexpr std::size_t kLongestHeader = 16;
constexpr std::size_t kLongestContinuation = 5;

enum Format : std::uint32_t { kFull = 0, kSameStream = 1, kContinuation = 3 };

std::uint32_t basicHeader(Format format, ChunkStream stream) {
    return static_cast<std::uint32_t>(format) << 6 | static_cast<std::uint32_t>(stream);
}

/// Where one chunk's own bytes end and which part of the shared body follows them.
struct Cut {
    std::size_t headsEnd;
    std::size_t bodyFrom;
    std::size_t bodySize;
};

} // namespace

std::optional<std::uint32_t> ChunkWriter::writeHeader(const MessageHeader& header, std::size_t length,
                                                      Bytes& bytes) {
    ByteWriter out(bytes);
    auto& previous = m_previous[static_cast<std::size_t>(header.chunkStream)];
    const std::uint32_t step = previous ? header.timestamp - previous->timestamp : 0;
    const bool full = !previous || previous->streamId != header.streamId || step > kLongestStep;
    const std::uint32_t time = full ? header.timestamp : step;

    out.u8(basicHeader(full ? kFull : kSameStream, header.chunkStream));
    out.u24(std::min(time, kExtended));
    out.u24(static_cast<std::uint32_t>(length));
    out.u8(static_cast<std::uint32_t>(header.type));
    if (full) { // the only little-endian number in RTMP
        for (int shift = 0; shift < 32; shift += 8) {
            out.u8(header.streamId >> shift & 0xFF);
        }
    }
    previous = {header.streamId, header.timestamp};
    if (time < kExtended) {
        return std::nullopt;
    }
    out.u32(time);
    return time;
}

bool ChunkWriter::write(const MessageHeader& header, ByteView head, const std::shared_ptr<const Bytes>& body,
                        WireBuffer& out) {
    const std::size_t bodySize = body ? body->size() : 0;
    const std::size_t length = head.size() + bodySize;
    if (length > kLongestMessage) {
        return false;
    }
    // All headers of the message live in one block; the body's parts are referred to.
    auto heads = std::make_shared<Bytes>();
    heads->reserve(kLongestHeader + head.size() + (length / m_chunkSize + 1) * kLongestContinuation);
    std::vector<Cut> cuts;
    const auto extended = writeHeader(header, length, *heads);
    std::size_t done = 0;
    do {
        if (done > 0) {
            ByteWriter more(*heads);
            more.u8(basicHeader(kContinuation, header.chunkStream));
            if (extended) {
                more.u32(*extended);
            }
        }
        std::size_t room = std::min(m_chunkSize, length - done);
        const std::size_t fromHead = done < head.size() ? std::min(room, head.size() - done) : 0;
        ByteWriter(*heads).bytes(head.subspan(std::min(done, head.size()), fromHead));
        done += fromHead;
        room -= fromHead;
        cuts.push_back({heads->size(), done - std::min(done, head.size()), room});
        done += room;
    } while (done < length);

    std::size_t from = 0;
    for (const Cut& cut : cuts) {
        out.append(heads, ByteView(*heads).subspan(from, cut.headsEnd - from));
        if (cut.bodySize > 0) {
            out.append(body, ByteView(*body).subspan(cut.bodyFrom, cut.bodySize));
        }
        from = cut.headsEnd;
    }
    return true;
}

} // namespace studio::rtmp
