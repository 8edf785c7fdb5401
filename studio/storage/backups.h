#pragma once

#include "studio/base/clock.h"
#include "studio/base/result.h"
#include "studio/storage/backup.h"
#include "studio/storage/database.h"

#include <QString>

#include <vector>

namespace studio::storage {

/// Depth of a look for damage: Quick does not compare indexes with their tables.
enum class Check { Quick, Whole };
/// Damaged where something is found.
base::Result<void> checkIntegrity(Database& database, Check check);

/// The folder of backups of an SQLite file. A backup appears under its name only when it is whole, verified
/// and on the disk. Of each kind the newest are kept. Any thread, one call at a time.
class Backups {
public:
    /// Of each kind.
    static constexpr std::size_t kKept = 7;

    Backups(QString folder, base::Clock clock)
        : m_folder(std::move(folder))
        , m_clock(std::move(clock)) {}

    /// Through a connection that is in no transaction; others may go on writing. Old ones of the kind go
    /// after it; of a day the newest daily one stays. From a server it is a copy of what stands there at one
    /// moment, in a file like any other.
    base::Result<Backup> take(Database& database, BackupKind kind);
    /// Newest first.
    std::vector<Backup> list() const;
    /// A copy of it, of the present version, to be read from; the backup stays as it is (BadBackup,
    /// NewerVersion).
    base::Result<std::unique_ptr<Database>> opened(const Backup& backup) const;
    /// Opens it and looks for damage: BadBackup, NewerVersion.
    base::Result<void> verify(const Backup& backup) const;
    /// The newest that passes `verify`.
    base::Result<Backup> newestGood() const;
    /// Is today's daily one still to be made?
    bool isDailyDue() const;
    /// Throws away what a power cut left half made.
    void sweep() const;

private:
    base::Result<void> fill(const QString& halfMade, Database& database) const;
    QString freeName(BackupKind kind) const;
    void thinOut(BackupKind kind) const;

    QString m_folder;
    base::Clock m_clock;
};

} // namespace studio::storage
