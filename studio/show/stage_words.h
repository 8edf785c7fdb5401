#pragma once

#include "studio/show/show_words.h"
#include "studio/show/stage.h"

namespace studio::show {

/// Of a stage and a log of a run as JSON.
inline constexpr int kStageVersion = 1;

inline constexpr std::array kStandByWords{
    FileWord<StandByKind>{QLatin1String("starting"), StandByKind::Starting},
    FileWord<StandByKind>{QLatin1String("break"), StandByKind::Break},
    FileWord<StandByKind>{QLatin1String("ended"), StandByKind::Ended},
};

} // namespace studio::show
