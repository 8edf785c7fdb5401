#pragma once

#include "studio/base/error.h"
#include "studio/storage/shop_store.h"

#include <QStringList>

#include <variant>

namespace studio::session {

/// The shop's memory is there. What was found and done is told, so that a host knows what may be missing.
struct ShopOpened {
    storage::Opening opening;
};
/// It cannot be opened; shows go on without it.
struct ShopFailed {
    base::Error error;
};
/// Products are others than before; no codes: all of them may be.
struct CatalogueChanged {
    QStringList codes;
};
/// A change could not be written: the catalogue is again as it was before it.
struct ChangeTakenBack {
    base::Error error;
};
/// The catalogue and everything else is as the backup had it.
struct ShopRestored {
    storage::Backup backup;
};

/// Facts of the shop's memory, as posted values: heard on main, in order.
using ShopEvent = std::variant<ShopOpened, ShopFailed, CatalogueChanged, ChangeTakenBack, ShopRestored>;

} // namespace studio::session
