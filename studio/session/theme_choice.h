#pragma once

#include "studio/overlays/overlay_theme.h"

#include <QString>
#include <QStringList>

namespace studio::session {

/// A theme that the host can choose, as the console lists and previews it.
struct ThemeChoice {
    /// What show::Look::theme holds: the file's name without its ending.
    QString name;
    /// What people call it, in the show's language.
    QString title;
    /// What the picture would get now: with the shop's colour, contrast corrected.
    overlays::ThemeTokens tokens;
    /// Names of the colours (see kColourTokens) that had to change so that text can be read.
    QStringList corrected;
};

} // namespace studio::session
