#include "studio/overlays/colour_contrast.h"

#include <catch2/catch.hpp>

#include <cstdlib>
#include <random>
#include <set>
#include <string>

using namespace studio::overlays;

namespace {

/// Degrees; nothing for greys.
std::optional<double> hueOf(Argb colour) {
    const double r = contrast::channel(colour, 16);
    const double g = contrast::channel(colour, 8);
    const double b = contrast::channel(colour, 0);
    const double most = std::max({r, g, b});
    const double span = most - std::min({r, g, b});
    if (span < 24) {
        return std::nullopt;
    }
    const double sector = most == r   ? std::fmod((g - b) / span + 6, 6)
                          : most == g ? (b - r) / span + 2
                                      : (r - g) / span + 4;
    return sector * 60;
}

double hueApart(double a, double b) {
    const double apart = std::fabs(a - b);
    return std::min(apart, 360 - apart);
}

ThemeTokens randomTokens(std::mt19937& random) {
    ThemeTokens tokens;
    for (const auto& token : kColourTokens) {
        tokens.*token.value = static_cast<Argb>(random()) | ((random() % 2) != 0 ? contrast::kBlack : 0);
    }
    return tokens;
}

/// Worst contrast of a text over many pictures, not only the two that the rule looks at.
double overPictures(Argb text, Argb plate, std::mt19937& random) {
    double least = 21;
    for (int i = 0; i < 40; ++i) {
        const Argb picture = static_cast<Argb>(random()) | contrast::kBlack;
        const Argb ground = contrast::over(plate, picture);
        least = std::min(least, contrast::ratio(contrast::over(text, ground), ground));
    }
    return least;
}

} // namespace

TEST_CASE("contrast is WCAG's") {
    CHECK(contrast::ratio(0xff000000, 0xffffffff) == Approx(21));
    CHECK(contrast::ratio(0xffffffff, 0xffffffff) == Approx(1));
    // The grey that W3C's technique G18 and every checker name as the lightest on white: 4.54.
    CHECK(contrast::ratio(0xff767676, 0xffffffff) == Approx(4.54).margin(0.005));
    CHECK(contrast::ratio(0xff777777, 0xffffffff) == Approx(4.48).margin(0.005));
    CHECK(contrast::ratio(0xffff0000, 0xffffffff) == Approx(4.0).margin(0.005));
    CHECK(contrast::ratio(0xff0000ff, 0xffffffff) == Approx(8.59).margin(0.005));
}

TEST_CASE("a plate that lets the picture through is judged over black and over white") {
    CHECK(contrast::worst(0xffffffff, 0x80000000) ==
          Approx(contrast::ratio(0xffffffff, 0xff7f7f7f)).margin(0.05));
    CHECK(contrast::worst(0xff000000, 0x80ffffff) ==
          Approx(contrast::ratio(0xff000000, 0xff808080)).margin(0.05));
    // Both ends could be read, but what lies between them could not.
    CHECK(contrast::worst(0xff767676, 0x00000000) == 1);
}

TEST_CASE("clean needs the corrections that its README names, and no others") {
    ThemeTokens clean;
    std::set<std::string> tokens;
    for (const auto& correction : correctContrast(clean)) {
        tokens.insert(correction.token);
    }
    CHECK(tokens.count("cardFaint") == 1);
    CHECK(tokens.count("info") == 1);
    CHECK(tokens.count("glass") + tokens.count("glassName") >= 1);
    CHECK(tokens.count("legal") + tokens.count("onLegal") >= 1);
    for (const char* kept : {"card", "cardText", "cardMuted", "price", "track", "accent", "onAccent",
                             "highlight", "onHighlight", "ink", "onInk", "onGlass", "ground", "onGround"}) {
        INFO(kept);
        CHECK(tokens.count(kept) == 0);
    }
    CHECK(unreadableTexts(clean).empty());
}

TEST_CASE("any theme at all can be read once corrected, and is then left alone") {
    std::mt19937 random(20261122);
    for (int round = 0; round < 150; ++round) {
        INFO(round);
        ThemeTokens tokens = randomTokens(random);
        const ThemeTokens before = tokens;
        const auto corrections = correctContrast(tokens);
        REQUIRE(unreadableTexts(tokens).empty());
        for (const auto& pair : kTextOnPlates) {
            CHECK(overPictures(tokens.*pair.text, tokens.*pair.plate, random) > kReadable - 0.35);
        }
        for (const auto& token : kColourTokens) {
            const auto was = hueOf(before.*token.value);
            const auto is = hueOf(tokens.*token.value);
            if (was && is) {
                CHECK(hueApart(*was, *is) < 12);
            }
        }
        ThemeTokens again = tokens;
        CHECK(correctContrast(again).empty());
        CHECK(again == tokens);
        CHECK((corrections.empty() == (before == tokens)));
    }
}

TEST_CASE("every shop's colour can be read and stays the shop's colour") {
    std::mt19937 random(7);
    for (int round = 0; round < 400; ++round) {
        const Argb shop = static_cast<Argb>(random()) & 0xffffff;
        INFO(std::hex << shop);
        ThemeTokens tokens = withShopColour(ThemeTokens{}, shop);
        CHECK((tokens.accent & 0xffffff) == shop);
        CHECK((tokens.price & 0xffffff) == shop);
        correctContrast(tokens);
        REQUIRE(unreadableTexts(tokens).empty());
        const auto was = hueOf(shop);
        const auto is = hueOf(tokens.accent);
        if (was && is) {
            CHECK(hueApart(*was, *is) < 12);
        }
    }
}

TEST_CASE("a shop's colour is moved a little or its text changes sides, never turned to mud") {
    // A coral that white almost reads on: a shade darker.
    ThemeTokens coral = withShopColour({}, 0xe8505b);
    correctContrast(coral);
    CHECK(coral.onAccent == 0xffffffff);
    CHECK(contrast::ratio(coral.accent | contrast::kBlack, 0xffe8505b) < 1.6);
    // A yellow keeps its colour, its text becomes dark.
    ThemeTokens yellow = withShopColour({}, 0xffd400);
    correctContrast(yellow);
    CHECK((yellow.accent & 0xffffff) == 0xffd400);
    CHECK(contrast::luminance(yellow.onAccent) < 0.1);
}

TEST_CASE("a price in another colour than the accent is not the shop's to change") {
    ThemeTokens theme;
    theme.price = 0xff006040;
    CHECK(withShopColour(theme, 0x123456).price == 0xff006040);
    CHECK(withShopColour(theme, 0x123456).track == theme.track);
}

TEST_CASE("emphasis on a plate is the highlight where it can be told from it") {
    const ThemeTokens clean;
    CHECK(emphasisOn(clean, clean.accent, clean.onAccent) == clean.highlight);
    CHECK(emphasisOn(clean, 0xffffe08a, 0xff000000) == 0xff000000);
}
