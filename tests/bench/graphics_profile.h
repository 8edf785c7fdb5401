#pragma once

#include <cstdint>
#include <string>

struct profiler_snapshot;

namespace bench {

/// What libobs's profiler counted of one scope while it lived. Microseconds.
struct ScopeTimes {
    double median = 0;
    double p99 = 0;
    double perFrame = 0; ///< the sum over all calls / frames of the graphics thread
    std::uint64_t calls = 0;
};

/// Runs libobs's profiler from its making to stop(). One at a time.
class GraphicsProfile {
public:
    GraphicsProfile();
    ~GraphicsProfile();
    GraphicsProfile(const GraphicsProfile&) = delete;
    GraphicsProfile& operator=(const GraphicsProfile&) = delete;

    void stop();
    /// The graphics thread's work of a frame, without its sleep.
    ScopeTimes frame() const;
    /// Of all scopes with that name, wherever they stand; no calls where there is none.
    ScopeTimes scope(const std::string& name) const;

private:
    profiler_snapshot* m_snapshot = nullptr;
};

} // namespace bench
