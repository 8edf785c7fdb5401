#pragma once

#include "studio/show/air_check.h"
#include "studio/storage/database.h"
#include "studio/storage/live_run.h"

namespace studio::storage {

/// Live runs and what is needed to go on with one after a crash. Used inside a work of ShopStore, on its
/// thread. Every function gives NotFound for a run that is not there.
class RunRepository {
public:
    explicit RunRepository(Database& database)
        : m_database(database) {}

    /// Refused where the id is taken.
    base::Result<void> start(const LiveRun& run);
    base::Result<void> end(const QString& id, base::WallTime at);
    base::Result<LiveRun> find(const QString& id);
    /// Newest first.
    base::Result<std::vector<LiveRun>> newest(int most);
    /// Started and not ended, newest first.
    base::Result<std::vector<LiveRun>> unfinished();

    /// In the place of the one before.
    base::Result<void> putJournal(const QString& runId, const JournalEntry& entry);
    /// None: nothing was written for that run.
    base::Result<std::optional<JournalEntry>> journal(const QString& runId);

    /// Ends the segment that is on air, at the same moment.
    base::Result<void> segmentStarted(const QString& runId, const SegmentOnAir& segment);
    base::Result<void> segmentEnded(const QString& runId, base::WallTime at);
    /// In the order they went on air.
    base::Result<std::vector<SegmentOnAir>> segments(const QString& runId);

    base::Result<void> recordOverride(const QString& runId, const show::AirOverride& decision);
    base::Result<std::vector<show::AirOverride>> overrides(const QString& runId);

    /// The short key of a run in rows that belong to it.
    base::Result<qint64> keyOf(const QString& id);

private:
    Database& m_database;
};

} // namespace studio::storage
