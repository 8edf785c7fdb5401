#pragma once

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>

// A theme's tokens, their names in theme files and settings, and the rule that text can be read.
// Plain C++ without Qt and libobs: the program and the overlay module share it.

namespace studio::overlays {

/// 0xAARRGGBB, not premultiplied.
using Argb = std::uint32_t;

/// What a theme decides. The defaults are the theme "clean", the design's own colours.
struct ThemeTokens {
    Argb card = 0xffffffff;        ///< plate of cards, banners, tickets
    Argb cardText = 0xff1b1e27;    ///< on `card`
    Argb cardMuted = 0xff5b6070;   ///< on `card`, less important
    Argb cardFaint = 0xff8a90a0;   ///< on `card`: the struck price
    Argb price = 0xffd7263d;       ///< on `card`: the price, the filled bar
    Argb track = 0xfff2d9d4;       ///< empty part of a bar
    Argb accent = 0xeed7263d;      ///< plate that calls: countdown, price flash
    Argb onAccent = 0xffffffff;    ///< on `accent`
    Argb highlight = 0xffffd166;   ///< plate of the code; emphasis on `ink` and `accent`
    Argb onHighlight = 0xff5b3b00; ///< on `highlight`
    Argb ink = 0xff1b1e27;         ///< dark plate: what to type
    Argb onInk = 0xffffffff;       ///< on `ink`
    Argb info = 0xff2f80ed;        ///< on `card`: who asks; the banner's edge
    Argb glass = 0x99000000;       ///< plate that lets the picture through: bubbles, ticker
    Argb onGlass = 0xffffffff;     ///< on `glass`
    Argb glassName = 0xffffd9a0;   ///< on `glass`: a commenter's name
    Argb legal = 0x59000000;       ///< plate behind the seller line
    Argb onLegal = 0xccffffff;     ///< on `legal`
    Argb ground = 0xff161822;      ///< stand-by slate
    Argb onGround = 0xffffffff;    ///< on `ground`
    double radius = 1;             ///< × the design's corner radii, 0…1.5
    double shadow = 1;             ///< × the design's shadows' opacity, 0…1.5
    double motion = 1;             ///< 0: nothing moves, 1: everything does

    friend bool operator==(const ThemeTokens&, const ThemeTokens&) = default;
};

struct ColourToken {
    const char* name;
    Argb ThemeTokens::*value;
};
inline constexpr std::array<ColourToken, 20> kColourTokens{{{"card", &ThemeTokens::card},
                                                            {"cardText", &ThemeTokens::cardText},
                                                            {"cardMuted", &ThemeTokens::cardMuted},
                                                            {"cardFaint", &ThemeTokens::cardFaint},
                                                            {"price", &ThemeTokens::price},
                                                            {"track", &ThemeTokens::track},
                                                            {"accent", &ThemeTokens::accent},
                                                            {"onAccent", &ThemeTokens::onAccent},
                                                            {"highlight", &ThemeTokens::highlight},
                                                            {"onHighlight", &ThemeTokens::onHighlight},
                                                            {"ink", &ThemeTokens::ink},
                                                            {"onInk", &ThemeTokens::onInk},
                                                            {"info", &ThemeTokens::info},
                                                            {"glass", &ThemeTokens::glass},
                                                            {"onGlass", &ThemeTokens::onGlass},
                                                            {"glassName", &ThemeTokens::glassName},
                                                            {"legal", &ThemeTokens::legal},
                                                            {"onLegal", &ThemeTokens::onLegal},
                                                            {"ground", &ThemeTokens::ground},
                                                            {"onGround", &ThemeTokens::onGround}}};

struct NumberToken {
    const char* name;
    double ThemeTokens::*value;
    double least;
    double most;
};
inline constexpr std::array<NumberToken, 3> kNumberTokens{{{"radius", &ThemeTokens::radius, 0, 1.5},
                                                           {"shadow", &ThemeTokens::shadow, 0, 1.5},
                                                           {"motion", &ThemeTokens::motion, 0, 1}}};

} // namespace studio::overlays
