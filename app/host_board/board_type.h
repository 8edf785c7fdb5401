#pragma once

#include "app/theme/theme.h"

#include <QFont>
#include <QSizeF>
#include <QString>
#include <QStringList>

namespace app::host_board {

/// Lengths and type of the board: the design's pixels times how much larger the window is, type times the
/// host's large-type scale too.
class BoardType {
public:
    /// Pixels that the design was drawn in.
    static constexpr QSizeF kDesign{1280, 800};
    static constexpr QSizeF kUprightDesign{800, 1280};

    BoardType(QSizeF window, double scale);

    bool isUpright() const { return m_upright; }
    double scale() const { return m_scale; }
    double length(double designPixels) const { return designPixels * m_unit; }
    /// Of a column with type in it: grows with a part of the type's scale.
    double column(double designPixels) const { return length(designPixels) * (1 + m_scale) / 2; }
    QFont font(double designPixels, theme::Weight weight) const;
    /// The same window with smaller type.
    BoardType smaller(double factor) const;

private:
    bool m_upright;
    double m_unit;
    double m_scale;
};

double textWidth(const QFont& font, const QString& text);
double lineHeight(const QFont& font);
/// As wide as the text can get when its digits change.
double widestDigits(const QFont& font, const QString& text);
QString elided(const QFont& font, const QString& text, double width);

/// Text broken at words into lines of a width, the last one ended by "…" where there is more.
struct BrokenText {
    QStringList lines;
    bool cut = false;
};
BrokenText broken(const QFont& font, const QString& text, double width, int mostLines,
                  double firstLineIndent = 0);

} // namespace app::host_board
