#include "studio/show/show_json.h"
#include "studio/show/show_words.h"
#include "studio/show/stage_json.h"
#include "studio/show/stage_words.h"

#include <QJsonDocument>

namespace studio::show {

namespace {

qint64 milliseconds(base::WallTime time) {
    return std::chrono::duration_cast<std::chrono::milliseconds>(time.time_since_epoch()).count();
}

void putTime(QJsonObject& object, const char* name, base::WallTime time) {
    if (time != base::WallTime{})
        object.insert(QLatin1String(name), milliseconds(time));
}

QJsonObject writeLine(const FeedLine& line) {
    QJsonObject object;
    put(object, "author", line.author);
    put(object, "text", line.text);
    put(object, "platform", line.platform);
    putTime(object, "at", line.at);
    return object;
}

void putLine(QJsonObject& object, const char* name, const std::optional<FeedLine>& line) {
    if (line)
        object.insert(QLatin1String(name), writeLine(*line));
}

QJsonObject writeSegmentOnAir(const Show& show, const Stage& stage) {
    QJsonObject object{{QStringLiteral("index"), stage.segment}};
    if (stage.segment >= 0 && static_cast<std::size_t>(stage.segment) < show.runOfShow.size()) {
        const Segment& segment = show.runOfShow[static_cast<std::size_t>(stage.segment)];
        put(object, "kind", wordOf(kSegmentWords, segment.kind));
        put(object, "product", segment.productCode);
        put(object, "title", segment.title);
    }
    putTime(object, "since", stage.segmentSince);
    return object;
}

void putRun(QJsonObject& object, const Stage& stage) {
    QJsonArray skipped;
    for (const int index : stage.skipped)
        skipped.append(index);
    if (!skipped.isEmpty())
        object.insert(QLatin1String("skipped"), skipped);
    if (stage.ordersOpen)
        object.insert(QLatin1String("ordersOpen"), true);
}

QJsonObject writeOrderLine(const OrderLine& line) {
    QJsonObject object;
    put(object, "author", line.author);
    put(object, "product", line.productCode);
    putTime(object, "at", line.at);
    return object;
}

QJsonObject writeDraw(const Draw& draw) {
    QJsonObject object{{QStringLiteral("names"), QJsonArray::fromStringList(draw.names)},
                       {QStringLiteral("winner"), draw.winner}};
    put(object, "title", draw.title);
    putTime(object, "spinStartedAt", draw.spinStartedAt);
    return object;
}

QJsonObject writeStandBy(const StandBy& slate) {
    QJsonObject object;
    put(object, "kind", wordOf(kStandByWords, slate.kind));
    put(object, "message", slate.message);
    if (slate.backAt)
        putTime(object, "backAt", *slate.backAt);
    return object;
}

void putWords(QJsonObject& object, const Stage& stage) {
    putLine(object, "spotlight", stage.spotlight);
    putLine(object, "pinned", stage.pinned);
    putList(object, "feed", stage.feed, writeLine);
    if (stage.question) {
        QJsonObject question = writeLine(stage.question->line);
        put(question, "answer", stage.question->answer);
        object.insert(QLatin1String("question"), question);
    }
}

void putOffers(QJsonObject& object, const Stage& stage) {
    put(object, "product", stage.productCode);
    put(object, "pair", stage.pairCode);
    putList(object, "orders", stage.orders, writeOrderLine);
    put(object, "voucher", stage.voucherCode);
    if (stage.qrCode >= 0)
        object.insert(QLatin1String("qrCode"), stage.qrCode);
    QJsonObject left;
    for (const auto& [code, pieces] : stage.stockLeft)
        left.insert(code, pieces);
    object.insert(QLatin1String("stockLeft"), left);
}

} // namespace

QByteArray serialiseStage(const Show& show, const Stage& stage) {
    QJsonObject object{{QStringLiteral("version"), kStageVersion},
                       {QStringLiteral("segment"), writeSegmentOnAir(show, stage)}};
    putRun(object, stage);
    put(object, "scene", stage.sceneId);
    QJsonArray shown;
    for (const Overlay overlay : stage.shown)
        shown.append(wordOf(kOverlayWords, overlay));
    object.insert(QLatin1String("shown"), shown);
    putTime(object, "priceFlashSince", stage.priceFlashSince);
    if (stage.countdown)
        object.insert(QLatin1String("countdown"),
                      QJsonObject{{QStringLiteral("startedAt"), milliseconds(stage.countdown->startedAt)},
                                  {QStringLiteral("endsAt"), milliseconds(stage.countdown->endsAt)}});
    putWords(object, stage);
    putOffers(object, stage);
    if (stage.draw)
        object.insert(QLatin1String("draw"), writeDraw(*stage.draw));
    if (stage.standBy)
        object.insert(QLatin1String("standBy"), writeStandBy(*stage.standBy));
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QByteArray serialiseRunLog(const RunLog& log) {
    QJsonArray spent;
    for (const auto& [segment, time] : log.spent)
        spent.append(QJsonObject{{QStringLiteral("segment"), segment},
                                 {QStringLiteral("seconds"), static_cast<qint64>(time.count())}});
    QJsonObject object{{QStringLiteral("version"), kStageVersion}, {QStringLiteral("spent"), spent}};
    putTime(object, "startedAt", log.startedAt);
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

} // namespace studio::show
