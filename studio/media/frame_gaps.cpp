#include "studio/media/frame_gaps.h"

#include <algorithm>
#include <cmath>

namespace studio::media {
namespace {

constexpr std::size_t kStepsToSettle = 15;
constexpr double kGapFrom = 1.5;

} // namespace

FrameGaps::FrameGaps(std::optional<std::chrono::microseconds> frameLength)
    : m_length(std::max(frameLength.value_or(std::chrono::microseconds(0)), std::chrono::microseconds(0))) {
}

void FrameGaps::picture(std::chrono::microseconds dts) {
    if (m_last && dts > *m_last) {
        if (m_length.count() > 0) {
            step(dts - *m_last);
        } else {
            m_firstSteps.push_back(dts - *m_last);
            settle();
        }
    }
    m_last = dts;
}

void FrameGaps::settle() {
    if (m_firstSteps.size() < kStepsToSettle) {
        return;
    }
    std::vector<std::chrono::microseconds> sorted = m_firstSteps;
    std::nth_element(sorted.begin(), sorted.begin() + kStepsToSettle / 2, sorted.end());
    m_length = sorted[kStepsToSettle / 2];
    for (const auto length : m_firstSteps) {
        step(length);
    }
    m_firstSteps.clear();
}

void FrameGaps::step(std::chrono::microseconds length) {
    const double frames = static_cast<double>(length.count()) / static_cast<double>(m_length.count());
    if (frames > kGapFrom) {
        m_missing += static_cast<std::uint64_t>(std::llround(frames)) - 1;
    }
}

} // namespace studio::media
