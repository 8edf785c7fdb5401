#include "studio/catalogue/cell_values.h"

#include "studio/catalogue/product_search.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <cstdint>

namespace studio::catalogue {

namespace {

constexpr int kGroup = 3;
constexpr std::int64_t kHundred = 100;
constexpr std::int64_t kThousand = 1'000;
constexpr std::int64_t kMillion = 1'000'000;
constexpr std::int64_t kBillion = 1'000'000'000;
constexpr qsizetype kLongestNumber = 40;

/// A whole part and the digits behind the decimal mark.
struct Decimal {
    std::int64_t whole = 0;
    QString fraction;

    bool isWhole() const { return fraction.count(QLatin1Char('0')) == fraction.size(); }
};

std::optional<std::int64_t> digitsOf(const QString& text) {
    constexpr qsizetype kMostDigits = 15;
    static const QRegularExpression kDigits(QStringLiteral("^[0-9]+$"));
    if (text.size() > kMostDigits || !kDigits.match(text).hasMatch())
        return std::nullopt;
    return text.toLongLong();
}

/// Groups of three behind a first one that is not zero: "1.200.000" by its mark.
std::optional<std::int64_t> grouped(const QString& text, QChar mark) {
    const QStringList groups = text.split(mark);
    if (groups.first().isEmpty() || groups.first().size() > kGroup ||
        groups.first().startsWith(QLatin1Char('0')))
        return std::nullopt;
    for (qsizetype i = 1; i < groups.size(); ++i) {
        if (groups[i].size() != kGroup)
            return std::nullopt;
    }
    return digitsOf(QString(text).remove(mark));
}

/// A number with one mark that stands once and is no grouping.
std::optional<Decimal> withFraction(const QString& text, qsizetype at) {
    const QString fraction = text.mid(at + 1);
    const auto whole = digitsOf(text.left(at));
    if (!whole || !digitsOf(fraction) || fraction.size() == kGroup)
        return std::nullopt;
    return Decimal{*whole, fraction};
}

/// "1.200.000", "1,200.50", "1 200", "12.5"; nullopt where marks and digits do not make one number.
std::optional<Decimal> decimalFrom(QString text) {
    if (text.size() > kLongestNumber)
        return std::nullopt;
    const QChar dot = QLatin1Char('.');
    const QChar comma = QLatin1Char(',');
    const QChar blank = QLatin1Char(' ');
    if (text.contains(blank)) {
        const auto value = grouped(text, blank);
        return value ? std::optional(Decimal{*value, {}}) : std::nullopt;
    }
    const qsizetype last = std::max(text.lastIndexOf(dot), text.lastIndexOf(comma));
    if (last < 0) {
        const auto value = digitsOf(text);
        return value ? std::optional(Decimal{*value, {}}) : std::nullopt;
    }
    const QChar mark = text[last];
    const QChar other = mark == dot ? comma : dot;
    if (text.contains(other)) {
        const auto whole = grouped(text.left(last), other);
        const QString fraction = text.mid(last + 1);
        if (!whole || text.count(mark) > 1 || fraction.size() == kGroup || !digitsOf(fraction))
            return std::nullopt;
        return Decimal{*whole, fraction};
    }
    if (const auto value = grouped(text, mark))
        return Decimal{*value, {}};
    return text.count(mark) == 1 ? withFraction(text, last) : std::nullopt;
}

/// A number of units, to the đồng: "1,2" million.
std::optional<std::int64_t> timesUnit(const QString& number, std::int64_t unit) {
    const auto value = decimalFrom(number);
    // With three digits behind its only mark, "1.250" million could be either.
    const bool isAmbiguous = unit > 1 &&
                             (number.contains(QLatin1Char('.')) || number.contains(QLatin1Char(','))) &&
                             value && value->fraction.isEmpty();
    if (!value || isAmbiguous || value->whole > kMostMoney / unit)
        return std::nullopt;
    std::int64_t part = 0;
    std::int64_t place = unit;
    for (const QChar digit : value->fraction) {
        if (place < 10 && digit != QLatin1Char('0'))
            return std::nullopt;
        place /= 10;
        part += place * (digit.unicode() - u'0');
    }
    return value->whole * unit + part;
}

struct Unit {
    QLatin1String word;
    std::int64_t dong;
};
constexpr std::array kUnits{Unit{QLatin1String("trieu"), kMillion},  Unit{QLatin1String("tr"), kMillion},
                            Unit{QLatin1String("nghin"), kThousand}, Unit{QLatin1String("ngan"), kThousand},
                            Unit{QLatin1String("k"), kThousand},     Unit{QLatin1String("ty"), kBillion}};

/// What stands behind a unit: "2" of "1tr2" is two tenths, "50k" of "1tr50k" says its own unit.
std::optional<std::int64_t> behindUnit(QString text, std::int64_t unit) {
    if (text.isEmpty())
        return 0;
    if (unit == kMillion && text.size() > 2 && text.endsWith(QLatin1Char('k'))) {
        text.chop(1);
        const auto thousands = digitsOf(text.trimmed());
        return thousands && *thousands < kThousand ? std::optional(*thousands * kThousand) : std::nullopt;
    }
    const auto digits = digitsOf(text);
    if (!digits || text.size() > kGroup)
        return std::nullopt;
    std::int64_t place = unit;
    for (qsizetype i = 0; i < text.size(); ++i)
        place /= 10;
    return *digits * place;
}

std::optional<std::int64_t> inUnits(const QString& text) {
    for (const Unit& unit : kUnits) {
        const qsizetype at = text.indexOf(unit.word);
        if (at < 0)
            continue;
        const QString number = text.left(at).trimmed();
        const QString behind = text.mid(at + unit.word.size()).trimmed();
        const auto whole = timesUnit(number, unit.dong);
        const auto part = behindUnit(behind, unit.dong);
        // "1,5tr2" says its tenths twice.
        if (!whole || !part || (!behind.isEmpty() && !digitsOf(number)))
            return std::nullopt;
        return *whole + *part;
    }
    return timesUnit(text, 1);
}

/// Without the currency before or behind it.
QString withoutCurrency(QString text) {
    static const QRegularExpression kBefore(QStringLiteral("^(vnd|dong|\u20AB|d)\\s*"));
    static const QRegularExpression kBehind(QStringLiteral("\\s*(vnd|dong|\u20AB|d)\\.?$"));
    return text.remove(kBefore).remove(kBehind);
}

/// One form of each digit and blank, folded.
QString plainForm(const QString& text) {
    return folded(text.normalized(QString::NormalizationForm_KC));
}

} // namespace

std::optional<base::Money> moneyFrom(const QString& text) {
    if (text.size() > kLongestNumber)
        return std::nullopt;
    const auto dong = inUnits(withoutCurrency(plainForm(text)));
    if (!dong || *dong > kMostMoney)
        return std::nullopt;
    return base::Money{*dong};
}

std::optional<int> stockFrom(const QString& text) {
    if (text.size() > kLongestNumber)
        return std::nullopt;
    const auto value = decimalFrom(plainForm(text));
    if (!value || !value->isWhole() || value->whole > kMostStock)
        return std::nullopt;
    return static_cast<int>(value->whole);
}

std::optional<int> basisPointsFrom(const QString& text) {
    if (text.size() > kLongestNumber)
        return std::nullopt;
    QString number = plainForm(text);
    const bool saysPercent = number.endsWith(QLatin1Char('%'));
    if (saysPercent)
        number.chop(1);
    const auto value = decimalFrom(number.trimmed());
    if (!value || value->fraction.size() > 2 || value->whole > kHundred)
        return std::nullopt;
    const std::int64_t points =
        value->whole * kHundred + value->fraction.leftJustified(2, QLatin1Char('0')).toInt();
    const bool isAmbiguous = !saysPercent && points > 0 && points < kHundred;
    if (isAmbiguous || points > kHundred * kHundred)
        return std::nullopt;
    return static_cast<int>(points);
}

QStringList listFrom(const QString& text) {
    const QChar mark = text.contains(QLatin1Char('\n')) ? QLatin1Char('\n') : QLatin1Char(';');
    QStringList entries;
    for (const QString& part : text.split(mark)) {
        if (!part.trimmed().isEmpty())
            entries.append(part.trimmed());
    }
    return entries;
}

QString listCell(const QStringList& entries) {
    QStringList lines = entries;
    for (QString& line : lines)
        line.replace(QLatin1Char('\n'), QLatin1Char(' '));
    QString cell = lines.join(QLatin1Char('\n'));
    if (lines.size() == 1 && cell.contains(QLatin1Char(';')))
        cell += QLatin1Char('\n');
    return cell;
}

} // namespace studio::catalogue
