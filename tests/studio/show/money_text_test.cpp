#include "studio/show/money_text.h"

#include <catch2/catch.hpp>

using studio::base::Money;
using studio::show::formatMoney;

TEST_CASE("Đồng are grouped the way the language groups them") {
    const QString vi = QStringLiteral("vi");
    CHECK(formatMoney(Money{0}, vi) == QStringLiteral("0\u00A0₫"));
    CHECK(formatMoney(Money{999}, vi) == QStringLiteral("999\u00A0₫"));
    CHECK(formatMoney(Money{299000}, vi) == QStringLiteral("299.000\u00A0₫"));
    CHECK(formatMoney(Money{6877000}, vi) == QStringLiteral("6.877.000\u00A0₫"));
    CHECK(formatMoney(Money{-100000}, vi) == QStringLiteral("-100.000\u00A0₫"));
    CHECK(formatMoney(Money{299000}, QStringLiteral("en")) == QStringLiteral("₫299,000"));
    CHECK(formatMoney(Money{-299000}, QStringLiteral("en")) == QStringLiteral("-₫299,000"));
}
