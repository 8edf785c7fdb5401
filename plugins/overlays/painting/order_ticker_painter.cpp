#include "plugins/overlays/painting/clean_text.h"
#include "plugins/overlays/painting/comment_line.h"
#include "plugins/overlays/painting/content_key.h"
#include "plugins/overlays/painting/hidden_numbers.h"
#include "plugins/overlays/painting/painters.h"
#include "plugins/overlays/painting/plate.h"
#include "plugins/overlays/painting/text_block.h"

#include <QPainterPath>

#include <algorithm>
#include <array>
#include <cmath>

namespace phien::overlays {
namespace {

struct TickerDesign {
    double height;
    double radius;
    double text;
    double code;
    double padding; ///< right
    double icon;    ///< across, at the left, as far from the edges
    double gap;     ///< between the parts
    double chipPadX;
    double chipPadY;
    double chipRadius;
};
constexpr TickerDesign kPortraitTicker{.height = 54,
                                       .radius = 27,
                                       .text = 23,
                                       .code = 22,
                                       .padding = 16,
                                       .icon = 38,
                                       .gap = 8,
                                       .chipPadX = 10,
                                       .chipPadY = 3,
                                       .chipRadius = 9};
constexpr TickerDesign kLandscapeTicker{.height = 44,
                                        .radius = 22,
                                        .text = 19,
                                        .code = 18,
                                        .padding = 13,
                                        .icon = 31,
                                        .gap = 7,
                                        .chipPadX = 8,
                                        .chipPadY = 2,
                                        .chipRadius = 7};

/// An order older than that is not news.
constexpr qint64 kShownMs = 8000;
constexpr qint64 kFadeMs = 360;
constexpr double kSmallest = 0.8;
/// Of the room: what a code, and the words before a code, may take at most.
constexpr double kCodeShare = 0.4;
constexpr double kWordsShare = 0.6;
constexpr int kAuthorCharacters = 28;
constexpr int kTextCharacters = 60;
constexpr int kCodeCharacters = 24;

/// The words around the code.
struct Words {
    QString before;
    QString code;
    QString after;
};

Words split(const OrderLineValues& line) {
    const QString code = cleanText(line.highlight, kCodeCharacters);
    const QString plain = cleanText(line.text, kTextCharacters);
    // Of a code as long as a telephone number what stands around it is masked. A shorter one is looked for
    // in the masked text, so that it cannot keep parts of a number apart.
    const bool isLong = withoutNumbers(code) != code;
    const QString text = isLong ? plain : withoutNumbers(plain);
    const auto at = code.isEmpty() ? -1 : text.lastIndexOf(code);
    const auto isPart = [&](qsizetype beside) {
        return beside >= 0 && beside < text.size() && text[beside].isLetterOrNumber();
    };
    if (at < 0 || (isLong && (isPart(at - 1) || isPart(at + code.size())))) {
        return {withoutNumbers(plain), {}, {}};
    }
    return {withoutNumbers(text.left(at)).trimmed(), code,
            withoutNumbers(text.mid(at + code.size())).trimmed()};
}

class Ticker {
public:
    Ticker(const OrderLineValues& line, const Frame& frame);

    bool isEmpty() const { return m_widths == 0; }
    Sprite& addTo(SpriteSheet& sheet, const QString& id) const;

private:
    double px(double design) const { return m_plan.px(design); }
    double room() const {
        return m_plan.body().width() - px(m_design.icon + m_design.padding) -
               (height() - px(m_design.icon)) / 2 - px(m_design.gap);
    }
    double height() const { return std::min<double>(px(m_design.height), m_plan.body().height()); }
    TextBlock part(const QString& text, double size, Argb argb, int weight, double width) const;
    double chipWidth() const;
    /// Takes room as it is laid out.
    TextBlock taking(const QString& text, Argb argb, int weight, double most);
    void paint(QPainter& painter) const;
    void paintIcon(QPainter& painter) const;

