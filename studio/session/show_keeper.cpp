#include "studio/session/show_keeper.h"

#include "studio/base/log.h"
#include "studio/session/session_error.h"

namespace studio::session {

ShowKeeper::ShowKeeper(Parts parts, show::Arrangement stored)
    : m_parts(std::move(parts))
    , m_stored(std::move(stored))
    , m_wanted(m_stored) {
    m_pool.setMaxThreadCount(1);
}

ShowKeeper::~ShowKeeper() {
    m_alive.reset();
    m_pool.waitForDone();
    if (m_job && m_job->outcome) {
        m_stored = m_job->wanted;
        m_attic = std::move(m_job->attic);
    }
    if (m_parts.file.isEmpty()) {
        return;
    }
    if (m_wanted != m_stored) {
        if (const auto saved = show::saveArrangement(m_parts.file, m_stored, m_wanted, m_attic); !saved) {
            base::logWarning("session", "the show is not kept: " + saved.error().detail);
            return;
        }
    }
    if (m_parts.kept) {
        m_parts.kept();
    }
}

void ShowKeeper::keep(const show::Arrangement& wanted) {
    m_wanted = wanted;
    if (!m_parts.file.isEmpty()) {
        write();
    }
}

void ShowKeeper::write() {
    if (m_job) {
        return;
    }
    if (m_wanted == m_stored) { // taken back before it was written
        if (m_parts.kept) {
            m_parts.kept();
        }
        return;
    }
    m_job = std::make_shared<Job>(Job{m_wanted, m_attic, {}});
    const std::weak_ptr<int> alive = m_alive;
    m_pool.start([this, alive, job = m_job, file = m_parts.file, stored = m_stored, post = m_parts.post] {
        job->outcome = show::saveArrangement(file, stored, job->wanted, job->attic);
        post([this, alive, job] {
            if (!alive.expired()) {
                take(*job);
            }
        });
    });
}

void ShowKeeper::take(const Job& job) {
    const bool changedSince = job.wanted != m_wanted;
    if (job.outcome) {
        m_stored = job.wanted;
        m_attic = job.attic;
    } else if (!std::exchange(m_told, true)) {
        m_parts.problem(
            base::Error{SessionError::ShowNotKept, job.outcome.error().detail, m_parts.file.toStdString()});
    }
    m_job.reset();
    if (changedSince) {
        write();
    } else if (m_wanted == m_stored && m_parts.kept) {
        m_parts.kept();
    }
}

} // namespace studio::session
