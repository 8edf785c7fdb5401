#pragma once

#include "studio/base/result.h"

#include <QByteArray>
#include <QString>

namespace studio::show {

/// The largest show file that is read.
inline constexpr qint64 kLargestFile = 32LL * 1024 * 1024;

/// The file's bytes, whole (CannotRead, TooLarge). Any thread.
base::Result<QByteArray> readWhole(const QString& path);

/// Puts `bytes` in the file's place: all of them, on the disk, or none (CannotWrite). Any thread.
base::Result<void> replaceFile(const QString& path, const QByteArray& bytes);

} // namespace studio::show
