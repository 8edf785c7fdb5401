#pragma once

#include "studio/show/show.h"

#include <QRect>
#include <QSize>
#include <QString>
#include <QStringList>

#include <optional>

namespace studio::overlays {

/// What overlays keep away from, in fractions of the canvas's width (left, right) and height (top, bottom).
struct SafeMargins {
    double left = 0;
    double top = 0;
    double right = 0;
    double bottom = 0;

    friend bool operator==(const SafeMargins&, const SafeMargins&) = default;
};

/// The design's own margins: those of the on-air pictures, in pictures of every size.
SafeMargins designMargins(QSize canvas);

/// What a platform's app on a phone lays over a full-screen 9:16 picture: its bar at the top, the column of
/// buttons at the right, the line to write in at the bottom. nullopt: nothing is known of that platform.
std::optional<SafeMargins> phoneMargins(const QString& platform);

/// True where buyers watch in such an app and nowhere else, so that the show must keep clear of its buttons.
bool isWatchedOnPhonesOnly(const QString& platform);

/// Where overlays may stand, canvas pixels: inside the design's margins, and on a tall canvas (from 16:10
/// upright) inside the phone margins of every platform of `platforms` too. Never empty. Pure, any thread.
QRect safeAreaOf(QSize canvas, const QStringList& platforms = {});

/// The same for the enabled destinations that get this canvas and are watched on phones only.
QRect safeAreaOf(const show::Show& show, const show::Canvas& canvas);

} // namespace studio::overlays
