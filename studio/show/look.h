#pragma once

#include "studio/base/money.h"
#include "studio/show/overlay.h"

#include <QPointF>
#include <QString>

#include <algorithm>
#include <map>
#include <optional>

namespace studio::show {

enum class CountdownStyle { Ring, Bar, Digits };
enum class DrawStyle { Wheel, Roll };

/// How the overlays look, the same in every canvas.
struct Look {
    /// Name of a theme file without its ending.
    QString theme = QStringLiteral("clean");
    /// "#rrggbb", takes the place of the theme's accent; empty: the theme's own.
    QString shopColour;
    /// Absolute path of the shop's logo; empty: none.
    QString logo;
    CountdownStyle countdown = CountdownStyle::Ring;
    DrawStyle draw = DrawStyle::Wheel;

    friend bool operator==(const Look&, const Look&) = default;
};

/// A theme is named, never a path: 1 to 40 letters of a to z, digits, - and _.
bool isThemeName(const QString& name);

inline constexpr double kSmallestScale = 0.5;
inline constexpr double kLargestScale = 2;

/// Where the host has put an overlay's body: its top left in fractions of the canvas (0…1) and its size as a
/// factor of the design's (0.5…2).
struct Placement {
    QPointF at;
    double scale = 1;

    friend bool operator==(const Placement&, const Placement&) = default;
};

/// The nearest placement that a show file may hold.
inline Placement withinBounds(const Placement& place) {
    return {{std::clamp(place.at.x(), 0.0, 1.0), std::clamp(place.at.y(), 0.0, 1.0)},
            std::clamp(place.scale, kSmallestScale, kLargestScale)};
}

/// Overlays that the host has moved; the others stand where the layout puts them.
using Placements = std::map<Overlay, Placement>;

/// A discount that buyers can use, as the host announces it.
struct Voucher {
    QString code;      ///< "LUA20"
    QString title;     ///< "Giảm 20.000 ₫"
    QString condition; ///< "Đơn từ 199.000 ₫"
    std::optional<int> left;

    friend bool operator==(const Voucher&, const Voucher&) = default;
};

/// Where money goes, for a VietQR code (NAPAS 247): the bank's BIN of six digits, the account, and, if given,
/// the amount and the transfer's words.
struct BankAccount {
    QString bin;
    QString account;
    std::optional<base::Money> amount;
    QString memo;

    friend bool operator==(const BankAccount&, const BankAccount&) = default;
};

/// A code to be shown: a link, or a bank account.
struct QrCode {
    QString title;
    QString caption;
    QString link;
    std::optional<BankAccount> bank; ///< counts before `link`

    friend bool operator==(const QrCode&, const QrCode&) = default;
};

} // namespace studio::show
