#pragma once

#include "app/text/words.h"
#include "studio/session/shop_event.h"

#include <QString>

namespace app::text {

/// "21/11/2026 08:30", local time.
QString backupTime(const studio::storage::Backup& backup);
/// Why it was made.
QString backupKind(const studio::storage::Backup& backup);
/// "1,2 MB".
QString bytes(qint64 count);
/// What a host must know of how the shop's memory was opened; an empty title: nothing.
Words openingWords(const studio::storage::Opening& opening);

} // namespace app::text
