#pragma once

#include "studio/storage/backup.h"
#include "studio/storage/salvage.h"

#include <QString>

namespace studio::storage {

/// What opening the store found and did.
struct Opening {
    bool isNew = false;
    int migratedFrom = 0; ///< schema version; 0: nothing to migrate
    /// The program before this one had not closed it: it died, or the power went.
    bool wasLeftOpen = false;
    /// The damaged file, set aside; empty: the database was whole.
    QString setAside;
    /// Opened in the place of a damaged or missing file: what was written after `takenAtMs` is missing, but
    /// for `salvage`. Empty file: none was there, the store begins anew.
    Backup restored;
    /// What came out of the damaged file all the same.
    Salvage salvage;
};

} // namespace studio::storage
