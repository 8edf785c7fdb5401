#pragma once

#include "studio/show/show.h"

#include <chrono>
#include <optional>
#include <vector>

namespace app::preview {

/// One change of where an overlay stands; nullopt: where the layout puts it.
struct PlacementStep {
    studio::show::CanvasId canvas;
    studio::show::Overlay overlay;
    std::optional<studio::show::Placement> before;
    std::optional<studio::show::Placement> after;
    /// Steps of one series (nudges by key, all overlays put back at once) are taken back together; 0: alone.
    int series = 0;
};

/// What the host has moved, to be taken back and done again. Bounded; the oldest steps are forgotten.
class PlacementHistory {
public:
    static constexpr std::size_t kMostSteps = 200;

    /// Series that no step had before.
    int newSeries() { return ++m_series; }
    void add(const PlacementStep& step);
    /// nullopt: nothing left. The step's `before` is to be put on. `series`: only a step of that one.
    std::optional<PlacementStep> undo(int series = 0);
    /// The step's `after` is to be put on.
    std::optional<PlacementStep> redo(int series = 0);
    bool canUndo() const { return m_done > 0; }
    bool canRedo() const { return m_done < m_steps.size(); }

private:
    std::vector<PlacementStep> m_steps;
    std::size_t m_done = 0;
    int m_series = 0;
};

} // namespace app::preview
