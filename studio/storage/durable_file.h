#pragma once

#include "studio/base/result.h"
#include "studio/storage/database_error.h"

#include <QString>

namespace studio::storage {

// Files that must survive a power cut. Blocking. Any thread. Errors are those of the disk: DiskFull,
// ReadOnly, Failed.

/// Makes the folder, for its owner only, where there is none.
base::Result<void> makeFolder(const QString& folder);
/// An empty file for its owner only, where there is none.
base::Result<void> makeFile(const QString& file);
/// Content and size reach the disk.
base::Result<void> syncFile(const QString& file);
/// In the place of what has that name; the new name reaches the disk.
base::Result<void> renameDurably(const QString& from, const QString& to);
/// A copy that is on the disk, for its owner only, in the place of what was there.
base::Result<void> copyDurably(const QString& from, const QString& to);

} // namespace studio::storage
