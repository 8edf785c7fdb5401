#pragma once

#include "studio/comments/comment.h"
#include "studio/orders/order.h"
#include "studio/session/air_state.h"
#include "studio/show/air_check.h"
#include "studio/show/run_timing.h"
#include "studio/show/stage.h"
#include "studio/storage/live_run.h"
#include "studio/storage/shop_store.h"

#include <chrono>
#include <functional>
#include <optional>
#include <vector>

namespace studio::session {

/// Older ones are not offered any more.
inline constexpr std::chrono::hours kResumableFor{24};
/// Comments that come back with a run.
inline constexpr int kResumedComments = 500;

/// A run of this console that was on air when the program ended.
struct UnfinishedRun {
    storage::LiveRun run;
    AirState air;
    /// The last that was heard of it: at most a heartbeat before the end.
    base::WallTime lastSeen;
};

/// What an earlier process left behind.
struct Unfinished {
    /// The newest one that was live within kResumableFor and whose console is not running.
    std::optional<UnfinishedRun> offered;
    /// The others, newest first: for the log.
    std::vector<storage::LiveRun> others;
};

/// Everything that a run is gone on with.
struct ResumedRun {
    storage::LiveRun run;
    show::Stage stage;
    show::RunLog log;
    /// Files of the run so far.
    QStringList recordings;
    int commentsKept = 0;
    /// The last ones, oldest first.
    std::vector<comments::Comment> comments;
    std::vector<orders::Order> orders;
    std::vector<show::AirOverride> overrides;
    /// Of the stage, where the show has changed meanwhile.
    std::vector<base::Error> problems;
};

/// Looks for runs of the console of that data folder. Main thread; `done` comes later.
void findUnfinished(storage::ShopStore& store, const QString& dataFolder, base::WallTime now,
                    std::function<void(base::Result<Unfinished>)> done);

/// Reads what is kept of the run beside its journal. Main thread; `done` comes later.
void readResumed(storage::ShopStore& store, const UnfinishedRun& unfinished, const show::Show& show,
                 std::function<void(base::Result<ResumedRun>)> done);

/// The run is over, since it was last heard of; nothing of it is deleted. Main thread; `done` comes later.
void closeRun(storage::ShopStore& store, const UnfinishedRun& unfinished,
              std::function<void(base::Result<void>)> done);

} // namespace studio::session
