#include "studio/sheets/sheet_writers.h"

#include "studio/sheets/formula_guard.h"

#include <algorithm>

namespace studio::sheets {

namespace {

constexpr QLatin1Char kSeparator(',');

QString field(const QString& cell) {
    QString text = withGuard(cell);
    const bool isPlain = std::none_of(text.begin(), text.end(), [](QChar letter) {
        return letter == kSeparator || letter == QLatin1Char(';') || letter == QLatin1Char('\t') ||
               letter == QLatin1Char('"') || letter == QLatin1Char('\n') || letter == QLatin1Char('\r');
    });
    if (isPlain)
        return text;
    text.replace(QLatin1Char('"'), QLatin1String("\"\""));
    return QLatin1Char('"') + text + QLatin1Char('"');
}

} // namespace

QByteArray csvBytes(const Table& table) {
    QString text = QChar(QChar::ByteOrderMark);
    for (const QStringList& row : table.rows) {
        for (qsizetype i = 0; i < row.size(); ++i) {
            if (i > 0)
                text += kSeparator;
            text += field(row[i]);
        }
        text += QLatin1String("\r\n");
    }
    return text.toUtf8();
}

} // namespace studio::sheets
