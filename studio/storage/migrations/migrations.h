#pragma once

#include "studio/storage/schema.h"

namespace studio::storage {

// One file a version. A version that has been released is never changed.
extern const Migration kProducts;
extern const Migration kOrders;
extern const Migration kRuns;

} // namespace studio::storage
