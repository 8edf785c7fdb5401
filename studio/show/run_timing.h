#pragma once

#include "studio/base/clock.h"
#include "studio/show/show.h"

#include <chrono>
#include <map>
#include <set>
#include <vector>

namespace studio::show {

/// How long each segment has been on air in this show; going back to one adds to it.
struct RunLog {
    base::WallTime startedAt;
    std::map<int, std::chrono::seconds> spent; ///< by index; the one on air counts up to its last change
    friend bool operator==(const RunLog&, const RunLog&) = default;
};

/// The run of show against the clock.
struct RunTiming {
    std::chrono::seconds planned{0};    ///< all segments
    std::chrono::seconds spent{0};      ///< on air so far
    std::chrono::seconds onThis{0};     ///< on the segment on air
    std::chrono::seconds leftOfThis{0}; ///< negative: over its time
    /// Later than planned if every further segment keeps to its time; negative: ahead. What has been passed
    /// over or skipped counts as time won.
    std::chrono::seconds behind{0};
    base::WallTime projectedEnd;
};

/// `segment`: on air since `segmentSince`; −1: not begun (then projectedEnd counts from now). `skipped` ones
/// ahead take no time. Pure, any thread.
RunTiming runTiming(const Show& show, const RunLog& log, int segment, base::WallTime segmentSince,
                    base::WallTime now, const std::set<int>& skipped = {});

/// The log after a change of segment at `now`: the time of the one before is added. Pure, any thread.
RunLog logged(RunLog log, int segmentBefore, base::WallTime since, base::WallTime now);

} // namespace studio::show
