#include "plugins/overlays/painting/clean_text.h"
#include "plugins/overlays/painting/content_key.h"
#include "plugins/overlays/painting/painters.h"
#include "plugins/overlays/painting/plate.h"
#include "plugins/overlays/painting/price_reels.h"
#include "plugins/overlays/painting/text_block.h"
#include "studio/overlays/colour_contrast.h"

#include <QLinearGradient>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace phien::overlays {
namespace {

/// Design units.
struct FlashDesign {
    PlateDesign plate;
    double paddingX;
    double gap;
    double words; ///< width of the left column
    double title;
    double name;
    double badge;
    double badgePadX;
    double badgePadY;
    double badgeRadius;
    double oldPrice;
    double price;
};
constexpr FlashDesign kPortraitFlash{.plate = {24, 14, 40, 0.5},
                                     .paddingX = 26,
                                     .gap = 7,
                                     .words = 216,
                                     .title = 27,
                                     .name = 24,
                                     .badge = 23,
                                     .badgePadX = 11,
                                     .badgePadY = 4,
                                     .badgeRadius = 9,
                                     .oldPrice = 32,
                                     .price = 64};
constexpr FlashDesign kLandscapeFlash{.plate = {20, 12, 34, 0.5},
                                      .paddingX = 20,
                                      .gap = 6,
                                      .words = 152,
                                      .title = 20,
                                      .name = 18,
                                      .badge = 18,
                                      .badgePadX = 9,
                                      .badgePadY = 3,
                                      .badgeRadius = 7,
                                      .oldPrice = 24,
                                      .price = 47};

constexpr int kTitleCharacters = 24;
constexpr int kNameCharacters = 120;
constexpr int kCodeCharacters = 24;
constexpr int kPriceCharacters = 40;
constexpr double kSmallestTitle = 0.6;
constexpr double kSmallestName = 0.85;
constexpr double kNameLineHeight = 1.18;
constexpr int kNameLines = 2;
constexpr int kHeavy = 800;
/// Of the text's colour: the old price.
constexpr double kQuiet = 0.82;
/// Of the dark plate's colour: the slanted panel behind the price.
constexpr double kPanel = 0.3;
constexpr double kEdge = 4;     ///< the line along the panel, design units
constexpr double kSlant = 0.22; ///< × the plate's height
/// How far the plate's colour goes down to the dark one.
constexpr double kDeep = 0.12;

/// A flash in a square of side 1.
QPainterPath bolt(QPointF at, double side) {
    QPainterPath path;
    const auto point = [&](double x, double y) {
        return at + QPointF(x, y) * side;
    };
    path.addPolygon(QPolygonF({point(0.56, 0), point(0.1, 0.58), point(0.42, 0.58), point(0.3, 1),
                               point(0.8, 0.38), point(0.47, 0.38)}));
    path.closeSubpath();
    return path;
}

/// What stands out on the plate: the highlight, where it can be told from the shop's colour.
QColor markOf(const ThemeTokens& theme) {
    return colour(studio::overlays::emphasisOn(theme, theme.accent, theme.onAccent));
}

/// Into what the plate deepens: away from its text.
QColor depthOf(const ThemeTokens& theme) {
    using studio::overlays::contrast::luminance;
    return luminance(theme.onAccent) >= luminance(theme.accent) ? colour(theme.ink) : QColor(Qt::white);
}

class FlashSheet {
public:
    FlashSheet(const PriceFlashValues& values, const Frame& frame);
    void addTo(SpriteSheet& sheet, PaintTools& tools);
    QSize size() const { return m_plan.size(); }

private:
    double px(double design) const { return m_plan.px(design); }
    double titleRoom() const { return m_title.lineCount() > 0 ? px(m_design.title) * 1.05 : 0; }
    void paint(QPainter& painter, ShadowCache& shadows) const;
    void paintGround(QPainter& painter, ShadowCache& shadows) const;
    void paintWords(QPainter& painter) const;

