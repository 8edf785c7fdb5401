#pragma once

#include "plugins/overlays/motion/actor.h"

#include <cstdint>
#include <cstdlib>

namespace phien::overlays {

/// The moment of a frame on both clocks. Frames are drawn at uneven times but shown at even ones: the wall
/// clock is read off the frame clock, and follows slowly where the two drift apart, at once where the wall
/// clock was set. Graphics thread.
class FrameClock {
public:
    /// Nanoseconds of the frame clock; what the wall clock says now, milliseconds since 1970.
    Moment at(std::uint64_t frameNs, qint64 wallMs) {
        const double frameMs = static_cast<double>(frameNs) / kNsPerMs;
        const double offset = static_cast<double>(wallMs) - frameMs;
        const double error = offset - m_offset;
        m_offset = std::abs(error) > kSetMs ? offset : m_offset + error * kFollow;
        return {frameMs, static_cast<qint64>(frameMs + m_offset)};
    }

private:
    static constexpr double kNsPerMs = 1e6;
    static constexpr double kSetMs = 250;
    static constexpr double kFollow = 0.02;
    double m_offset = 0;
};

} // namespace phien::overlays
