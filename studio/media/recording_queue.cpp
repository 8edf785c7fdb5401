#include "studio/media/recording_queue.h"

#include <algorithm>

namespace studio::media {
namespace {

bool isPacket(const RecordingQueue::Item& item) {
    return item.format == nullptr;
}

} // namespace

void RecordingQueue::begin(const stream::StreamFormat& format) {
    const std::lock_guard lock(m_mutex);
    if (m_closed) {
        return;
    }
    Item& item = m_items.emplace_back();
    item.format = std::make_shared<const stream::StreamFormat>(format);
    item.lostBefore = refused();
    m_newest.reset();
    m_refusing = false;
    m_arrived.notify_one();
}

bool RecordingQueue::hasRoomFor(const stream::EncodedPacket& packet) const {
    const auto oldest = std::find_if(m_items.begin(), m_items.end(), isPacket);
    if (oldest == m_items.end()) {
        return true;
    }
    return m_bytes + packet.payload->size() <= m_limits.bytes &&
           packet.dts - oldest->packet.dts <= m_limits.time;
}

void RecordingQueue::push(const stream::EncodedPacket& packet) {
    if (!packet.payload || packet.payload->empty()) {
        return;
    }
    const std::lock_guard lock(m_mutex);
    if (m_closed) {
        return;
    }
    const bool canStart = packet.track == stream::Track::Video && packet.keyframe;
    if (!hasRoomFor(packet) || (m_refusing && !canStart)) {
        m_newestRefused = m_refusing ? std::max(m_newestRefused, packet.dts) : packet.dts;
        m_refusing = true;
        return;
    }
    Item item{nullptr, packet, {}};
    if (m_refusing && m_newest) {
        item.lostBefore = std::max(packet.dts - *m_newest, std::chrono::microseconds(0));
    }
    m_refusing = false;
    m_newest = std::max(m_newest.value_or(packet.dts), packet.dts);
    m_bytes += packet.payload->size();
    m_items.push_back(std::move(item));
    m_arrived.notify_one();
}

void RecordingQueue::close() {
    const std::lock_guard lock(m_mutex);
    m_closed = true;
    m_arrived.notify_one();
}

void RecordingQueue::abandon() {
    const std::lock_guard lock(m_mutex);
    m_closed = true;
    m_items.clear();
    m_bytes = 0;
}

std::optional<RecordingQueue::Item> RecordingQueue::take(std::chrono::milliseconds patience) {
    std::unique_lock lock(m_mutex);
    m_arrived.wait_for(lock, patience, [this] { return m_closed || !m_items.empty(); });
    if (m_items.empty()) {
        return std::nullopt;
    }
    Item item = std::move(m_items.front());
    m_items.pop_front();
    if (isPacket(item)) {
        m_bytes -= item.packet.payload->size();
    }
    return item;
}

/// Under the lock.
std::chrono::microseconds RecordingQueue::refused() const {
    constexpr std::chrono::microseconds kNothing{0};
    return m_refusing && m_newest ? std::max(m_newestRefused - *m_newest, kNothing) : kNothing;
}

std::chrono::microseconds RecordingQueue::lostAtEnd() const {
    const std::lock_guard lock(m_mutex);
    return refused();
}

bool RecordingQueue::finished() const {
    const std::lock_guard lock(m_mutex);
    return m_closed && m_items.empty();
}

} // namespace studio::media
