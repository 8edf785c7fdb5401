#include "studio/show/air_check.h"

#include <algorithm>

namespace studio::show {

namespace {

bool isThere(const Paper& paper) {
    return !paper.number.isEmpty() || !paper.file.isEmpty();
}

bool isValid(const Paper& paper, QDate today) {
    return !paper.validUntil.isValid() || today <= paper.validUntil;
}

} // namespace

std::vector<PaperGap> paperGaps(const Product& product, QDate today) {
    std::vector<PaperGap> gaps;
    for (const PaperKind needed : requiredPapers(product.goods)) {
        const auto isOne = [&](const Paper& paper) {
            return paper.kind == needed && isThere(paper);
        };
        const auto isGood = [&](const Paper& paper) {
            return isOne(paper) && isValid(paper, today);
        };
        if (std::any_of(product.papers.begin(), product.papers.end(), isGood))
            continue;
        const bool isOld = std::any_of(product.papers.begin(), product.papers.end(), isOne);
        gaps.push_back({needed, isOld ? PaperGap::Reason::Expired : PaperGap::Reason::Missing});
    }
    return gaps;
}

bool lacksWarning(const Product& product) {
    return needsWarning(product.goods) && product.warning.trimmed().isEmpty();
}

bool showsWarning(const Product& product) {
    return needsWarning(product.goods) || !product.warning.trimmed().isEmpty();
}

} // namespace studio::show
