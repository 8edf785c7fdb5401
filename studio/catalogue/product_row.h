#pragma once

#include "studio/catalogue/option_text.h"
#include "studio/catalogue/product_codes.h"

#include <map>
#include <vector>

namespace studio::catalogue {

/// One row of a sheet, read by itself. Pure, any thread.
struct ProductRow {
    int row = 0;
    show::Product product; ///< without variants
    show::Variant variant;
    bool hasVariant = false;         ///< it says a size, a colour or a stock
    bool hasOptions = false;         ///< it says a size or a colour
    std::map<Column, QString> cells; ///< what it says, as written, at most 100 letters
    std::vector<RowProblem> problems;
    std::vector<RowProblem> remarks;

    bool says(Column column) const { return cells.contains(column); }
    QString cellOf(Column column) const;
};

/// `owner`: the product it belongs to.
ProductRow readProductRow(const QStringList& cells, int row, const ColumnMapping& mapping,
                          const QString& folder, const RowOwner& owner);

/// Size and colour that a row says, in whichever columns.
Options rowOptions(const QStringList& cells, const ColumnMapping& mapping);

/// Columns of the product that both say, differently. Variants may have barcodes and pictures of their own.
std::vector<Column> conflictsOf(const ProductRow& whole, const ProductRow& row);
/// Takes over what `whole` does not say yet, and further pictures.
void fillIn(ProductRow& whole, const ProductRow& row);

/// Takes what the column says over from one product to another; variants aside.
void copyField(Column column, const show::Product& from, show::Product& to);
bool differsIn(Column column, const show::Product& a, const show::Product& b);

} // namespace studio::catalogue
