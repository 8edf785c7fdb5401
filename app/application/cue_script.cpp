#include "app/application/cue_script.h"

#include "studio/comments/phone_mask.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <cmath>
#include <functional>
#include <map>
#include <optional>

namespace app {
namespace {

namespace show = studio::show;
using studio::base::Error;

constexpr qint64 kLargestFile = 16 * 1024 * 1024;
constexpr double kLongest = 7 * 24 * 3600.0;

std::optional<show::Overlay> overlayNamed(const QString& name) {
    static const std::map<QString, show::Overlay> kOverlays{
        {QStringLiteral("product_card"), show::Overlay::ProductCard},
        {QStringLiteral("card"), show::Overlay::ProductCard},
        {QStringLiteral("product"), show::Overlay::ProductCard},
        {QStringLiteral("countdown"), show::Overlay::Countdown},
        {QStringLiteral("timer"), show::Overlay::Countdown},
        {QStringLiteral("comment_feed"), show::Overlay::CommentFeed},
        {QStringLiteral("comments"), show::Overlay::CommentFeed},
        {QStringLiteral("feed"), show::Overlay::CommentFeed},
        {QStringLiteral("question_banner"), show::Overlay::QuestionBanner},
        {QStringLiteral("question"), show::Overlay::QuestionBanner},
        {QStringLiteral("seller_line"), show::Overlay::SellerLine},
        {QStringLiteral("seller"), show::Overlay::SellerLine},
    };
    const auto found = kOverlays.find(name);
    return found == kOverlays.end() ? std::nullopt : std::optional(found->second);
}

QString text(const QJsonObject& line, const char* key) {
    return line.value(QLatin1String(key)).toString();
}

std::optional<std::chrono::seconds> length(const QJsonObject& line) {
    const double seconds = line.value(QLatin1String("seconds")).toDouble(-1);
    if (!(seconds >= 1) || seconds > kLongest) {
        return std::nullopt;
    }
    return std::chrono::seconds(static_cast<long>(seconds));
}

using Action = std::optional<CueAction>;

Action command(show::StageCommand stageCommand) {
    return CueAction{std::move(stageCommand)};
}

Action overlayCue(const QJsonObject& line, bool shown) {
    const auto overlay = overlayNamed(text(line, "overlay"));
    if (!overlay) {
        return std::nullopt;
    }
    return shown ? command(show::ShowOverlay{*overlay}) : command(show::HideOverlay{*overlay});
}

Action questionCue(const QJsonObject& line) {
    if (text(line, "text").isEmpty()) {
        return std::nullopt;
    }
    return command(show::PutQuestionOnScreen{{.author = studio::comments::shortName(text(line, "author")),
                                              .text = studio::comments::displayText(text(line, "text")),
                                              .platform = text(line, "platform"),
                                              .at = std::chrono::system_clock::now()}});
}

Action commentCue(const QJsonObject& line) {
    if (text(line, "text").isEmpty()) {
        return std::nullopt;
    }
    return CueAction{studio::comments::Comment{.platform = text(line, "platform"),
                                               .id = {},
                                               .author = text(line, "author"),
                                               .text = text(line, "text"),
                                               .at = {}}};
}

Action stockCue(const QJsonObject& line) {
    const int left = line.value(QLatin1String("left")).toInt(-1);
    if (left < 0 || text(line, "product").isEmpty()) {
        return std::nullopt;
    }
    return command(show::SetStockLeft{text(line, "product"), left});
}

Action goToCue(const QJsonObject& line) {
    const int segment = line.value(QLatin1String("segment")).toInt(-1);
    return segment < 0 ? std::nullopt : command(show::GoToSegment{segment});
}

Action sceneCue(const QJsonObject& line) {
    return text(line, "id").isEmpty() ? std::nullopt : command(show::SwitchScene{text(line, "id")});
}

Action startTimerCue(const QJsonObject& line) {
    const auto seconds = length(line);
    return seconds ? command(show::StartCountdown{*seconds}) : std::nullopt;
}

Action addTimeCue(const QJsonObject& line) {
    const auto seconds = length(line);
    return seconds ? command(show::AddToCountdown{*seconds}) : std::nullopt;
}

Action actionOf(const QJsonObject& line) {
    using Verb = std::function<Action(const QJsonObject&)>;
    static const std::map<QString, Verb> kVerbs{
        {QStringLiteral("next"),
         [](const auto&) {
             return command(show::NextSegment{});
         }},
        {QStringLiteral("previous"),
         [](const auto&) {
             return command(show::PreviousSegment{});
         }},
        {QStringLiteral("go_to"), goToCue},
        {QStringLiteral("show"),
         [](const auto& line2) {
             return overlayCue(line2, true);
         }},
        {QStringLiteral("hide"),
         [](const auto& line2) {
             return overlayCue(line2, false);
         }},
        {QStringLiteral("start_timer"), startTimerCue},
        {QStringLiteral("add_time"), addTimeCue},
        {QStringLiteral("stop_timer"),
         [](const auto&) {
             return command(show::StopCountdown{});
         }},
        {QStringLiteral("scene"), sceneCue},
        {QStringLiteral("question"), questionCue},
        {QStringLiteral("comment"), commentCue},
        {QStringLiteral("stock"), stockCue},
        {QStringLiteral("end"),
         [](const auto&) {
             return Action{CueAction{EndShow{}}};
         }},
    };
    const auto verb = kVerbs.find(text(line, "do"));
    return verb == kVerbs.end() ? std::nullopt : verb->second(line);
}

} // namespace

studio::base::Result<std::vector<Cue>> loadCues(const QString& path) {
    QFile file(path);
    const QFileInfo info(path);
    const std::string name = info.fileName().toStdString();
    // A pipe or a device may never end.
    if (!info.isFile() || !file.open(QIODevice::ReadOnly) || file.size() > kLargestFile) {
        return Error{CueError::CannotRead, file.errorString().toStdString(), path.toStdString()};
    }
    std::vector<Cue> cues;
    for (int number = 1; !file.atEnd(); ++number) {
        const QByteArray bytes = file.readLine().trimmed();
        if (bytes.isEmpty()) {
            continue;
        }
        const QJsonObject line = QJsonDocument::fromJson(bytes).object();
        const double at = line.value(QLatin1String("at")).toDouble(-1);
        auto action = actionOf(line);
        if (!(at >= 0) || at > kLongest || !action) {
            return Error{CueError::BadLine, {}, name + ":" + std::to_string(number)};
        }
        cues.push_back({std::chrono::milliseconds(std::lround(at * 1000)), std::move(*action)});
    }
    std::stable_sort(cues.begin(), cues.end(), [](const Cue& a, const Cue& b) { return a.at < b.at; });
    return cues;
}

} // namespace app
