#pragma once

#include "studio/base/clock.h"

#include <algorithm>
#include <chrono>
#include <cstddef>

namespace studio::rtmp {

/// How much may be read now. A server has little to say to a publisher; one that floods
/// is read slowly, so that it costs no processor time, and TCP holds it back.
class ReadBudget {
public:
    static constexpr std::size_t kBytes = 8 * 1024;
    static constexpr std::chrono::milliseconds kPeriod{100};

    std::size_t left(base::MonotonicTime now) {
        if (now >= m_refillAt) {
            m_left = kBytes;
            m_refillAt = now + kPeriod;
        }
        return m_left;
    }
    void take(std::size_t bytes) { m_left -= std::min(bytes, m_left); }
    bool exhausted() const { return m_left == 0; }
    base::MonotonicTime refillAt() const { return m_refillAt; }

private:
    std::size_t m_left = kBytes;
    base::MonotonicTime m_refillAt{};
};

} // namespace studio::rtmp