    const TickerDesign& m_design;
    const Frame& m_frame;
    SheetPlan m_plan;
    TextBlock m_code;
    double m_left; ///< room that is not taken yet
    TextBlock m_before;
    TextBlock m_after;
    TextBlock m_author;
    double m_widths = 0;
    QRect m_pill;
};

TextBlock Ticker::part(const QString& text, double size, Argb argb, int weight, double width) const {
    return TextBlock({{isolated(text), colour(argb), weight}},
                     {.pixelSize = px(size), .width = width, .smallest = kSmallest});
}

TextBlock Ticker::taking(const QString& text, Argb argb, int weight, double most) {
    TextBlock block = part(text, m_design.text, argb, weight, std::min(m_left, most));
    m_left -= block.lineCount() > 0 ? block.size().width() + px(m_design.gap) : 0;
    return block;
}

double Ticker::chipWidth() const {
    return m_code.lineCount() > 0 ? m_code.size().width() + 2 * px(m_design.chipPadX) : 0;
}

Ticker::Ticker(const OrderLineValues& line, const Frame& frame)
    : m_design(frame.layout == Layout::Portrait ? kPortraitTicker : kLandscapeTicker)
    , m_frame(frame)
    , m_plan(contract::orderTickerDesign(frame.layout), frame)
    , m_code(part(split(line).code, m_design.code, frame.theme.onHighlight, 800, room() * kCodeShare))
    , m_left(room() - (chipWidth() > 0 ? chipWidth() + px(m_design.gap) : 0))
    , m_before(taking(split(line).before, frame.theme.onGlass, 400, room() * kWordsShare))
    , m_after(taking(split(line).after, frame.theme.onGlass, 400, room() * kCodeShare))
    , m_author(taking(withoutNumbers(cleanText(line.author, kAuthorCharacters)), frame.theme.glassName, 700,
                      m_left)) {
    m_widths = room() - m_left;
    const QRect body = m_plan.body();
    const double width = m_plan.body().width() - std::max(0.0, m_left) - px(m_design.gap);
    const int tall = static_cast<int>(std::lround(height()));
    m_pill = QRect(body.x(), body.bottom() + 1 - tall,
                   std::clamp(static_cast<int>(std::ceil(width)), std::min(tall, body.width()), body.width()),
                   tall);
}

/// A round badge with a tick.
void Ticker::paintIcon(QPainter& painter) const {
    const ThemeTokens& theme = m_frame.theme;
    const double side = std::min(px(m_design.icon), m_pill.height() * 1.0);
    const double inset = (m_pill.height() - side) / 2;
    const QRectF place(m_pill.x() + inset, m_pill.y() + inset, side, side);
    QColor solid = colour(theme.accent);
    solid.setAlpha(255);
    painter.setBrush(solid);
    painter.drawEllipse(place);
    QPainterPath tick(place.topLeft() + QPointF(side * 0.29, side * 0.52));
    tick.lineTo(place.topLeft() + QPointF(side * 0.44, side * 0.66));
    tick.lineTo(place.topLeft() + QPointF(side * 0.71, side * 0.35));
    painter.strokePath(tick,
                       QPen(colour(theme.onAccent), side * 0.11, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
}

void Ticker::paint(QPainter& painter) const {
    const ThemeTokens& theme = m_frame.theme;
    const double radius = std::min(cornerOf(m_design.radius, m_plan, theme), m_pill.height() / 2.0);
    painter.setBrush(colour(theme.glass));
    painter.drawRoundedRect(m_pill, radius, radius);
    painter.setClipRect(m_pill);
    paintIcon(painter);
    const double middle = m_pill.y() + m_pill.height() / 2.0;
    double x = m_pill.x() + (m_pill.height() + px(m_design.icon)) / 2.0 + px(m_design.gap);
    const auto put = [&](const TextBlock& block) {
        if (block.lineCount() > 0) {
            block.draw(painter, {x, middle - block.size().height() / 2});
            x += block.size().width() + px(m_design.gap);
        }
    };
    put(m_author);
    put(m_before);
    if (m_code.lineCount() > 0) {
        const double tall = m_code.size().height() + 2 * px(m_design.chipPadY);
        const QRectF chip(x, middle - tall / 2, chipWidth(), tall);
        const double corner = cornerOf(m_design.chipRadius, m_plan, theme);
        painter.setBrush(colour(theme.highlight));
        painter.drawRoundedRect(chip, corner, corner);
        m_code.draw(painter, chip.topLeft() + QPointF(px(m_design.chipPadX), px(m_design.chipPadY)));
        x += chip.width() + px(m_design.gap);
    }
    put(m_after);
}

Sprite& Ticker::addTo(SpriteSheet& sheet, const QString& id) const {
    ContentKey key(m_frame);
    key << m_author.content() << m_before.content() << m_code.content() << m_after.content();
    return sheet.add(id, key.text(), m_pill, [this](QPainter& painter) { paint(painter); });
}

QString identityOf(const OrderLineValues& line) {
    if (!line.id.isEmpty()) {
        return QLatin1String("id:") + line.id;
    }
    ContentKey key;
    key << line.author.left(kTextCharacters) << line.text.left(kTextCharacters) << line.atMs;
    return key.text();
}

} // namespace

QSize orderTickerSize(const OrderTickerValues&, const Frame& frame) {
    return SheetPlan(contract::orderTickerDesign(frame.layout), frame).size();
}

Painted paintOrderTicker(const OrderTickerValues& values, const Frame& frame, PaintTools& tools,
                         qint64 nowMs) {
    SpriteSheet sheet(orderTickerSize(values, frame), tools.sprites);
    const bool any = !values.lines.empty();
    const qint64 endMs = any && values.lines.back().atMs > 0 ? values.lines.back().atMs + kShownMs : 0;
    if (any && (endMs == 0 || nowMs < endMs + kFadeMs)) {
        const OrderLineValues& line = values.lines.back();
        const Ticker ticker(line, frame);
        if (!ticker.isEmpty()) {
            Sprite& sprite = ticker.addTo(sheet, identityOf(line));
            sprite.entrance = Entrance::Rise;
            sprite.exit = Entrance::Rise;
            if (endMs > 0) {
                sprite.tracks.push_back({.property = Property::Opacity,
                                         .from = 1,
                                         .to = 0,
                                         .startMs = endMs,
                                         .endMs = endMs + kFadeMs,
                                         .easing = Easing::InOut});
            }
        }
    }
    Painted painted = sheet.finish();
    painted.entrance = Entrance::SlideRight;
    painted.exit = Entrance::Fade;
    return painted;
}

} // namespace phien::overlays
