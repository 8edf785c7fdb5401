#pragma once

#include "studio/base/result.h"
#include "studio/overlays/colour_contrast.h"
#include "studio/overlays/overlay_theme.h"
#include "studio/overlays/overlays_error.h"

#include <QByteArray>
#include <QJsonObject>
#include <QString>

#include <map>
#include <string>
#include <vector>

namespace studio::overlays {

/// The theme that stands in for others, the design's own colours.
inline constexpr char kCleanTheme[] = "clean";

/// Of a theme's names for people, the one in a language, else in English, else `id`. Any thread.
QString nameIn(const std::map<QString, QString>& names, const QString& language, const QString& id);

/// A theme as its file gives it.
struct Theme {
    /// File name without ending: what show::Look::theme says.
    QString id;
    /// Name for people by language ("en", "vi").
    std::map<QString, QString> names;
    ThemeTokens tokens;

    QString nameIn(const QString& language) const { return overlays::nameIn(names, language, id); }
};

/// A theme as it goes on air.
struct ResolvedTheme {
    /// The theme used: the one asked for, or "clean".
    QString id;
    /// With the shop's colour, readable.
    ThemeTokens tokens;
    /// What was changed so that text can be read, by token.
    std::vector<Correction> corrections;
    /// Unknown theme, colour that is none.
    std::vector<base::Error> problems;
};

/// All themes of a folder (`*.json`, see resources/themes/README.md). A value; reading blocks on the disk,
/// all else is pure. Any thread.
class ThemeLibrary {
public:
    /// Only "clean", from the program itself.
    ThemeLibrary();
    /// Reads a folder. What a file does not give comes from "clean", token by token, and is told in
    /// problems(); a file that is no theme at all is left out. There is always "clean", and it is the first.
    static ThemeLibrary read(const QString& folder);
    /// The themes of a further folder; one of a name that is there already takes its place.
    void add(const QString& folder);

    const std::vector<Theme>& themes() const& { return m_themes; }
    const std::vector<Theme>& themes() && = delete;
    const Theme* find(const QString& id) const&;
    const Theme* find(const QString& id) && = delete;
    /// `where` is "file.json: tokens.card".
    const std::vector<base::Error>& problems() const& { return m_problems; }
    const std::vector<base::Error>& problems() && = delete;

    /// The tokens for the overlays: the theme's, its accent in `shopColour` ("#rrggbb"; empty: the theme's
    /// own), corrected where text could not be read. An unknown theme is "clean".
    ResolvedTheme resolve(const QString& id, const QString& shopColour) const;

private:
    std::vector<Theme> m_themes;
    std::vector<base::Error> m_problems;
};

/// One theme from the text of a file. `file` is its name for errors; its problems are added to `problems`.
base::Result<Theme> readTheme(const QByteArray& text, const QString& file,
                              std::vector<base::Error>& problems);

/// As the settings key `theme` carries them.
QJsonObject tokensToJson(const ThemeTokens& tokens);

} // namespace studio::overlays
