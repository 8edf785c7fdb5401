#include "app/catalogue/into_show.h"

namespace app::catalogue {

using studio::show::Product;
using studio::show::Segment;
using studio::show::ShowEdit;

std::vector<ShowEdit> editsIntoShow(const studio::show::Show& show, const std::vector<Product>& products) {
    std::vector<ShowEdit> edits;
    studio::show::InsertSegments steps;
    steps.at = static_cast<int>(show.runOfShow.size());
    for (const Product& product : products) {
        const Product* there = show.findProduct(product.code);
        if (there && !(*there == product))
            edits.emplace_back(studio::show::PutProduct{there->code, product});
        else if (!there)
            steps.products.push_back(product);
        Segment step;
        step.kind = studio::show::SegmentKind::Product;
        step.productCode = product.code;
        steps.segments.push_back(step);
    }
    edits.emplace_back(std::move(steps));
    return edits;
}

} // namespace app::catalogue
