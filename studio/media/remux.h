#pragma once

#include "studio/base/result.h"
#include "studio/media/media_error.h"

#include <QString>

#include <atomic>
#include <functional>

namespace studio::media {

/// MKV to MP4 by stream copy (fast start), to a ".part" file that is renamed at the end.
/// `progress` 0…1 is called on the caller's thread. Blocking: pool thread.
base::Result<void> remuxToMp4(const QString& from, const QString& to,
                              const std::function<void(double)>& progress,
                              const std::atomic<bool>& cancelled);

} // namespace studio::media
