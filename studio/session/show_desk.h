#pragma once

#include "studio/base/clock.h"
#include "studio/base/result.h"
#include "studio/show/edit_on_air.h"

namespace studio::session {

/// Whether the show is being sent: then the segment on air may not be taken away.
enum class Air { Off, On };

/// The host's edits of the running show with their undo, and how long each segment has been on air. Knows no
/// file and no picture. Main thread.
class ShowDesk {
public:
    /// Show and stage as they are after an edit.
    struct Outcome {
        show::Show show;
        show::Stage stage;
    };

    /// What show::edited says, or SegmentOnAir; then nothing has changed.
    base::Result<Outcome> edit(const show::Show& show, const show::Stage& stage, const show::ShowEdit& edit,
                               Air air);
    /// As they are where there is nothing to undo.
    base::Result<Outcome> undo(const show::Show& show, const show::Stage& stage, Air air);
    base::Result<Outcome> redo(const show::Show& show, const show::Stage& stage, Air air);
    const show::EditHistory& history() const { return m_history; }

    const show::RunLog& log() const { return m_log; }
    /// After a crash: the run goes on, going live does not begin it anew.
    void setLog(const show::RunLog& log);
    /// The stage is another one now.
    void noteStage(const show::Stage& before, const show::Stage& after, base::WallTime now);
    /// What was tried out before the show does not count: the log begins anew, and the segment that is on the
    /// stage begins now.
    show::Stage wentLive(show::Stage stage, base::WallTime now);

private:
    base::Result<Outcome> carry(const show::Show& from, const show::Show& to, const show::Stage& stage,
                                const show::ShowEdit& edit, show::EditWay way, Air air);

    show::EditHistory m_history;
    show::RunLog m_log;
    bool m_goesOn = false; ///< the log is of a show that was on air before
};

} // namespace studio::session
