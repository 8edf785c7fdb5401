#include "studio/show/show_edit.h"

namespace studio::show {

EditHistory::Kept EditHistory::keep(const Show& show) {
    if (!m_lastProducts || *m_lastProducts != show.products)
        m_lastProducts = std::make_shared<const std::vector<Product>>(show.products);
    return {show.title, show.seller, m_lastProducts, show.runOfShow};
}

Show EditHistory::with(const Show& now, const Kept& kept) {
    Show show = now;
    show.title = kept.title;
    show.seller = kept.seller;
    show.products = *kept.products;
    show.runOfShow = kept.runOfShow;
    return show;
}

void EditHistory::did(const Show& before, ShowEdit edit) {
    m_redo.clear();
    m_undo.push_back({keep(before), std::move(edit)});
    if (m_undo.size() > kMostSteps)
        m_undo.erase(m_undo.begin());
}

const ShowEdit* EditHistory::nextUndo() const {
    return m_undo.empty() ? nullptr : &m_undo.back().edit;
}

const ShowEdit* EditHistory::nextRedo() const {
    return m_redo.empty() ? nullptr : &m_redo.back().edit;
}

Show EditHistory::afterUndo(const Show& now) const {
    return m_undo.empty() ? now : with(now, m_undo.back().kept);
}

Show EditHistory::afterRedo(const Show& now) const {
    return m_redo.empty() ? now : with(now, m_redo.back().kept);
}

Show EditHistory::undo(const Show& now) {
    return move(m_undo, m_redo, now);
}

Show EditHistory::redo(const Show& now) {
    return move(m_redo, m_undo, now);
}

Show EditHistory::move(std::vector<Step>& from, std::vector<Step>& to, const Show& now) {
    if (from.empty())
        return now;
    Step step = std::move(from.back());
    from.pop_back();
    to.push_back({keep(now), std::move(step.edit)});
    return with(now, step.kept);
}

} // namespace studio::show
