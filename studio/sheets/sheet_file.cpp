#include "studio/sheets/sheet_file.h"

#include "studio/sheets/csv_reader.h"
#include "studio/sheets/sheet_writers.h"
#include "studio/sheets/text_encoding.h"
#include "studio/sheets/xlsx_reader.h"

#include <QFile>
#include <QFileInfo>
#include <QSaveFile>
#include <QTemporaryDir>

#include <unistd.h>

namespace studio::sheets {

namespace {

constexpr qint64 kPiece = 1 << 20;

/// Texts that are something else than separated values.
bool isOtherText(const QString& text) {
    const QString begin = text.left(256).trimmed();
    return begin.startsWith(QLatin1Char('<')) || begin.startsWith(QLatin1String("%PDF")) ||
           begin.startsWith(QLatin1Char('{'));
}

base::Result<QByteArray> readWhole(QFile& file, const Reading& reading) {
    QByteArray content;
    while (!file.atEnd()) {
        if (reading.isCancelled())
            return base::Error{SheetsError::Cancelled};
        const QByteArray piece = file.read(kPiece);
        if (piece.isEmpty())
            break;
        content += piece;
        if (content.size() > reading.limits.bytes)
            return base::Error{SheetsError::TooLarge, "more bytes than the limit"};
    }
    if (file.error() != QFile::NoError)
        return base::Error{SheetsError::CannotRead, file.errorString().toStdString()};
    return content;
}

base::Error at(base::Error error, const QString& file) {
    error.where = error.where.empty() ? file.toStdString() : file.toStdString() + ": " + error.where;
    return error;
}

/// Onto the disk under the name, or nothing.
base::Result<void> saveWhole(const QString& name, const QByteArray& content) {
    QSaveFile save(name);
    if (save.open(QIODevice::WriteOnly) && save.write(content) == content.size() && save.flush() &&
        ::fsync(save.handle()) == 0 && save.commit())
        return {};
    return base::Error{SheetsError::CannotWrite, save.errorString().toStdString(), name.toStdString()};
}

base::Result<QByteArray> xlsxBytes(const Table& table) {
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("sheet.xlsx"));
    if (auto written = writeXlsx(file, table); !written)
        return written.error();
    QFile made(file);
    if (!made.open(QIODevice::ReadOnly))
        return base::Error{SheetsError::CannotWrite, made.errorString().toStdString()};
    return made.readAll();
}

} // namespace

base::Result<std::vector<Table>> readSheets(const QByteArray& content, const SheetLimits& limits,
                                            const std::atomic_bool* cancel) {
    const Reading reading{limits, cancel};
    if (content.size() > limits.bytes)
        return base::Error{SheetsError::TooLarge, "more bytes than the limit"};
    if (content.startsWith("PK\x03\x04"))
        return readXlsx(content, reading);
    const auto text = decodedText(content);
    if (!text || isOtherText(*text))
        return base::Error{SheetsError::NotASheet, "neither a spreadsheet nor separated values"};
    auto table = readCsv(*text, reading);
    if (!table)
        return table.error();
    std::vector<Table> tables;
    tables.push_back(std::move(*table));
    return tables;
}

base::Result<std::vector<Table>> readSheets(const QString& name, const SheetLimits& limits,
                                            const std::atomic_bool* cancel) {
    const Reading reading{limits, cancel};
    QFile file(name);
    if (!QFileInfo(name).isFile() || !file.open(QIODevice::ReadOnly))
        return base::Error{SheetsError::CannotRead, file.errorString().toStdString(), name.toStdString()};
    if (file.size() > limits.bytes)
        return base::Error{SheetsError::TooLarge, "more bytes than the limit", name.toStdString()};
    const auto content = readWhole(file, reading);
    if (!content)
        return at(content.error(), name);
    auto tables = readSheets(*content, limits, cancel);
    return tables ? std::move(tables) : at(tables.error(), name);
}

base::Result<void> writeSheet(const QString& file, const Table& table) {
    const QString ending = QFileInfo(file).suffix().toLower();
    if (ending == QLatin1String("csv"))
        return saveWhole(file, csvBytes(table));
    if (ending != QLatin1String("xlsx"))
        return base::Error{SheetsError::NotASheet, "a name ends in .xlsx or .csv", file.toStdString()};
    const auto content = xlsxBytes(table);
    return content ? saveWhole(file, *content) : base::Result<void>(at(content.error(), file));
}

} // namespace studio::sheets
