#pragma once

#include "studio/base/result.h"
#include "studio/sheets/sheet_limits.h"
#include "studio/sheets/sheets_error.h"
#include "studio/sheets/table.h"

#include <QString>

#include <atomic>
#include <vector>

namespace studio::sheets {

/// Reads an .xlsx or .csv file, told apart by its content. Of an XLSX file the sheets that are not hidden, a
/// formula as its last result. CSV: UTF-8 with or without byte order mark, UTF-16 or Windows-1258; comma,
/// semicolon or tab. Hostile files give an error, never a crash. Cancelled once `cancel` is set. Blocking:
/// pool thread.
base::Result<std::vector<Table>> readSheets(const QString& file, const SheetLimits& limits = {},
                                            const std::atomic_bool* cancel = nullptr);

/// The same from a file's bytes. Any thread.
base::Result<std::vector<Table>> readSheets(const QByteArray& content, const SheetLimits& limits = {},
                                            const std::atomic_bool* cancel = nullptr);

/// Writes whole or not at all; the name's ending (.xlsx, .csv) decides. The first row is the header. CSV is
/// UTF-8 with byte order mark, and a cell that a spreadsheet would take for a formula is written as text
/// (with an apostrophe before it, which readSheets takes away). Blocking: pool thread.
base::Result<void> writeSheet(const QString& file, const Table& table);

} // namespace studio::sheets
