#pragma once

#include "studio/overlays/overlay_theme.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <span>
#include <vector>

// Whether text can be read on its plate, and the least change that makes it so: WCAG 2.2, success criterion
// 1.4.3 (w3.org/TR/WCAG22/#contrast-minimum, #dfn-relative-luminance, #dfn-contrast-ratio).
// Plain C++ without Qt and libobs, like overlay_theme.h. All functions are pure, any thread.

namespace studio::overlays {

/// Least contrast of text (level AA).
inline constexpr double kReadable = 4.5;
/// Least contrast of shapes and of large digits (1.4.11, and 1.4.3 for large text).
inline constexpr double kVisible = 3;

namespace contrast {

inline constexpr Argb kBlack = 0xff000000;
inline constexpr Argb kWhite = 0xffffffff;

constexpr unsigned alphaOf(Argb colour) {
    return colour >> 24;
}
constexpr unsigned channel(Argb colour, int shift) {
    return (colour >> shift) & 0xff;
}
constexpr Argb withAlpha(Argb colour, unsigned alpha) {
    return (colour & 0x00ffffff) | (alpha << 24);
}

/// From `a` to `b`, alpha too; mixing with a grey keeps the hue.
inline Argb mixed(Argb a, Argb b, double part) {
    Argb out = 0;
    for (const int shift : {24, 16, 8, 0}) {
        const double from = channel(a, shift);
        const double to = channel(b, shift);
        out |= static_cast<Argb>(std::lround(from + (to - from) * part)) << shift;
    }
    return out;
}

/// `top` laid over an opaque colour.
inline Argb over(Argb top, Argb opaque) {
    return mixed(opaque | kBlack, top | kBlack, alphaOf(top) / 255.0);
}

inline double linear(unsigned value) {
    static const auto table = [] {
        std::array<double, 256> linears{};
        for (unsigned i = 0; i < linears.size(); ++i) {
            const double c = i / 255.0;
            linears[i] = c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
        }
        return linears;
    }();
    return table[value & 0xff];
}

/// Relative luminance, 0…1; alpha does not count.
inline double luminance(Argb colour) {
    return 0.2126 * linear(channel(colour, 16)) + 0.7152 * linear(channel(colour, 8)) +
           0.0722 * linear(channel(colour, 0));
}

/// Contrast of opaque colours, 1…21.
inline double ratio(Argb a, Argb b) {
    const double la = luminance(a);
    const double lb = luminance(b);
    return (std::max(la, lb) + 0.05) / (std::min(la, lb) + 0.05);
}

/// Contrast of `text` on `plate` over the worst picture behind them. A text that is lighter than the plate
/// over one picture and darker over another vanishes somewhere between: 1.
inline double worst(Argb text, Argb plate) {
    double least = 21;
    std::array<bool, 2> lighter{};
    for (size_t i = 0; i < lighter.size(); ++i) {
        const Argb ground = over(plate, i == 0 ? kBlack : kWhite);
        const Argb shown = over(text, ground);
        least = std::min(least, ratio(shown, ground));
        lighter[i] = luminance(shown) > luminance(ground);
    }
    return lighter[0] == lighter[1] ? least : 1;
}

} // namespace contrast

/// Texts and the plate that they stand on.
struct TextOnPlate {
    Argb ThemeTokens::*text;
    Argb ThemeTokens::*plate;
};
/// Every text of a theme, plate by plate. `ink` is before `highlight`, which is text there and a plate then.
inline constexpr std::array<TextOnPlate, 13> kTextOnPlates{
    {{&ThemeTokens::cardText, &ThemeTokens::card},
     {&ThemeTokens::cardMuted, &ThemeTokens::card},
     {&ThemeTokens::cardFaint, &ThemeTokens::card},
     {&ThemeTokens::price, &ThemeTokens::card},
     {&ThemeTokens::info, &ThemeTokens::card},
     {&ThemeTokens::onAccent, &ThemeTokens::accent},
     {&ThemeTokens::onInk, &ThemeTokens::ink},
     {&ThemeTokens::highlight, &ThemeTokens::ink},
     {&ThemeTokens::onHighlight, &ThemeTokens::highlight},
     {&ThemeTokens::onGlass, &ThemeTokens::glass},
     {&ThemeTokens::glassName, &ThemeTokens::glass},
     {&ThemeTokens::onLegal, &ThemeTokens::legal},
     {&ThemeTokens::onGround, &ThemeTokens::ground}}};

/// A token that was changed so that text can be read.
struct Correction {
    const char* token;
    Argb from;
    Argb to;

