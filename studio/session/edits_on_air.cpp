// What the host changes of a running show: in the picture at once, kept in the show's file, taken back again.
#include "studio/session/running_show.h"

namespace studio::session {

Air RunningShow::onAir() const {
    const bool isOn = m_state == SessionState::GoingLive || m_state == SessionState::Live ||
                      m_state == SessionState::Ending;
    return isOn ? Air::On : Air::Off;
}

base::Result<void> RunningShow::edit(const show::ShowEdit& edit) {
    return adopt(m_desk.edit(m_show, m_stage, edit, onAir()));
}

base::Result<void> RunningShow::undo() {
    return adopt(m_desk.undo(m_show, m_stage, onAir()));
}

base::Result<void> RunningShow::redo() {
    return adopt(m_desk.redo(m_show, m_stage, onAir()));
}

/// The edit stands, but what it would bring on air without papers does not come: what was there stays.
void RunningShow::keepOffAir(ShowDesk::Outcome& outcome) {
    const show::Product* product = outcome.show.findProduct(m_stage.productCode);
    show::Stage before = m_stage;
    before.segment = outcome.stage.segment;
    before.productCode = product == nullptr ? QString() : product->code;
    const auto refused = m_papers.refusal(outcome.show, before, outcome.stage,
                                          show::GoToSegment{outcome.stage.segment}, QDate::currentDate());
    if (!refused) {
        return;
    }
    outcome.stage.productCode = before.productCode;
    outcome.stage.pairCode.clear();
    m_tell(*refused);
}

base::Result<void> RunningShow::adopt(base::Result<ShowDesk::Outcome> outcome) {
    if (!outcome) {
        return outcome.error();
    }
    if (outcome->show == m_show) {
        return {};
    }
    keepOffAir(*outcome);
    const bool otherStage = outcome->stage != m_stage;
    m_show = std::move(outcome->show);
    m_stage = std::move(outcome->stage);
    m_overlays.prepareProducts(m_show);
    arrangementChanged();
    if (otherStage) {
        m_tell(StageChanged{});
    }
    return {};
}

} // namespace studio::session
