#include "studio/catalogue/catalogue_edit.h"
#include "studio/catalogue/product_row.h"
#include "studio/catalogue/product_rules.h"

#include <algorithm>
#include <set>

namespace studio::catalogue {

using show::Product;

namespace {

void mergeVariants(const Product& from, const ColumnMapping& mapping, Product& to) {
    // A list of stock that names neither size nor colour means the one that there is.
    if (from.variants.size() == 1 && to.variants.size() == 1 && from.variants[0].size.isEmpty() &&
        from.variants[0].colour.isEmpty() && mapping.columns.contains(Column::Stock)) {
        to.variants[0].stock = from.variants[0].stock;
        return;
    }
    for (const show::Variant& variant : from.variants) {
        const auto known =
            std::find_if(to.variants.begin(), to.variants.end(),
                         [&](const show::Variant& other) { return isSameVariant(other, variant); });
        if (known == to.variants.end())
            to.variants.push_back(variant);
        else if (mapping.columns.contains(Column::Stock))
            known->stock = variant.stock;
    }
}

Product merged(const Product& there, const Product& read, const ColumnMapping& mapping) {
    Product out = there;
    for (const auto& [column, at] : mapping.columns)
        copyField(column, read, out);
    // What a spreadsheet made unreadable is no reason to forget it.
    if (out.barcode.isEmpty())
        out.barcode = there.barcode;
    mergeVariants(read, mapping, out);
    return out;
}

std::set<QString> spelled(const std::vector<show::Variant>& variants, QString show::Variant::*member) {
    std::set<QString> out;
    for (const show::Variant& variant : variants)
        out.insert(variant.*member);
    return out;
}

} // namespace

CatalogueEdit MergePlan::edit() const {
    CatalogueEdit edit;
    edit.put = added;
    edit.put.insert(edit.put.end(), changed.begin(), changed.end());
    return edit;
}

MergePlan mergePlan(const Catalogue& catalogue, const ImportPlan& plan, const ColumnMapping& mapping) {
    MergePlan merge;
    for (const Product& read : plan.products) {
        const Product* there = catalogue.find(read.code);
        if (!there) {
            merge.added.push_back(read);
            continue;
        }
        Product product = merged(*there, read, mapping);
        if (product == *there)
            merge.unchanged.push_back(there->code);
        else
            merge.changed.push_back(std::move(product));
    }
    return merge;
}

std::vector<Column> differences(const Product& before, const Product& after) {
    std::vector<Column> out;
    for (const Column column : kColumns) {
        if (differsIn(column, before, after))
            out.push_back(column);
    }
    if (before.code != after.code)
        out.insert(out.begin(), Column::Code);
    const auto& a = before.variants;
    const auto& b = after.variants;
    if (a == b)
        return out;
    const bool sameSizes = spelled(a, &show::Variant::size) == spelled(b, &show::Variant::size);
    const bool sameColours = spelled(a, &show::Variant::colour) == spelled(b, &show::Variant::colour);
    if (!sameSizes)
        out.push_back(Column::Size);
    if (!sameColours)
        out.push_back(Column::Colour);
    if (sameSizes && sameColours)
        out.push_back(Column::Stock);
    return out;
}

} // namespace studio::catalogue
