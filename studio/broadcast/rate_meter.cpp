#include "studio/broadcast/rate_meter.h"

#include <cmath>

namespace studio::broadcast {

void RateMeter::observe(base::MonotonicTime now, std::uint64_t bytes) {
    if (!m_samples.empty() && bytes < m_samples.back().bytes) {
        m_samples.clear();
    }
    m_samples.push_back({now, bytes});
    // One sample older than the window stays, so that the window is always full.
    while (m_samples.size() > 2 && now - m_samples[1].at >= kWindow) {
        m_samples.pop_front();
    }
}

int RateMeter::kbps() const {
    if (m_samples.size() < 2) {
        return 0;
    }
    const std::chrono::duration<double> span = m_samples.back().at - m_samples.front().at;
    if (span.count() <= 0) {
        return 0;
    }
    constexpr double bitsPerByte = 8.0;
    constexpr double bitsPerKilobit = 1000.0;
    const auto bytes = static_cast<double>(m_samples.back().bytes - m_samples.front().bytes);
    return static_cast<int>(std::lround(bytes * bitsPerByte / bitsPerKilobit / span.count()));
}

} // namespace studio::broadcast
