#pragma once

#include "studio/storage/database.h"

namespace studio::storage {

/// What came out of a damaged file: what a host has to know of it.
struct Salvage {
    enum class Outcome {
        NotNeeded, ///< nothing was damaged
        Done,
        Failed ///< nothing could be brought back: the disk is full, or what came out was not sound
    };
    Outcome outcome = Outcome::NotNeeded;
    // What the backup did not have, or had in an older state.
    int runs = 0;
    int orders = 0;
    int ordersChanged = 0; ///< confirmed or cancelled since the backup
    int comments = 0;
    int products = 0;
    int productsChanged = 0;
    /// Numbers that were given to orders of which nothing is left, neither in the backup nor in the file.
    int ordersMissing = 0;
    /// Pages of the damaged file that are gone, wholly or in part.
    int unreadablePages = 0;

    friend bool operator==(const Salvage&, const Salvage&) = default;
};

/// Brings from `damaged` (with its `-wal`) into `whole` what is missing there or newer: runs with their
/// orders, comments, journal and decisions, and products. Orders keep their numbers. The damaged file is read
/// byte by byte and never changed. `whole`: of the present version, in no transaction; after an error it is
/// as it was. `scratch` is a file that is made for it and goes again. Takes what a restore of that size
/// takes. Storage thread. Errors: DatabaseError; Damaged where what came out fails the integrity check.
base::Result<Salvage> salvage(Database& whole, const QString& damaged, const QString& scratch);

} // namespace studio::storage