    friend bool operator==(const Correction&, const Correction&) = default;
};

namespace contrast {

/// A changed colour and how much of a change it is.
struct Change {
    Argb colour;
    double cost;
};

/// Whether `text` reads at `least` on `plate` and is on the side of `end`, lighter or darker than the plate.
inline bool readsTowards(Argb end, Argb text, Argb plate, double least) {
    const Argb ground = over(plate, kBlack);
    const bool lighter = luminance(over(text, ground)) > luminance(ground);
    return lighter == (end == kWhite) && worst(text, plate) >= least;
}

/// The least mix with black or white that reads on `plate`. A text that has to change sides goes on to
/// seven to one, where that can be reached: half-way greys look broken. nullopt: no mix reads.
inline std::optional<Change> readableText(Argb text, Argb plate) {
    constexpr int kSteps = 128;
    constexpr double kCrossed = 0.25;
    constexpr double kStrong = 7;
    if (worst(text, plate) >= kReadable) {
        return Change{text, 0};
    }
    const Argb middle = over(plate, over(kWhite & 0x80ffffff, kBlack));
    const bool wasLighter = luminance(text) > luminance(middle);
    std::optional<Change> best;
    for (const Argb end : {kWhite, kBlack}) {
        const bool crosses = wasLighter != (end == kWhite);
        const double least = std::max(kReadable, crosses ? std::min(kStrong, worst(end, plate)) : kReadable);
        const auto moved = [&](int step) {
            return mixed(text, end, double(step) / kSteps);
        };
        if (!readsTowards(end, moved(kSteps), plate, least)) {
            continue;
        }
        // The nearer to the end, the better it reads.
        int step = kSteps;
        for (int half = kSteps / 2; half > 0; half /= 2) {
            step -= readsTowards(end, moved(step - half), plate, least) ? half : 0;
        }
        const Change change{moved(step), double(step) / kSteps + (crosses ? kCrossed : 0)};
        best = !best || change.cost < best->cost ? change : *best;
    }
    return best;
}

/// What a plate may become: as it is, less see-through, and where `shades` is true darker and lighter too.
inline std::vector<Change> plateChanges(Argb plate, bool shades) {
    constexpr unsigned kAlphaStep = 3;
    constexpr double kShadeStep = 0.02;
    constexpr double kMostShade = 0.4;
    constexpr double kShadeCost = 2;
    std::vector<Change> changes;
    const unsigned own = alphaOf(plate);
    for (unsigned alpha = own; alpha <= 255; alpha = alpha < 255 ? std::min(255U, alpha + kAlphaStep) : 256) {
        const Argb denser = withAlpha(plate, alpha);
        const double cost = (alpha - own) / 255.0;
        changes.push_back({denser, cost});
        for (double part = kShadeStep; shades && part <= kMostShade; part += kShadeStep) {
            for (const Argb end : {kBlack, kWhite}) {
                changes.push_back({mixed(denser, withAlpha(end, alpha), part), cost + kShadeCost * part});
            }
        }
    }
    std::stable_sort(changes.begin(), changes.end(),
                     [](const Change& a, const Change& b) { return a.cost < b.cost; });
    return changes;
}

/// Makes all texts of one plate readable at the least cost.
inline void makeReadable(ThemeTokens& tokens, Argb ThemeTokens::*plate) {
    // The plate of the shop's own colour may become a shade darker or lighter; the others keep their colour.
    const bool shades = plate == &ThemeTokens::accent;
    std::optional<double> least;
    ThemeTokens best = tokens;
    for (const Change& change : plateChanges(tokens.*plate, shades)) {
        if (least && change.cost >= *least) {
            break;
        }
        ThemeTokens tried = tokens;
        tried.*plate = change.colour;
        double cost = change.cost;
        bool all = true;
        for (const auto& pair : kTextOnPlates) {
            if (all && pair.plate == plate) {
                const auto text = readableText(tokens.*pair.text, change.colour);
                all = text.has_value();
                cost += text ? text->cost : 0;
                tried.*pair.text = text ? text->colour : tokens.*pair.text;
            }
        }
        if (all && (!least || cost < *least)) {
            least = cost;
            best = tried;
        }
    }
    tokens = best;
}

} // namespace contrast

/// Texts that cannot be read on their plate, at level AA.
inline std::vector<TextOnPlate> unreadableTexts(const ThemeTokens& tokens) {
    std::vector<TextOnPlate> found;
    for (const auto& pair : kTextOnPlates) {
        if (contrast::worst(tokens.*pair.text, tokens.*pair.plate) < kReadable) {
            found.push_back(pair);
        }
    }
    return found;
}

/// Changes as little as it can so that every text reads at level AA whatever the picture behind is; keeps
/// hues. Says what it changed. A second call changes nothing.
inline std::vector<Correction> correctContrast(ThemeTokens& tokens) {
    const ThemeTokens before = tokens;
    for (size_t i = 0; i < kTextOnPlates.size(); ++i) {
        const auto plate = kTextOnPlates[i].plate;
        if (i == 0 || plate != kTextOnPlates[i - 1].plate) {
            contrast::makeReadable(tokens, plate);
        }
    }
    std::vector<Correction> corrections;
    for (const auto& token : kColourTokens) {
        if (before.*token.value != tokens.*token.value) {
            corrections.push_back({token.name, before.*token.value, tokens.*token.value});
        }
    }
    return corrections;
}

/// The shop's colour (alpha does not count) in place of the theme's accent, and of its price where the theme
/// shows both in one colour.
inline ThemeTokens withShopColour(ThemeTokens tokens, Argb colour) {
    constexpr double kTrack = 0.18;
    const Argb own = tokens.accent | contrast::kBlack;
    const Argb shop = colour | contrast::kBlack;
    if ((tokens.price | contrast::kBlack) == own) {
        tokens.price = shop;
        tokens.track = contrast::mixed(contrast::over(tokens.card, contrast::kWhite), shop, kTrack);
    }
    tokens.accent = contrast::withAlpha(shop, contrast::alphaOf(tokens.accent));
    return tokens;
}

/// The colour of shapes and large digits that stand out on a plate: the theme's highlight where it can be
/// told from the plate, else `plain`, the colour of the plate's text.
inline Argb emphasisOn(const ThemeTokens& tokens, Argb plate, Argb plain) {
    return contrast::worst(tokens.highlight, plate) >= kVisible ? tokens.highlight : plain;
}

} // namespace studio::overlays
