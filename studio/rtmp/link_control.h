#pragma once

#include "studio/rtmp/wake_event.h"

#include <atomic>
#include <cstdint>
#include <memory>

namespace studio::rtmp {

/// What the link's owner asks of the link's thread, and the bell beside it. Any thread.
class LinkControl {
public:
    enum class Wish { GoOn, EndCleanly, Drop };

    /// A later wish may only be a stronger one.
    void ask(Wish wish) {
        Wish before = m_wish.load();
        while (before < wish && !m_wish.compare_exchange_weak(before, wish)) {
        }
        m_wake->wake();
    }
    Wish wish() const { return m_wish.load(); }
    const std::shared_ptr<const WakeEvent>& wake() const { return m_wake; }

private:
    std::atomic<Wish> m_wish{Wish::GoOn};
    const std::shared_ptr<const WakeEvent> m_wake = std::make_shared<const WakeEvent>();
};

/// What the link's thread counts for whoever asks. Any thread.
struct LinkCounters {
    std::atomic<std::uint64_t> bytesSent{0};
    std::atomic<std::uint64_t> bytesUnacked{0};
    std::atomic<std::uint64_t> picturesSent{0};
    std::atomic<std::int64_t> roundTripUs{0};
};

} // namespace studio::rtmp
