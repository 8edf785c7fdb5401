#pragma once

#include "studio/catalogue/product_import.h"

#include <QSet>

#include <map>

namespace studio::catalogue {

/// Which product a row belongs to.
struct RowOwner {
    QString code;                ///< of the product; empty: the row says none and none can be told
    bool isMade = false;         ///< put together from the codes of its rows; told at the first of them
    bool isOneOfSeveral = false; ///< rows with codes of their own
    bool isGrouped = false;      ///< by something else than its own code
};

/// By row. Rows are one product by a group column (Shopee's and TikTok's product numbers, KiotViet's related
/// code, an address), by parent cells that are merged (a row without code and name that says a size or colour
/// belongs to the row above), or by their code. Of rows with codes of their own the product gets the group's
/// code where it is one, else what the codes begin with alike ("AT01-DO-M" and "AT01-XANH-L": "AT01"), else
/// the first. `passedOver`: rows that are no products. Pure, any thread.
std::map<int, RowOwner> productCodes(const sheets::Table& table, const ColumnMapping& mapping,
                                     const QSet<int>& passedOver);

/// "8.93E+12", "8,93E+12": what a spreadsheet makes of a long number. Any thread.
bool isShortened(const QString& cell);

/// Rows that are no products: below the header those that say what to write into each column, and totals.
/// Any thread.
std::map<int, RowFault> notesAndTotals(const sheets::Table& table, const ColumnMapping& mapping);

/// The cell of a column, trimmed; empty where the table has none.
QString cellAt(const QStringList& cells, const ColumnMapping& mapping, Column column);
bool isBlank(const QStringList& row);

} // namespace studio::catalogue
