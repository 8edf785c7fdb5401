#pragma once

#include "studio/base/clock.h"
#include "studio/show/show.h"

#include <QDate>

#include <vector>

namespace studio::show {

/// A paper that a product needs and that is missing, or out of date.
struct PaperGap {
    enum class Reason { Missing, Expired };
    PaperKind paper = PaperKind::Other;
    Reason reason = Reason::Missing;

    friend bool operator==(const PaperGap&, const PaperGap&) = default;
};

/// What keeps a product from going on air on that day; empty: nothing does. Any thread.
/// A paper counts with a number or a scan, up to and on its last day.
std::vector<PaperGap> paperGaps(const Product& product, QDate today);

/// The law words a sentence that must be seen with these goods, and the product has none: the picture then
/// shows the law's own. Any thread.
bool lacksWarning(const Product& product);

/// A sentence stands in the seller line with it: its own, or the law's. Any thread.
bool showsWarning(const Product& product);

/// A host's recorded decision to put a product on air in spite of its gaps.
struct AirOverride {
    QString productCode;
    QString reason;
    std::vector<PaperGap> gaps;
    base::WallTime at;

    friend bool operator==(const AirOverride&, const AirOverride&) = default;
};

} // namespace studio::show
