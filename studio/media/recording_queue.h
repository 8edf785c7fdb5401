#pragma once

#include "studio/stream/encoded_packet.h"

#include <chrono>
#include <condition_variable>
#include <cstddef>
#include <deque>
#include <mutex>
#include <optional>

namespace studio::media {

/// The packets between the encoder and the recording's thread, at most so many bytes or so
/// much time of them. When it is full it refuses everything up to a keyframe that fits, so
/// what is written stays decodable. Any thread; push() never waits for the disk.
class RecordingQueue {
public:
    struct Limits {
        std::size_t bytes = 64U * 1024 * 1024;
        std::chrono::microseconds time = std::chrono::seconds(20);
    };

    /// Either a format (the feed begins) or a packet.
    struct Item {
        std::shared_ptr<const stream::StreamFormat> format;
        stream::EncodedPacket packet;
        /// How much of the feed was refused just before this packet, or at the end of the feed before this
        /// one.
        std::chrono::microseconds lostBefore{0};
    };

    explicit RecordingQueue(Limits limits)
        : m_limits(limits) {}

    void begin(const stream::StreamFormat& format);
    void push(const stream::EncodedPacket& packet);
    /// Nothing is taken in any more; what is queued can still be taken out.
    void close();
    /// Throws away what is queued, too.
    void abandon();

    /// The next item; waits up to `patience` for one.
    std::optional<Item> take(std::chrono::milliseconds patience);
    /// How much at the end was refused and nothing taken in since.
    std::chrono::microseconds lostAtEnd() const;
    /// Closed and emptied.
    bool finished() const;

private:
    bool hasRoomFor(const stream::EncodedPacket& packet) const;
    std::chrono::microseconds refused() const;

    const Limits m_limits;
    mutable std::mutex m_mutex;
    std::condition_variable m_arrived;
    std::deque<Item> m_items;
    std::size_t m_bytes = 0;
    std::optional<std::chrono::microseconds> m_newest;
    std::chrono::microseconds m_newestRefused{0};
    bool m_refusing = false;
    bool m_closed = false;
};

} // namespace studio::media
