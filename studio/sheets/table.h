#pragma once

#include <QString>
#include <QStringList>

#include <vector>

namespace studio::sheets {

/// A sheet as text: what a person sees in the cells, row by row. Numbers are written plainly ("299000",
/// "0.5"), dates as yyyy-MM-dd. Rows may be of different lengths.
struct Table {
    QString name; ///< of the sheet; empty for CSV
    std::vector<QStringList> rows;

    friend bool operator==(const Table&, const Table&) = default;
};

} // namespace studio::sheets
