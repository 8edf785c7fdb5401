#include "studio/broadcast/stream_health.h"

namespace studio::broadcast {

StreamHealth HealthWatch::observe(base::MonotonicTime now, const LinkStats& stats) {
    const std::uint64_t taken = bytesTaken(stats);
    const bool waits = stats.bytesUnacked > 0 || stats.queued.count() > 0;
    if (!m_tookAt || taken != m_taken || !waits) {
        m_tookAt = now;
    }
    m_taken = taken;
    if (stats.videoFramesDropped > m_dropped) {
        m_droppedAt = now;
    }
    m_dropped = stats.videoFramesDropped;

    if (now - *m_tookAt >= kStallAfter) {
        return StreamHealth::Stalled;
    }
    const bool droppedLately = m_droppedAt && now - *m_droppedAt < kDropMemory;
    return stats.queued >= kSlowQueue || droppedLately ? StreamHealth::Slow : StreamHealth::Good;
}

} // namespace studio::broadcast
