#pragma once

#include "studio/base/result.h"
#include "studio/sheets/sheet_limits.h"
#include "studio/sheets/sheets_error.h"
#include "studio/sheets/table.h"

#include <QString>

namespace studio::sheets {

/// Comma, semicolon or tab: the one that cuts the first records into the most columns of the same number; a
/// first line "sep=;" says it. Any thread.
QChar guessedSeparator(const QString& text);

/// A text of separated values (RFC 4180, and what spreadsheets make of it): fields in double quotes may hold
/// separators, lines and doubled quotes; a quote inside a plain field is a letter; an open quote ends with
/// the file. Any thread.
base::Result<Table> readCsv(const QString& text, const Reading& reading);

} // namespace studio::sheets
