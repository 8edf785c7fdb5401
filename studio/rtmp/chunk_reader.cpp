#include "studio/rtmp/chunk_reader.h"

#include <algorithm>

namespace studio::rtmp {
namespace {

constexpr std::uint32_t kExtended = 0xFFFFFF;
constexpr std::uint32_t kTopBit = 0x80000000;

} // namespace

ChunkReader::Parsed ChunkReader::messageHeader(ByteReader& in, std::uint32_t format, std::uint32_t id) {
    const auto known = m_streams.find(id);
    const bool isNew = known == m_streams.end();
    if (isNew && (format != 0 || m_streams.size() >= m_limits.mostStreams)) {
        return Parsed::Bad;
    }
    Stream next;
    if (!isNew) {
        next.timestamp = known->second.timestamp;
        next.step = known->second.step;
        next.length = known->second.length;
        next.streamId = known->second.streamId;
        next.type = known->second.type;
        next.extended = known->second.extended;
    }
    const bool continues = !isNew && !known->second.partial.empty();
    std::uint32_t time = 0;
    if (format <= 2) {
        time = in.u24();
        next.extended = time == kExtended;
    }
    if (format <= 1) {
        next.length = in.u24();
        next.type = static_cast<std::uint8_t>(in.u8());
    }
    if (format == 0) {
        next.streamId = 0;
        for (int shift = 0; shift < 32; shift += 8) {
            next.streamId |= in.u8() << shift;
        }
    }
    if (next.extended) {
        const std::uint32_t whole = in.u32();
        time = format <= 2 ? whole : time;
    }
    if (in.failed()) {
        return Parsed::NeedsMore;
    }
    if (next.length > m_limits.longestMessage || (continues && format != 3)) {
        return Parsed::Bad;
    }
    if (format <= 2) {
        next.step = time;
    }
    if (!continues) {
        next.timestamp = format == 0 ? time : next.timestamp + next.step;
    }
    Stream& stream = m_streams[id];
    next.partial = std::move(stream.partial);
    stream = std::move(next);
    m_current = &stream;
    m_chunkLeft = std::min(m_chunkSize, stream.length - stream.partial.size());
    return Parsed::Yes;
}

ChunkReader::Parsed ChunkReader::header() {
    ByteReader in(m_head);
    const std::uint32_t basic = in.u8();
    std::uint32_t id = basic & 0x3F;
    if (id == 0) {
        id = 64 + in.u8();
    } else if (id == 1) {
        id = 64 + in.u8();
        id += in.u8() * 256;
    }
    if (in.failed()) {
        return Parsed::NeedsMore;
    }
    return messageHeader(in, basic >> 6, id);
}

bool ChunkReader::obey(const Message& message) {
    ByteReader in(message.payload);
    if (message.type == MessageType::SetChunkSize) {
        const std::uint32_t size = in.u32();
        if (in.failed() || size == 0 || size & kTopBit) {
            return false;
        }
        m_chunkSize = std::min<std::size_t>(size, kLongestMessage);
    }
    if (message.type == MessageType::Abort) {
        const auto found = m_streams.find(in.u32());
        if (!in.failed() && found != m_streams.end()) {
            found->second.partial.clear();
        }
    }
    return true;
}

void ChunkReader::complete(Stream& stream, std::vector<Message>& messages) {
    Message message{static_cast<MessageType>(stream.type), stream.streamId, stream.timestamp, {}};
    message.payload.swap(stream.partial);
    m_bad = !obey(message);
    messages.push_back(std::move(message));
}

bool ChunkReader::feed(ByteView bytes, std::vector<Message>& messages) {
    while (!bytes.empty() && !m_bad) {
        if (!m_current) {
            m_head.push_back(bytes.front());
            bytes = bytes.subspan(1);
            const Parsed parsed = header();
            if (parsed == Parsed::NeedsMore) {
                continue;
            }
            m_bad = parsed == Parsed::Bad;
            m_head.clear();
            if (m_bad) {
                break;
            }
        }
        const std::size_t count = std::min(m_chunkLeft, bytes.size());
        m_current->partial.insert(m_current->partial.end(), bytes.begin(),
                                  bytes.begin() + static_cast<std::ptrdiff_t>(count));
        bytes = bytes.subspan(count);
        m_chunkLeft -= count;
        if (m_chunkLeft == 0) {
            Stream& stream = *m_current;
            m_current = nullptr;
            if (stream.partial.size() == stream.length) {
                complete(stream, messages);
            }
        }
    }
    return !m_bad;
}

} // namespace studio::rtmp
