#include "studio/show/show_json.h"
#include "studio/show/show_words.h"

namespace studio::show {

namespace {

QJsonObject writeVariant(const Variant& variant) {
    QJsonObject object;
    put(object, "size", variant.size);
    put(object, "colour", variant.colour);
    object.insert(QLatin1String("stock"), variant.stock);
    return object;
}

QJsonObject writeCommission(const Commission& commission) {
    QJsonObject object;
    object.insert(QLatin1String("basisPoints"), commission.basisPoints);
    put(object, "cap", commission.cap);
    return object;
}

QJsonObject writePaper(const Paper& paper, const PathWriter& path) {
    QJsonObject object;
    object.insert(QLatin1String("kind"), wordOf(kPaperWords, paper.kind));
    put(object, "number", paper.number);
    put(object, "file", path(paper.file));
    if (paper.validUntil.isValid())
        object.insert(QLatin1String("validUntil"), paper.validUntil.toString(Qt::ISODate));
    return object;
}

QJsonObject writeFaq(const Faq& faq) {
    QJsonObject object;
    object.insert(QLatin1String("question"), faq.question);
    put(object, "answer", faq.answer);
    return object;
}

/// What most products do not have.
void putRegulated(QJsonObject& object, const Product& product, const PathWriter& path) {
    put(object, "warning", product.warning);
    if (product.goods != GoodsKind::Ordinary)
        object.insert(QLatin1String("goods"), wordOf(kGoodsWords, product.goods));
    if (!product.papers.empty())
        putList(object, "papers", product.papers,
                [&](const Paper& paper) { return writePaper(paper, path); });
}

} // namespace

QJsonObject writeProduct(const Product& product, const PathWriter& path) {
    QJsonObject object;
    object.insert(QLatin1String("code"), product.code);
    object.insert(QLatin1String("name"), product.name);
    object.insert(QLatin1String("price"), static_cast<qint64>(product.price.dong));
    put(object, "livePrice", product.livePrice);
    put(object, "floorPrice", product.floorPrice);
    put(object, "picture", path(product.picture));
    put(object, "morePictures", path(product.morePictures));
    put(object, "barcode", product.barcode);
    put(object, "brand", product.brand);
    if (product.commission)
        object.insert(QLatin1String("commission"), writeCommission(*product.commission));
    putList(object, "variants", product.variants, writeVariant);
    put(object, "talkingPoints", product.talkingPoints);
    put(object, "forbiddenClaims", product.forbiddenClaims);
    putRegulated(object, product, path);
    if (!product.faq.empty())
        putList(object, "faq", product.faq, writeFaq);
    return object;
}

QJsonObject writeSegment(const Segment& segment) {
    QJsonObject object;
    object.insert(QLatin1String("kind"), wordOf(kSegmentWords, segment.kind));
    put(object, "product", segment.productCode);
    put(object, "pair", segment.pairCode);
    put(object, "title", segment.title);
    object.insert(QLatin1String("plannedSeconds"), static_cast<qint64>(segment.planned.count()));
    put(object, "scene", segment.sceneId);
    put(object, "flashPrice", segment.flashPrice);
    return object;
}

QJsonObject writeSeller(const Seller& seller) {
    QJsonObject object;
    object.insert(QLatin1String("name"), seller.name);
    put(object, "taxCode", seller.taxCode);
    return object;
}

} // namespace studio::show
