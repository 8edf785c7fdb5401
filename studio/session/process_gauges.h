#pragma once

#include "studio/base/clock.h"

#include <cstdint>

namespace studio::session {

/// What this process uses, read from /proc. Main thread.
class ProcessGauges {
public:
    /// CPU seconds of all threads since the process began.
    static double cpuSeconds();
    static std::uint64_t residentBytes();
    static std::uint64_t peakResidentBytes();

    /// CPU seconds per second since the last call that is at least a second old.
    double cpuRate(base::MonotonicTime now);

private:
    base::MonotonicTime m_since{};
    double m_cpuThen = 0;
    double m_rate = 0;
};

} // namespace studio::session
