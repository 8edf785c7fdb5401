#pragma once

#include "plugins/overlays/painting/sprite.h"

#include <QRectF>
#include <QSizeF>

#include <array>
#include <cstddef>

namespace phien::overlays {

/// A sprite's moving properties, by Property.
class Values {
public:
    double& operator[](Property property) { return m_values[static_cast<std::size_t>(property)]; }
    double operator[](Property property) const { return m_values[static_cast<std::size_t>(property)]; }

    Values& operator+=(const Values& other);
    friend Values operator-(Values left, const Values& right);
    friend Values operator*(Values values, double factor);
    bool isZero() const;

    friend bool operator==(const Values&, const Values&) = default;

private:
    std::array<double, 10> m_values{};
};

/// What the sprite itself says; a crop that is null is the whole picture.
Values restingValues(const Sprite& sprite);

/// Adds what the tracks say at that moment of the wall clock.
void applyTracks(const std::vector<Track>& tracks, qint64 wallMs, Values& values);

/// The part of a time that is over, 0…1.
double progress(double nowMs, double startMs, double durationMs);

/// How far from its place something is that comes or goes: added to its pose.
struct Shift {
    double dx = 0;
    double dy = 0;
    double opacity = 1;
    double scale = 1;

    friend bool operator==(const Shift&, const Shift&) = default;
};

/// Where it is before it enters, or after it has left. The direction is that of the movement: what enters by
/// Rise begins below its place, what leaves by Rise ends above it. `unit`: pixels per design unit; `motion`:
/// the theme's.
Shift beforeEntering(Entrance manner, double unit, double motion);
Shift afterLeaving(Entrance manner, double unit, double motion);

/// From one shift to another, on the frame clock.
struct ShiftMove {
    Shift from;
    Shift to;
    double startMs = 0;
    double durationMs = 0;
    Easing easing = Easing::Out; ///< of place and scale; opacity never overshoots

    Shift at(double frameMs) const;
    bool isOver(double frameMs) const { return frameMs >= startMs + durationMs; }
};

} // namespace phien::overlays
