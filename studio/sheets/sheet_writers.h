#pragma once

#include "studio/base/result.h"
#include "studio/sheets/sheets_error.h"
#include "studio/sheets/table.h"

#include <QByteArray>
#include <QString>

namespace studio::sheets {

/// UTF-8 with byte order mark, commas, lines ended as RFC 4180 has it. Any thread.
QByteArray csvBytes(const Table& table);

/// Writes a new XLSX file: the first row bold and always in sight, columns as wide as their text; a cell of a
/// column of numbers that is a plain number becomes one, all others are text, never formulas. TooLarge where
/// a sheet cannot hold the table. Blocking: pool thread.
base::Result<void> writeXlsx(const QString& file, const Table& table);

} // namespace studio::sheets
