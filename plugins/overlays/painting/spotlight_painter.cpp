#include "plugins/overlays/painting/comment_line.h"
#include "plugins/overlays/painting/content_key.h"
#include "plugins/overlays/painting/painters.h"
#include "plugins/overlays/painting/plate.h"
#include "plugins/overlays/painting/platform_mark.h"
#include "plugins/overlays/painting/text_block.h"

#include <QPainterPath>

#include <algorithm>
#include <array>
#include <cmath>

namespace phien::overlays {
namespace {

struct SpotlightDesign {
    PlateDesign plate;
    double badge;      ///< across, of the round quotation mark; half of it stands above the plate
    double badgeInset; ///< from the plate's left
    double paddingX;
    double paddingTop;
    double paddingBottom;
    double name;
    double mark;
    double gap;
    std::array<double, 3> text; ///< letters of two, three and four lines
};
constexpr SpotlightDesign kPortraitSpotlight{
    .plate = {.radius = 22, .shadowY = 12, .shadowBlur = 36, .shadowOpacity = 0.45},
    .badge = 52,
    .badgeInset = 26,
    .paddingX = 26,
    .paddingTop = 14,
    .paddingBottom = 18,
    .name = 22,
    .mark = 25,
    .gap = 6,
    .text = {33, 29, 22}};
constexpr SpotlightDesign kLandscapeSpotlight{
    .plate = {.radius = 18, .shadowY = 10, .shadowBlur = 28, .shadowOpacity = 0.45},
    .badge = 42,
    .badgeInset = 22,
    .paddingX = 22,
    .paddingTop = 11,
    .paddingBottom = 14,
    .name = 18,
    .mark = 20,
    .gap = 4,
    .text = {27, 23, 17.5}};

constexpr double kLineHeight = 1.25;
constexpr int kFewestLines = 2;
constexpr double kSmallest = 0.8;
constexpr int kAuthorCharacters = 40;
constexpr int kTextCharacters = 320;

class Spotlight {
public:
    Spotlight(const FeedLineValues& line, const Frame& frame);

    Painted paint(PaintTools& tools, const QString& id) const;

private:
    double px(double design) const { return m_plan.px(design); }
    double width() const { return m_plan.body().width() - 2 * px(m_design.paddingX); }
    double badgeAbove() const { return px(m_design.badge) / 2; }
    /// Beside the quotation mark, with room for the platform's.
    double nameIndent() const;
    double nameHeight() const;
    TextBlock layOut(const QString& text) const;
    void paintAll(QPainter& painter, PaintTools& tools) const;
    void paintQuote(QPainter& painter) const;

