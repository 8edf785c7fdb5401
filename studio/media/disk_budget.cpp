#include "studio/media/disk_budget.h"

namespace studio::media {
namespace {

using namespace std::chrono_literals;

constexpr auto kWindow = 10s;
constexpr auto kShortestWindow = 3s;
constexpr double kBytesPerKilobit = 125.0;

double seconds(std::chrono::microseconds time) {
    return std::chrono::duration<double>(time).count();
}

} // namespace

void DiskBudget::recorded(std::chrono::microseconds at, std::int64_t bytes) {
    m_samples.push_back({at, bytes});
    while (m_samples.size() > 2 && at - m_samples[1].at >= kWindow) {
        m_samples.pop_front();
    }
}

std::optional<double> DiskBudget::bytesPerSecond() const {
    if (m_samples.size() >= 2 && m_samples.back().at - m_samples.front().at >= kShortestWindow) {
        const auto bytes = static_cast<double>(m_samples.back().bytes - m_samples.front().bytes);
        if (bytes > 0) {
            return bytes / seconds(m_samples.back().at - m_samples.front().at);
        }
    }
    if (m_expectedKbps > 0) {
        return m_expectedKbps * kBytesPerKilobit;
    }
    return std::nullopt;
}

std::optional<std::chrono::seconds> DiskBudget::left(std::int64_t freeBytes) const {
    const auto rate = bytesPerSecond();
    if (!rate) {
        return std::nullopt;
    }
    return std::chrono::seconds(static_cast<std::int64_t>(static_cast<double>(freeBytes) / *rate));
}

} // namespace studio::media
