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

QString legalWarning(studio::show::GoodsKind goods) {
    using studio::show::GoodsKind;
    // Decree 15/2018/ND-CP art. 27.3; Decree 100/2014/ND-CP art. 6.
    if (goods == GoodsKind::HealthSupplement)
        return QStringLiteral(
            "Thực phẩm này không phải là thuốc và không có tác dụng thay thế thuốc chữa bệnh");
    if (goods == GoodsKind::InfantFormula)
        return QStringLiteral(
            "Sữa mẹ là thức ăn tốt nhất cho sức khỏe và sự phát triển toàn diện của trẻ nhỏ");
    return {};
}

QString papersInShort(const studio::show::Product& product, const std::vector<PaperGap>& gaps) {
    if (!gaps.empty())
        return GoodsText::tr("%Ln paper(s) missing", nullptr, static_cast<int>(gaps.size()));
    return studio::show::requiredPapers(product.goods).empty() ? QString() : GoodsText::tr("Complete");
}

} // namespace app::text
