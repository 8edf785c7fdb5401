#pragma once

#include "studio/base/clock.h"

#include <algorithm>
#include <chrono>

namespace studio::session {

/// How late the main event loop ran a timer that beats every `beat`: whatever holds the loop
/// up shows here. Main thread.
class LoopWatch {
public:
    explicit LoopWatch(std::chrono::milliseconds beat)
        : m_beat(beat) {}

    void beat(base::MonotonicTime now) {
        if (m_last != base::MonotonicTime{}) {
            const auto late = std::chrono::duration_cast<std::chrono::milliseconds>(now - m_last) - m_beat;
            m_latest = std::max(m_latest, late);
        }
        m_last = now;
    }

    std::chrono::milliseconds latest() const { return m_latest; }

private:
    const std::chrono::milliseconds m_beat;
    base::MonotonicTime m_last{};
    std::chrono::milliseconds m_latest{0};
};

} // namespace studio::session
