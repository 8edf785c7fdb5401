#pragma once

#include "studio/storage/database.h"

namespace studio::storage {

/// Everything that stands in `from` at one moment into `to`, between any two engines, both of the present
/// version. `to` has to be empty (NotEmpty) and stays as it is after an error. Others may go on writing to
/// `from`. Blocking, row by row.
base::Result<void> copyStore(Database& from, Database& to);

} // namespace studio::storage
