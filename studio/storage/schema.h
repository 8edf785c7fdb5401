#pragma once

#include "studio/storage/database.h"

#include <span>

namespace studio::storage {

/// "PHIE": marks an SQLite file as ours (PRAGMA application_id).
inline constexpr qint64 kApplicationId = 0x50484945;

/// What takes a database from the version before to this one. In every statement `{clustered}` stands for
/// what keeps rows in the order of their key, where the engine has that.
struct Migration {
    int version = 0;
    std::span<const char* const> statements;
};

/// From 1 on, without gaps.
std::span<const Migration* const> migrations();
/// The version that this program reads and writes.
int schemaVersion();

/// 0: nothing in it yet. Fails with NotOurs where somebody else's tables are in it.
base::Result<int> versionOf(Database& database);

/// From the version it has to `version`, each step in a transaction of its own: a failure leaves the last
/// whole one.
base::Result<void> migrate(Database& database, int version);

} // namespace studio::storage
