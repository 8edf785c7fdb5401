#include "studio/catalogue/product_row.h"
#include "studio/catalogue/product_rules.h"

#include <algorithm>
#include <optional>

namespace studio::catalogue {

using show::Product;

namespace {

show::Commission& commissionOf(Product& product) {
    if (!product.commission)
        product.commission.emplace();
    return *product.commission;
}

/// What a column says of a product, to compare and to take over.
struct ProductField {
    Column column;
    bool (*isSame)(const Product& a, const Product& b);
    void (*copy)(const Product& from, Product& to);
};

template <auto Member>
constexpr ProductField field(Column column) {
    return {column, [](const Product& a, const Product& b) { return a.*Member == b.*Member; },
            [](const Product& from, Product& to) {
                to.*Member = from.*Member;
            }};
}

int rateOf(const Product& product) {
    return product.commission ? product.commission->basisPoints : 0;
}

std::optional<base::Money> capOf(const Product& product) {
    return product.commission ? product.commission->cap : std::nullopt;
}

void copyPictures(const Product& from, Product& to) {
    to.picture = from.picture;
    to.morePictures = from.morePictures;
}

/// Those that are not there yet, as many as a product may have.
void addPictures(const Product& from, Product& to) {
    for (const QString& picture : QStringList(from.picture) + from.morePictures) {
        if (picture.isEmpty() || picture == to.picture || to.morePictures.contains(picture) ||
            to.morePictures.size() >= kMostPictures)
            continue;
        if (to.picture.isEmpty())
            to.picture = picture;
        else
            to.morePictures.append(picture);
    }
}

/// No commission at all where neither says any.
void dropEmptyCommission(Product& product) {
    if (product.commission && *product.commission == show::Commission())
        product.commission.reset();
}

void copyRate(const Product& from, Product& to) {
    commissionOf(to).basisPoints = rateOf(from);
    if (!from.commission)
        dropEmptyCommission(to);
}

void copyCap(const Product& from, Product& to) {
    commissionOf(to).cap = capOf(from);
    if (!from.commission)
        dropEmptyCommission(to);
}

/// Scans are files that no sheet knows: they stay with their paper.
void copyPapers(const Product& from, Product& to) {
    std::vector<show::Paper> papers = from.papers;
    for (show::Paper& paper : papers) {
        const auto known = std::find_if(to.papers.begin(), to.papers.end(), [&](const show::Paper& other) {
            return other.kind == paper.kind && other.number == paper.number;
        });
        if (known != to.papers.end() && paper.file.isEmpty())
            paper.file = known->file;
    }
    to.papers = std::move(papers);
}

constexpr ProductField kFields[] = {
    field<&Product::name>(Column::Name),
    field<&Product::price>(Column::Price),
    field<&Product::livePrice>(Column::LivePrice),
    field<&Product::floorPrice>(Column::FloorPrice),
    {Column::Picture,
     [](const Product& a, const Product& b) {
         return a.picture == b.picture && a.morePictures == b.morePictures;
     },
     copyPictures},
    field<&Product::barcode>(Column::Barcode),
    field<&Product::brand>(Column::Brand),
    {Column::CommissionRate, [](const Product& a, const Product& b) { return rateOf(a) == rateOf(b); },
     copyRate},
    {Column::CommissionCap, [](const Product& a, const Product& b) { return capOf(a) == capOf(b); }, copyCap},
    field<&Product::goods>(Column::Goods),
    {Column::Papers, [](const Product& a, const Product& b) { return a.papers == b.papers; }, copyPapers},
    field<&Product::warning>(Column::Warning),
    field<&Product::talkingPoints>(Column::TalkingPoints),
    field<&Product::forbiddenClaims>(Column::ForbiddenClaims),
    field<&Product::faq>(Column::Questions),
};

} // namespace

std::vector<Column> conflictsOf(const ProductRow& whole, const ProductRow& row) {
    std::vector<Column> conflicts;
    const auto isOfVariant = [&](Column column) {
        return (column == Column::Barcode && row.hasOptions) || column == Column::Picture;
    };
    for (const ProductField& field : kFields) {
        if (whole.says(field.column) && row.says(field.column) && !isOfVariant(field.column) &&
            !field.isSame(whole.product, row.product))
            conflicts.push_back(field.column);
    }
    return conflicts;
}

void fillIn(ProductRow& whole, const ProductRow& row) {
    for (const ProductField& field : kFields) {
        if (whole.says(field.column) || !row.says(field.column))
            continue;
        field.copy(row.product, whole.product);
        whole.cells[field.column] = row.cellOf(field.column);
    }
    addPictures(row.product, whole.product);
}

void copyField(Column column, const Product& from, Product& to) {
    for (const ProductField& field : kFields) {
        if (field.column == column)
            field.copy(from, to);
    }
}

bool differsIn(Column column, const Product& a, const Product& b) {
    return std::any_of(std::begin(kFields), std::end(kFields), [&](const ProductField& field) {
        return field.column == column && !field.isSame(a, b);
    });
}

} // namespace studio::catalogue
