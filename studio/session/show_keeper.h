#pragma once

#include "studio/base/executor.h"
#include "studio/base/result.h"
#include "studio/show/arrangement.h"

#include <QString>
#include <QThreadPool>

#include <functional>
#include <memory>

namespace studio::session {

/// Keeps what the host changes (run of show, products, look, places) in the show's file, off the main thread:
/// a change at once, those that come while it is being written after it, together. A file that takes nothing
/// is told once, as ShowNotKept. Main thread.
class ShowKeeper {
public:
    struct Parts {
        QString file; ///< empty: nothing is kept
        base::Executor post;
        std::function<void(const base::Error&)> problem;
        /// The file has all that was changed.
        std::function<void()> kept = {};
    };

    /// `stored`: what the file says now.
    ShowKeeper(Parts parts, show::Arrangement stored);
    /// Writes what waits.
    ~ShowKeeper();

    void keep(const show::Arrangement& wanted);

private:
    struct Job {
        show::Arrangement wanted;
        show::Attic attic;
        base::Result<void> outcome;
    };

    void write();
    /// What the job on the pool has done.
    void take(const Job& job);

    Parts m_parts;
    show::Arrangement m_stored;
    show::Arrangement m_wanted;
    show::Attic m_attic; ///< what the file lost by changes, should undo bring it back
    std::shared_ptr<Job> m_job;
    bool m_told = false;
    QThreadPool m_pool;
    std::shared_ptr<int> m_alive = std::make_shared<int>(0);
};

} // namespace studio::session
