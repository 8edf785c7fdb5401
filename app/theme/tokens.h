#pragma once

#include <QColor>

#include <span>
#include <string_view>

namespace app::theme {

/// A colour of the console with the name that the style sheet calls it by.
struct Colour {
    std::string_view name;
    QRgb value;

    operator QColor() const { return QColor::fromRgba(value); } // NOLINT(google-explicit-constructor)
};

/// A length in logical pixels with the name that the style sheet calls it by.
struct Length {
    std::string_view name;
    int value;

    constexpr operator int() const { return value; } // NOLINT(google-explicit-constructor)
};

inline constexpr Colour kBackground{"background", 0xff14161c};
inline constexpr Colour kPane{"pane", 0xff1b1e27};
inline constexpr Colour kRaised{"raised", 0xff242834};
inline constexpr Colour kHover{"hover", 0xff2c3140};
inline constexpr Colour kLine{"line", 0xff2f3442};
inline constexpr Colour kFaintLine{"faint-line", 0xff20242e};
inline constexpr Colour kWell{"well", 0xff0b0c10};
inline constexpr Colour kInk{"ink", 0xffeceef4};
inline constexpr Colour kSoftInk{"soft-ink", 0xffd5d9e6};
inline constexpr Colour kNameInk{"name-ink", 0xffc5cbdc};
inline constexpr Colour kDim{"dim", 0xff9aa1b4};
inline constexpr Colour kFaint{"faint", 0xff7c8398};
inline constexpr Colour kWhite{"white", 0xffffffff};
inline constexpr Colour kBrand{"brand", 0xffff5a3c};
inline constexpr Colour kBrandHover{"brand-hover", 0xffff6f54};
inline constexpr Colour kOk{"ok", 0xff2ecc8f};
inline constexpr Colour kWarn{"warn", 0xffffb020};
inline constexpr Colour kBad{"bad", 0xffff4d5e};
inline constexpr Colour kBadInk{"bad-ink", 0xffff8a95};
inline constexpr Colour kAsk{"ask", 0xff5aa9ff};
inline constexpr Colour kGold{"gold", 0xffffd166};
inline constexpr Colour kRowOn{"row-on", 0xff33231f};
inline constexpr Colour kRowNext{"row-next", 0xff20242f};
inline constexpr Colour kBarTrack{"bar-track", 0xff4a352f};
inline constexpr Colour kToggleOn{"toggle-on", 0xff3a2620};
inline constexpr Colour kSceneOn{"scene-on", 0xff2c4a3d};
inline constexpr Colour kSceneOnInk{"scene-on-ink", 0xffb6f3d8};
inline constexpr Colour kGo{"go", 0xff1f6b4d};
inline constexpr Colour kGoHover{"go-hover", 0xff26815d};
inline constexpr Colour kMask{"mask", 0xff3a4054};
inline constexpr Colour kMeterTrack{"meter-track", 0xff2b3040};
inline constexpr Colour kKeyCap{"key-cap", 0x44000000};
inline constexpr Colour kOkPlate{"ok-plate", 0xff173d2f};
inline constexpr Colour kOkPlateInk{"ok-plate-ink", 0xff7ff0c0};
inline constexpr Colour kAskPlate{"ask-plate", 0xff17304d};
inline constexpr Colour kAskPlateInk{"ask-plate-ink", 0xff9ccbff};
inline constexpr Colour kWarnPlate{"warn-plate", 0xff4a3510};
inline constexpr Colour kWarnPlateInk{"warn-plate-ink", 0xffffd38a};
inline constexpr Colour kBadPlate{"bad-plate", 0xff4a1a22};
inline constexpr Colour kBadPlateInk{"bad-plate-ink", 0xffffb3bb};
inline constexpr Colour kFacebook{"facebook", 0xff1877f2};
inline constexpr Colour kYoutube{"youtube", 0xffe62117};
inline constexpr Colour kShopee{"shopee", 0xffee4d2d};
inline constexpr Colour kTiktok{"tiktok", 0xff00a6a0};
inline constexpr Colour kLazada{"lazada", 0xff3d43c4};
inline constexpr Colour kInstagram{"instagram", 0xffd6249f};
inline constexpr Colour kOtherPlatform{"other-platform", 0xff5b6278};

inline constexpr Length kHeaderHeight{"header-height", 48};
inline constexpr Length kFooterHeight{"footer-height", 26};
inline constexpr Length kLeftWidth{"left-width", 272};
inline constexpr Length kRightWidth{"right-width", 348};
inline constexpr Length kMainPadding{"main-padding", 10};
inline constexpr Length kMainGap{"main-gap", 8};
inline constexpr Length kPanePadding{"pane-padding", 12};
inline constexpr Length kThumbnail{"thumbnail", 44};
inline constexpr Length kRadius{"radius", 8};
inline constexpr Length kSmallRadius{"small-radius", 5};
inline constexpr Length kChipRadius{"chip-radius", 13};
inline constexpr Length kWellRadius{"well-radius", 10};
inline constexpr Length kTextHuge{"text-huge", 17};
inline constexpr Length kTextStrong{"text-strong", 14};
inline constexpr Length kText{"text", 13};
inline constexpr Length kTextSmall{"text-small", 12};
inline constexpr Length kTextTiny{"text-tiny", 11};
inline constexpr Length kTextKey{"text-key", 10};

std::span<const Colour* const> colours();
std::span<const Length* const> lengths();

/// The colour a platform is known by; an unknown id gets a neutral one.
const Colour& platformColour(std::string_view id);

} // namespace app::theme
