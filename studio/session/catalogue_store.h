#pragma once

#include "studio/base/result.h"
#include "studio/catalogue/catalogue_edit.h"
#include "studio/catalogue/product_search.h"

#include <functional>
#include <memory>

namespace studio::storage {
class Database;
}

namespace studio::session {

/// The shop's products in memory, ready to be searched: made on any thread, then used on one.
struct LoadedCatalogue {
    catalogue::Catalogue products;
    catalogue::ProductSearch search;
};

// Inside a work of ShopStore.

base::Result<std::shared_ptr<LoadedCatalogue>> readCatalogue(storage::Database& database);
/// `told` after each hundredth product; where it says false the whole is given up (session.import_cancelled).
base::Result<void> writeEdit(storage::Database& database, const catalogue::CatalogueEdit& edit,
                             const std::function<bool(int written)>& told = {});

} // namespace studio::session
