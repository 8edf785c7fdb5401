#pragma once

#include "studio/sheets/table.h"
#include "studio/show/product.h"

#include <map>
#include <optional>
#include <vector>

namespace studio::catalogue {

/// A column of a product sheet, by what it says.
enum class Column {
    Code,
    Name,
    Price,
    LivePrice,
    FloorPrice,
    Size,
    Colour,
    Stock,
    Picture,
    Barcode,
    Brand,
    CommissionRate,
    CommissionCap,
    Goods,
    PaperNumber,
    Warning,
    TalkingPoints,
    ForbiddenClaims,
    Questions
};

/// Where each thing stands in a table: header row and column numbers from 0.
struct ColumnMapping {
    int headerRow = 0;
    std::map<Column, int> columns;

    friend bool operator==(const ColumnMapping&, const ColumnMapping&) = default;
};

/// By Vietnamese and English headers, tone marks, case and order aside. Pure, any thread.
ColumnMapping guessMapping(const sheets::Table& table);

enum class RowFault {
    NoCode,
    BadCode,
    NoName,
    NoPrice,
    BadPrice,
    BadStock,
    BadNumber,
    DuplicateVariant,
    ConflictsWithEarlierRow,
    UnknownGoods,
    TooLong
};

/// Why a row, or one cell of it, cannot be used.
struct RowProblem {
    int row = 0; ///< in the table, from 0
    std::optional<Column> column;
    RowFault fault;
    QString cell; ///< as written, at most 100 letters

    friend bool operator==(const RowProblem&, const RowProblem&) = default;
};

/// Good rows as products (rows of one code are its variants), bad ones as problems. A row is whole or not
/// there.
struct ImportPlan {
    std::vector<show::Product> products;
    std::vector<RowProblem> problems;
    int goodRows = 0;
    int badRows = 0;
};

/// `folder`: where relative picture names start. Pure, any thread.
ImportPlan planImport(const sheets::Table& table, const ColumnMapping& mapping, const QString& folder);

/// Header and the rows of `plan.problems`, with a last column that `words` fills with the reason: to be
/// saved, mended and read again.
sheets::Table badRows(const sheets::Table& table, const ColumnMapping& mapping, const ImportPlan& plan,
                      const QString& reasonHeader, const std::vector<QString>& reasonOfProblem);

/// A row a variant, with headers in the language ("vi", "en") that guessMapping knows. Never a floor price or
/// commission unless `withConfidential`.
enum class Confidential { Left, Written };
sheets::Table exportTable(const std::vector<show::Product>& products, const QString& language,
                          Confidential confidential);

/// "299.000", "299k", "299,000đ", "1tr2", "1,5 triệu" as đồng; nullopt: no price. Pure, any thread.
std::optional<base::Money> moneyFrom(const QString& text);

} // namespace studio::catalogue