    const FlashDesign& m_design;
    const Frame& m_frame;
    const ThemeTokens& m_theme;
    SheetPlan m_plan;
    QRect m_plate;
    double m_wordsWidth;
    double m_priceLeft;
    TextBlock m_title;
    TextBlock m_name;
    TextBlock m_badge;
    TextBlock m_oldPrice;
    PriceReels m_price;
    qint64 m_startMs;
    QPoint m_oldPriceAt;
    QPoint m_priceAt;
};

FlashSheet::FlashSheet(const PriceFlashValues& values, const Frame& frame)
    : m_design(frame.layout == Layout::Portrait ? kPortraitFlash : kLandscapeFlash)
    , m_frame(frame)
    , m_theme(frame.theme)
    , m_plan(contract::priceFlashDesign(frame.layout), frame)
    , m_plate(m_plan.body())
    , m_wordsWidth(std::min(px(m_design.words), m_plate.width() * 0.4))
    , m_priceLeft(m_plate.x() + 2 * px(m_design.paddingX) + m_wordsWidth + m_plate.height() * kSlant / 2)
    , m_title({{cleanText(values.title, kTitleCharacters), markOf(frame.theme), kHeavy}},
              {.pixelSize = px(m_design.title),
               .width = m_wordsWidth - px(m_design.title) * 1.05,
               .smallest = kSmallestTitle})
    , m_name({{cleanText(values.name, kNameCharacters), colour(m_theme.onAccent), 600}},
             {.pixelSize = px(m_design.name),
              .lineHeight = kNameLineHeight,
              .width = m_wordsWidth,
              .maxLines = kNameLines,
              .smallest = kSmallestName})
    , m_badge({{cleanText(values.code, kCodeCharacters), colour(m_theme.onHighlight), kHeavy}},
              {.pixelSize = px(m_design.badge),
               .width = m_wordsWidth - 2 * px(m_design.badgePadX),
               .smallest = kSmallestTitle})
    , m_oldPrice({{cleanText(values.oldPrice, kPriceCharacters), faint(colour(m_theme.onAccent), kQuiet), 500,
                   true}},
                 {.pixelSize = px(m_design.oldPrice),
                  .width = m_plate.right() - px(m_design.paddingX) - m_priceLeft,
                  .smallest = kSmallestTitle})
    , m_price(cleanText(values.oldPrice, kPriceCharacters), cleanText(values.price, kPriceCharacters),
              {.colour = colour(m_theme.onAccent), .weight = kHeavy, .pixelSize = px(m_design.price)},
              m_plate.right() - px(m_design.paddingX) - m_priceLeft)
    , m_startMs(frame.theme.motion > 0 ? values.startMs : 0) {
    const double height = m_oldPrice.size().height() + m_price.size().height();
    const double top = m_plate.y() + (m_plate.height() - height) / 2;
    const double middle = (m_priceLeft + m_plate.right() - px(m_design.paddingX)) / 2;
    m_oldPriceAt = QPointF(middle - m_oldPrice.size().width() / 2, top).toPoint();
    m_priceAt = QPointF(middle - m_price.size().width() / 2, top + m_oldPrice.size().height()).toPoint();
}

void FlashSheet::paintGround(QPainter& painter, ShadowCache& shadows) const {
    QColor accent = colour(m_theme.accent);
    accent.setAlpha(255);
    QLinearGradient ground(m_plate.topLeft(), m_plate.bottomRight());
    ground.setColorAt(0, accent);
    ground.setColorAt(1, mixed(accent, depthOf(m_theme), kDeep));
    paintPlate(painter, shadows, m_plate, m_design.plate, m_plan, m_theme, ground);

    // A line that leans, and all that is right of it, as one brush over the plate: a pixel softens each edge.
    const double slant = m_plate.height() * kSlant;
    const double left = m_priceLeft - px(m_design.paddingX) - slant / 2;
    const QPointF foot(left, m_plate.bottom() + 1);
    const QPointF across =
        QPointF(m_plate.height(), slant) / std::hypot(static_cast<double>(m_plate.height()), slant);
    const double reach = m_plate.width();
    const QColor deep = mixed(accent, depthOf(m_theme), kPanel);
    QLinearGradient panel(foot, foot + across * reach);
    panel.setColorAt(0, faint(markOf(m_theme), 0));
    panel.setColorAt(1 / reach, markOf(m_theme));
    panel.setColorAt(px(kEdge) / reach, markOf(m_theme));
    panel.setColorAt((px(kEdge) + 1) / reach, deep);
    panel.setColorAt(1, deep);
    const double radius = cornerOf(m_design.plate.radius, m_plan, m_theme);
    painter.setBrush(panel);
    painter.drawRoundedRect(m_plate, radius, radius);
}

void FlashSheet::paintWords(QPainter& painter) const {
    const double gap = px(m_design.gap);
    const QSizeF pad(px(m_design.badgePadX), px(m_design.badgePadY));
    const bool hasBadge = m_badge.lineCount() > 0;
    const double badge = hasBadge ? m_badge.size().height() + 2 * pad.height() + gap : 0;
    const double name = m_name.lineCount() > 0 ? m_name.size().height() + gap : 0;
    const double title = m_title.lineCount() > 0 ? m_title.size().height() + gap : 0;
    QPointF at(m_plate.x() + px(m_design.paddingX),
               m_plate.y() + (m_plate.height() - badge - name - title + gap) / 2);
    if (title > 0) {
        const double side = m_title.size().height() * 0.92;
        painter.fillPath(bolt(at + QPointF(-side * 0.1, (m_title.size().height() - side) / 2), side),
                         markOf(m_theme));
        m_title.draw(painter, at + QPointF(titleRoom(), 0));
        at.ry() += title;
    }
    m_name.draw(painter, at);
    at.ry() += name;
    if (hasBadge) {
        const double radius = cornerOf(m_design.badgeRadius, m_plan, m_theme);
        painter.setBrush(colour(m_theme.highlight));
        painter.drawRoundedRect(QRectF(at, m_badge.size() + 2 * pad), radius, radius);
        m_badge.draw(painter, at + QPointF(pad.width(), pad.height()));
    }
}

void FlashSheet::paint(QPainter& painter, ShadowCache& shadows) const {
    paintGround(painter, shadows);
    painter.setClipRect(m_plate);
    paintWords(painter);
    m_oldPrice.draw(painter, m_oldPriceAt);
}

void FlashSheet::addTo(SpriteSheet& sheet, PaintTools& tools) {
    ContentKey key(m_frame);
    key << m_title.content() << m_name.content() << m_badge.content() << m_oldPrice.content()
        << QPointF(m_oldPriceAt);
    sheet
        .add(QStringLiteral("plate"), key.text(), m_plan.withMargins(m_plate),
             [&](QPainter& painter) { paint(painter, tools.shadows); })
        .change = Change::CrossFade;
    m_price.addTo(sheet, QStringLiteral("price"), m_priceAt, m_plate, m_startMs);
}

} // namespace

QSize priceFlashSize(const PriceFlashValues&, const Frame& frame) {
    return SheetPlan(contract::priceFlashDesign(frame.layout), frame).size();
}

Painted paintPriceFlash(const PriceFlashValues& values, const Frame& frame, PaintTools& tools, qint64) {
    FlashSheet flash(values, frame);
    SpriteSheet sheet(flash.size(), tools.sprites);
    flash.addTo(sheet, tools);
    Painted painted = sheet.finish();
    painted.entrance = Entrance::Pop;
    return painted;
}

} // namespace phien::overlays
