#include "studio/show/show.h"

#include <algorithm>
#include <cstdint>
#include <limits>

namespace studio::show {

namespace {

template <class Item>
const Item* findById(const std::vector<Item>& items, const QString& id) {
    const auto found =
        std::find_if(items.begin(), items.end(), [&](const Item& item) { return item.id == id; });
    return found == items.end() ? nullptr : &*found;
}

} // namespace

int Product::stockTotal() const {
    std::int64_t total = 0;
    for (const Variant& variant : variants)
        total += variant.stock;
    return static_cast<int>(std::clamp<std::int64_t>(total, 0, std::numeric_limits<int>::max()));
}

const Product* Show::findProduct(const QString& code) const {
    const auto found = std::find_if(products.begin(), products.end(), [&](const Product& product) {
        return product.code.compare(code, Qt::CaseInsensitive) == 0;
    });
    return found == products.end() ? nullptr : &*found;
}

const Source* Show::findSource(const QString& id) const {
    return findById(sources, id);
}

const Scene* Show::findScene(const QString& id) const {
    return findById(scenes, id);
}

const Voucher* Show::findVoucher(const QString& code) const {
    const auto found = std::find_if(vouchers.begin(), vouchers.end(), [&](const Voucher& voucher) {
        return voucher.code.compare(code, Qt::CaseInsensitive) == 0;
    });
    return found == vouchers.end() ? nullptr : &*found;
}

} // namespace studio::show
