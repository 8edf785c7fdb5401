#include "studio/overlays/overlay_content.h"
#include "studio/show/air_check.h"

#include <QDateTime>
#include <QStringList>

namespace studio::overlays {
namespace {

/// The product's own, or what the law words for its kind.
QString warningOf(const show::Product& product, const OverlayWords& words) {
    if (!show::lacksWarning(product)) {
        return product.warning.trimmed();
    }
    return product.goods == show::GoodsKind::InfantFormula ? words.infantFormulaWarning
                                                           : words.supplementWarning;
}

/// Of the goods on screen, each once.
QString warningsOf(const ContentSource& from) {
    QStringList warnings;
    const auto* product =
        from.stage.productCode.isEmpty() ? nullptr : from.show.findProduct(from.stage.productCode);
    for (const auto* one : {product, otherOnAir(from)}) {
        const QString warning = one == nullptr ? QString() : warningOf(*one, from.words);
        if (!warning.isEmpty() && !warnings.contains(warning)) {
            warnings += warning;
        }
    }
    return warnings.join(QStringLiteral(" · "));
}

QString standByTitle(show::StandByKind kind, const OverlayWords& words) {
    switch (kind) {
    case show::StandByKind::Starting:
        return words.standByStarting;
    case show::StandByKind::Ended:
        return words.standByEnded;
    case show::StandByKind::Break:
        break;
    }
    return words.standByBreak;
}

/// "20:15", local time: that of the host and the buyers.
QString timeOfDay(base::WallTime time) {
    return QDateTime::fromMSecsSinceEpoch(milliseconds(time)).toString(QStringLiteral("HH:mm"));
}

} // namespace

Content sellerLineContent(const ContentSource& from) {
    const auto& seller = from.show.seller;
    QString text;
    if (!seller.name.isEmpty()) {
        text = seller.taxCode.isEmpty() ? fill(from.words.sellerLineNoTax, seller.name)
                                        : fill(from.words.sellerLine, seller.name, seller.taxCode);
    }
    const QString warning = warningsOf(from);
    if (text.isEmpty() && warning.isEmpty()) {
        return std::nullopt;
    }
    return QJsonObject{{key(contract::kText), text}, {key(contract::kWarning), warning}};
}

Content standByContent(const ContentSource& from) {
    const auto& slate = from.stage.standBy;
    if (!slate) {
        return std::nullopt;
    }
    const bool over = slate->kind == show::StandByKind::Ended;
    const QString& when =
        slate->kind == show::StandByKind::Starting ? from.words.startsAt : from.words.backAt;
    const bool returns = !over && slate->backAt.has_value();
    return QJsonObject{
        {key(contract::kTitle), standByTitle(slate->kind, from.words)},
        {key(contract::kMessage), slate->message},
        {key(contract::kClock), !over},
        {key(contract::kBackText), returns ? fill(when, timeOfDay(*slate->backAt)) : QString()},
        {key(contract::kEndMs), returns ? milliseconds(*slate->backAt) : 0}};
}

} // namespace studio::overlays
