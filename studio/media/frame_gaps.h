#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <vector>

namespace studio::media {

/// Counts pictures that should have come and did not: a step of more than 1.5 frame lengths
/// between decoding times. Where the stream names no frame rate, the median of its first
/// steps is the length. Pure; one thread.
class FrameGaps {
public:
    /// What the stream says of itself; nullopt or zero: nothing.
    explicit FrameGaps(std::optional<std::chrono::microseconds> frameLength);

    void picture(std::chrono::microseconds dts);
    std::uint64_t missing() const { return m_missing; }
    std::chrono::microseconds frameLength() const { return m_length; }

private:
    void step(std::chrono::microseconds length);
    void settle();

    std::chrono::microseconds m_length{0};
    std::optional<std::chrono::microseconds> m_last;
    std::vector<std::chrono::microseconds> m_firstSteps;
    std::uint64_t m_missing = 0;
};

} // namespace studio::media
