#include "app/theme/tokens.h"

#include <array>
#include <utility>

namespace app::theme {

std::span<const Colour* const> colours() {
    static constexpr std::array kAll{
        &kBackground,  &kPane,      &kRaised,       &kHover,     &kLine,         &kFaintLine,  &kWell,
        &kInk,         &kSoftInk,   &kNameInk,      &kDim,       &kFaint,        &kWhite,      &kBrand,
        &kBrandHover,  &kOk,        &kWarn,         &kBad,       &kBadInk,       &kAsk,        &kGold,
        &kRowOn,       &kRowNext,   &kBarTrack,     &kToggleOn,  &kSceneOn,      &kSceneOnInk, &kGo,
        &kGoHover,     &kMask,      &kMeterTrack,   &kKeyCap,    &kOkPlate,      &kOkPlateInk, &kAskPlate,
        &kAskPlateInk, &kWarnPlate, &kWarnPlateInk, &kBadPlate,  &kBadPlateInk,  &kFacebook,   &kYoutube,
        &kShopee,      &kTiktok,    &kLazada,       &kInstagram, &kOtherPlatform};
    return kAll;
}

std::span<const Length* const> lengths() {
    static constexpr std::array kAll{&kHeaderHeight, &kFooterHeight, &kLeftWidth, &kRightWidth, &kMainPadding,
                                     &kMainGap,      &kPanePadding,  &kThumbnail, &kRadius,     &kSmallRadius,
                                     &kChipRadius,   &kWellRadius,   &kTextHuge,  &kTextStrong, &kText,
                                     &kTextSmall,    &kTextTiny,     &kTextKey};
    return kAll;
}

const Colour& platformColour(std::string_view id) {
    static constexpr std::array<std::pair<std::string_view, const Colour*>, 6> kPlatforms{{
        {"facebook", &kFacebook},
        {"youtube", &kYoutube},
        {"shopee", &kShopee},
        {"tiktok", &kTiktok},
        {"lazada", &kLazada},
        {"instagram", &kInstagram},
    }};
    for (const auto& [name, colour] : kPlatforms) {
        if (name == id)
            return *colour;
    }
    return kOtherPlatform;
}

} // namespace app::theme
