#pragma once

#include <QString>
#include <QStringList>

#include <vector>

namespace studio::sheets {

/// How a column is written to XLSX; CSV has text only.
enum class ColumnKind { Text, Number };

/// A sheet as text: what a person sees in the cells, row by row. Numbers are written plainly ("299000",
/// "0.5"), those shown in per cent as "12.5%", dates as yyyy-MM-dd. Text is in Unicode's composed form (NFC),
/// lines end with \n. Rows may be of different lengths.
struct Table {
    QString name; ///< of the sheet; empty for CSV
    std::vector<QStringList> rows;
    /// For writing, by column; those beyond its end are text. Reading leaves it empty.
    std::vector<ColumnKind> kinds;

    friend bool operator==(const Table&, const Table&) = default;
};

} // namespace studio::sheets
