#pragma once

#include "plugins/overlays/painting/sprite.h"
#include "plugins/overlays/painting/text_block.h"

#include <QColor>
#include <QPoint>
#include <QString>

#include <vector>

namespace phien::overlays {

/// A price whose digits roll down from those of an older price: each digit that changes is a strip of digits
/// behind a window, moved by the graphics thread alone.
class PriceReels {
public:
    struct Style {
        QColor colour;
        int weight = 800;
        double pixelSize = 16;
        double smallest = 0.5; ///< × pixelSize, tried before the end is cut
    };
    /// As wide as `width` at most. Texts went through cleanText.
    PriceReels(const QString& oldPrice, const QString& price, const Style& style, double width);

    QSizeF size() const;
    /// The digits roll at `startMs`, wall clock; 0: they stand.
    void addTo(SpriteSheet& sheet, const QString& id, QPoint at, const QRect& clip, qint64 startMs) const;

private:
    struct Cell {
        QString text;
        bool isDigit = false;
        int oldDigit = 0;
        double x = 0;
        double width = 0;
    };
    void layOut(const QString& oldPrice, const QString& price);
    TextBlock block(const QString& text) const;
    void drawCell(QPainter& painter, const QString& text, const Cell& cell, QPointF at) const;
    void addReel(SpriteSheet& sheet, const QString& id, const Cell& cell, QPoint at, qint64 startMs) const;
    int pitch() const;

    Style m_style;
    double m_width = 0;
    double m_height = 0;
    std::vector<Cell> m_cells;
    /// Where the price is too long for reels.
    TextBlock m_plain;
};

} // namespace phien::overlays
