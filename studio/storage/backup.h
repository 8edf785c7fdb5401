#pragma once

#include <QString>

namespace studio::storage {

/// Why a backup was made; each kind is thinned out by itself.
enum class BackupKind { Daily, Asked, BeforeMigration, BeforeRestore };

/// A copy of the whole database in one file that opens by itself.
struct Backup {
    QString file;
    qint64 takenAtMs = 0; ///< Unix time
    qint64 bytes = 0;
    BackupKind kind = BackupKind::Asked;

    friend bool operator==(const Backup&, const Backup&) = default;
};

} // namespace studio::storage
