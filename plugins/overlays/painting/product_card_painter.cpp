#include "plugins/overlays/painting/clean_text.h"
#include "plugins/overlays/painting/content_key.h"
#include "plugins/overlays/painting/painters.h"
#include "plugins/overlays/painting/product_card_design.h"
#include "plugins/overlays/painting/stamp.h"
#include "plugins/overlays/painting/text_sprite.h"

#include <QLinearGradient>
#include <QPainterPath>

#include <algorithm>
#include <array>
#include <cmath>

namespace phien::overlays {
namespace {

constexpr double kNameLineHeight = 1.15;
constexpr double kPriceSpacing = -1;
constexpr int kNameLines = 2;
constexpr double kSmallestName = 0.8;
constexpr double kSmallestLine = 0.6;

constexpr int kNameCharacters = 160;
constexpr int kLineCharacters = 80;
constexpr int kCodeCharacters = 24;

/// Of the stamp's letters, × the name's.
constexpr double kStampSize = 1.3;
/// How much of the plate's colour lies over the picture of what is sold out.
constexpr double kSoldOutVeil = 0.55;

using Texts = std::vector<TextRun>;

Texts actionRuns(const QString& action, const QString& highlight, const ThemeTokens& theme) {
    const TextRun plain{action, colour(theme.onInk), 700};
    const auto at = highlight.isEmpty() ? -1 : action.indexOf(highlight);
    if (at < 0) {
        return {plain};
    }
    return {{action.left(at), plain.colour, plain.weight},
            {highlight, colour(theme.highlight), plain.weight},
            {action.mid(at + highlight.size()), plain.colour, plain.weight}};
}

/// One product's card: its words laid out, then its sprites.
class Card {
public:
    Card(const ProductValues& values, const CardDesign& design, const SheetPlan& plan, const Frame& frame,
         double width);

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

double wordsWidth(const CardDesign& design, const SheetPlan& plan, int cardWidth) {
    return cardWidth - plan.px(design.pictureAbove ? 0 : design.picture) - 2 * plan.px(design.paddingX);
}

Card::Card(const ProductValues& values, const CardDesign& design, const SheetPlan& plan, const Frame& frame,
           double width)
    : m_values(values)
    , m_design(design)
    , m_plan(plan)
    , m_frame(frame)
    , m_theme(frame.theme)
    , m_width(width)
    , m_name({{cleanText(values.name, kNameCharacters), colour(m_theme.cardText), 700}},
             {.pixelSize = px(design.name),
              .lineHeight = kNameLineHeight,
              .width = width,
              .maxLines = kNameLines,
              .smallest = kSmallestName})
    , m_oldPrice({{cleanText(values.oldPrice, kLineCharacters), colour(m_theme.cardFaint), 400, true}},
                 {.pixelSize = px(design.oldPrice), .width = width, .smallest = kSmallestLine})
    , m_price({{cleanText(values.price, kLineCharacters), colour(m_theme.price), 800}},
              {.pixelSize = px(design.price),
               .letterSpacing = px(kPriceSpacing),
               .width = width,
               .smallest = kSmallestLine})
    , m_stock(line(values.stockText, design.stock, isSoldOut() ? m_theme.price : m_theme.cardMuted,
                   isSoldOut() ? 700 : 400))
    , m_action(actionRuns(cleanText(stampText().isEmpty() ? values.action : QString(), kLineCharacters),
                          cleanText(values.actionHighlight, kLineCharacters), m_theme),
               {.pixelSize = px(design.action),
                .width = width - 2 * px(design.actionPadX),
                .smallest = kSmallestLine})
    , m_badge({{cleanText(values.code, kCodeCharacters), colour(m_theme.onHighlight), 800}},
              {.pixelSize = px(design.badge),
               .width = (design.pictureAbove ? width : px(design.picture)) -
                        2 * px(design.badgeInset + design.badgePadX),
               .smallest = kSmallestLine}) {
}

TextBlock Card::line(const QString& text, double size, Argb argb, int weight) const {
    return TextBlock({{cleanText(text, kLineCharacters), colour(argb), weight}},
                     {.pixelSize = px(size), .width = m_width, .smallest = kSmallestLine});
}

double Card::wordsHeight() const {
    const std::array<double, 6> parts{
        m_name.size().height(),
        m_oldPrice.size().height(),
        m_price.size().height(),
        m_values.stockTotal > 0 ? px(m_design.barHeight) : 0,
        m_stock.size().height(),
        m_action.lineCount() > 0 ? m_action.size().height() + 2 * px(m_design.actionPadY) : 0};
    double height = 2 * px(m_design.paddingY) - px(m_design.gap);
    for (const double part : parts) {
        height += part > 0 ? part + px(m_design.gap) : 0;
    }
    return height;
}

QRect Card::barPlace(double y) const {
    const int height = std::max(1, m_plan.whole(m_design.barHeight));
    return {static_cast<int>(std::lround(m_nameAt.x())), static_cast<int>(std::lround(y)),
            static_cast<int>(std::lround(m_width)), height};
}

void Card::place(const QRect& card, double words) {
    m_card = card;
    m_picture = card;
    QPointF corner = card.topLeft();
    if (m_design.pictureAbove) {
        m_picture.setHeight(std::clamp(card.height() - static_cast<int>(std::ceil(words)), 0, card.height()));
        corner.ry() += m_picture.height();
    } else {
        m_picture.setWidth(std::min(m_plan.whole(m_design.picture), card.width()));
        corner.rx() += px(m_design.picture);
    }
    corner += QPointF(px(m_design.paddingX), px(m_design.paddingY));
    double y = corner.y();
    // Whole pixels: a text's pixels do not depend on where it stands.
    const auto next = [&](double height) {
        const QPoint at(static_cast<int>(std::lround(corner.x())), static_cast<int>(std::lround(y)));
        y += height > 0 ? height + px(m_design.gap) : 0;
        return at;
    };
    m_nameAt = next(m_name.size().height());
    m_oldPriceAt = next(m_oldPrice.size().height());
    m_priceAt = next(m_price.size().height());
    if (m_values.stockTotal > 0) {
        m_bar = barPlace(y) & card;
        next(px(m_design.barHeight));
    }
    m_stockAt = next(m_stock.size().height());
    m_actionAt = next(0);
}

void Card::paintPicture(QPainter& painter, PictureStore& pictures) const {
    const double radius = corner(m_design.plate.radius);
    QPainterPath rounded;
    rounded.addRoundedRect(m_card, radius, radius);
    QPainterPath part;
    part.addRect(m_picture);
    const auto shape = rounded.intersected(part);

    const QImage picture = pictures.cover(m_values.picture, m_picture.size());
    if (picture.isNull()) {
        // The theme's own colours, warm above and deep below.
        const QColor price = colour(m_theme.price);
        QLinearGradient gradient(m_picture.topLeft(), m_picture.bottomRight());
        gradient.setColorAt(0, mixed(price, colour(m_theme.highlight), 0.5));
        gradient.setColorAt(1, mixed(price, colour(m_theme.ink), 0.4));
        painter.fillPath(shape, gradient);
    } else {
        QBrush brush(picture);
        brush.setTransform(QTransform::fromTranslate(m_picture.x(), m_picture.y()));
        painter.fillPath(shape, brush);
    }
    if (isSoldOut() || !stampText().isEmpty()) {
        painter.fillPath(shape, faint(colour(m_theme.card), kSoldOutVeil));
    }
}

void Card::paintBadge(QPainter& painter) const {
    if (m_badge.lineCount() == 0) {
        return;
    }
    const QSizeF pad(px(m_design.badgePadX), px(m_design.badgePadY));
    const QPointF at = m_picture.topLeft() + QPointF(px(m_design.badgeInset), px(m_design.badgeInset));
    const double radius = corner(m_design.badgeRadius);
    painter.setBrush(colour(m_theme.highlight));
    painter.drawRoundedRect(QRectF(at, m_badge.size() + 2 * pad), radius, radius);
    m_badge.draw(painter, at + QPointF(pad.width(), pad.height()));
}

void Card::paintTrack(QPainter& painter) const {
    if (m_bar.isEmpty()) {
        return;
    }
    const double radius = m_bar.height() / 2.0;
    painter.setBrush(colour(m_theme.track));
    painter.drawRoundedRect(m_bar, radius, radius);
    if (!isSoldOut()) {
        // The filled part's round beginning; the rest of it is a sprite whose right end moves.
        painter.save();
        painter.setClipRect(QRect(m_bar.topLeft(), QSize(capWidth(), m_bar.height())));
        painter.setBrush(colour(m_theme.price));
        painter.drawRoundedRect(m_bar, radius, radius);
        painter.restore();
    }
}

void Card::paintPlateAndPicture(QPainter& painter, PaintTools& tools) const {
    paintPlate(painter, tools.shadows, m_card, m_design.plate, m_plan, m_theme, colour(m_theme.card));
    paintPicture(painter, tools.pictures);
    painter.setClipRect(m_card);
    paintBadge(painter);
    paintTrack(painter);
}

void Card::addPlate(SpriteSheet& sheet, const QString& id, const QRect& room, PaintTools& tools) const {
    const QRect where = m_plan.withMargins(m_card) & room;
    ContentKey key(m_frame);
    key << QRectF(m_card.translated(-where.topLeft())) << QRectF(m_picture.translated(-where.topLeft()))
        << QRectF(m_bar.translated(-where.topLeft())) << m_values.picture
        << PictureStore::revision(m_values.picture) << m_badge.content() << isSoldOut()
        << stampText().isEmpty();
    sheet.add(id, key.text(), where, [&](QPainter& painter) { paintPlateAndPicture(painter, tools); })
        .change = Change::CrossFade;
}

void Card::addPrices(SpriteSheet& sheet, const QString& id) const {
    const QRect where = inkOf(m_oldPrice, m_oldPriceAt, m_card) | inkOf(m_price, m_priceAt, m_card);
    if (where.isEmpty()) {
        return;
    }
    ContentKey key;
    key << m_oldPrice.content() << QPointF(m_oldPriceAt - where.topLeft()) << m_price.content()
        << QPointF(m_priceAt - where.topLeft());
    auto& sprite = sheet.add(id, key.text(), where, [&](QPainter& painter) {
        m_oldPrice.draw(painter, m_oldPriceAt);
        m_price.draw(painter, m_priceAt);
    });
    sprite.change = Change::Swell;
}

void Card::addFill(SpriteSheet& sheet, const QString& id) const {
    if (m_bar.isEmpty() || isSoldOut()) {
        return;
    }
    const QRect where = m_bar.adjusted(capWidth(), 0, 0, 0);
    const double share = std::clamp(double(m_values.stockLeft) / m_values.stockTotal, 0.0, 1.0);
    const int length = std::max(m_bar.height(), static_cast<int>(std::lround(m_bar.width() * share)));
    const int shown = std::min(length, m_bar.width()) - capWidth();
    ContentKey key;
    key << colour(m_theme.price) << m_bar.height();
    auto& sprite = sheet.add(id, key.text(), where, [&](QPainter& painter) {
        const double radius = m_bar.height() / 2.0;
        painter.setBrush(colour(m_theme.price));
        painter.drawRoundedRect(m_bar, radius, radius);
    });
    sprite.crop = QRectF(where.width() - shown, 0, shown, where.height());
}

void Card::addAction(SpriteSheet& sheet, const QString& id) const {
    if (m_action.lineCount() == 0) {
        return;
    }
    const QSizeF pad(px(m_design.actionPadX), px(m_design.actionPadY));
    const QRectF plate(m_actionAt, m_action.size() + 2 * pad);
    const QRect where = plate.toAlignedRect() & m_card;
    const double radius = corner(m_design.actionRadius);
    ContentKey key;
    key << m_action.content() << colour(m_theme.ink) << radius << plate.translated(-where.topLeft()) << pad;
    auto& sprite = sheet.add(id, key.text(), where, [&](QPainter& painter) {
        painter.setBrush(colour(m_theme.ink));
        painter.drawRoundedRect(plate, radius, radius);
        m_action.draw(painter, plate.topLeft() + QPointF(pad.width(), pad.height()));
    });
    sprite.change = Change::CrossFade;
}

void Card::addTo(SpriteSheet& sheet, const QString& prefix, const QRect& card, const QRect& room,
                 double words, PaintTools& tools) {
    place(card, words);
    addPlate(sheet, prefix + QLatin1String("plate"), room, tools);
    if (Sprite* name = addText(sheet, prefix + QLatin1String("name"), m_name, m_nameAt, m_card)) {
        name->change = Change::CrossFade;
    }
    addPrices(sheet, prefix + QLatin1String("prices"));
    addFill(sheet, prefix + QLatin1String("fill"));
    if (Sprite* stock = addText(sheet, prefix + QLatin1String("stock"), m_stock, m_stockAt, m_card)) {
        stock->change = Change::CrossFade;
    }
    addAction(sheet, prefix + QLatin1String("action"));
    const Stamp stamp(stampText(), m_plan, m_theme, m_picture.size(), px(m_design.name * kStampSize));
    stamp.addTo(sheet, prefix + QLatin1String("stamp"), m_picture.center(), m_card);
}

const CardDesign& designFor(const Frame& frame, bool isPair) {
    if (frame.layout == Layout::Landscape) {
        return kLandscapeCard;
    }
    return isPair ? kNarrowCard : kPortraitCard;
}

SheetPlan planFor(const ProductCardValues& values, const Frame& frame) {
    const bool isPair = values.products.size() > 1;
    return {isPair ? contract::productPairDesign(frame.layout) : contract::productCardDesign(frame.layout),
            frame};
}

/// Full height, or in landscape as high as the words, at the body's bottom.
QRect standing(QRect place, const CardDesign& design, const SheetPlan& plan, const Frame& frame,
               double words) {
    if (frame.layout == Layout::Landscape) {
        const int height = static_cast<int>(std::ceil(words));
        const int least = std::min(plan.whole(design.picture), place.height());
        place.setTop(place.bottom() + 1 - std::clamp(height, least, place.height()));
    }
    return place;
}

} // namespace

QSize productCardSize(const ProductCardValues& values, const Frame& frame) {
    return planFor(values, frame).size();
}

Painted paintProductCard(const ProductCardValues& values, const Frame& frame, PaintTools& tools, qint64) {
    const SheetPlan plan = planFor(values, frame);
    const bool isPair = values.products.size() > 1;
    const auto& design = designFor(frame, isPair);
    const QRect body = plan.body();
    const ProductValues none;
    const auto& first = values.products.empty() ? none : values.products[0];
    SpriteSheet sheet(plan.size(), tools.sprites);
    if (!isPair) {
        Card card(first, design, plan, frame, wordsWidth(design, plan, body.width()));
        const double words = card.wordsHeight();
        card.addTo(sheet, QString(), standing(body, design, plan, frame, words),
                   QRect(QPoint(0, 0), plan.size()), words, tools);
        return sheet.finish();
    }
    const int gap = plan.whole(kPairGap);
    const int width = (body.width() - gap) / 2;
    const QRect left(body.topLeft(), QSize(width, body.height()));
    const QRect right(left.translated(body.width() - width, 0));
    const double inside = wordsWidth(design, plan, width);
    Card one(first, design, plan, frame, inside);
    Card other(values.products[1], design, plan, frame, inside);
    const double words = std::max(one.wordsHeight(), other.wordsHeight());
    // Neither shadow falls on the other card.
    const int middle = left.right() + 1 + gap / 2;
    const QSize whole = plan.size();
    one.addTo(sheet, QString(), standing(left, design, plan, frame, words),
              QRect(0, 0, middle, whole.height()), words, tools);
    other.addTo(sheet, QStringLiteral("second-"), standing(right, design, plan, frame, words),
                QRect(middle, 0, whole.width() - middle, whole.height()), words, tools);
    return sheet.finish();
}

} // namespace phien::overlays
