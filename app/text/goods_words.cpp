#include "app/text/goods_words.h"

#include "app/text/catalogue_words.h"

#include <QCoreApplication>

namespace app::text {

using studio::show::PaperGap;

namespace {

struct GoodsText {
    Q_DECLARE_TR_FUNCTIONS(GoodsText)
};

} // namespace

QString gapWords(const PaperGap& gap) {
    return gap.reason == PaperGap::Reason::Missing ? GoodsText::tr("%1: missing").arg(paperName(gap.paper))
                                                   : GoodsText::tr("%1: expired").arg(paperName(gap.paper));
}

QString papersInShort(const studio::show::Product& product, const std::vector<PaperGap>& gaps) {
    if (!gaps.empty())
        return GoodsText::tr("%Ln paper(s) missing", nullptr, static_cast<int>(gaps.size()));
    return studio::show::requiredPapers(product.goods).empty() ? QString() : GoodsText::tr("Complete");
}

} // namespace app::text
