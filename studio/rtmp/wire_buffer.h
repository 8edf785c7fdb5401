#pragma once

#include "studio/rtmp/wire_bytes.h"

#include <sys/uio.h>

#include <deque>
#include <memory>

namespace studio::rtmp {

/// Bytes on their way to the socket, as parts that share their owners' memory: a
/// picture of 100 KB is never copied. Link thread.
class WireBuffer {
public:
    /// `owner` keeps `bytes` alive until they are consumed.
    void append(std::shared_ptr<const Bytes> owner, ByteView bytes);
    void append(Bytes bytes);
    /// What has been appended so far ends a video frame.
    void endPicture() { m_pictureEnds.push_back(m_appended); }

    bool empty() const { return m_parts.empty(); }
    std::size_t size() const { return static_cast<std::size_t>(m_appended - m_consumed); }
    /// Video frames consumed to their last byte.
    std::uint64_t picturesConsumed() const { return m_picturesConsumed; }

    /// The first parts, for writev(2); gives how many were filled in.
    std::size_t gather(std::span<iovec> into) const;
    /// `count` at most size().
    void consume(std::size_t count);

private:
    struct Part {
        std::shared_ptr<const Bytes> owner;
        ByteView bytes;
    };

    std::deque<Part> m_parts;
    std::deque<std::uint64_t> m_pictureEnds;
    std::uint64_t m_appended = 0;
    std::uint64_t m_consumed = 0;
    std::uint64_t m_picturesConsumed = 0;
};

} // namespace studio::rtmp
