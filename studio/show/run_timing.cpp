#include "studio/show/run_timing.h"

#include <algorithm>

namespace studio::show {

namespace {

using std::chrono::seconds;

seconds between(base::WallTime from, base::WallTime to) {
    return std::max(seconds(0), std::chrono::round<seconds>(to - from));
}

seconds spentOn(const RunLog& log, int segment) {
    const auto found = log.spent.find(segment);
    return found == log.spent.end() ? seconds(0) : found->second;
}

} // namespace

RunTiming runTiming(const Show& show, const RunLog& log, int segment, base::WallTime segmentSince,
                    base::WallTime now, const std::set<int>& skipped) {
    RunTiming timing;
    seconds ahead{0};
    const auto count = static_cast<int>(show.runOfShow.size());
    for (int index = 0; index < count; ++index) {
        const seconds planned = show.runOfShow[static_cast<std::size_t>(index)].planned;
        seconds spent = spentOn(log, index);
        timing.planned += planned;
        if (index == segment) {
            spent += between(segmentSince, now);
            timing.onThis = spent;
            timing.leftOfThis = planned - spent;
            ahead += std::max(seconds(0), timing.leftOfThis);
        } else if (index > segment && skipped.count(index) == 0) {
            ahead += std::max(seconds(0), planned - spent);
        }
        timing.spent += spent;
    }
    timing.behind = timing.spent + ahead - timing.planned;
    timing.projectedEnd = now + ahead;
    return timing;
}

RunLog logged(RunLog log, int segmentBefore, base::WallTime since, base::WallTime now) {
    if (segmentBefore < 0)
        log.startedAt = log.startedAt == base::WallTime{} ? now : log.startedAt;
    else
        log.spent[segmentBefore] += between(since, now);
    return log;
}

} // namespace studio::show
