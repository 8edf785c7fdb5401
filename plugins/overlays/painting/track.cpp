#include "plugins/overlays/painting/track.h"

#include <algorithm>

namespace phien::overlays {

double eased(Easing easing, double progress) {
    constexpr double kOvershoot = 1.70158; // Penner's "back": a tenth beyond the end
    const double rest = 1 - progress;
    switch (easing) {
    case Easing::Out:
        return 1 - rest * rest * rest;
    case Easing::InOut:
        return progress < 0.5 ? 4 * progress * progress * progress : 1 - 4 * rest * rest * rest;
    case Easing::OutBack:
        return 1 - rest * rest * ((kOvershoot + 1) * rest - kOvershoot);
    case Easing::Linear:
        break;
    }
    return progress;
}

double valueAt(const Track& track, qint64 nowMs) {
    if (nowMs >= track.endMs) {
        return track.to;
    }
    if (nowMs <= track.startMs) {
        return track.from;
    }
    const double progress =
        static_cast<double>(nowMs - track.startMs) / static_cast<double>(track.endMs - track.startMs);
    return track.from + (track.to - track.from) * eased(track.easing, progress);
}

double addedBy(const std::vector<Track>& tracks, Property property, qint64 nowMs) {
    double sum = 0;
    for (const Track& track : tracks) {
        sum += track.property == property ? valueAt(track, nowMs) : 0;
    }
    return sum;
}

double timesBy(const std::vector<Track>& tracks, Property property, qint64 nowMs) {
    double product = 1;
    for (const Track& track : tracks) {
        product *= track.property == property ? valueAt(track, nowMs) : 1;
    }
    return product;
}

} // namespace phien::overlays
