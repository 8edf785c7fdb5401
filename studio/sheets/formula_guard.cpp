#include "studio/sheets/formula_guard.h"

namespace studio::sheets {

namespace {

constexpr QLatin1Char kGuard('\'');
constexpr qsizetype kMostDigits = 15;

/// Begins with what a formula begins with, behind any number of apostrophes.
bool looksLikeFormula(const QString& cell) {
    qsizetype at = 0;
    while (at < cell.size() && cell[at] == kGuard)
        ++at;
    static const QString kBeginnings = QStringLiteral("=+-@\t\r\n");
    return at < cell.size() && kBeginnings.contains(cell[at]);
}

bool isDigit(QChar letter) {
    return letter >= QLatin1Char('0') && letter <= QLatin1Char('9');
}

} // namespace

QString withGuard(const QString& cell) {
    return looksLikeFormula(cell) && !isPlainNumber(cell) ? QString(kGuard + cell) : cell;
}

QString withoutGuard(QString cell) {
    if (cell.startsWith(kGuard) && looksLikeFormula(cell))
        cell.remove(0, 1);
    return cell;
}

bool isPlainNumber(const QString& cell) {
    qsizetype at = cell.startsWith(QLatin1Char('-')) ? 1 : 0;
    const qsizetype whole = at;
    while (at < cell.size() && isDigit(cell[at]))
        ++at;
    const qsizetype wholeDigits = at - whole;
    if (wholeDigits == 0 || (wholeDigits > 1 && cell[whole] == QLatin1Char('0')))
        return false;
    qsizetype digits = wholeDigits;
    if (at < cell.size() && cell[at] == QLatin1Char('.')) {
        const qsizetype fraction = ++at;
        while (at < cell.size() && isDigit(cell[at]))
            ++at;
        if (at == fraction || cell[at - 1] == QLatin1Char('0'))
            return false;
        digits += at - fraction;
    }
    return at == cell.size() && digits <= kMostDigits && cell != QLatin1String("-0");
}

} // namespace studio::sheets
