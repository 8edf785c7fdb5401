#include "studio/session/air_journal.h"

#include "studio/base/log.h"
#include "studio/comments/clean_text.h"
#include "studio/storage/comment_repository.h"
#include "studio/storage/database_error.h"
#include "studio/storage/order_repository.h"
#include "studio/storage/run_repository.h"

#include <QRandomGenerator>
#include <QUuid>

#include <algorithm>
#include <iterator>

namespace studio::session {
namespace {

using storage::Database;
using storage::RunRepository;

/// 128 random bits as hexadecimal letters.
QString randomName() {
    auto* random = QRandomGenerator::system();
    return QStringLiteral("%1%2")
        .arg(random->generate64(), 16, 16, QLatin1Char('0'))
        .arg(random->generate64(), 16, 16, QLatin1Char('0'));
}

/// Whoever begins anew has left the old ones behind: they end when they were last heard of.
base::Result<void> closeUnfinished(RunRepository& runs, const QString& console) {
    const auto unfinished = runs.unfinished();
    if (!unfinished) {
        return unfinished.error();
    }
    for (const storage::LiveRun& run : *unfinished) {
        const auto entry = runs.journal(run.id);
        if (!entry) {
            return entry.error();
        }
        if (!*entry) {
            continue;
        }
        const auto state = parseAirState((*entry)->state);
        if (state && state->console == console) {
            if (auto ended = runs.end(run.id, (*entry)->at); !ended) {
                return ended;
            }
        }
    }
    return {};
}

} // namespace

QString airLockFile(const QString& dataFolder) {
    return dataFolder + QStringLiteral("/on-air.lock");
}

AirJournal::AirJournal(Parts parts)
    : m_parts(std::move(parts))
    , m_lock(airLockFile(m_parts.dataFolder)) {
    m_lock.setStaleLockTime(0); // a run lasts for hours; a dead process's lock is stale by itself
    m_pace.setSingleShot(true);
    QObject::connect(&m_pace, &QTimer::timeout, &m_pace, [this] { flush(); });
    QObject::connect(&m_heartbeat, &QTimer::timeout, &m_heartbeat, [this] {
        m_isBeat = true;
        changed();
    });
}

AirJournal::~AirJournal() {
    leave();
    m_alive.reset();
}

template <class T>
void AirJournal::write(std::function<base::Result<T>(Database&)> work,
                       std::function<void(base::Result<T>)> done) {
    const std::weak_ptr<int> alive = m_alive;
    m_parts.store->write<T>(std::move(work), [alive, done = std::move(done)](base::Result<T> answer) {
        if (!alive.expired()) {
            done(std::move(answer));
        }
    });
}

void AirJournal::outcome(const base::Result<void>& done, bool& told) {
    if (done) {
        const bool wasBehind = std::exchange(told, false);
        if (wasBehind && !m_stateTold && !m_commentsTold && m_parts.caughtUp) {
            m_parts.caughtUp();
        }
    } else if (!std::exchange(told, true)) {
        m_parts.problem(done.error());
    }
}

void AirJournal::begin(const QString& showFile, const QString& title,
                       const std::vector<show::AirOverride>& decisions) {
    if (!m_parts.store || isRunning()) {
        return;
    }
    m_run = {randomName(), showFile, title, m_parts.clock.wall(), {}};
    m_decisions = decisions;
    m_lock.tryLock(0);
    start();
    m_heartbeat.start(m_parts.heartbeat);
    changed();
}

void AirJournal::start() {
    m_mustStart = false;
    write<void>(
        [run = m_run, decisions = m_decisions,
         console = m_parts.state().console](Database& database) -> base::Result<void> {
            RunRepository runs(database);
            if (auto closed = closeUnfinished(runs, console); !closed) {
                return closed;
            }
            if (auto started = runs.start(run); !started) {
                return started;
            }
            for (const show::AirOverride& decision : decisions) {
                if (auto recorded = runs.recordOverride(run.id, decision); !recorded) {
                    return recorded;
                }
            }
            return {};
        },
        [this, id = m_run.id](const base::Result<void>& done) {
            m_mustStart = !done && id == m_run.id;
            outcome(done, m_stateTold);
        });
}

void AirJournal::resume(const storage::LiveRun& run) {
    if (!m_parts.store) {
        return;
    }
    m_run = run;
    m_lock.tryLock(0);
    m_heartbeat.start(m_parts.heartbeat);
    changed();
}

void AirJournal::changed() {
    if (!isRunning()) {
        return;
    }
    m_isChanged = true;
    if (!m_pace.isActive() && !m_isWriting) {
        m_pace.start(m_parts.pace);
    }
}

void AirJournal::segmentEntered(const storage::SegmentOnAir& segment) {
    if (isRunning()) {
        m_segments.push_back(segment);
        changed();
    }
}

void AirJournal::take(comments::Comment comment) {
    if (!isRunning()) {
        return;
    }
    comment.author = comments::cleanText(comment.author);
    comment.text = comments::cleanText(comment.text);
    if (comment.id.isEmpty()) {
        comment.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    }
    m_comments.push_back(std::move(comment));
    dropOldest();
    if (!m_pace.isActive() && !m_areCommentsWriting && !m_commentsTold) {
        m_pace.start(m_parts.pace);
    }
}

void AirJournal::dropOldest() {
    while (m_comments.size() > kMostWaiting) {
        m_comments.pop_front();
    }
}

void AirJournal::flush(Flush how) {
    if (m_mustStart) {
        start();
    }
    const bool mayTryComments = !m_areCommentsWriting && (!m_commentsTold || m_isBeat);
    if (how == Flush::Whole || mayTryComments) {
        m_isBeat = false;
        writeComments();
    }
    if (how == Flush::Whole || !m_isWriting) {
        writeState();
    }
}

void AirJournal::writeState() {
    if (!m_isChanged) {
        return;
    }
    m_isChanged = false;
    m_isWriting = true;
    const storage::JournalEntry entry{serialiseAirState(m_parts.state()), m_parts.clock.wall()};
    // What is on its way is not given a second time.
    const auto segments =
        std::make_shared<const std::vector<storage::SegmentOnAir>>(std::exchange(m_segments, {}));
    write<void>(
        [id = m_run.id, entry, segments](Database& database) -> base::Result<void> {
            RunRepository runs(database);
            for (const storage::SegmentOnAir& segment : *segments) {
                if (auto started = runs.segmentStarted(id, segment); !started) {
                    return started;
                }
            }
            return runs.putJournal(id, entry);
        },
        [this, id = m_run.id, segments](const base::Result<void>& done) {
            m_isWriting = false;
            if (!done && id == m_run.id) {
                // The store has another past, as after going back to a backup: the run begins there, too.
                m_mustStart = m_mustStart || done.error().code == storage::DatabaseError::NotFound;
                m_segments.insert(m_segments.begin(), segments->begin(), segments->end());
            }
            outcome(done, m_stateTold);
            if (m_isChanged && !m_pace.isActive()) {
                m_pace.start(m_parts.pace);
            }
        });
}

void AirJournal::writeComments() {
    if (m_comments.empty()) {
        return;
    }
    m_areCommentsWriting = true;
    const auto batch = std::make_shared<std::vector<comments::Comment>>(
        std::make_move_iterator(m_comments.begin()), std::make_move_iterator(m_comments.end()));
    m_comments.clear();
    write<int>([id = m_run.id, batch](
                   Database& database) { return storage::CommentRepository(database).append(id, *batch); },
               [this, id = m_run.id, batch](const base::Result<int>& done) {
                   m_areCommentsWriting = false;
                   outcome(done ? base::Result<void>() : base::Result<void>(done.error()), m_commentsTold);
                   if (!done && id == m_run.id) {
                       m_comments.insert(m_comments.begin(), batch->begin(), batch->end());
                       dropOldest();
                       return;
                   }
                   if (!m_comments.empty() && !m_pace.isActive()) {
                       m_pace.start(m_parts.pace);
                   }
               });
}

void AirJournal::take(const orders::Order& given, std::function<void(base::Result<orders::Order>)> done) {
    if (!isRunning()) {
        done(base::Error{SessionError::NoRun, "nothing is on air"});
        return;
    }
    orders::Order order = given;
    order.runId = m_run.id;
    if (order.id.isEmpty()) {
        order.id = randomName();
    }
    write<std::vector<orders::Order>>(
        [order](Database& database) { return storage::OrderRepository(database).append({order}); },
        [done = std::move(done)](base::Result<std::vector<orders::Order>> written) {
            if (!written) {
                done(written.error());
            } else if (written->empty()) {
                done(base::Error{SessionError::NoRun, "the order is not among what was written"});
            } else {
                done(std::move(written->front()));
            }
        });
}

void AirJournal::record(const show::AirOverride& decision, std::function<void(base::Result<void>)> done) {
    if (!m_parts.store) {
        done({});
        return;
    }
    write<void>([id = m_run.id, decision](
                    Database& database) { return RunRepository(database).recordOverride(id, decision); },
                std::move(done));
}

void AirJournal::end() {
    if (!isRunning()) {
        return;
    }
    const QString id = m_run.id;
    leave();
    write<void>(
        [id, at = m_parts.clock.wall()](Database& database) -> base::Result<void> {
            RunRepository runs(database);
            if (auto left = runs.segmentEnded(id, at); !left) {
                return left;
            }
            return runs.end(id, at);
        },
        [this](const base::Result<void>& done) { outcome(done, m_stateTold); });
    m_parts.store->backUpSoon();
}

void AirJournal::leave() {
    if (!isRunning()) {
        return;
    }
    m_isChanged = true;
    flush(Flush::Whole);
    m_pace.stop();
    m_heartbeat.stop();
    m_run = {};
    m_isChanged = false;
    m_mustStart = false;
    m_segments.clear();
    m_lock.unlock();
}

} // namespace studio::session
