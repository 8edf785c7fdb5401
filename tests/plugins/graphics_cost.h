#pragma once

#include <util/profiler.h>

#include <cstdint>
#include <map>
#include <string>

namespace phien::overlays::test {

/// What libobs's profiler says our sources cost its graphics thread. Make it before libobs starts.
class GraphicsCost {
public:
    GraphicsCost();
    ~GraphicsCost();
    GraphicsCost(const GraphicsCost&) = delete;
    GraphicsCost& operator=(const GraphicsCost&) = delete;

    /// Counts from here.
    void restart();
    /// Milliseconds of tick and render of all our sources together, a frame, on average.
    double msPerFrame() const;

private:
    struct Sum {
        double ms = 0;
        std::uint64_t calls = 0;
    };
    using Sums = std::map<std::string, Sum>;
    static bool add(void* sums, profiler_snapshot_entry_t* entry);
    static Sums read();
    Sums m_before;
};

} // namespace phien::overlays::test
