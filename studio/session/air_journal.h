#pragma once

#include "studio/base/clock.h"
#include "studio/base/result.h"
#include "studio/comments/comment.h"
#include "studio/orders/order.h"
#include "studio/session/air_state.h"
#include "studio/show/air_check.h"
#include "studio/storage/live_run.h"
#include "studio/storage/shop_store.h"

#include <QLockFile>
#include <QString>
#include <QTimer>

#include <chrono>
#include <cstddef>
#include <deque>
#include <functional>
#include <memory>
#include <vector>

namespace studio::session {

/// Keeps a run in the shop's store: what is on air, its comments, orders and decisions, so that another
/// process can go on with it. Changes that come together make one write; a heartbeat says until when the run
/// was on air. State and comments that cannot be written are told once, kept (of comments the newest
/// kMostWaiting), and tried again with the heartbeat; whoever gives an order or a decision is told that it
/// was not written. Main thread; the work is done on the storage thread.
class AirJournal {
public:
    struct Parts {
        /// Null: nothing is kept, and everything that asks to be recorded is let through. Outlives the
        /// journal.
        storage::ShopStore* store = nullptr;
        QString dataFolder;
        /// As it stands; asked for when it is written.
        std::function<AirState()> state;
        /// Once, however often it is tried again.
        std::function<void(const base::Error&)> problem;
        /// What could not be written has been written since.
        std::function<void()> caughtUp = {};
        base::Clock clock = {};
        std::chrono::milliseconds pace{50};
        std::chrono::milliseconds heartbeat{5000};
    };

    /// Comments that wait while the store takes nothing; the oldest go first.
    static constexpr std::size_t kMostWaiting = 20'000;

    explicit AirJournal(Parts parts);
    ~AirJournal();
    AirJournal(const AirJournal&) = delete;
    AirJournal& operator=(const AirJournal&) = delete;

    bool isRunning() const { return !m_run.id.isEmpty(); }
    const storage::LiveRun& run() const { return m_run; }

    /// Begins a run of that show where none is running; `decisions` already taken are recorded with it. Runs
    /// of this console that were left unfinished are closed.
    void begin(const QString& showFile, const QString& title,
               const std::vector<show::AirOverride>& decisions);
    /// Goes on with one.
    void resume(const storage::LiveRun& run);
    /// Something that the state tells of has changed.
    void changed();
    void segmentEntered(const storage::SegmentOnAir& segment);
    /// Of the run; without one it is not kept.
    void take(comments::Comment comment);
    /// Answers with its number once it is on the disk. Starts no run: an order without one is an error.
    void take(const orders::Order& order, std::function<void(base::Result<orders::Order>)> done);
    void record(const show::AirOverride& decision, std::function<void(base::Result<void>)> done);
    /// The run is over: it will not be offered again.
    void end();
    /// Writes what waits; the run stays unfinished.
    void leave();

private:
    template <class T>
    void write(std::function<base::Result<T>(storage::Database&)> work,
               std::function<void(base::Result<T>)> done);
    enum class Flush { Paced, Whole };
    void start();
    void flush(Flush how = Flush::Paced);
    void writeState();
    void writeComments();
    void dropOldest();
    void outcome(const base::Result<void>& done, bool& told);

    Parts m_parts;
    storage::LiveRun m_run;
    QLockFile m_lock;
    QTimer m_pace;
    QTimer m_heartbeat;
    /// Taken before the run began; recorded with its start.
    std::vector<show::AirOverride> m_decisions;
    bool m_mustStart = false;
    bool m_isChanged = false;
    bool m_isWriting = false;
    std::vector<storage::SegmentOnAir> m_segments;
    std::deque<comments::Comment> m_comments;
    bool m_areCommentsWriting = false;
    bool m_isBeat = false;    ///< comments that were not taken may be tried again
    bool m_stateTold = false; ///< that it cannot be written
    bool m_commentsTold = false;
    std::shared_ptr<int> m_alive = std::make_shared<int>(0);
};

/// Held by the console that has a run on air in that data folder.
QString airLockFile(const QString& dataFolder);

} // namespace studio::session
