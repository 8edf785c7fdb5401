#pragma once

#include "studio/base/clock.h"

#include <cstdint>
#include <deque>

namespace studio::broadcast {

/// kbit/s over the last three seconds, from a byte counter read now and then. Main thread.
class RateMeter {
public:
    static constexpr std::chrono::seconds kWindow{3};

    /// A counter that falls back starts the measurement anew.
    void observe(base::MonotonicTime now, std::uint64_t bytes);
    int kbps() const;
    void reset() { m_samples.clear(); }

private:
    struct Sample {
        base::MonotonicTime at;
        std::uint64_t bytes;
    };
    std::deque<Sample> m_samples;
};

} // namespace studio::broadcast
