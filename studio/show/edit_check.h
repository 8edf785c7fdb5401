#pragma once

#include "studio/base/result.h"
#include "studio/show/show.h"

#include <cstddef>
#include <optional>

namespace studio::show {

// Parts of an edit, put through the tables of the show file, so that what a host types has the file's limits.
// Each gives the part as the file would give it back, or the first problem. Pure, any thread, no disk.

base::Result<QString> checkedTitle(const QString& title);
base::Result<Seller> checkedSeller(const Seller& seller);
/// `replaced`: the place in the show that it takes; none: it is added.
base::Result<Product> checkedProduct(const Show& show, const Product& product,
                                     std::optional<std::size_t> replaced);
/// For the place `index` in the run of show; its product, pair and scene are looked up in the show.
base::Result<Segment> checkedSegment(const Show& show, const Segment& segment, std::size_t index);

} // namespace studio::show
