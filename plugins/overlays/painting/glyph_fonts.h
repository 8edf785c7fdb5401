#pragma once

#include <QString>
#include <QStringList>

#include <vector>

namespace phien::overlays {

/// A stretch of text that one font family paints, or the second where the first lacks a character.
struct FontStretch {
    qsizetype start = 0;
    qsizetype length = 0;
    QStringList families;
    bool emoji = false;
};

/// A text of which every character has a font.
struct PaintableText {
    QString text;
    std::vector<FontStretch> stretches; ///< without what textFamily() paints
};

/// The family of ordinary text: "Inter" where it is installed.
QString textFamily();

/// Chooses the fonts of a cleaned text. A character that no font of its script has becomes a box (several
/// in a row: one), a mark that the letter's font lacks is left out. Qt itself would search all fonts of the
/// system for each such character, anew for each size. Any thread; needs a QGuiApplication.
PaintableText paintable(const QString& text);

} // namespace phien::overlays
