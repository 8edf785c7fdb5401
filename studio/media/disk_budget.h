#pragma once

#include <chrono>
#include <cstdint>
#include <deque>
#include <optional>

namespace studio::media {

/// How long a recording can go on: free bytes over the rate of its last ten seconds. Until
/// three seconds are recorded the encoder's own figure stands in. Pure; one thread.
class DiskBudget {
public:
    /// What the encoder means to make; 0: it did not say.
    void expect(int kbps) { m_expectedKbps = kbps; }
    /// The file has `bytes` after so much recording.
    void recorded(std::chrono::microseconds at, std::int64_t bytes);
    /// nullopt: no rate is known yet.
    std::optional<std::chrono::seconds> left(std::int64_t freeBytes) const;

private:
    struct Sample {
        std::chrono::microseconds at;
        std::int64_t bytes;
    };

    std::optional<double> bytesPerSecond() const;

    int m_expectedKbps = 0;
    std::deque<Sample> m_samples;
};

} // namespace studio::media
