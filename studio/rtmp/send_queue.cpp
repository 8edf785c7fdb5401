#include "studio/rtmp/send_queue.h"

#include <algorithm>

namespace studio::rtmp {
namespace {

using stream::EncodedPacket;
using stream::Track;

std::size_t sizeOf(const EncodedPacket& packet) {
    return packet.payload ? packet.payload->size() : 0;
}

bool isPicture(const EncodedPacket& packet) {
    return packet.track == Track::Video;
}

bool isKeyframe(const EncodedPacket& packet) {
    return isPicture(packet) && packet.keyframe;
}

} // namespace

void SendQueue::count(const EncodedPacket& packet) {
    if (m_sending && isPicture(packet)) {
        ++m_dropped;
    }
}

void SendQueue::push(EncodedPacket packet, base::MonotonicTime now) {
    if (isKeyframe(packet)) {
        if (!m_sending) {
            restart();
        }
        m_needsKeyframe = false;
        m_started = true;
    }
    if (!m_started || (isPicture(packet) && m_needsKeyframe)) {
        if (m_started) {
            count(packet);
        }
        return;
    }
    m_bytes += sizeOf(packet);
    m_waiting.push_back({std::move(packet), now});
    trim(now);
}

void SendQueue::startSending(base::MonotonicTime now) {
    m_sending = true;
    m_sendingSince = now;
    for (Waiting& waiting : m_waiting) {
        waiting.since = now;
    }
}

std::optional<EncodedPacket> SendQueue::pop(base::MonotonicTime now) {
    if (!m_sending) {
        return std::nullopt;
    }
    trim(now);
    if (m_waiting.empty()) {
        return std::nullopt;
    }
    EncodedPacket packet = std::move(m_waiting.front().packet);
    m_waiting.pop_front();
    m_bytes -= sizeOf(packet);
    m_settled = m_settled || m_waiting.empty();
    return packet;
}

void SendQueue::restart() {
    m_waiting.clear();
    m_bytes = 0;
    m_needsKeyframe = true;
    m_started = false;
}

std::chrono::milliseconds SendQueue::span() const {
    if (m_waiting.empty()) {
        return {};
    }
    const auto [oldest, newest] =
        std::minmax_element(m_waiting.begin(), m_waiting.end(),
                            [](const auto& a, const auto& b) { return a.packet.dts < b.packet.dts; });
    return std::chrono::duration_cast<std::chrono::milliseconds>(newest->packet.dts - oldest->packet.dts);
}

void SendQueue::trim(base::MonotonicTime now) {
    m_settled = m_settled || (m_sending && now - m_sendingSince > m_limits.settling);
    if (m_sending && m_settled) {
        trimSoftly(now);
    }
    trimHard(now);
}

void SendQueue::trimSoftly(base::MonotonicTime now) {
    const auto oldest = std::find_if(m_waiting.begin(), m_waiting.end(),
                                     [](const Waiting& w) { return isPicture(w.packet); });
    if (oldest == m_waiting.end()) {
        return;
    }
    const auto late = now - oldest->since;
    if (late > m_limits.picturesAfter) {
        dropPictures(now);
    } else if (late > m_limits.disposableAfter) {
        removeIf(m_waiting.begin(), m_waiting.end(), [](const EncodedPacket& packet) {
            return isPicture(packet) && packet.disposable && !packet.keyframe;
        });
    }
}

/// Goes on at the newest keyframe; where that too is late, it stays alone until the next comes.
void SendQueue::dropPictures(base::MonotonicTime now) {
    const auto newest = std::find_if(m_waiting.rbegin(), m_waiting.rend(),
                                     [](const Waiting& w) { return isKeyframe(w.packet); });
    if (newest == m_waiting.rend()) {
        removeIf(m_waiting.begin(), m_waiting.end(), isPicture);
        m_needsKeyframe = true;
        return;
    }
    const auto keyframe = std::prev(newest.base());
    const auto index = static_cast<std::size_t>(keyframe - m_waiting.begin());
    if (now - keyframe->since > m_limits.picturesAfter) {
        removeIf(keyframe + 1, m_waiting.end(), isPicture);
        m_needsKeyframe = true;
    }
    const auto begin = m_waiting.begin();
    removeIf(begin, begin + static_cast<std::ptrdiff_t>(index), isPicture);
}

void SendQueue::trimHard(base::MonotonicTime now) {
    const auto beyond = [this, now] {
        return !m_waiting.empty() &&
               (m_bytes > m_limits.hardBytes || now - m_waiting.front().since > m_limits.hardTime);
    };
    if (!beyond()) {
        return;
    }
    // Before air this is a feed without keyframes for a long time; on air a dead line.
    removeIf(m_waiting.begin(), m_waiting.end(), isPicture);
    m_needsKeyframe = true;
    while (beyond()) {
        m_bytes -= sizeOf(m_waiting.front().packet);
        m_waiting.pop_front();
    }
    m_started = m_sending;
}

template <class Predicate>
void SendQueue::removeIf(Position from, Position to, Predicate predicate) {
    const auto gone = std::stable_partition(from, to, [&](const Waiting& w) { return !predicate(w.packet); });
    for (auto at = gone; at != to; ++at) {
        m_bytes -= sizeOf(at->packet);
        count(at->packet);
    }
    m_waiting.erase(gone, to);
}

} // namespace studio::rtmp
