#include "studio/overlays/safe_area.h"

#include "studio/overlays/overlay_contract.h"

#include <QLatin1String>

#include <algorithm>
#include <array>
#include <cmath>

namespace studio::overlays {
namespace {

/// Of the on-air pictures, design units.
constexpr SafeMargins kPortraitDesign{32, 44, 32, 26};
constexpr SafeMargins kLandscapeDesign{32, 28, 32, 12};

/// Height by width from which an app shows a picture full-screen, its buttons over it.
constexpr double kTall = 1.6;
/// What margins leave at least, of the canvas's width and height.
constexpr double kLeastLeft = 0.25;

struct PhoneApp {
    const char* platform;
    SafeMargins margins;
    bool onlyThere;
};

// The platforms publish figures for their short-video ads, none for live rooms:
//   TikTok   in-feed template of ads.tiktok.com/help/article/video-ads-specifications: top 160, bottom 440 of
//            1280 (a caption stands there, which a live room has not)
//   Meta     Ads Guide, Reels: top 14 %, bottom 35 % with the caption, sides 6 %; Stories: bottom 20 %
//   YouTube  Shorts ads: top 288, bottom 672 (caption), left 48, right 192 of 1080 × 1920
// A live room has no caption but a line to write in with its buttons, so the bottom is smaller here.
// Shopee and Lazada publish nothing; theirs is TikTok's with the lower bar of their rooms.
constexpr std::array<PhoneApp, 6> kPhoneApps{{{"tiktok", {0.056, 0.125, 0.12, 0.17}, true},
                                              {"shopee", {0.045, 0.10, 0.12, 0.13}, true},
                                              {"lazada", {0.045, 0.10, 0.12, 0.13}, true},
                                              {"instagram", {0.06, 0.14, 0.06, 0.20}, true},
                                              {"facebook", {0.06, 0.14, 0.06, 0.20}, false},
                                              {"youtube", {0.045, 0.15, 0.178, 0.20}, false}}};

const PhoneApp* phoneApp(const QString& platform) {
    const auto found = std::find_if(kPhoneApps.begin(), kPhoneApps.end(), [&](const PhoneApp& app) {
        return platform == QLatin1String(app.platform);
    });
    return found == kPhoneApps.end() ? nullptr : &*found;
}

SafeMargins stricter(const SafeMargins& a, const SafeMargins& b) {
    return {std::max(a.left, b.left), std::max(a.top, b.top), std::max(a.right, b.right),
            std::max(a.bottom, b.bottom)};
}

/// Both sides together leave a part of the length.
void leaveRoom(double& near, double& far) {
    const double most = 1 - kLeastLeft;
    if (near + far > most) {
        const double shrink = most / (near + far);
        near *= shrink;
        far *= shrink;
    }
}

bool isTall(QSize canvas) {
    return canvas.height() >= kTall * canvas.width();
}

} // namespace

SafeMargins designMargins(QSize canvas) {
    const double width = std::max(1, canvas.width());
    const double height = std::max(1, canvas.height());
    const double scale = std::min(width, height) / contract::kDesignShortSide;
    const auto& design = height > width ? kPortraitDesign : kLandscapeDesign;
    return {design.left * scale / width, design.top * scale / height, design.right * scale / width,
            design.bottom * scale / height};
}

std::optional<SafeMargins> phoneMargins(const QString& platform) {
    const auto* app = phoneApp(platform);
    return app == nullptr ? std::nullopt : std::optional(app->margins);
}

bool isWatchedOnPhonesOnly(const QString& platform) {
    const auto* app = phoneApp(platform);
    return app != nullptr && app->onlyThere;
}

QRect safeAreaOf(QSize canvas, const QStringList& platforms) {
    SafeMargins margins = designMargins(canvas);
    if (isTall(canvas)) {
        for (const auto& platform : platforms) {
            margins = stricter(margins, phoneMargins(platform).value_or(SafeMargins{}));
        }
    }
    leaveRoom(margins.left, margins.right);
    leaveRoom(margins.top, margins.bottom);
    const auto pixels = [](double fraction, int length) {
        return static_cast<int>(std::lround(fraction * length));
    };
    const int width = std::max(1, canvas.width());
    const int height = std::max(1, canvas.height());
    return QRect(0, 0, width, height)
        .adjusted(pixels(margins.left, width), pixels(margins.top, height), -pixels(margins.right, width),
                  -pixels(margins.bottom, height));
}

QRect safeAreaOf(const show::Show& show, const show::Canvas& canvas) {
    QStringList platforms;
    for (const auto& destination : show.destinations) {
        const bool toSecond = show.secondCanvas && destination.canvas == show::CanvasId::Second;
        const show::Canvas& its = toSecond ? *show.secondCanvas : show.canvas;
        const bool gets = !show.secondCanvas || its.size == canvas.size;
        if (destination.enabled && gets && isWatchedOnPhonesOnly(destination.platform)) {
            platforms += destination.platform;
        }
    }
    return safeAreaOf(canvas.size, platforms);
}

} // namespace studio::overlays
