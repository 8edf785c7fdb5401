#pragma once

#include "plugins/overlays/painting/sprite.h"

namespace phien::overlays {

/// 0…1 eased to 0…1 (OutBack passes 1 on its way).
double eased(Easing easing, double progress);
/// A track's value at a moment, wall clock.
double valueAt(const Track& track, qint64 nowMs);
/// The sum of what the tracks add to a property (X, Y, Crop…, Rotation); 0 without any.
double addedBy(const std::vector<Track>& tracks, Property property, qint64 nowMs);
/// The product of what the tracks make of a property (Opacity, Scale, Sweep); 1 without any.
double timesBy(const std::vector<Track>& tracks, Property property, qint64 nowMs);

} // namespace phien::overlays
