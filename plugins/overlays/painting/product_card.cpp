#include "plugins/overlays/painting/product_card.h"

#include "plugins/overlays/painting/clean_text.h"
#include "plugins/overlays/painting/content_key.h"
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

} // namespace

double wordsWidth(const CardDesign& design, const SheetPlan& plan, int cardWidth) {
    return cardWidth - plan.px(design.pictureAbove ? 0 : design.picture) - 2 * plan.px(design.paddingX);
}

ProductCard::ProductCard(const ProductValues& values, const CardDesign& design, const SheetPlan& plan,
                         const Frame& frame, double width)
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

TextBlock ProductCard::line(const QString& text, double size, Argb argb, int weight) const {
    return TextBlock({{cleanText(text, kLineCharacters), colour(argb), weight}},
                     {.pixelSize = px(size), .width = m_width, .smallest = kSmallestLine});
}

double ProductCard::wordsHeight() const {
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

QRect ProductCard::barPlace(double y) const {
    const int height = std::max(1, m_plan.whole(m_design.barHeight));
    return {static_cast<int>(std::lround(m_nameAt.x())), static_cast<int>(std::lround(y)),
            static_cast<int>(std::lround(m_width)), height};
}

void ProductCard::place(const QRect& card, double words) {
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

void ProductCard::paintPicture(QPainter& painter, PictureStore& pictures) const {
    const double radius = corner(m_design.plate.radius);
    QPainterPath rounded;
    rounded.addRoundedRect(m_card, radius, radius);
    painter.save();
    painter.setClipRect(m_picture);
    const QImage picture = pictures.cover(m_values.picture, m_picture.size());
    if (picture.isNull()) {
        // The theme's own colours, warm above and deep below.
        const QColor price = colour(m_theme.price);
        QLinearGradient gradient(m_picture.topLeft(), m_picture.bottomRight());
        gradient.setColorAt(0, mixed(price, colour(m_theme.highlight), 0.5));
        gradient.setColorAt(1, mixed(price, colour(m_theme.ink), 0.4));
        painter.fillPath(rounded, gradient);
    } else {
        QBrush brush(picture);
        brush.setTransform(QTransform::fromTranslate(m_picture.x(), m_picture.y()));
        painter.fillPath(rounded, brush);
    }
    if (isSoldOut() || !stampText().isEmpty()) {
        painter.fillPath(rounded, faint(colour(m_theme.card), kSoldOutVeil));
    }
    painter.restore();
}

void ProductCard::paintBadge(QPainter& painter) const {
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

void ProductCard::paintTrack(QPainter& painter) const {
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

void ProductCard::paintPlateAndPicture(QPainter& painter, PaintTools& tools) const {
    paintPlate(painter, tools.shadows, m_card, m_design.plate, m_plan, m_theme, colour(m_theme.card));
    paintPicture(painter, tools.pictures);
    painter.setClipRect(m_card);
    paintBadge(painter);
    paintTrack(painter);
}

void ProductCard::addPlate(SpriteSheet& sheet, const QString& id, const QRect& room,
                           PaintTools& tools) const {
    const QRect where = m_plan.withMargins(m_card) & room;
    ContentKey key(m_frame);
    key << QRectF(m_card.translated(-where.topLeft())) << QRectF(m_picture.translated(-where.topLeft()))
        << QRectF(m_bar.translated(-where.topLeft())) << m_values.picture
        << PictureStore::revision(m_values.picture) << m_badge.content() << isSoldOut()
        << stampText().isEmpty();
    sheet.add(id, key.text(), where, [&](QPainter& painter) { paintPlateAndPicture(painter, tools); })
        .change = Change::CrossFade;
}

void ProductCard::addPrices(SpriteSheet& sheet, const QString& id) const {
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

void ProductCard::addFill(SpriteSheet& sheet, const QString& id) const {
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

void ProductCard::addAction(SpriteSheet& sheet, const QString& id) const {
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

void ProductCard::addTo(SpriteSheet& sheet, const QString& prefix, const QRect& card, const QRect& room,
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
    const Stamp stamp(stampText(), m_theme, m_picture.size(), px(m_design.name * kStampSize));
    stamp.addTo(sheet, prefix + QLatin1String("stamp"), m_picture.center(), m_card);
}

} // namespace phien::overlays
