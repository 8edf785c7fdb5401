#pragma once

#include "studio/base/clock.h"
#include "studio/stream/encoded_packet.h"

#include <chrono>
#include <cstdint>
#include <deque>
#include <optional>

namespace studio::rtmp {

/// The packets that wait for the socket, and which of them go when it cannot keep up:
/// first pictures nothing refers to, then all pictures up to the newest keyframe; sound
/// only at the hard bound, which keeps memory finite. How late a packet is, is counted
/// from when it came in, so that the burst a new connection starts with is no lateness.
/// Not for several threads at once.
class SendQueue {
public:
    struct Limits {
        std::chrono::milliseconds disposableAfter{700};
        std::chrono::milliseconds picturesAfter{1200};
        /// The first backlog may take this long to go out before pictures are dropped.
        std::chrono::milliseconds settling{5000};
        std::chrono::milliseconds hardTime{10'000};
        std::size_t hardBytes = std::size_t{24} << 20;
    };

    SendQueue() = default;
    explicit SendQueue(Limits limits)
        : m_limits(limits) {}

    /// Until startSending() only the packets since the newest keyframe are kept.
    void push(stream::EncodedPacket packet, base::MonotonicTime now);
    void startSending(base::MonotonicTime now);
    /// The oldest packet; always begins with a keyframe.
    std::optional<stream::EncodedPacket> pop(base::MonotonicTime now);
    /// Everything goes; the next to come out is a keyframe.
    void restart();

    bool empty() const { return m_waiting.empty(); }
    std::uint64_t picturesDropped() const { return m_dropped; }
    std::size_t bytes() const { return m_bytes; }
    /// From the oldest waiting packet's dts to the newest's.
    std::chrono::milliseconds span() const;

private:
    struct Waiting {
        stream::EncodedPacket packet;
        base::MonotonicTime since;
    };
    using Position = std::deque<Waiting>::iterator;

    void trim(base::MonotonicTime now);
    void trimSoftly(base::MonotonicTime now);
    void trimHard(base::MonotonicTime now);
    void dropPictures(base::MonotonicTime now);
    template <class Predicate>
    void removeIf(Position from, Position to, Predicate predicate);
    void count(const stream::EncodedPacket& packet);

    Limits m_limits;
    std::deque<Waiting> m_waiting;
    std::size_t m_bytes = 0;
    std::uint64_t m_dropped = 0;
    bool m_sending = false;
    bool m_settled = false;
    bool m_needsKeyframe = true;
    bool m_started = false; ///< a keyframe has come: what is refused now is a drop
    base::MonotonicTime m_sendingSince{};
};

} // namespace studio::rtmp
