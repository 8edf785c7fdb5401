#include "studio/session/show_desk.h"

#include "studio/session/session_error.h"

namespace studio::session {

base::Result<ShowDesk::Outcome> ShowDesk::carry(const show::Show& from, const show::Show& to,
                                                const show::Stage& stage, const show::ShowEdit& edit,
                                                show::EditWay way, Air air) {
    const bool isGone = stage.segment >= 0 && show::segmentOnAirAfter(from, to, edit, way, stage.segment) < 0;
    if (isGone && air == Air::On) {
        return base::Error{SessionError::SegmentOnAir, "the segment on air stays", "runOfShow"};
    }
    show::OnAir carried = show::carriedOver(from, to, edit, way, {stage, m_log});
    m_log = std::move(carried.log);
    return Outcome{to, std::move(carried.stage)};
}

base::Result<ShowDesk::Outcome> ShowDesk::edit(const show::Show& show, const show::Stage& stage,
                                               const show::ShowEdit& edit, Air air) {
    const auto next = show::edited(show, edit);
    if (!next) {
        return next.error();
    }
    if (*next == show) { // no step that undo would have to take back
        return Outcome{show, stage};
    }
    auto carried = carry(show, *next, stage, edit, show::EditWay::Done, air);
    if (carried) {
        m_history.did(show, edit);
    }
    return carried;
}

base::Result<ShowDesk::Outcome> ShowDesk::undo(const show::Show& show, const show::Stage& stage, Air air) {
    const show::ShowEdit* edit = m_history.nextUndo();
    if (edit == nullptr) {
        return Outcome{show, stage};
    }
    auto carried = carry(show, m_history.afterUndo(show), stage, *edit, show::EditWay::Undone, air);
    if (carried) {
        m_history.undo(show);
    }
    return carried;
}

base::Result<ShowDesk::Outcome> ShowDesk::redo(const show::Show& show, const show::Stage& stage, Air air) {
    const show::ShowEdit* edit = m_history.nextRedo();
    if (edit == nullptr) {
        return Outcome{show, stage};
    }
    auto carried = carry(show, m_history.afterRedo(show), stage, *edit, show::EditWay::Done, air);
    if (carried) {
        m_history.redo(show);
    }
    return carried;
}

void ShowDesk::setLog(const show::RunLog& log) {
    m_log = log;
    m_goesOn = true;
}

void ShowDesk::noteStage(const show::Stage& before, const show::Stage& after, base::WallTime now) {
    if (before.segment != after.segment) {
        m_log = show::logged(std::move(m_log), before.segment, before.segmentSince, now);
    }
}

show::Stage ShowDesk::wentLive(show::Stage stage, base::WallTime now) {
    if (std::exchange(m_goesOn, false)) {
        return stage;
    }
    m_log = {};
    if (stage.segment >= 0) {
        m_log.startedAt = now;
        stage.segmentSince = now;
    }
    return stage;
}

} // namespace studio::session
