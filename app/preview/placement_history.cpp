#include "app/preview/placement_history.h"

namespace app::preview {

void PlacementHistory::add(const PlacementStep& step) {
    if (step.before == step.after)
        return;
    m_steps.erase(m_steps.begin() + static_cast<std::ptrdiff_t>(m_done), m_steps.end());
    if (m_done > 0) {
        PlacementStep& last = m_steps.back();
        const bool goesOn = step.series != 0 && last.series == step.series && last.canvas == step.canvas &&
                            last.overlay == step.overlay;
        if (goesOn) {
            last.after = step.after;
            return;
        }
    }
    m_steps.push_back(step);
    if (m_steps.size() > kMostSteps)
        m_steps.erase(m_steps.begin());
    m_done = m_steps.size();
}

std::optional<PlacementStep> PlacementHistory::undo(int series) {
    if (!canUndo() || (series != 0 && m_steps[m_done - 1].series != series))
        return std::nullopt;
    return m_steps[--m_done];
}

std::optional<PlacementStep> PlacementHistory::redo(int series) {
    if (!canRedo() || (series != 0 && m_steps[m_done].series != series))
        return std::nullopt;
    return m_steps[m_done++];
}

} // namespace app::preview
