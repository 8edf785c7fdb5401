#pragma once

#include "studio/base/money.h"

#include <QString>
#include <QStringList>

#include <optional>

namespace studio::catalogue {

// What people write in the cells of a product sheet, as values. Pure, any thread.

inline constexpr std::int64_t kMostMoney = 999'999'999'999;
inline constexpr int kMostStock = 1'000'000;

/// "299.000", "299,000đ", "₫299.000", "299k", "1tr2", "1,2 triệu", "1.200.000 VNĐ" as đồng, 0 to
/// 999,999,999,999; nullopt: no price, below zero, with parts of a đồng, or to be read in two ways
/// ("1.250tr", "0.500"). A number without a unit is đồng: "299" is 299 ₫.
std::optional<base::Money> moneyFrom(const QString& text);

/// "12", "1.200", "1,200" pieces, 0 to 1,000,000.
std::optional<int> stockFrom(const QString& text);

/// "12%", "12,5 %", "12" as hundredths of a per cent, 0 to 10,000. Below 1 without the sign it could be a
/// fraction or a per cent: nullopt.
std::optional<int> basisPointsFrom(const QString& text);

/// Entries of a cell, a line each; where it has one line, cut at semicolons. Trimmed, without empty ones.
QStringList listFrom(const QString& text);
/// The cell that listFrom reads so; line ends within entries become blanks.
QString listCell(const QStringList& entries);

} // namespace studio::catalogue
