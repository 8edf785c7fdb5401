#include "studio/rtmp/wire_buffer.h"

#include <algorithm>

namespace studio::rtmp {

void WireBuffer::append(std::shared_ptr<const Bytes> owner, ByteView bytes) {
    if (bytes.empty()) {
        return;
    }
    m_appended += bytes.size();
    m_parts.push_back({std::move(owner), bytes});
}

void WireBuffer::append(Bytes bytes) {
    auto owner = std::make_shared<const Bytes>(std::move(bytes));
    const ByteView view(*owner);
    append(std::move(owner), view);
}

std::size_t WireBuffer::gather(std::span<iovec> into) const {
    const std::size_t count = std::min(into.size(), m_parts.size());
    for (std::size_t i = 0; i < count; ++i) {
        const ByteView bytes = m_parts[i].bytes;
        // writev(2) only reads, but its struct has no const.
        into[i] = {const_cast<std::uint8_t*>(bytes.data()), bytes.size()};
    }
    return count;
}

void WireBuffer::consume(std::size_t count) {
    count = std::min(count, size());
    m_consumed += count;
    while (count > 0) {
        ByteView& first = m_parts.front().bytes;
        if (count < first.size()) {
            first = first.subspan(count);
            break;
        }
        count -= first.size();
        m_parts.pop_front();
    }
    while (!m_pictureEnds.empty() && m_pictureEnds.front() <= m_consumed) {
        m_pictureEnds.pop_front();
        ++m_picturesConsumed;
    }
}

} // namespace studio::rtmp
