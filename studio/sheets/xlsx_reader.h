#pragma once

#include "studio/base/result.h"
#include "studio/sheets/sheet_limits.h"
#include "studio/sheets/sheets_error.h"
#include "studio/sheets/table.h"

#include <QByteArray>

#include <vector>

namespace studio::sheets {

/// The visible sheets of an XLSX file (ECMA-376 part 1, SpreadsheetML, transitional or strict), in their
/// order. Any thread.
base::Result<std::vector<Table>> readXlsx(const QByteArray& content, const Reading& reading);

} // namespace studio::sheets
