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
std::vector<PaperGap> paperGaps(const Product& product, QDate today);

/// A host's recorded decision to put a product on air in spite of its gaps.
struct AirOverride {
    QString productCode;
    QString reason;
    std::vector<PaperGap> gaps;
    base::WallTime at;

    friend bool operator==(const AirOverride&, const AirOverride&) = default;
};

} // namespace studio::show
