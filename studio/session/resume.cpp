#include "studio/session/resume.h"

#include "studio/session/air_journal.h"
#include "studio/show/stage_json.h"
#include "studio/storage/comment_repository.h"
#include "studio/storage/order_repository.h"
#include "studio/storage/run_repository.h"

#include <QLockFile>

namespace studio::session {
namespace {

using storage::Database;
using storage::RunRepository;

/// Another process has it on air at this moment.
bool isOnAirElsewhere(const QString& dataFolder) {
    QLockFile lock(airLockFile(dataFolder));
    lock.setStaleLockTime(0);
    const bool isFree = lock.tryLock(0);
    return !isFree && lock.error() == QLockFile::LockFailedError;
}

struct Heard {
    AirState air;
    base::WallTime at;
};

/// None: not this console's, or nothing that can be gone on with.
base::Result<std::optional<Heard>> heardOf(RunRepository& runs, const storage::LiveRun& run,
                                           const QString& console) {
    const auto entry = runs.journal(run.id);
    if (!entry) {
        return entry.error();
    }
    if (!*entry) {
        return std::optional<Heard>();
    }
    auto air = parseAirState((*entry)->state);
    if (!air || air->console != console) {
        return std::optional<Heard>();
    }
    return std::optional(Heard{std::move(*air), (*entry)->at});
}

base::Result<Unfinished> unfinishedIn(Database& database, const QString& console, base::WallTime now) {
    RunRepository runs(database);
    const auto all = runs.unfinished();
    if (!all) {
        return all.error();
    }
    Unfinished found;
    for (const storage::LiveRun& run : *all) {
        auto heard = heardOf(runs, run, console);
        if (!heard) {
            return heard.error();
        }
        if (!*heard) {
            continue;
        }
        const bool isFresh = now - (*heard)->at < kResumableFor;
        if (!found.offered && isFresh && (*heard)->air.isLive) {
            found.offered = UnfinishedRun{run, std::move((*heard)->air), (*heard)->at};
        } else {
            found.others.push_back(run);
        }
    }
    return found;
}

struct Kept {
    qint64 commentCount = 0;
    std::vector<comments::Comment> comments;
    std::vector<orders::Order> orders;
    std::vector<show::AirOverride> overrides;
};

base::Result<Kept> keptOf(Database& database, const QString& id) {
    auto comments = storage::CommentRepository(database).newest(id, kResumedComments);
    if (!comments) {
        return comments.error();
    }
    const auto count = storage::CommentRepository(database).count(id);
    if (!count) {
        return count.error();
    }
    auto orders = storage::OrderRepository(database).ofRun(id);
    if (!orders) {
        return orders.error();
    }
    auto overrides = RunRepository(database).overrides(id);
    if (!overrides) {
        return overrides.error();
    }
    Kept kept{*count, {}, std::move(*orders), std::move(*overrides)};
    for (storage::StoredComment& stored : *comments) {
        kept.comments.push_back(std::move(stored.comment));
    }
    return kept;
}

} // namespace

void findUnfinished(storage::ShopStore& store, const QString& dataFolder, base::WallTime now,
                    std::function<void(base::Result<Unfinished>)> done) {
    const bool isElsewhere = isOnAirElsewhere(dataFolder);
    store.read<Unfinished>(
        [isElsewhere, console = consoleName(dataFolder), now](Database& database) {
            return isElsewhere ? Unfinished{} : unfinishedIn(database, console, now);
        },
        std::move(done));
}

void readResumed(storage::ShopStore& store, const UnfinishedRun& unfinished, const show::Show& show,
                 std::function<void(base::Result<ResumedRun>)> done) {
    const QString where = QStringLiteral("journal");
    auto stage = show::parseStage(unfinished.air.stage, where, show);
    const auto log = show::parseRunLog(unfinished.air.log, where);
    ResumedRun resumed;
    resumed.run = unfinished.run;
    resumed.log = log ? *log : show::RunLog{unfinished.run.startedAt, {}};
    resumed.recordings = unfinished.air.recordings;
    resumed.stage = show::openingStage(show);
    if (stage) {
        resumed.stage = std::move(stage->stage);
        resumed.problems = std::move(stage->problems);
    } else {
        resumed.problems.push_back(stage.error());
    }
    store.read<Kept>([id = unfinished.run.id](Database& database) { return keptOf(database, id); },
                     [resumed = std::move(resumed), done = std::move(done)](base::Result<Kept> kept) mutable {
                         if (!kept) {
                             done(kept.error());
                             return;
                         }
                         resumed.commentsKept = static_cast<int>(kept->commentCount);
                         resumed.comments = std::move(kept->comments);
                         resumed.orders = std::move(kept->orders);
                         resumed.overrides = std::move(kept->overrides);
                         done(std::move(resumed));
                     });
}

void closeRun(storage::ShopStore& store, const UnfinishedRun& unfinished,
              std::function<void(base::Result<void>)> done) {
    store.write<void>(
        [id = unfinished.run.id, at = unfinished.lastSeen](Database& database) -> base::Result<void> {
            RunRepository runs(database);
            if (auto left = runs.segmentEnded(id, at); !left) {
                return left;
            }
            return runs.end(id, at);
        },
        std::move(done));
}

} // namespace studio::session
