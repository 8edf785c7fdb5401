#pragma once

#include "studio/base/clock.h"

#include <chrono>
#include <optional>

namespace studio::session {

/// How often comments may move the picture. A step of the feed takes up to 400 ms; more often than that
/// nobody reads what comes, and every frame would be painted anew. Main thread.
class RedrawPace {
public:
    static constexpr std::chrono::milliseconds kBetweenSteps{400};

    void drew(base::MonotonicTime at) { m_last = at; }

    /// Until a comment that came now may be drawn; zero: at once.
    std::chrono::milliseconds wait(base::MonotonicTime now) const {
        if (!m_last || now - *m_last >= kBetweenSteps) {
            return std::chrono::milliseconds::zero();
        }
        return std::chrono::ceil<std::chrono::milliseconds>(*m_last + kBetweenSteps - now);
    }

private:
    std::optional<base::MonotonicTime> m_last;
};

} // namespace studio::session
