#pragma once

#include "studio/rtmp/send_queue.h"
#include "studio/rtmp/wake_event.h"
#include "studio/stream/encoded_packet.h"

#include <memory>
#include <mutex>
#include <optional>

namespace studio::rtmp {

/// Between the encoder's thread, which pushes, and the link's, which takes: a send queue
/// under a lock that is held for moments only. Wakes the link once a picture, not once a
/// packet; sound waits for the picture beside it.
class PublishFeed {
public:
    explicit PublishFeed(std::shared_ptr<const WakeEvent> wake);

    /// Encoder thread.
    void begin(const stream::StreamFormat& format);
    void push(const stream::EncodedPacket& packet);
    void end();

    /// Any thread: what is pushed from now on is ignored.
    void close();

    /// Link thread: the server takes media from now on.
    void startSending();
    struct Item {
        /// Set where the encoder has begun (anew) since the last item.
        std::shared_ptr<const stream::StreamFormat> format;
        stream::EncodedPacket packet;
    };
    std::optional<Item> take();

    /// Any thread.
    std::chrono::milliseconds queued() const;
    std::uint64_t picturesDropped() const;
    bool empty() const;

private:
    const std::shared_ptr<const WakeEvent> m_wake;
    mutable std::mutex m_mutex;
    SendQueue m_queue;
    std::shared_ptr<const stream::StreamFormat> m_newFormat;
    bool m_begun = false;
    bool m_sending = false;
    bool m_closed = false;
    std::chrono::microseconds m_lastWake{0};
};

} // namespace studio::rtmp
