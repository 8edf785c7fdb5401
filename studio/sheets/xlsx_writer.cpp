#include "studio/sheets/sheet_writers.h"

#include "studio/sheets/cell_text.h"
#include "studio/sheets/formula_guard.h"

#include <QFile>

#include <xlsxwriter.h>

#include <algorithm>

namespace studio::sheets {

namespace {

constexpr qsizetype kMostRows = LXW_ROW_MAX;
constexpr qsizetype kMostColumns = LXW_COL_MAX;
constexpr qsizetype kMostLetters = 32'767;
constexpr qsizetype kLongestName = 31;
constexpr qsizetype kNarrowest = 8;
constexpr qsizetype kWidest = 48;

bool fits(const Table& table) {
    return static_cast<qsizetype>(table.rows.size()) <= kMostRows &&
           std::all_of(table.rows.begin(), table.rows.end(), [](const QStringList& row) {
               return row.size() <= kMostColumns &&
                      std::all_of(row.begin(), row.end(),
                                  [](const QString& cell) { return cell.size() <= kMostLetters; });
           });
}

/// As a sheet may be called.
QByteArray sheetName(QString name) {
    static const QString kForbidden = QStringLiteral("[]:*?/\\'");
    for (QChar& letter : name) {
        if (kForbidden.contains(letter) || letter.unicode() < u' ')
            letter = QLatin1Char(' ');
    }
    return name.left(kLongestName).trimmed().toUtf8();
}

/// Letters of the longest line in each column.
std::vector<qsizetype> widths(const Table& table) {
    std::vector<qsizetype> out;
    for (const QStringList& row : table.rows) {
        out.resize(std::max(out.size(), static_cast<std::size_t>(row.size())), kNarrowest);
        for (qsizetype i = 0; i < row.size(); ++i) {
            for (const QStringView line : QStringView(row[i]).split(QLatin1Char('\n'))) {
                auto& width = out[static_cast<std::size_t>(i)];
                width = std::clamp(line.size(), width, std::max(width, kWidest));
            }
        }
    }
    return out;
}

lxw_error writeCell(lxw_worksheet* sheet, lxw_row_t row, lxw_col_t column, const QString& cell,
                    ColumnKind kind, lxw_format* format) {
    if (kind == ColumnKind::Number && isPlainNumber(cell))
        return worksheet_write_number(sheet, row, column, cell.toDouble(), format);
    return worksheet_write_string(sheet, row, column, escapedText(cell).toUtf8().constData(), format);
}

lxw_error writeRows(lxw_worksheet* sheet, const Table& table, lxw_format* bold) {
    for (std::size_t row = 0; row < table.rows.size(); ++row) {
        for (qsizetype column = 0; column < table.rows[row].size(); ++column) {
            const QString& cell = table.rows[row][column];
            if (cell.isEmpty())
                continue;
            const auto at = static_cast<std::size_t>(column);
            const bool isHeader = row == 0;
            const auto kind = at < table.kinds.size() && !isHeader ? table.kinds[at] : ColumnKind::Text;
            const auto error = writeCell(sheet, static_cast<lxw_row_t>(row), static_cast<lxw_col_t>(column),
                                         cell, kind, isHeader ? bold : nullptr);
            if (error != LXW_NO_ERROR)
                return error;
        }
    }
    return LXW_NO_ERROR;
}

} // namespace

base::Result<void> writeXlsx(const QString& file, const Table& table) {
    if (!fits(table))
        return base::Error{SheetsError::TooLarge, "more than a sheet can hold", file.toStdString()};
    lxw_workbook* book = workbook_new(QFile::encodeName(file).constData());
    const auto failed = [&](lxw_error error) {
        return base::Error{SheetsError::CannotWrite, lxw_strerror(error), file.toStdString()};
    };
    if (!book)
        return failed(LXW_ERROR_MEMORY_MALLOC_FAILED);
    const QByteArray name = sheetName(table.name);
    lxw_worksheet* sheet = workbook_add_worksheet(book, name.isEmpty() ? nullptr : name.constData());
    lxw_format* bold = workbook_add_format(book);
    if (!sheet || !bold) {
        lxw_workbook_free(book);
        return failed(LXW_ERROR_MEMORY_MALLOC_FAILED);
    }
    format_set_bold(bold);
    worksheet_freeze_panes(sheet, 1, 0);
    const auto wide = widths(table);
    for (std::size_t i = 0; i < wide.size(); ++i) {
        const auto column = static_cast<lxw_col_t>(i);
        worksheet_set_column(sheet, column, column, static_cast<double>(wide[i]) + 1, nullptr);
    }
    const lxw_error written = writeRows(sheet, table, bold);
    const lxw_error closed = workbook_close(book);
    if (written != LXW_NO_ERROR || closed != LXW_NO_ERROR)
        return failed(written != LXW_NO_ERROR ? written : closed);
    return {};
}

} // namespace studio::sheets
