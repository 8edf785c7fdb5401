#pragma once

#include "studio/storage/database.h"
#include "studio/storage/record_reader.h"

namespace studio::storage {

/// Sorts the records of a damaged file into a new database by what they look like (how many values, of which
/// kinds): nothing tells whose they are any more. Rows of the present version, and products of every version.
class SalvagedRows {
public:
    /// `scratch`: with the present schema, empty, without foreign keys, in a transaction.
    explicit SalvagedRows(Database& scratch)
        : m_scratch(scratch) {}

    /// False: the scratch takes nothing (`failure`).
    bool take(const StoredRecord& record);
    const base::Result<void>& failure() const { return m_failure; }

private:
    Database& m_scratch;
    base::Result<void> m_failure;
};

} // namespace studio::storage
