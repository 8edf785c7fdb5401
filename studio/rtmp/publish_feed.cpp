#include "studio/rtmp/publish_feed.h"

#include <utility>

namespace studio::rtmp {
namespace {

/// Sound alone (a stalled picture source) wakes the link this often.
constexpr std::chrono::milliseconds kLongestSoundWait{60};

base::MonotonicTime now() {
    return std::chrono::steady_clock::now();
}

} // namespace

PublishFeed::PublishFeed(std::shared_ptr<const WakeEvent> wake)
    : m_wake(std::move(wake)) {
}

void PublishFeed::begin(const stream::StreamFormat& format) {
    const std::lock_guard lock(m_mutex);
    m_newFormat = std::make_shared<const stream::StreamFormat>(format);
    m_begun = true;
    m_queue.restart();
}

void PublishFeed::push(const stream::EncodedPacket& packet) {
    bool wake = false;
    {
        const std::lock_guard lock(m_mutex);
        if (m_closed || !m_begun) {
            return;
        }
        m_queue.push(packet, now());
        const bool due = packet.dts - m_lastWake >= kLongestSoundWait || packet.dts < m_lastWake;
        wake = m_sending && (packet.track == stream::Track::Video || due);
        if (wake) {
            m_lastWake = packet.dts;
        }
    }
    if (wake) {
        m_wake->wake();
    }
}

void PublishFeed::end() {
    m_wake->wake();
}

void PublishFeed::close() {
    const std::lock_guard lock(m_mutex);
    m_closed = true;
}

void PublishFeed::startSending() {
    const std::lock_guard lock(m_mutex);
    m_sending = true;
    m_queue.startSending(now());
}

std::optional<PublishFeed::Item> PublishFeed::take() {
    const std::lock_guard lock(m_mutex);
    auto packet = m_queue.pop(now());
    if (!packet) {
        return std::nullopt;
    }
    return Item{std::exchange(m_newFormat, nullptr), std::move(*packet)};
}

std::chrono::milliseconds PublishFeed::queued() const {
    const std::lock_guard lock(m_mutex);
    return m_queue.span();
}

std::uint64_t PublishFeed::picturesDropped() const {
    const std::lock_guard lock(m_mutex);
    return m_queue.picturesDropped();
}

bool PublishFeed::empty() const {
    const std::lock_guard lock(m_mutex);
    return m_queue.empty();
}

} // namespace studio::rtmp
