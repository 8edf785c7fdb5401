#pragma once

#include "studio/base/result.h"
#include "studio/storage/storage_error.h"

#include <QByteArray>
#include <QString>

namespace studio::storage {

/// Writes a whole file so that a power cut leaves the old one or the new one: beside it,
/// fsync, rename, fsync of the folder. Readable by its owner only. Blocking. Any thread.
base::Result<void> writeAtomically(const QString& file, const QByteArray& content);

} // namespace studio::storage
