#pragma once

#include "plugins/overlays/painting/overlay_values.h"
#include "plugins/overlays/painting/sprite.h"
#include "plugins/overlays/painting/text_block.h"

namespace phien::overlays {

/// "HẾT HÀNG" on a plate with a line inside its edge, turned against the clock.
class Stamp {
public:
    /// As large as `room` lets it be, once it is turned; its letters `pixelSize` at most.
    Stamp(const QString& text, const ThemeTokens& theme, QSizeF room, double pixelSize);

    bool isEmpty() const { return m_text.lineCount() == 0; }
    /// Adds it about `middle`; it comes with a pop.
    void addTo(SpriteSheet& sheet, const QString& id, QPoint middle, const QRect& clip) const;

private:
    void paint(QPainter& painter, QPointF middle) const;

    TextBlock m_text;
    ThemeTokens m_theme;
    QSizeF m_plate; ///< before it is turned
    double m_unit;  ///< a tenth of the letters' size
};

} // namespace phien::overlays
