#include "studio/overlays/overlay_content.h"

#include <QCryptographicHash>
#include <QJsonArray>

#include <algorithm>
#include <set>

namespace studio::overlays {
namespace {

/// A comment leaves the picture when buyers have had time to read it.
constexpr qint64 kFadeAfterMs = 30'000;

/// The same for the same comment in every composition, and of no use to anyone who wants its words back.
QString idOf(const QStringList& parts, base::WallTime at) {
    constexpr int kLetters = 12;
    const QByteArray all = (parts + QStringList{QString::number(milliseconds(at))}).join(QChar(0)).toUtf8();
    return QString::fromLatin1(
        QCryptographicHash::hash(all, QCryptographicHash::Sha256).toHex().left(kLetters));
}

/// Tells lines apart that are alike in everything.
QString firstFree(const QString& id, std::set<QString>& taken) {
    QString free = id;
    for (int again = 2; !taken.insert(free).second; ++again) {
        free = id + QLatin1Char('-') + QString::number(again);
    }
    return free;
}

QJsonObject lineOf(const show::FeedLine& line) {
    return {{key(contract::kId), idOf({line.author, line.text, line.platform}, line.at)},
            {key(contract::kAuthor), line.author},
            {key(contract::kValue), line.text},
            {key(contract::kPlatform), line.platform},
            {key(contract::kAtMs), milliseconds(line.at)}};
}

} // namespace

Content commentFeedContent(const ContentSource& from) {
    std::set<QString> taken;
    std::vector<QJsonObject> all;
    for (const auto& line : from.stage.feed) {
        QJsonObject settings = lineOf(line);
        settings[key(contract::kId)] = firstFree(settings[key(contract::kId)].toString(), taken);
        all.push_back(settings);
    }
    QJsonArray lines;
    const size_t first = all.size() - std::min<size_t>(all.size(), contract::kFeedLines);
    for (size_t i = first; i < all.size(); ++i) {
        lines.append(all[i]);
    }
    if (lines.isEmpty() && !from.stage.pinned) {
        return std::nullopt;
    }
    QJsonObject settings{{key(contract::kLines), lines}, {key(contract::kFadeAfterMs), kFadeAfterMs}};
    if (from.stage.pinned) {
        settings[key(contract::kPinned)] = lineOf(*from.stage.pinned);
    }
    return settings;
}

Content spotlightContent(const ContentSource& from) {
    if (!from.stage.spotlight) {
        return std::nullopt;
    }
    return QJsonObject{{key(contract::kAuthor), from.stage.spotlight->author},
                       {key(contract::kText), from.stage.spotlight->text},
                       {key(contract::kPlatform), from.stage.spotlight->platform}};
}

Content questionBannerContent(const ContentSource& from) {
    const auto& question = from.stage.question;
    if (!question) {
        return std::nullopt;
    }
    return QJsonObject{
        {key(contract::kTitle), fill(from.words.questionTitle, question->line.author)},
        {key(contract::kText), question->line.text},
        {key(contract::kAnswerTitle), question->answer.isEmpty() ? QString() : from.words.answerTitle},
        {key(contract::kAnswer), question->answer}};
}

Content orderTickerContent(const ContentSource& from) {
    std::set<QString> taken;
    QJsonArray lines;
    for (const auto& order : from.stage.orders) {
        const QString id = firstFree(idOf({order.author, order.productCode}, order.at), taken);
        lines.append(QJsonObject{{key(contract::kId), id},
                                 {key(contract::kAuthor), order.author},
                                 {key(contract::kValue), fill(from.words.ordered, order.productCode)},
                                 {key(contract::kHighlight), order.productCode},
                                 {key(contract::kAtMs), milliseconds(order.at)}});
    }
    if (lines.isEmpty()) {
        return std::nullopt;
    }
    return QJsonObject{{key(contract::kLines), lines}};
}

} // namespace studio::overlays
