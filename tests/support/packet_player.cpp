#include "tests/support/packet_player.h"

#include <algorithm>

namespace studio::test {

using Time = std::chrono::steady_clock::time_point;

PacketPlayer::PacketPlayer(const FlvPackets& clip, Push push, double speed)
    : m_clip(clip)
    , m_push(std::move(push))
    , m_thread([this, speed] { play(speed); }) {
}

PacketPlayer::~PacketPlayer() {
    {
        const std::lock_guard lock(m_mutex);
        m_over = true;
    }
    m_ends.notify_all();
    m_thread.join();
}

std::chrono::microseconds PacketPlayer::longestPush() const {
    return std::chrono::microseconds(m_longestUs);
}

void PacketPlayer::play(double speed) {
    const Time start = std::chrono::steady_clock::now();
    std::chrono::microseconds base{0};
    while (true) {
        for (stream::EncodedPacket packet : m_clip.packets) {
            packet.dts += base;
            packet.pts += base;
            const auto due =
                start + std::chrono::duration_cast<std::chrono::microseconds>(packet.dts / speed);
            {
                std::unique_lock lock(m_mutex);
                if (m_ends.wait_until(lock, due, [this] { return m_over; })) {
                    return;
                }
            }
            const Time before = std::chrono::steady_clock::now();
            m_push(packet);
            const auto took = std::chrono::duration_cast<std::chrono::microseconds>(
                std::chrono::steady_clock::now() - before);
            m_longestUs = std::max<std::int64_t>(m_longestUs, took.count());
            m_pictures += packet.track == stream::Track::Video ? 1 : 0;
        }
        base += m_clip.duration();
    }
}

void pushAll(const FlvPackets& clip, stream::PacketSink& sink, int rounds) {
    std::chrono::microseconds base{0};
    for (int round = 0; round < rounds; ++round) {
        for (stream::EncodedPacket packet : clip.packets) {
            packet.dts += base;
            packet.pts += base;
            sink.push(packet);
        }
        base += clip.duration();
    }
}

} // namespace studio::test
