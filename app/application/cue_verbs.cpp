#include "app/application/cue_verbs.h"

#include "studio/comments/phone_mask.h"
#include "studio/show/show_words.h"

#include <QJsonArray>
#include <QRegularExpression>

#include <functional>
#include <map>

namespace app {
namespace {

namespace show = studio::show;
using Action = std::optional<CueAction>;
using Verb = std::function<Action(const QJsonObject&)>;

QString text(const QJsonObject& line, const char* key) {
    return line.value(QLatin1String(key)).toString();
}

bool hasText(const QJsonObject& line, const char* key) {
    return line.value(QLatin1String(key)).isString();
}

/// A whole number, not negative; −1 where there is none.
int index(const QJsonObject& line, const char* key) {
    return std::max(-1, line.value(QLatin1String(key)).toInt(-1));
}

std::optional<std::chrono::seconds> length(const QJsonObject& line) {
    const double seconds = line.value(QLatin1String("seconds")).toDouble(-1);
    if (!(seconds >= 1) || seconds > kLongestCueSeconds) {
        return std::nullopt;
    }
    return std::chrono::seconds(static_cast<long>(seconds));
}

template <class Words>
auto styleNamed(const Words& words, const QString& name) -> std::optional<decltype(words.front().value)> {
    for (const auto& entry : words) {
        if (name == entry.word) {
            return entry.value;
        }
    }
    return std::nullopt;
}

/// "productCard" → "product_card".
QString snakeCase(const QString& camel) {
    QString snake;
    for (const QChar letter : camel) {
        if (letter.isUpper()) {
            snake += QLatin1Char('_');
        }
        snake += letter.toLower();
    }
    return snake;
}

std::optional<show::Overlay> overlayNamed(const QString& name) {
    static const auto kOverlays = [] {
        std::map<QString, show::Overlay> overlays{
            {QStringLiteral("card"), show::Overlay::ProductCard},
            {QStringLiteral("product"), show::Overlay::ProductCard},
            {QStringLiteral("timer"), show::Overlay::Countdown},
            {QStringLiteral("comments"), show::Overlay::CommentFeed},
            {QStringLiteral("feed"), show::Overlay::CommentFeed},
            {QStringLiteral("question"), show::Overlay::QuestionBanner},
            {QStringLiteral("orders"), show::Overlay::OrderTicker},
            {QStringLiteral("draw"), show::Overlay::LuckyDraw},
            {QStringLiteral("qr"), show::Overlay::QrCode},
            {QStringLiteral("seller"), show::Overlay::SellerLine},
        };
        for (const auto& entry : show::kOverlayWords) {
            overlays.emplace(entry.word, entry.value);
            overlays.emplace(snakeCase(entry.word), entry.value);
        }
        return overlays;
    }();
    const auto found = kOverlays.find(name);
    return found == kOverlays.end() ? std::nullopt : std::optional(found->second);
}

Action command(show::StageCommand stageCommand) {
    return CueAction{std::move(stageCommand)};
}

/// A verb that needs nothing.
template <class Command>
Action plain(const QJsonObject&) {
    return command(Command{});
}

template <class Command>
Action overlayVerb(const QJsonObject& line) {
    const auto overlay = overlayNamed(text(line, "overlay"));
    return overlay ? command(Command{*overlay}) : std::nullopt;
}

/// A comment's line as the picture may show it, for every verb that puts one up.
template <class Command>
Action lineVerb(const QJsonObject& line) {
    if (text(line, "text").isEmpty()) {
        return std::nullopt;
    }
    return command(Command{{.author = studio::comments::shortName(text(line, "author")),
                            .text = studio::comments::displayText(text(line, "text")),
                            .platform = text(line, "platform"),
                            .at = {}}});
}

template <class Command>
Action lengthVerb(const QJsonObject& line) {
    const auto seconds = length(line);
    return seconds ? command(Command{*seconds}) : std::nullopt;
}

template <class Command>
Action indexVerb(const QJsonObject& line, const char* key) {
    const int value = index(line, key);
    return value < 0 ? std::nullopt : command(Command{value});
}

template <class Command>
Action textVerb(const QJsonObject& line, const char* key) {
    return text(line, key).isEmpty() ? std::nullopt : command(Command{text(line, key)});
}

Action answer(const QJsonObject& line) {
    if (!hasText(line, "text")) {
        return std::nullopt;
    }
    return command(show::AnswerQuestion{studio::comments::displayText(text(line, "text"))});
}

Action pair(const QJsonObject& line) {
    return hasText(line, "product") ? command(show::PairWith{text(line, "product")}) : std::nullopt;
}

Action comment(const QJsonObject& line) {
    if (text(line, "text").isEmpty()) {
        return std::nullopt;
    }
    return CueAction{studio::comments::Comment{.platform = text(line, "platform"),
                                               .id = {},
                                               .author = text(line, "author"),
                                               .text = text(line, "text"),
                                               .at = {}}};
}

Action stock(const QJsonObject& line) {
    const int left = index(line, "left");
    if (left < 0 || text(line, "product").isEmpty()) {
        return std::nullopt;
    }
    return command(show::SetStockLeft{text(line, "product"), left});
}

Action order(const QJsonObject& line) {
    if (text(line, "author").isEmpty() || text(line, "product").isEmpty()) {
        return std::nullopt;
    }
    return command(show::AddToOrderTicker{{.author = studio::comments::shortName(text(line, "author")),
                                           .productCode = text(line, "product"),
                                           .at = {}}});
}

Action takeOrder(const QJsonObject& line) {
    studio::orders::Order order;
    order.platform = text(line, "platform");
    order.buyerName = text(line, "author");
    order.productCode = text(line, "product");
    order.size = text(line, "size");
    order.colour = text(line, "colour");
    order.quantity = line.contains(QLatin1String("quantity")) ? index(line, "quantity") : 1;
    if (order.buyerName.isEmpty() || order.productCode.isEmpty() || order.quantity < 1) {
        return std::nullopt;
    }
    return CueAction{order};
}

Action overridePapers(const QJsonObject& line) {
    if (text(line, "product").isEmpty() || text(line, "reason").trimmed().isEmpty()) {
        return std::nullopt;
    }
    return CueAction{OverridePapers{text(line, "product"), text(line, "reason")}};
}

Action openDraw(const QJsonObject& line) {
    QStringList names;
    for (const auto& name : line.value(QLatin1String("names")).toArray()) {
        if (name.toString().trimmed().isEmpty()) {
            return std::nullopt;
        }
        names.append(studio::comments::shortName(name.toString()));
    }
    return names.isEmpty() ? std::nullopt : command(show::OpenDraw{text(line, "title"), names});
}

Action standBy(const QJsonObject& line) {
    static const std::map<QString, show::StandByKind> kKinds{
        {QStringLiteral("starting"), show::StandByKind::Starting},
        {QString(), show::StandByKind::Break},
        {QStringLiteral("break"), show::StandByKind::Break},
        {QStringLiteral("ended"), show::StandByKind::Ended},
    };
    const auto kind = kKinds.find(text(line, "kind"));
    const auto seconds = length(line);
    if (kind == kKinds.end() || (line.contains(QLatin1String("seconds")) && !seconds)) {
        return std::nullopt;
    }
    show::StandBy slate{kind->second, studio::comments::displayText(text(line, "message")), {}};
    if (seconds) {
        slate.backAt = studio::base::WallTime{} + *seconds;
    }
    return command(show::StartStandBy{slate});
}

Action theme(const QJsonObject& line) {
    static const QRegularExpression kColour(QStringLiteral("^(#[0-9a-fA-F]{6})?$"));
    ChangeLook change;
    bool isRight = true;
    bool any = false;
    const auto take = [&](const char* key, auto& out, auto read) {
        if (line.contains(QLatin1String(key))) {
            any = true;
            out = read(text(line, key));
            isRight = isRight && hasText(line, key) && out.has_value();
        }
    };
    const auto nonEmpty = [](const QString& name) {
        return name.isEmpty() ? std::nullopt : std::optional(name);
    };
    const auto colour = [](const QString& name) {
        return kColour.match(name).hasMatch() ? std::optional(name.toLower()) : std::nullopt;
    };
    take("name", change.theme, nonEmpty);
    take("shop_colour", change.shopColour, colour);
    take("countdown", change.countdown,
         [](const QString& name) { return styleNamed(show::kCountdownWords, name); });
    take("draw", change.draw, [](const QString& name) { return styleNamed(show::kDrawWords, name); });
    return any && isRight ? Action{CueAction{change}} : std::nullopt;
}

template <auto Read>
Verb with(const char* key) {
    return [key](const QJsonObject& line) {
        return Read(line, key);
    };
}

const std::map<QString, Verb>& verbs() {
    static const std::map<QString, Verb> kVerbs{
        {QStringLiteral("next"), plain<show::NextSegment>},
        {QStringLiteral("previous"), plain<show::PreviousSegment>},
        {QStringLiteral("go_to"), with<indexVerb<show::GoToSegment>>("segment")},
        {QStringLiteral("show"), overlayVerb<show::ShowOverlay>},
        {QStringLiteral("hide"), overlayVerb<show::HideOverlay>},
        {QStringLiteral("start_timer"), lengthVerb<show::StartCountdown>},
        {QStringLiteral("add_time"), lengthVerb<show::AddToCountdown>},
        {QStringLiteral("stop_timer"), plain<show::StopCountdown>},
        {QStringLiteral("scene"), with<textVerb<show::SwitchScene>>("id")},
        {QStringLiteral("comment"), comment},
        {QStringLiteral("question"), lineVerb<show::PutQuestionOnScreen>},
        {QStringLiteral("answer"), answer},
        {QStringLiteral("spotlight"), lineVerb<show::PutInSpotlight>},
        {QStringLiteral("pin"), lineVerb<show::PinComment>},
        {QStringLiteral("unpin"), plain<show::UnpinComment>},
        {QStringLiteral("pair"), pair},
        {QStringLiteral("stock"), stock},
        {QStringLiteral("order"), order},
        {QStringLiteral("take_order"), takeOrder},
        {QStringLiteral("override_papers"), overridePapers},
        {QStringLiteral("voucher"), with<textVerb<show::ShowVoucher>>("code")},
        {QStringLiteral("qr"), with<indexVerb<show::ShowQrCode>>("index")},
        {QStringLiteral("open_draw"), openDraw},
        {QStringLiteral("spin"), with<indexVerb<show::SpinDraw>>("winner")},
        {QStringLiteral("close_draw"), plain<show::CloseDraw>},
        {QStringLiteral("stand_by"), standBy},
        {QStringLiteral("end_stand_by"), plain<show::EndStandBy>},
        {QStringLiteral("theme"), theme},
        {QStringLiteral("end"),
         [](const QJsonObject&) {
             return Action{CueAction{EndShow{}}};
         }},
    };
    return kVerbs;
}

} // namespace

std::optional<CueAction> cueAction(const QJsonObject& line) {
    const auto verb = verbs().find(text(line, "do"));
    return verb == verbs().end() ? std::nullopt : verb->second(line);
}

} // namespace app
