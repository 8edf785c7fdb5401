#include "studio/catalogue/cell_values.h"
#include "studio/catalogue/product_import.h"
#include "studio/catalogue/product_row.h"
#include "studio/catalogue/product_rules.h"

#include <QHash>

#include <algorithm>

namespace studio::catalogue {

namespace {

constexpr base::Money kLowPrice{1'000};
constexpr qsizetype kToldLetters = 100;

/// The rows of one code on their way to a product.
struct Group {
    std::vector<ProductRow> rows;
};

class Planner {
public:
    Planner(ImportPlan& plan, const ColumnMapping& mapping, const QSet<QString>& known)
        : m_plan(plan)
        , m_mapping(mapping)
        , m_known(known) {}

    void take(ProductRow row) {
        const QString key = codeKey(row.product.code);
        const auto known = m_groupOfCode.constFind(key);
        if (known != m_groupOfCode.cend()) {
            m_groups[*known].rows.push_back(std::move(row));
            return;
        }
        m_groupOfCode.insert(key, m_groups.size());
        m_groups.push_back({});
        m_groups.back().rows.push_back(std::move(row));
    }

    void finish() {
        for (Group& group : m_groups)
            finish(group);
        const auto byRow = [](const RowProblem& a, const RowProblem& b) {
            return a.row < b.row;
        };
        std::stable_sort(m_plan.problems.begin(), m_plan.problems.end(), byRow);
        std::stable_sort(m_plan.remarks.begin(), m_plan.remarks.end(), byRow);
    }

private:
    void finish(Group& group) {
        ProductRow whole;
        std::vector<const ProductRow*> used;
        for (const ProductRow& row : group.rows) {
            if (join(whole, row, used.empty()))
                used.push_back(&row);
        }
        if (used.empty())
            return;
        if (const auto missing = missingIn(whole)) {
            for (const ProductRow* row : used)
                refuse({row->row, missing->first, missing->second, {}});
            return;
        }
        remark(whole, *used.front());
        for (const ProductRow* row : used)
            m_plan.remarks.insert(m_plan.remarks.end(), row->remarks.begin(), row->remarks.end());
        m_plan.goodRows += static_cast<int>(used.size());
        m_plan.products.push_back(std::move(whole.product));
        m_plan.firstRows.push_back(used.front()->row);
    }

    /// Adds a row to what is there; false, with the problems told, where it does not go with it.
    bool join(ProductRow& whole, const ProductRow& row, bool isFirst) {
        if (isFirst) {
            whole = row;
            whole.product.variants.clear();
        } else if (const auto conflicts = conflictsOf(whole, row); !conflicts.empty()) {
            for (const Column column : conflicts)
                m_plan.problems.push_back(
                    {row.row, column, RowFault::ConflictsWithEarlierRow, row.cellOf(column)});
            ++m_plan.badRows;
            return false;
        }
        auto& variants = whole.product.variants;
        if (!row.hasVariant && isFirst)
            return true;
        const show::Variant& variant = row.variant;
        if (isOnlyPictures(row)) {
            fillIn(whole, row);
            return true;
        }
        if (row.hasOptions && whole.says(Column::Barcode) && row.says(Column::Barcode) &&
            row.product.barcode != whole.product.barcode && !whole.product.barcode.isEmpty())
            tellOnce(RowFault::OtherBarcode, Column::Barcode, row);
        const bool isDouble =
            !row.hasVariant || std::any_of(variants.begin(), variants.end(), [&](const show::Variant& other) {
                return isSameVariant(other, variant);
            });
        if (isDouble || variants.size() >= std::size_t{kMostVariants}) {
            refuse({row.row, {}, isDouble ? RowFault::DuplicateVariant : RowFault::TooManyVariants, {}});
            return false;
        }
        variants.push_back(variant);
        whole.hasVariant = true;
        fillIn(whole, row);
        return true;
    }

    /// Haravan and Shopify write a row for each further picture.
    bool isOnlyPictures(const ProductRow& row) const {
        return !row.hasVariant && row.says(Column::Picture) &&
               std::all_of(row.cells.begin(), row.cells.end(), [](const auto& cell) {
                   return cell.first == Column::Picture || cell.first == Column::Code ||
                          cell.first == Column::Name;
               });
    }

    /// Once a product: programs that give each variant a barcode do so in every row.
    void tellOnce(RowFault fault, Column column, const ProductRow& row) {
        const QString key = codeKey(row.product.code);
        if (m_told.contains(key))
            return;
        m_told.insert(key);
        m_plan.remarks.push_back({row.row, column, fault, row.cellOf(column)});
    }

    bool needs(Column column, const ProductRow& whole) const {
        const bool isThere = m_known.contains(codeKey(whole.product.code));
        return !whole.says(column) && !(isThere && !m_mapping.columns.contains(column));
    }

    std::optional<std::pair<Column, RowFault>> missingIn(const ProductRow& whole) const {
        if (needs(Column::Name, whole))
            return std::pair(Column::Name, RowFault::NoName);
        if (needs(Column::Price, whole))
            return std::pair(Column::Price, RowFault::NoPrice);
        return std::nullopt;
    }

    void remark(const ProductRow& whole, const ProductRow& row) {
        const show::Product& product = whole.product;
        const auto add = [&](Column column, RowFault fault) {
            m_plan.remarks.push_back({row.row, column, fault, whole.cellOf(column)});
        };
        const base::Money sold = product.livePrice.value_or(product.price);
        if (!whole.says(Column::Price))
            return;
        if (product.price < kLowPrice || sold < kLowPrice)
            add(product.price < kLowPrice ? Column::Price : Column::LivePrice, RowFault::PriceIsLow);
        if (product.livePrice && *product.livePrice > product.price)
            add(Column::LivePrice, RowFault::LivePriceIsHigher);
        if (product.floorPrice && *product.floorPrice > sold)
            add(Column::FloorPrice, RowFault::FloorPriceIsHigher);
    }

    void refuse(RowProblem problem) {
        m_plan.problems.push_back(std::move(problem));
        ++m_plan.badRows;
    }

    ImportPlan& m_plan;
    const ColumnMapping& m_mapping;
    const QSet<QString>& m_known;
    std::vector<Group> m_groups;
    QSet<QString> m_told;
    QHash<QString, std::size_t> m_groupOfCode;
};

} // namespace

ImportPlan planImport(const sheets::Table& table, const ColumnMapping& mapping, const QString& folder,
                      const QSet<QString>& known) {
    ImportPlan plan;
    Planner planner(plan, mapping, known);
    QSet<int> passedOver;
    for (const auto& [row, why] : notesAndTotals(table, mapping)) {
        passedOver.insert(row);
        plan.remarks.push_back({row,
                                {},
                                why,
                                table.rows[static_cast<std::size_t>(row)]
                                    .join(QLatin1Char(' '))
                                    .simplified()
                                    .left(kToldLetters)});
    }
    std::map<int, RowOwner> owners = productCodes(table, mapping, passedOver);
    for (auto row = static_cast<std::size_t>(std::max(mapping.headerRow, 0)) + 1; row < table.rows.size();
         ++row) {
        const int number = static_cast<int>(row);
        if (isBlank(table.rows[row]) || passedOver.contains(number))
            continue;
        const RowOwner& owner = owners[number];
        if (owner.isGrouped)
            plan.codeOfRow[number] = owner.code;
        ProductRow read = readProductRow(table.rows[row], number, mapping, folder, owner);
        if (read.problems.empty()) {
            planner.take(std::move(read));
            continue;
        }
        plan.problems.insert(plan.problems.end(), read.problems.begin(), read.problems.end());
        ++plan.badRows;
    }
    planner.finish();
    return plan;
}

} // namespace studio::catalogue
