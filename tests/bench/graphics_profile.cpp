#include "tests/bench/graphics_profile.h"

#include <obs.h>
#include <util/profiler.h>

#include <functional>
#include <map>

namespace bench {
namespace {

constexpr char kGraphicsThread[] = "obs_graphics_thread";

using Histogram = std::map<std::uint64_t, std::uint64_t>; ///< microseconds → calls

void addTimes(profiler_snapshot_entry_t* entry, Histogram& times) {
    const profiler_time_entries_t* entries = profiler_snapshot_entry_times(entry);
    for (size_t i = 0; i < entries->num; ++i) {
        times[entries->array[i].time_delta] += entries->array[i].count;
    }
}

/// Calls `visit` with every entry of the snapshot.
void walk(profiler_snapshot* snapshot, const std::function<void(profiler_snapshot_entry_t*)>& visit) {
    struct Walk {
        const std::function<void(profiler_snapshot_entry_t*)>& visit;
        static bool step(void* self, profiler_snapshot_entry_t* entry) {
            static_cast<Walk*>(self)->visit(entry);
            profiler_snapshot_enumerate_children(entry, step, self);
            return true;
        }
    } walk{visit};
    profiler_snapshot_enumerate_roots(snapshot, Walk::step, &walk);
}

ScopeTimes summary(const Histogram& times) {
    ScopeTimes result;
    double sum = 0;
    for (const auto& [microseconds, calls] : times) {
        result.calls += calls;
        sum += static_cast<double>(microseconds * calls);
    }
    const auto percentile = [&](double share) {
        std::uint64_t before = 0;
        for (const auto& [microseconds, calls] : times) {
            before += calls;
            if (static_cast<double>(before) >= share * static_cast<double>(result.calls)) {
                return static_cast<double>(microseconds);
            }
        }
        return 0.0;
    };
    result.median = percentile(0.5);
    result.p99 = percentile(0.99);
    result.perFrame = sum;
    return result;
}

ScopeTimes timesOf(profiler_snapshot* snapshot, const std::function<bool(const std::string&)>& isIt) {
    Histogram times;
    walk(snapshot, [&](profiler_snapshot_entry_t* entry) {
        if (isIt(profiler_snapshot_entry_name(entry))) {
            addTimes(entry, times);
        }
    });
    return summary(times);
}

} // namespace

GraphicsProfile::GraphicsProfile() {
    profiler_start();
}

GraphicsProfile::~GraphicsProfile() {
    stop();
    profile_snapshot_free(m_snapshot);
    profiler_free();
}

void GraphicsProfile::stop() {
    if (m_snapshot == nullptr) {
        profiler_stop();
        m_snapshot = profile_snapshot_create();
    }
}

ScopeTimes GraphicsProfile::frame() const {
    ScopeTimes times =
        timesOf(m_snapshot, [](const std::string& name) { return name.rfind(kGraphicsThread, 0) == 0; });
    times.perFrame = times.calls > 0 ? times.perFrame / static_cast<double>(times.calls) : 0;
    return times;
}

ScopeTimes GraphicsProfile::scope(const std::string& name) const {
    ScopeTimes times = timesOf(m_snapshot, [&](const std::string& other) { return other == name; });
    const auto frames = static_cast<double>(frame().calls);
    times.perFrame = frames > 0 ? times.perFrame / frames : 0;
    return times;
}

} // namespace bench
