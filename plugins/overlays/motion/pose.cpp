#include "plugins/overlays/motion/pose.h"

#include "plugins/overlays/painting/track.h"

#include <algorithm>
#include <cmath>

namespace phien::overlays {
namespace {

// Design units.
constexpr double kRise = 28;
constexpr double kSlide = 56;
/// Of its size, before it pops up.
constexpr double kPopScale = 0.82;

Shift away(Entrance manner, double distance, double unit, double motion) {
    const double travel = distance * unit * motion;
    switch (manner) {
    case Entrance::None:
        return {};
    case Entrance::Fade:
        return {.opacity = 0};
    case Entrance::Rise:
        return {.dy = kRise * travel, .opacity = 0};
    case Entrance::SlideLeft:
        return {.dx = kSlide * travel, .opacity = 0};
    case Entrance::SlideRight:
        return {.dx = -kSlide * travel, .opacity = 0};
    case Entrance::Pop:
        return {.opacity = 0, .scale = 1 - (1 - kPopScale) * motion};
    }
    return {};
}

/// Half a turn is the longest way to any angle.
double shortWay(double degrees) {
    return std::remainder(degrees, 360.0);
}

} // namespace

Values& Values::operator+=(const Values& other) {
    for (std::size_t i = 0; i < m_values.size(); ++i) {
        m_values[i] += other.m_values[i];
    }
    return *this;
}

Values operator-(Values left, const Values& right) {
    for (std::size_t i = 0; i < left.m_values.size(); ++i) {
        left.m_values[i] -= right.m_values[i];
    }
    left[Property::Rotation] = shortWay(left[Property::Rotation]);
    return left;
}

Values operator*(Values values, double factor) {
    for (double& value : values.m_values) {
        value *= factor;
    }
    return values;
}

bool Values::isZero() const {
    constexpr double kUnseen = 1e-6;
    return std::all_of(m_values.begin(), m_values.end(),
                       [](double value) { return std::abs(value) < kUnseen; });
}

Values restingValues(const Sprite& sprite) {
    const QRectF crop = sprite.crop.isNull() ? QRectF(QPointF(), QSizeF(sprite.image.size())) : sprite.crop;
    Values values;
    values[Property::X] = sprite.at.x();
    values[Property::Y] = sprite.at.y();
    values[Property::Opacity] = sprite.opacity;
    values[Property::Scale] = 1;
    values[Property::Rotation] = sprite.rotation;
    values[Property::CropX] = crop.x();
    values[Property::CropY] = crop.y();
    values[Property::CropWidth] = crop.width();
    values[Property::CropHeight] = crop.height();
    values[Property::Sweep] = 1;
    return values;
}

void applyTracks(const std::vector<Track>& tracks, qint64 wallMs, Values& values) {
    for (const Track& track : tracks) {
        const double value = valueAt(track, wallMs);
        switch (track.property) {
        case Property::Opacity:
        case Property::Scale:
        case Property::Sweep:
            values[track.property] *= value;
            break;
        default:
            values[track.property] += value;
        }
    }
}

double progress(double nowMs, double startMs, double durationMs) {
    return durationMs <= 0 ? 1.0 : std::clamp((nowMs - startMs) / durationMs, 0.0, 1.0);
}

Shift beforeEntering(Entrance manner, double unit, double motion) {
    return away(manner, 1, unit, motion);
}

Shift afterLeaving(Entrance manner, double unit, double motion) {
    return away(manner, -1, unit, motion);
}

Shift ShiftMove::at(double frameMs) const {
    const double t = progress(frameMs, startMs, durationMs);
    const double way = eased(easing, t);
    const double light = eased(Easing::Out, t);
    return {.dx = from.dx + (to.dx - from.dx) * way,
            .dy = from.dy + (to.dy - from.dy) * way,
            .opacity = from.opacity + (to.opacity - from.opacity) * light,
            .scale = from.scale + (to.scale - from.scale) * way};
}

} // namespace phien::overlays
