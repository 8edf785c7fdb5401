#pragma once

#include "studio/base/result.h"
#include "studio/sheets/sheets_error.h"
#include "studio/sheets/table.h"

#include <QString>

#include <atomic>
#include <vector>

namespace studio::sheets {

/// Upper bounds of what is read: a file beyond them is refused as TooLarge.
struct SheetLimits {
    qint64 bytes = 64LL << 20;
    int rows = 50'000;
    int columns = 256;
    int lettersACell = 10'000;
};

/// Reads an .xlsx or .csv file, told apart by its content. CSV: UTF-8 with or without byte order mark, UTF-16
/// or Windows-1258; comma, semicolon or tab. Hostile files give an error, never a crash. Cancelled once
/// `cancel` is set. Blocking: pool thread.
base::Result<std::vector<Table>> readSheets(const QString& file, const SheetLimits& limits = {},
                                            const std::atomic_bool* cancel = nullptr);

/// Writes whole or not at all; the name's ending (.xlsx, .csv) decides. CSV is UTF-8 with byte order mark,
/// and a cell that a spreadsheet would take for a formula is written as text. Blocking: pool thread.
base::Result<void> writeSheet(const QString& file, const Table& table);

} // namespace studio::sheets
