#pragma once

#include "studio/base/money.h"

#include <QString>

namespace studio::show {

/// "299.000 ₫" where the language is "vi", "₫299,000" elsewhere (Unicode CLDR, currency
/// pattern of vi and en); the space does not break. Pure, any thread.
QString formatMoney(base::Money money, const QString& language);

} // namespace studio::show
