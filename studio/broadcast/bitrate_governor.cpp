#include "studio/broadcast/bitrate_governor.h"

#include <algorithm>
#include <array>

namespace studio::broadcast {
namespace {

// Few steps, because each is seen; under two fifths the picture is no longer worth selling from.
constexpr std::array kPercent{100, 70, 50, 40};

bool isWeak(const BitrateGovernor::Uplink& uplink) {
    return uplink.dropping || uplink.queued >= BitrateGovernor::kWeakQueue;
}

} // namespace

BitrateGovernor::BitrateGovernor(int wishedKbps)
    : m_wishedKbps(wishedKbps) {
}

int BitrateGovernor::kbps() const {
    constexpr int hundred = 100;
    return m_wishedKbps * kPercent[m_step] / hundred;
}

std::optional<int> BitrateGovernor::decide(base::MonotonicTime now, std::span<const Uplink> uplinks) {
    const auto weak = static_cast<std::size_t>(std::count_if(uplinks.begin(), uplinks.end(), isWeak));
    if (weak * 2 > uplinks.size()) {
        m_calmSince.reset();
        m_weakSince = m_weakSince.value_or(now);
        return goDown(now);
    }
    m_weakSince.reset();
    if (weak > 0 || uplinks.empty()) {
        // Neither a weak line nor a calm one: one destination's own trouble, or nobody to ask.
        m_calmSince.reset();
        return std::nullopt;
    }
    m_calmSince = m_calmSince.value_or(now);
    return goUp(now);
}

std::optional<int> BitrateGovernor::goDown(base::MonotonicTime now) {
    const bool longEnough = now - *m_weakSince >= kWeakFor;
    const bool settled = !m_wentDownAt || now - *m_wentDownAt >= kSettle;
    if (!longEnough || !settled || m_step + 1 == kPercent.size()) {
        return std::nullopt;
    }
    if (m_wentUpAt && now - *m_wentUpAt < kFailedRise) {
        m_calmNeeded = std::min<std::chrono::seconds>(m_calmNeeded * 2, kLongestCalm);
    }
    m_wentUpAt.reset();
    m_wentDownAt = now;
    m_weakSince.reset();
    ++m_step;
    return kbps();
}

std::optional<int> BitrateGovernor::goUp(base::MonotonicTime now) {
    if (m_step == 0 || now - *m_calmSince < m_calmNeeded) {
        return std::nullopt;
    }
    m_calmSince = now;
    m_wentUpAt = now;
    --m_step;
    return kbps();
}

} // namespace studio::broadcast
