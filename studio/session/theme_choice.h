#pragma once

#include "studio/overlays/theme_library.h"

#include <QString>
#include <QStringList>

#include <map>

namespace studio::session {

/// A theme that the host can choose, as the console lists and previews it.
struct ThemeChoice {
    /// What show::Look::theme holds: the file's name without its ending.
    QString name;
    /// What people call it, by language ("en", "vi"); may lack one.
    std::map<QString, QString> titles;
    /// What the picture would get now: with the shop's colour, contrast corrected.
    overlays::ThemeTokens tokens;
    /// Names of the colours (see kColourTokens) that had to change so that text can be read.
    QStringList corrected;

    /// In a language, else in English, else the name.
    QString titleIn(const QString& language) const { return overlays::nameIn(titles, language, name); }
};

} // namespace studio::session
