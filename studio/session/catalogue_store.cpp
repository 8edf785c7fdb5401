#include "studio/session/catalogue_store.h"

#include "studio/session/session_error.h"
#include "studio/storage/product_repository.h"

namespace studio::session {

namespace {
constexpr int kTellEvery = 100;
}

base::Result<std::shared_ptr<LoadedCatalogue>> readCatalogue(storage::Database& database) {
    auto all = storage::ProductRepository(database).all();
    if (!all)
        return all.error();
    auto loaded = std::make_shared<LoadedCatalogue>();
    loaded->products = catalogue::Catalogue(std::move(*all));
    loaded->search.reset(loaded->products.products());
    return loaded;
}

base::Result<void> writeEdit(storage::Database& database, const catalogue::CatalogueEdit& edit,
                             const std::function<bool(int)>& told) {
    storage::ProductRepository products(database);
    int written = 0;
    const auto goesOn = [&] {
        return ++written % kTellEvery != 0 || !told || told(written);
    };
    for (const QString& code : edit.removed) {
        if (auto removed = products.remove(code); !removed)
            return removed;
        if (!goesOn())
            return base::Error{SessionError::ImportCancelled};
    }
    for (const show::Product& product : edit.put) {
        if (auto put = products.put(product); !put)
            return put;
        if (!goesOn())
            return base::Error{SessionError::ImportCancelled};
    }
    return {};
}

} // namespace studio::session
