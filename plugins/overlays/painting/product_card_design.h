#pragma once

#include "plugins/overlays/painting/plate.h"

namespace phien::overlays {

/// The card's figures, design units.
struct CardDesign {
    PlateDesign plate;
    /// The picture stands above the words and takes what they leave, this at least; else it stands at their
    /// left and is so wide.
    bool pictureAbove = false;
    double picture;
    double paddingX;
    double paddingY;
    double gap;
    double name;
    double oldPrice;
    double price;
    double barHeight;
    double stock;
    double action;
    double actionPadX;
    double actionPadY;
    double actionRadius;
    double badge;
    double badgeInset;
    double badgePadX;
    double badgePadY;
    double badgeRadius;
};

/// Black at #8, as the design's style sheet has it.
inline constexpr double kCardShadowOpacity = 0.533;

inline constexpr CardDesign kPortraitCard{.plate = {24, 16, 44, kCardShadowOpacity},
                                          .picture = 220,
                                          .paddingX = 22,
                                          .paddingY = 18,
                                          .gap = 6,
                                          .name = 31,
                                          .oldPrice = 23,
                                          .price = 47,
                                          .barHeight = 12,
                                          .stock = 21,
                                          .action = 24,
                                          .actionPadX = 14,
                                          .actionPadY = 9,
                                          .actionRadius = 12,
                                          .badge = 24,
                                          .badgeInset = 12,
                                          .badgePadX = 12,
                                          .badgePadY = 5,
                                          .badgeRadius = 10};
inline constexpr CardDesign kLandscapeCard{.plate = {20, 14, 36, kCardShadowOpacity},
                                           .picture = 150,
                                           .paddingX = 16,
                                           .paddingY = 14,
                                           .gap = 4,
                                           .name = 22,
                                           .oldPrice = 16,
                                           .price = 34,
                                           .barHeight = 8,
                                           .stock = 15,
                                           .action = 17,
                                           .actionPadX = 11,
                                           .actionPadY = 6,
                                           .actionRadius = 9,
                                           .badge = 19,
                                           .badgeInset = 10,
                                           .badgePadX = 10,
                                           .badgePadY = 4,
                                           .badgeRadius = 8};
/// One of a pair in portrait; in landscape a pair is two single cards.
inline constexpr CardDesign kNarrowCard{.plate = {22, 14, 40, kCardShadowOpacity},
                                        .pictureAbove = true,
                                        .picture = 120,
                                        .paddingX = 16,
                                        .paddingY = 14,
                                        .gap = 4,
                                        .name = 24,
                                        .oldPrice = 18,
                                        .price = 38,
                                        .barHeight = 9,
                                        .stock = 17,
                                        .action = 19,
                                        .actionPadX = 12,
                                        .actionPadY = 6,
                                        .actionRadius = 10,
                                        .badge = 21,
                                        .badgeInset = 10,
                                        .badgePadX = 10,
                                        .badgePadY = 4,
                                        .badgeRadius = 9};
/// Between the two of a pair.
inline constexpr double kPairGap = 16;

} // namespace phien::overlays
