#include "studio/overlays/overlay_content.h"
#include "studio/show/money_text.h"

#include <QJsonArray>

#include <algorithm>
#include <vector>

namespace studio::overlays {
namespace {

constexpr size_t kNextUp = 3;

QString sizesOf(const show::Product& product) {
    QStringList sizes;
    for (const auto& variant : product.variants) {
        if (!variant.size.isEmpty() && !sizes.contains(variant.size)) {
            sizes += variant.size;
        }
    }
    return sizes.join(QLatin1Char(' '));
}

const show::Segment* segmentOnAir(const ContentSource& from) {
    const auto& segments = from.show.runOfShow;
    const int index = from.stage.segment;
    const bool known = index >= 0 && static_cast<size_t>(index) < segments.size();
    return known ? &segments[static_cast<size_t>(index)] : nullptr;
}

/// The flash price of a product while its flash sale is on air.
std::optional<base::Money> flashPrice(const ContentSource& from, const show::Product& product) {
    const auto* segment = segmentOnAir(from);
    const bool flash = segment != nullptr && segment->kind == show::SegmentKind::FlashSale &&
                       segment->productCode == product.code;
    return flash ? segment->flashPrice : std::nullopt;
}

base::Money priceNow(const ContentSource& from, const show::Product& product) {
    return flashPrice(from, product).value_or(product.livePrice.value_or(product.price));
}

QString money(const ContentSource& from, base::Money amount) {
    return show::formatMoney(amount, from.show.language);
}

/// The usual price where the buyers pay less now.
QString struckPrice(const ContentSource& from, const show::Product& product) {
    return priceNow(from, product) < product.price ? money(from, product.price) : QString();
}

void addStock(QJsonObject& settings, const ContentSource& from, const show::Product& product) {
    const auto stock = show::stockOf(from.show, from.stage, product.code);
    const bool counted = stock && stock->total > 0;
    const int left = counted ? std::clamp(stock->left, 0, stock->total) : 0;
    const bool soldOut = counted && left == 0;
    const QString sizes = sizesOf(product);
    QString text;
    if (soldOut) {
        text = from.words.soldOut;
    } else if (counted) {
        text = fill(from.words.stockLeft, QString::number(left), QString::number(stock->total));
        if (!sizes.isEmpty()) {
            text += QStringLiteral(" · ") + fill(from.words.sizes, sizes);
        }
    }
    const QString type = sizes.isEmpty() ? product.code : fill(from.words.codeAndSize, product.code);
    settings[key(contract::kStockLeft)] = left;
    settings[key(contract::kStockTotal)] = counted ? stock->total : 0;
    settings[key(contract::kStockText)] = text;
    settings[key(contract::kAction)] = soldOut ? QString() : fill(from.words.callToAction, type);
    settings[key(contract::kActionHighlight)] = soldOut ? QString() : type;
    settings[key(contract::kStamp)] = soldOut ? from.words.soldOutStamp : QString();
}

QJsonObject cardOf(const ContentSource& from, const show::Product& product) {
    QJsonObject settings{{key(contract::kCode), product.code},
                         {key(contract::kName), product.name},
                         {key(contract::kPrice), money(from, priceNow(from, product))},
                         {key(contract::kOldPrice), struckPrice(from, product)},
                         {key(contract::kPicture), product.picture}};
    addStock(settings, from, product);
    return settings;
}

const show::Product* productOnAir(const ContentSource& from) {
    return from.stage.productCode.isEmpty() ? nullptr : from.show.findProduct(from.stage.productCode);
}

/// Products of the segments to come, each once, without those on air.
std::vector<const show::Product*> nextProducts(const ContentSource& from) {
    const auto* onAir = productOnAir(from);
    const auto* other = otherOnAir(from);
    std::vector<const show::Product*> next;
    const auto first = static_cast<size_t>(std::max(0, from.stage.segment + 1));
    for (size_t i = first; i < from.show.runOfShow.size() && next.size() < kNextUp; ++i) {
        if (from.stage.skipped.count(static_cast<int>(i)) > 0) {
            continue;
        }
        const QString& code = from.show.runOfShow[i].productCode;
        const auto* product = code.isEmpty() ? nullptr : from.show.findProduct(code);
        const bool known = product == nullptr || product == onAir || product == other ||
                           std::find(next.begin(), next.end(), product) != next.end();
        if (!known) {
            next.push_back(product);
        }
    }
    return next;
}

} // namespace

const show::Product* otherOnAir(const ContentSource& from) {
    const auto* first = productOnAir(from);
    const auto* other = from.stage.pairCode.isEmpty() ? nullptr : from.show.findProduct(from.stage.pairCode);
    return first != nullptr && other != first ? other : nullptr;
}

Content productCardContent(const ContentSource& from) {
    const auto* product = productOnAir(from);
    if (product == nullptr) {
        return std::nullopt;
    }
    QJsonObject settings = cardOf(from, *product);
    if (const auto* other = otherOnAir(from)) {
        settings[key(contract::kSecond)] = cardOf(from, *other);
    }
    return settings;
}

Content priceFlashContent(const ContentSource& from) {
    const auto* segment = segmentOnAir(from);
    const auto* product = segment == nullptr ? nullptr : from.show.findProduct(segment->productCode);
    const auto price = product == nullptr ? std::nullopt : flashPrice(from, *product);
    if (!price) {
        return std::nullopt;
    }
    return QJsonObject{{key(contract::kTitle), from.words.priceFlashTitle},
                       {key(contract::kCode), product->code},
                       {key(contract::kName), product->name},
                       {key(contract::kOldPrice), struckPrice(from, *product)},
                       {key(contract::kPrice), money(from, *price)},
                       {key(contract::kStartMs), milliseconds(from.stage.priceFlashSince)}};
}

Content nextUpContent(const ContentSource& from) {
    QJsonArray items;
    for (const auto* product : nextProducts(from)) {
        // What it costs now; a flash price is told when its sale begins.
        items.append(
            QJsonObject{{key(contract::kCode), product->code},
                        {key(contract::kName), product->name},
                        {key(contract::kPrice), money(from, product->livePrice.value_or(product->price))},
                        {key(contract::kPicture), product->picture}});
    }
    if (items.isEmpty()) {
        return std::nullopt;
    }
    return QJsonObject{{key(contract::kTitle), from.words.nextUpTitle}, {key(contract::kItems), items}};
}

} // namespace studio::overlays
