#pragma once

#include "app/catalogue/product_order.h"
#include "app/catalogue/product_pictures.h"
#include "app/prompts/prompts.h"
#include "studio/base/result.h"
#include "studio/show/product.h"

#include <functional>
#include <memory>
#include <vector>

namespace app::catalogue {

/// What the composition root gives the window beside the shop.
struct CatalogueParts {
    /// None: real dialogs.
    std::unique_ptr<prompts::Prompts> prompts;
    /// None: no picture is shown.
    PictureReader pictures;
    /// Where pictures go that an import fetches from the web; empty: none is fetched.
    QString fetchedPictures;
    /// Puts products into the running show; none: there is none to put them into.
    std::function<studio::base::Result<void>(const std::vector<studio::show::Product>&)> addToShow;
    /// Whether a show is on air, whose orders are being written; none: never.
    std::function<bool()> isOnAir;
    SortingMemory sorting;
    /// Opens the settings of a team's server; none: there are none.
    std::function<void(QWidget* over)> teamServer;
};

} // namespace app::catalogue
