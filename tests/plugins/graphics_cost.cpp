#include "tests/plugins/graphics_cost.h"

#include <limits>

namespace phien::overlays::test {
namespace {

constexpr double kUsPerMs = 1000;

} // namespace

/// An entry and all below it.
bool GraphicsCost::add(void* sums, profiler_snapshot_entry_t* entry) {
    Sum& sum = (*static_cast<Sums*>(sums))[profiler_snapshot_entry_name(entry)];
    const auto* times = profiler_snapshot_entry_times(entry);
    for (std::size_t i = 0; i < times->num; ++i) {
        const auto& [us, count] = times->array[i];
        sum.ms += static_cast<double>(us) * static_cast<double>(count) / kUsPerMs;
        sum.calls += count;
    }
    profiler_snapshot_enumerate_children(entry, add, sums);
    return true;
}

GraphicsCost::GraphicsCost() {
    profiler_start();
}

GraphicsCost::~GraphicsCost() {
    profiler_stop();
    profiler_free();
}

void GraphicsCost::restart() {
    m_before = read();
}

GraphicsCost::Sums GraphicsCost::read() {
    Sums sums;
    profiler_snapshot_t* snapshot = profile_snapshot_create();
    profiler_snapshot_enumerate_roots(snapshot, add, &sums);
    profile_snapshot_free(snapshot);
    return sums;
}

double GraphicsCost::msPerFrame() const {
    double ms = 0;
    std::uint64_t frames = 0;
    for (const auto& [name, now] : read()) {
        const Sum before = m_before.contains(name) ? m_before.at(name) : Sum{};
        if (name == "phien-overlays") {
            ms += now.ms - before.ms;
        } else if (name.starts_with("obs_graphics_thread")) {
            frames += now.calls - before.calls;
        }
    }
    return frames == 0 ? std::numeric_limits<double>::infinity() : ms / static_cast<double>(frames);
}

} // namespace phien::overlays::test
