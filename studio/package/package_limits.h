#pragma once

#include "studio/show/whole_file.h"

#include <QtGlobal>

namespace studio::package {

inline constexpr int kMostParts = 4000;
inline constexpr qint64 kLargestManifest = 2LL * 1024 * 1024;
inline constexpr qint64 kLargestPicture = 64LL * 1024 * 1024;
inline constexpr qint64 kLargestFilm = 4LL * 1024 * 1024 * 1024;
inline constexpr qint64 kLargestTheme = 1024 * 1024;
inline constexpr qint64 kLargestWhole = 8LL * 1024 * 1024 * 1024;
/// Unpacked against packed: pictures hardly shrink, the text of a show by ten.
inline constexpr qint64 kTightestPacking = 20;
/// That much may always come out.
inline constexpr qint64 kSmallWhole = 16LL * 1024 * 1024;

} // namespace studio::package
