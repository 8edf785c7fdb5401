#pragma once

#include "studio/base/error.h"

namespace studio::overlays {

/// What a theme file, a shop's colour or a bank account could not give.
enum class OverlaysError {
    CannotReadTheme,
    ThemeTooLarge,
    ThemeNotJson,
    NotATheme,
    NewerTheme,
    BadThemeName,
    ThemeWithoutName,
    UnknownField,
    MissingToken,
    BadColour,
    BadNumber,
    TooManyThemes,
    UnknownTheme,
    BadShopColour,
    BadBank,
    BadAccount,
    BadAmount,
};

} // namespace studio::overlays

template <>
struct studio::base::ErrorRoom<studio::overlays::OverlaysError> {
    static constexpr std::string_view kRoom = "overlays";
    static constexpr std::array<std::string_view, 17> kNames{
        "cannot_read_theme", "theme_too_large",    "theme_not_json", "not_a_theme",     "newer_theme",
        "bad_theme_name",    "theme_without_name", "unknown_field",  "missing_token",   "bad_colour",
        "bad_number",        "too_many_themes",    "unknown_theme",  "bad_shop_colour", "bad_bank",
        "bad_account",       "bad_amount"};
};