    const SpotlightDesign& m_design;
    const Frame& m_frame;
    SheetPlan m_plan;
    QString m_platform;
    TextBlock m_name;
    TextBlock m_text;
    QRect m_plate;
};

double Spotlight::nameIndent() const {
    return px(m_design.badgeInset + m_design.badge + m_design.paddingX / 2 - m_design.paddingX) +
           (m_platform.isEmpty() ? 0 : px(m_design.mark) * 1.35);
}

double Spotlight::nameHeight() const {
    return std::max(m_name.size().height(), m_platform.isEmpty() ? 0 : px(m_design.mark));
}

Spotlight::Spotlight(const FeedLineValues& line, const Frame& frame)
    : m_design(frame.layout == Layout::Portrait ? kPortraitSpotlight : kLandscapeSpotlight)
    , m_frame(frame)
    , m_plan(contract::spotlightDesign(frame.layout), frame)
    , m_platform(hasMark(line.platform) ? line.platform : QString())
    , m_name({{authorOf(line, kAuthorCharacters), colour(frame.theme.info), 800}},
             {.pixelSize = px(m_design.name), .width = width() - nameIndent(), .smallest = kSmallest})
    , m_text(layOut(wordsOf(line, kTextCharacters))) {
    const QRect body = m_plan.body();
    const double height = px(m_design.paddingTop) +
                          std::max(nameHeight(), badgeAbove() - px(m_design.paddingTop)) + px(m_design.gap) +
                          m_text.size().height() + px(m_design.paddingBottom);
    const int room = body.height() - static_cast<int>(std::ceil(badgeAbove()));
    m_plate = body;
    m_plate.setTop(body.bottom() + 1 -
                   std::clamp(static_cast<int>(std::lround(height)), 1, std::max(1, room)));
}

/// The fewer the words, the larger the letters; as many lines as there is room for.
TextBlock Spotlight::layOut(const QString& text) const {
    const double room = m_plan.body().height() - badgeAbove() - px(m_design.paddingTop) -
                        std::max(nameHeight(), badgeAbove() - px(m_design.paddingTop)) - px(m_design.gap) -
                        px(m_design.paddingBottom);
    const auto block = [&](size_t step) {
        const double size = px(m_design.text[step]);
        const auto lines = static_cast<int>(std::floor((room + 1) / (size * kLineHeight)));
        return withoutLonelyWord({{text, colour(m_frame.theme.cardText), 600}},
                                 {.pixelSize = size,
                                  .lineHeight = kLineHeight,
                                  .width = width(),
                                  .maxLines = std::clamp(lines, 1, kFewestLines + static_cast<int>(step)),
                                  .smallest = step + 1 < m_design.text.size() ? 1 : kSmallest});
    };
    for (size_t step = 0; step + 1 < m_design.text.size(); ++step) {
        if (TextBlock larger = block(step); !larger.isCut()) {
            return larger;
        }
    }
    return block(m_design.text.size() - 1);
}

/// A round badge with an opening quotation mark, on the plate's upper edge.
void Spotlight::paintQuote(QPainter& painter) const {
    const ThemeTokens& theme = m_frame.theme;
    const double side = px(m_design.badge);
    const QRectF badge(m_plate.x() + px(m_design.badgeInset), m_plate.y() - side / 2, side, side);
    QColor solid = colour(theme.accent);
    solid.setAlpha(255);
    painter.setBrush(colour(theme.card));
    painter.drawEllipse(badge);
    const double rim = side * 0.075;
    painter.setBrush(solid);
    painter.drawEllipse(badge.adjusted(rim, rim, -rim, -rim));
    // One of the two commas, in a square of 1 × 1.
    QPainterPath comma;
    comma.addEllipse(QPointF(0.365, 0.58), 0.115, 0.115);
    QPainterPath tail(QPointF(0.25, 0.58));
    tail.cubicTo(0.245, 0.43, 0.32, 0.34, 0.44, 0.315);
    tail.lineTo(0.455, 0.375);
    tail.cubicTo(0.38, 0.40, 0.345, 0.44, 0.345, 0.50);
    tail.closeSubpath();
    painter.save();
    painter.translate(badge.topLeft());
    painter.scale(side, side);
    for (const double shift : {0.0, 0.275}) {
        painter.fillPath(comma.united(tail).translated(shift, 0), colour(theme.onAccent));
    }
    painter.restore();
}

void Spotlight::paintAll(QPainter& painter, PaintTools& tools) const {
    const ThemeTokens& theme = m_frame.theme;
    paintPlate(painter, tools.shadows, m_plate, m_design.plate, m_plan, theme, colour(theme.card));
    paintQuote(painter);
    painter.setClipRect(m_plate);
    const QPointF corner = m_plate.topLeft() + QPointF(px(m_design.paddingX), px(m_design.paddingTop));
    const double height = nameHeight();
    if (!m_platform.isEmpty()) {
        const double side = px(m_design.mark);
        paintMark(
            painter, m_platform,
            QRectF(corner.x() + nameIndent() - side * 1.35, corner.y() + (height - side) / 2, side, side));
    }
    m_name.draw(painter, corner + QPointF(nameIndent(), (height - m_name.size().height()) / 2));
    const double textTop = std::max(height, badgeAbove() - px(m_design.paddingTop)) + px(m_design.gap);
    m_text.draw(painter, corner + QPointF(0, textTop));
}

Painted Spotlight::paint(PaintTools& tools, const QString& id) const {
    SpriteSheet sheet(m_plan.size(), tools.sprites);
    if (m_text.lineCount() > 0) {
        const QRect seen = m_plate.adjusted(0, -static_cast<int>(std::ceil(badgeAbove())), 0, 0);
        const QRect where = m_plan.withMargins(m_plate) | (seen & m_plan.body());
        ContentKey key(m_frame);
        key << m_name.content() << m_text.content() << m_platform
            << QRectF(m_plate.translated(-where.topLeft()));
        auto& sprite = sheet.add(id, key.text(), where, [&](QPainter& painter) { paintAll(painter, tools); });
        sprite.entrance = Entrance::Rise;
        sprite.exit = Entrance::Rise;
    }
    Painted painted = sheet.finish();
    painted.entrance = Entrance::Pop;
    return painted;
}

} // namespace

QSize spotlightSize(const SpotlightValues&, const Frame& frame) {
    return SheetPlan(contract::spotlightDesign(frame.layout), frame).size();
}

Painted paintSpotlight(const SpotlightValues& values, const Frame& frame, PaintTools& tools, qint64) {
    return Spotlight(values.line, frame).paint(tools, identityOf(values.line));
}

} // namespace phien::overlays
