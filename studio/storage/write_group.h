#pragma once

#include "studio/storage/command_queue.h"
#include "studio/storage/database.h"

namespace studio::storage {

/// Runs writes as one transaction and sets the outcome of each: the whole work or nothing, and success only
/// after the commit. A work that fails takes back only itself. Where the engine gives up the whole
/// transaction, every work so far gets that error, and the others are still to be run.
struct GroupEnd {
    bool begun = false;    ///< false: not even a transaction; every outcome says why
    std::size_t tried = 0; ///< from the front
};
GroupEnd commitTogether(Database& database, std::vector<Command>& commands);

} // namespace studio::storage
