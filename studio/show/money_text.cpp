#include "studio/show/money_text.h"

#include <cstdlib>

namespace studio::show {

namespace {

constexpr int kGroup = 3;
constexpr QChar kDong(0x20AB);

QString grouped(std::int64_t amount, QChar separator) {
    const bool isNegative = amount < 0;
    QString digits = QString::number(amount);
    for (auto at = digits.size() - kGroup; at > (isNegative ? 1 : 0); at -= kGroup)
        digits.insert(at, separator);
    return digits;
}

} // namespace

QString formatMoney(base::Money money, const QString& language) {
    if (language == QLatin1String("vi"))
        return grouped(money.dong, QLatin1Char('.')) + QChar(QChar::Nbsp) + kDong;
    const QString digits = grouped(money.dong, QLatin1Char(','));
    return digits.startsWith(QLatin1Char('-')) ? QString(QLatin1Char('-') + kDong + digits.mid(1))
                                               : QString(kDong + digits);
}

} // namespace studio::show
