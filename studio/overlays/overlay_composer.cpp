#include "studio/overlays/overlay_contract.h"
#include "studio/overlays/overlay_frame.h"
#include "studio/overlays/overlay_layout.h"
#include "studio/show/money_text.h"

#include <QJsonArray>

#include <algorithm>
#include <array>

namespace studio::overlays {
namespace {

QLatin1String key(const char* name) {
    return QLatin1String(name);
}

/// What an overlay shows, and whether there is anything to show.
struct Content {
    QJsonObject settings;
    bool any = false;
};

/// The values go in one by one, so that a "%2" in a product's name stays what it is.
QString fill(const QString& pattern, const QString& first, const QString& second = {}) {
    return pattern.contains(QLatin1String("%2")) ? pattern.arg(first, second) : pattern.arg(first);
}

QString sizesOf(const show::Product& product) {
    QStringList sizes;
    for (const auto& variant : product.variants) {
        if (!variant.size.isEmpty() && !sizes.contains(variant.size)) {
            sizes += variant.size;
        }
    }
    return sizes.join(QLatin1Char(' '));
}

const show::Segment* segmentOnAir(const show::Show& show, const show::Stage& stage) {
    const bool known = stage.segment >= 0 && static_cast<size_t>(stage.segment) < show.runOfShow.size();
    return known ? &show.runOfShow[static_cast<size_t>(stage.segment)] : nullptr;
}

/// The flash price counts while its segment is on air; else the live price; else the usual one.
base::Money priceOnAir(const show::Product& product, const show::Segment* segment) {
    const bool flash = segment != nullptr && segment->kind == show::SegmentKind::FlashSale &&
                       segment->productCode == product.code && segment->flashPrice;
    return flash ? *segment->flashPrice : product.livePrice.value_or(product.price);
}

void addStock(QJsonObject& settings, const show::Product& product, const show::StockView& stock,
              const OverlayWords& words) {
    settings[key(contract::kStockLeft)] = std::clamp(stock.left, 0, stock.total);
    settings[key(contract::kStockTotal)] = stock.total;
    if (stock.left <= 0) {
        settings[key(contract::kStockText)] = words.soldOut;
        return;
    }
    QString text = fill(words.stockLeft, QString::number(stock.left), QString::number(stock.total));
    if (const QString sizes = sizesOf(product); !sizes.isEmpty()) {
        text += QStringLiteral(" · ") + fill(words.sizes, sizes);
    }
    settings[key(contract::kStockText)] = text;
}

Content productCard(const show::Show& show, const show::Stage& stage, const OverlayWords& words) {
    const auto* product = show.findProduct(stage.productCode);
    if (stage.productCode.isEmpty() || product == nullptr) {
        return {};
    }
    const auto price = priceOnAir(*product, segmentOnAir(show, stage));
    QJsonObject settings{
        {key(contract::kCode), product->code},
        {key(contract::kName), product->name},
        {key(contract::kPrice), show::formatMoney(price, show.language)},
        {key(contract::kOldPrice),
         price < product->price ? show::formatMoney(product->price, show.language) : QString()},
        {key(contract::kPicture), product->picture},
        {key(contract::kStockLeft), 0},
        {key(contract::kStockTotal), 0},
        {key(contract::kStockText), QString()},
    };
    const auto stock = show::stockOnAir(show, stage);
    const bool counted = stock && stock->total > 0;
    const bool soldOut = counted && stock->left <= 0;
    if (counted) {
        addStock(settings, *product, *stock, words);
    }
    const QString type = sizesOf(*product).isEmpty() ? product->code : fill(words.codeAndSize, product->code);
    settings[key(contract::kAction)] = soldOut ? QString() : fill(words.callToAction, type);
    settings[key(contract::kActionHighlight)] = soldOut ? QString() : type;
    return {settings, true};
}

qint64 milliseconds(base::WallTime time) {
    return std::chrono::duration_cast<std::chrono::milliseconds>(time.time_since_epoch()).count();
}

Content countdown(const show::Stage& stage, const OverlayWords& words) {
    if (!stage.countdown) {
        return {};
    }
    return {{{key(contract::kTitle), words.countdownTitle},
             {key(contract::kStartMs), milliseconds(stage.countdown->startedAt)},
             {key(contract::kEndMs), milliseconds(stage.countdown->endsAt)}},
            true};
}

Content commentFeed(const show::Stage& stage) {
    QJsonArray lines;
    const auto count = static_cast<std::ptrdiff_t>(stage.feed.size());
    const auto first = stage.feed.end() - std::min<std::ptrdiff_t>(count, contract::kFeedLines);
    for (auto line = first; line != stage.feed.end(); ++line) {
        lines.append(
            QJsonObject{{key(contract::kAuthor), line->author}, {key(contract::kValue), line->text}});
    }
    return {{{key(contract::kLines), lines}}, !lines.isEmpty()};
}

Content questionBanner(const show::Stage& stage, const OverlayWords& words) {
    if (!stage.question) {
        return {};
    }
    return {{{key(contract::kTitle), fill(words.questionTitle, stage.question->line.author)},
             {key(contract::kText), stage.question->line.text}},
            true};
}

Content sellerLine(const show::Show& show, const show::Stage& stage, const OverlayWords& words) {
    QString text;
    if (!show.seller.name.isEmpty()) {
        text = show.seller.taxCode.isEmpty() ? fill(words.sellerLineNoTax, show.seller.name)
                                             : fill(words.sellerLine, show.seller.name, show.seller.taxCode);
    }
    const auto* product = stage.productCode.isEmpty() ? nullptr : show.findProduct(stage.productCode);
    if (product != nullptr && !product->warning.isEmpty()) {
        text += (text.isEmpty() ? QString() : QStringLiteral(" · ")) + product->warning;
    }
    return {{{key(contract::kText), text}}, !text.isEmpty()};
}

struct Kind {
    show::Overlay overlay;
    const char* sourceId;
};
/// Drawing order, bottom first: the card's shadow falls behind the seller line.
constexpr std::array<Kind, 5> kKinds{{{show::Overlay::ProductCard, contract::kProductCard},
                                      {show::Overlay::SellerLine, contract::kSellerLine},
                                      {show::Overlay::CommentFeed, contract::kCommentFeed},
                                      {show::Overlay::QuestionBanner, contract::kQuestionBanner},
                                      {show::Overlay::Countdown, contract::kCountdown}}};

Content contentOf(show::Overlay overlay, const show::Show& show, const show::Stage& stage,
                  const OverlayWords& words) {
    switch (overlay) {
    case show::Overlay::ProductCard:
        return productCard(show, stage, words);
    case show::Overlay::Countdown:
        return countdown(stage, words);
    case show::Overlay::CommentFeed:
        return commentFeed(stage);
    case show::Overlay::QuestionBanner:
        return questionBanner(stage, words);
    case show::Overlay::SellerLine:
        break;
    }
    return sellerLine(show, stage, words);
}

} // namespace

Composition composeOverlays(const show::Show& show, const show::Stage& stage, const OverlayWords& words,
                            const ThemeTokens&, const show::Canvas& target) {
    const QSize canvas = target.size;
    std::vector<OverlayFrame> frames;
    for (const auto& kind : kKinds) {
        auto content = contentOf(kind.overlay, show, stage, words);
        const auto place = placeOf(kind.overlay, canvas);
        auto& settings = content.settings;
        settings[key(contract::kLayout)] =
            key(layoutOf(canvas) == contract::Layout::Portrait ? contract::kPortrait : contract::kLandscape);
        settings[key(contract::kScale)] = scaleOf(canvas);
        settings[key(contract::kWidth)] = place.designSize.width();
        settings[key(contract::kHeight)] = place.designSize.height();
        frames.push_back({kind.overlay, QLatin1String(kind.sourceId), settings, place.position, place.body,
                          content.any && stage.shown.contains(kind.overlay)});
    }
    return {std::move(frames), {}};
}

} // namespace studio::overlays
