#pragma once

#include "studio/base/result.h"
#include "studio/storage/storage_error.h"

#include <QString>

namespace studio::storage {

/// The program's folder for settings, recordings and caches.
struct DataFolder {
    QString root;

    QString settingsFile() const { return root + QStringLiteral("/settings.json"); }
    QString recordings() const { return root + QStringLiteral("/recordings"); }
    /// The shop's database.
    QString shopFile() const { return root + QStringLiteral("/shop.db"); }
    QString backups() const { return root + QStringLiteral("/backups"); }
    QString cache() const { return root + QStringLiteral("/cache"); }
    /// Of products, fetched from the web; made when it is needed.
    QString pictures() const { return root + QStringLiteral("/pictures"); }
    QString engine() const { return root + QStringLiteral("/engine"); }
};

/// Creates the folder and its rooms (mode 0700) and proves by writing that it takes data.
/// An empty path means the user's own (XDG_DATA_HOME/phien-studio).
base::Result<DataFolder> openDataFolder(const QString& path);

} // namespace studio::storage
