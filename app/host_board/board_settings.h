#pragma once

#include <QJsonObject>
#include <QRect>
#include <QString>
#include <QStringList>

namespace app::host_board {

/// What is remembered of the board between two runs.
struct BoardSettings {
    /// Of the window while it is not full screen; empty: never shown.
    QRect geometry;
    /// Name of the screen it stood on; empty: none.
    QString screen;
    bool fullScreen = true;
    double scale = 1;
    bool mirrored = false;
    int prompterSpeed = 3;

    friend bool operator==(const BoardSettings&, const BoardSettings&) = default;
};

QJsonObject toJson(const BoardSettings& settings);
/// What is damaged falls back alone.
BoardSettings boardSettings(const QJsonObject& json);

/// Where the board opens: its remembered screen, else another one than the console's; empty: there is only
/// the console's own.
QString boardScreen(const QStringList& screens, const QString& consoleScreen, const QString& remembered);

} // namespace app::host_board
