#include "studio/sheets/cell_text.h"

#include <QDateTime>
#include <QLocale>

#include <algorithm>
#include <cmath>

namespace studio::sheets {

namespace {

/// What a spreadsheet keeps of a number.
constexpr int kTellingDigits = 15;
constexpr double kMostPlain = 1e15;
constexpr double kLastDay = 2958466; // the day after 9999-12-31
constexpr double kFirstSureDay = 61; // 1900-03-01: before it, 1900 counts as a leap year
constexpr int kSecondsADay = 86400;
constexpr int kMostPadding = 20;

QString plain(double value) {
    QString text = QString::number(value, 'g', kTellingDigits);
    if (!text.contains(QLatin1Char('e')))
        return text;
    // A spreadsheet has lost the digits behind the fifteenth: as it shows the number, not as if it knew them.
    if (std::abs(value) >= kMostPlain)
        return QString::number(value, 'E', kTellingDigits - 1);
    const int exponent = static_cast<int>(std::floor(std::log10(std::abs(value))));
    text = QString::number(value, 'f', kTellingDigits - 1 - exponent);
    while (text.endsWith(QLatin1Char('0')))
        text.chop(1);
    return text;
}

QString timeOfDay(int seconds) {
    const QTime time = QTime(0, 0).addSecs(seconds);
    return time.toString(time.second() == 0 ? QStringLiteral("hh:mm") : QStringLiteral("hh:mm:ss"));
}

QString dateText(double value, NumberLook look, Epoch epoch) {
    const double days = std::floor(value);
    const int seconds =
        std::min(static_cast<int>(std::lround((value - days) * kSecondsADay)), kSecondsADay - 1);
    if (look == NumberLook::Time && days == 0)
        return timeOfDay(seconds);
    QDate first(1899, 12, 30);
    if (epoch == Epoch::From1904)
        first = QDate(1904, 1, 1);
    else if (days < kFirstSureDay)
        first = first.addDays(1);
    const QString date = first.addDays(static_cast<qint64>(days)).toString(Qt::ISODate);
    return seconds == 0 ? date : QString(date + QLatin1Char(' ') + timeOfDay(seconds));
}

QString padded(double value, int digits) {
    if (value < 0 || value != std::floor(value) || value >= kMostPlain)
        return plain(value);
    return plain(value).rightJustified(digits, QLatin1Char('0'));
}

/// The first of a format's sections, without what is only decoration: quoted text, escaped letters,
/// brackets, fill and space marks.
QString essence(QStringView code) {
    QString out;
    for (qsizetype i = 0; i < code.size(); ++i) {
        const QChar letter = code[i];
        if (letter == QLatin1Char(';'))
            break;
        if (letter == QLatin1Char('"') || letter == QLatin1Char('[')) {
            const qsizetype end = code.indexOf(letter == QLatin1Char('[') ? QLatin1Char(']') : letter, i + 1);
            if (end < 0)
                break;
            i = end;
        } else if (letter == QLatin1Char('\\') || letter == QLatin1Char('_') || letter == QLatin1Char('*')) {
            ++i;
        } else {
            out += letter.toLower();
        }
    }
    return out;
}

bool isHex(QStringView text) {
    return std::all_of(text.begin(), text.end(), [](QChar letter) {
        const char16_t c = letter.unicode();
        return (c >= u'0' && c <= u'9') || (c >= u'A' && c <= u'F') || (c >= u'a' && c <= u'f');
    });
}

constexpr qsizetype kEscape = 7; // _xHHHH_

/// The hexadecimal letters of an escape that begins there; empty: none does.
QStringView escapeAt(const QString& text, qsizetype at) {
    const QStringView escape = QStringView(text).mid(at, kEscape);
    const bool isEscape = escape.size() == kEscape && escape[0] == QLatin1Char('_') &&
                          escape[1] == QLatin1Char('x') && escape[kEscape - 1] == QLatin1Char('_') &&
                          isHex(escape.mid(2, 4));
    return isEscape ? escape.mid(2, 4) : QStringView();
}

} // namespace

NumberFormat formatOfId(int id) {
    if (id == 9 || id == 10)
        return {NumberLook::Percent};
    if (id == 22)
        return {NumberLook::DateTime};
    if ((id >= 14 && id <= 17) || (id >= 27 && id <= 31) || id == 36 || (id >= 50 && id <= 54) ||
        (id >= 57 && id <= 58))
        return {NumberLook::Date};
    if ((id >= 18 && id <= 21) || (id >= 32 && id <= 35) || (id >= 45 && id <= 47) || id == 55 || id == 56)
        return {NumberLook::Time};
    return {};
}

NumberFormat formatOfCode(QStringView code) {
    const QString marks = essence(code);
    if (marks.contains(QLatin1String("general")))
        return {};
    const bool hasDay = marks.contains(QLatin1Char('d')) || marks.contains(QLatin1Char('y'));
    const bool hasTime = marks.contains(QLatin1Char('h')) || marks.contains(QLatin1Char('s'));
    const bool hasDigits = marks.contains(QLatin1Char('#')) || marks.contains(QLatin1Char('0'));
    if (hasDay && !hasDigits)
        return {hasTime ? NumberLook::DateTime : NumberLook::Date};
    if (hasTime)
        return {NumberLook::Time};
    if (marks.contains(QLatin1Char('m')) && !hasDigits)
        return {NumberLook::Date};
    if (marks.contains(QLatin1Char('%')))
        return {NumberLook::Percent};
    if (marks.size() > 1 && marks.size() <= kMostPadding && marks.count(QLatin1Char('0')) == marks.size())
        return {NumberLook::Padded, static_cast<int>(marks.size())};
    return {};
}

QString numberText(QStringView raw, const NumberFormat& format, Epoch epoch) {
    bool isNumber = false;
    const double value = QLocale::c().toDouble(raw, &isNumber);
    if (!isNumber || !std::isfinite(value))
        return raw.toString();
    switch (format.look) {
    case NumberLook::Plain:
        break;
    case NumberLook::Percent:
        return plain(value * 100) + QLatin1Char('%');
    case NumberLook::Padded:
        return padded(value, format.digits);
    case NumberLook::Date:
    case NumberLook::DateTime:
    case NumberLook::Time:
        if (value >= 0 && value < kLastDay)
            return dateText(value, format.look, epoch);
        break;
    }
    // Other programs than spreadsheets write long numbers whole.
    const bool isWhole = std::all_of(raw.begin(), raw.end(), [](QChar letter) {
        return letter >= QLatin1Char('0') && letter <= QLatin1Char('9');
    });
    return isWhole && raw.size() > kTellingDigits ? raw.toString() : plain(value);
}

QString cellText(const QString& raw) {
    QString out;
    out.reserve(raw.size());
    for (qsizetype i = 0; i < raw.size(); ++i) {
        QChar letter = raw[i];
        if (const QStringView hex = escapeAt(raw, i); !hex.isEmpty()) {
            letter = QChar(hex.toUShort(nullptr, 16));
            i += kEscape - 1;
        }
        if (!letter.isNull())
            out += letter;
    }
    out.replace(QLatin1String("\r\n"), QLatin1String("\n"));
    out.replace(QLatin1Char('\r'), QLatin1Char('\n'));
    return out.normalized(QString::NormalizationForm_C);
}

QString escapedText(const QString& text) {
    QString out;
    for (qsizetype i = 0; i < text.size(); ++i)
        out += escapeAt(text, i).isEmpty() ? QString(text[i]) : QStringLiteral("_x005F_");
    return out;
}

CellPlace placeOf(QStringView reference) {
    constexpr int kMostLetters = 3;
    constexpr int kMostDigits = 7;
    qsizetype letters = 0;
    int column = 0;
    while (letters < reference.size() && reference[letters] >= QLatin1Char('A') &&
           reference[letters] <= QLatin1Char('Z') && letters <= kMostLetters)
        column = column * 26 + (reference[letters++].unicode() - u'A' + 1);
    bool isNumber = false;
    const QStringView digits = reference.mid(letters);
    const int row = digits.toInt(&isNumber);
    if (letters == 0 || letters > kMostLetters || !isNumber || row < 1 || digits.size() > kMostDigits)
        return {};
    return {column - 1, row - 1};
}

} // namespace studio::sheets
