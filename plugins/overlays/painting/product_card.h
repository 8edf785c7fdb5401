#pragma once

#include "plugins/overlays/painting/painters.h"
#include "plugins/overlays/painting/product_card_design.h"
#include "plugins/overlays/painting/text_block.h"

namespace phien::overlays {

/// Of the words of a card that is so wide: pixels.
double wordsWidth(const CardDesign& design, const SheetPlan& plan, int cardWidth);

/// One product's card: its words laid out, then its sprites.
class ProductCard {
public:
    ProductCard(const ProductValues& values, const CardDesign& design, const SheetPlan& plan,
                const Frame& frame, double width);

    /// Of the words with their padding.
    double wordsHeight() const;
    /// `place`: where the card is; `room`: what its shadow may fall on; `words`: the height of the words,
    /// at the bottom, where the picture stands above.
    void addTo(SpriteSheet& sheet, const QString& prefix, const QRect& place, const QRect& room, double words,
               PaintTools& tools);

private:
    TextBlock line(const QString& text, double size, Argb argb, int weight) const;
    double px(double design) const { return m_plan.px(design); }
    double corner(double design) const { return cornerOf(design, m_plan, m_theme); }
    bool isSoldOut() const { return m_values.stockTotal > 0 && m_values.stockLeft <= 0; }
    QString stampText() const { return m_values.stamp; }

    void place(const QRect& card, double words);
    QRect barPlace(double y) const;
    int capWidth() const { return (m_bar.height() + 1) / 2; }
    void paintPlateAndPicture(QPainter& painter, PaintTools& tools) const;
    void paintPicture(QPainter& painter, PictureStore& pictures) const;
    void paintBadge(QPainter& painter) const;
    void paintTrack(QPainter& painter) const;
    void addPlate(SpriteSheet& sheet, const QString& id, const QRect& room, PaintTools& tools) const;
    void addPrices(SpriteSheet& sheet, const QString& id) const;
    void addFill(SpriteSheet& sheet, const QString& id) const;
    void addAction(SpriteSheet& sheet, const QString& id) const;

    const ProductValues& m_values;
    const CardDesign& m_design;
    const SheetPlan& m_plan;
    const Frame& m_frame;
    const ThemeTokens& m_theme;
    double m_width; ///< of the words

    TextBlock m_name;
    TextBlock m_oldPrice;
    TextBlock m_price;
    TextBlock m_stock;
    TextBlock m_action;
    TextBlock m_badge;

    // Where they stand.
    QRect m_card;
    QRect m_picture;
    QPoint m_nameAt;
    QPoint m_oldPriceAt;
    QPoint m_priceAt;
    QRect m_bar; ///< empty: nothing is counted
    QPoint m_stockAt;
    QPoint m_actionAt;
};

} // namespace phien::overlays
