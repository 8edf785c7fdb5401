#pragma once

#include "studio/base/executor.h"
#include "studio/base/result.h"
#include "studio/show/arrangement.h"

#include <QString>
#include <QThreadPool>
#include <QTimer>

#include <chrono>
#include <functional>
#include <memory>

namespace studio::session {

/// Keeps the host's look and places in the show's file: some time after the last change and at the end, off
/// the main thread. A file that takes nothing is told once, as LookNotKept. Main thread.
class LookKeeper {
public:
    struct Parts {
        QString file; ///< empty: nothing is kept
        base::Executor post;
        std::function<void(const base::Error&)> problem;
        std::chrono::milliseconds delay{1000};
    };

    /// `stored`: what the file says now.
    LookKeeper(Parts parts, show::Arrangement stored);
    /// Writes what waits.
    ~LookKeeper();

    void keep(const show::Arrangement& wanted);

private:
    struct Job {
        show::Arrangement wanted;
        base::Result<void> outcome;
    };

    void write();
    /// What the job on the pool has done.
    void take(const Job& job);

    Parts m_parts;
    show::Arrangement m_stored;
    show::Arrangement m_wanted;
    QTimer m_timer;
    std::shared_ptr<Job> m_job;
    bool m_told = false;
    QThreadPool m_pool;
    std::shared_ptr<int> m_alive = std::make_shared<int>(0);
};

} // namespace studio::session
