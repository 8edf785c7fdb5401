#pragma once

#include "studio/stream/packet_sink.h"
#include "tests/support/flv_packets.h"

#include <atomic>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <thread>

namespace studio::test {

/// Plays a clip over and over as an encoder would: in its own time, on a thread of its
/// own, timestamps going on from round to round.
class PacketPlayer {
public:
    using Push = std::function<void(const stream::EncodedPacket&)>;

    /// `speed` 2 is twice as fast as the clip.
    PacketPlayer(const FlvPackets& clip, Push push, double speed = 1.0);
    ~PacketPlayer();

    /// The longest a single push() took.
    std::chrono::microseconds longestPush() const;
    std::uint64_t picturesPushed() const { return m_pictures; }

private:
    void play(double speed);

    const FlvPackets& m_clip;
    const Push m_push;
    std::atomic<std::uint64_t> m_pictures{0};
    std::atomic<std::int64_t> m_longestUs{0};
    std::mutex m_mutex;
    std::condition_variable m_ends;
    bool m_over = false;
    std::thread m_thread;
};

/// The clip's packets to a sink at once, `rounds` times, timestamps going on.
void pushAll(const FlvPackets& clip, stream::PacketSink& sink, int rounds = 1);

} // namespace studio::test
