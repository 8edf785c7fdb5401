#include "app/host_board/board_settings.h"

#include "app/host_board/host_board.h"

#include <QJsonArray>

#include <algorithm>

namespace app::host_board {

namespace {
constexpr int kLargestSide = 20000;
}

QJsonObject toJson(const BoardSettings& settings) {
    const QRect& at = settings.geometry;
    return {{QStringLiteral("geometry"), QJsonArray{at.x(), at.y(), at.width(), at.height()}},
            {QStringLiteral("screen"), settings.screen},
            {QStringLiteral("fullScreen"), settings.fullScreen},
            {QStringLiteral("scale"), settings.scale},
            {QStringLiteral("mirrored"), settings.mirrored},
            {QStringLiteral("prompterSpeed"), settings.prompterSpeed}};
}

BoardSettings boardSettings(const QJsonObject& json) {
    BoardSettings settings;
    const QJsonArray at = json[QStringLiteral("geometry")].toArray();
    const auto sane = [](const QJsonValue& value) {
        return std::abs(value.toInt(kLargestSide)) < kLargestSide;
    };
    if (at.size() == 4 && std::all_of(at.begin(), at.end(), sane) && at[2].toInt() > 0 && at[3].toInt() > 0)
        settings.geometry = QRect(at[0].toInt(), at[1].toInt(), at[2].toInt(), at[3].toInt());
    settings.screen = json[QStringLiteral("screen")].toString();
    settings.fullScreen = json[QStringLiteral("fullScreen")].toBool(settings.fullScreen);
    settings.scale = std::clamp(json[QStringLiteral("scale")].toDouble(settings.scale),
                                HostBoard::kLeastScale, HostBoard::kMostScale);
    settings.mirrored = json[QStringLiteral("mirrored")].toBool(settings.mirrored);
    settings.prompterSpeed = std::clamp(json[QStringLiteral("prompterSpeed")].toInt(settings.prompterSpeed),
                                        0, PrompterScroll::kFastest);
    return settings;
}

QString boardScreen(const QStringList& screens, const QString& consoleScreen, const QString& remembered) {
    if (remembered != consoleScreen && screens.contains(remembered))
        return remembered;
    const auto other = std::find_if(screens.begin(), screens.end(),
                                    [&](const QString& screen) { return screen != consoleScreen; });
    return other == screens.end() ? QString() : *other;
}

} // namespace app::host_board
