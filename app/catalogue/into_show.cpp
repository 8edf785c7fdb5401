#include "app/catalogue/into_show.h"

#include <algorithm>

namespace app::catalogue {

using studio::show::Product;
using studio::show::Segment;

namespace {
constexpr std::chrono::minutes kProductTime{10};
}

studio::show::InsertSegments editIntoShow(const studio::show::Show& show,
                                          const std::vector<Product>& products, int at) {
    studio::show::InsertSegments edit;
    edit.at = std::clamp(at, 0, static_cast<int>(show.runOfShow.size()));
    for (const Product& product : products) {
        const Product* there = show.findProduct(product.code);
        if (!there)
            edit.products.push_back(product);
        else if (!(*there == product))
            edit.refreshed.push_back(product);
        Segment step;
        step.kind = studio::show::SegmentKind::Product;
        step.productCode = product.code;
        step.planned = kProductTime;
        edit.segments.push_back(step);
    }
    return edit;
}

} // namespace app::catalogue
