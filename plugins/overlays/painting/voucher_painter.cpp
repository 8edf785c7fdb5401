#include "plugins/overlays/painting/clean_text.h"
#include "plugins/overlays/painting/content_key.h"
#include "plugins/overlays/painting/painters.h"
#include "plugins/overlays/painting/plate.h"
#include "plugins/overlays/painting/text_sprite.h"

#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace phien::overlays {
namespace {

struct TicketDesign {
    PlateDesign plate;
    double stub;  ///< width of the coloured part at the left of the tear line
    double notch; ///< radius of the half circles at the tear line's ends
    double tooth; ///< radius of those at the stub's outer edge
    double sign;  ///< across
    double paddingX;
    double paddingY;
    double title;
    double condition;
    double code;
    double note;
    double codePadX;
    double codePadY;
    double codeRadius;
    double gap;
};
constexpr TicketDesign kPortraitTicket{
    .plate = {.radius = 14, .shadowY = 8, .shadowBlur = 24, .shadowOpacity = 0.42},
    .stub = 104,
    .notch = 11,
    .tooth = 5,
    .sign = 62,
    .paddingX = 18,
    .paddingY = 12,
    .title = 29,
    .condition = 17,
    .code = 20,
    .note = 16,
    .codePadX = 11,
    .codePadY = 4,
    .codeRadius = 8,
    .gap = 7};
constexpr TicketDesign kLandscapeTicket{
    .plate = {.radius = 12, .shadowY = 7, .shadowBlur = 20, .shadowOpacity = 0.42},
    .stub = 88,
    .notch = 9,
    .tooth = 4.5,
    .sign = 52,
    .paddingX = 15,
    .paddingY = 10,
    .title = 25,
    .condition = 15,
    .code = 17,
    .note = 14,
    .codePadX = 9,
    .codePadY = 3,
    .codeRadius = 7,
    .gap = 6};

constexpr double kSmallest = 0.7;
/// Of the width, for the code at most; the note has what is left.
constexpr double kCodeShare = 0.62;
constexpr double kDashStrength = 0.7;
constexpr int kTitleCharacters = 60;
constexpr int kLineCharacters = 80;
constexpr int kCodeCharacters = 24;

class Ticket {
public:
    Ticket(const VoucherValues& values, const Frame& frame);

    bool isEmpty() const { return m_title.lineCount() == 0 && m_code.lineCount() == 0; }
    Painted paint(PaintTools& tools) const;

private:
    double px(double design) const { return m_plan.px(design); }
    double width() const { return m_plan.body().width() - px(m_design.stub) - 2 * px(m_design.paddingX); }
    TextBlock line(const QString& text, int most, double size, Argb argb, int weight, double width) const;
    double tearLine() const { return m_plan.body().x() + px(m_design.stub); }
    double codeHeight() const {
        return m_code.lineCount() > 0 ? m_code.size().height() + 2 * px(m_design.codePadY) : 0;
    }

    QPainterPath shape() const;
    void paintShadow(QPainter& painter, const QPainterPath& shape, const QRect& room) const;
    void paintGround(QPainter& painter, const QRect& room) const;
    void paintSign(QPainter& painter) const;
    void paintWords(QPainter& painter) const;
    void paintCode(QPainter& painter, QPointF at, double height) const;
    void addNote(SpriteSheet& sheet) const;

    const TicketDesign& m_design;
    const Frame& m_frame;
    SheetPlan m_plan;
    TextBlock m_title;
    TextBlock m_condition;
    TextBlock m_code;
    TextBlock m_note;
    QPointF m_corner; ///< of the words
    double m_lastRow = 0;
};

TextBlock Ticket::line(const QString& text, int most, double size, Argb argb, int weight,
                       double width) const {
    return TextBlock({{cleanText(text, most), colour(argb), weight}},
                     {.pixelSize = px(size), .width = width, .smallest = kSmallest});
}

Ticket::Ticket(const VoucherValues& values, const Frame& frame)
    : m_design(frame.layout == Layout::Portrait ? kPortraitTicket : kLandscapeTicket)
    , m_frame(frame)
    , m_plan(contract::voucherDesign(frame.layout), frame)
    , m_title(line(values.title, kTitleCharacters, m_design.title, frame.theme.price, 800, width()))
    , m_condition(
          line(values.condition, kLineCharacters, m_design.condition, frame.theme.cardMuted, 400, width()))
    , m_code(line(values.code, kCodeCharacters, m_design.code, frame.theme.onHighlight, 800,
                  width() * kCodeShare - 2 * px(m_design.codePadX)))
    , m_note(line(values.note, kLineCharacters, m_design.note, frame.theme.cardText, 600,
                  width() - (m_code.lineCount() > 0
                                 ? m_code.size().width() + 2 * px(m_design.codePadX) + px(m_design.gap + 4)
                                 : 0))) {
    const QRect body = m_plan.body();
    const double last = std::max(codeHeight(), m_note.size().height());
    const double words = m_title.size().height() + m_condition.size().height();
    const double height = words + (last > 0 && words > 0 ? px(m_design.gap) : 0) + last;
    m_corner =
        QPointF(tearLine() + px(m_design.paddingX), body.y() + std::max(px(2), (body.height() - height) / 2));
    m_lastRow = m_corner.y() + height - last / 2;
}

/// A rounded ticket: half circles are cut out at both ends of the tear line, small ones along the stub.
QPainterPath Ticket::shape() const {
    const QRectF body = m_plan.body();
    const double radius = cornerOf(m_design.plate.radius, m_plan, m_frame.theme);
    QPainterPath ticket;
    ticket.addRoundedRect(body, radius, radius);
    QPainterPath holes;
    holes.setFillRule(Qt::WindingFill);
    const double notch = px(m_design.notch);
    holes.addEllipse(QPointF(tearLine(), body.top()), notch, notch);
    holes.addEllipse(QPointF(tearLine(), body.bottom()), notch, notch);
    const double tooth = px(m_design.tooth);
    const double from = body.top() + std::max(radius, tooth) + tooth;
    const double to = body.bottom() - std::max(radius, tooth) - tooth;
    const int count = std::max(1, static_cast<int>(std::floor((to - from) / (tooth * 3.2))));
    for (int i = 0; i <= count; ++i) {
        holes.addEllipse(QPointF(body.left(), from + (to - from) * i / count), tooth, tooth);
    }
    return ticket.subtracted(holes);
}

void Ticket::paintShadow(QPainter& painter, const QPainterPath& shape, const QRect& room) const {
    const double opacity = std::clamp(m_design.plate.shadowOpacity * m_frame.theme.shadow, 0.0, 1.0);
    if (opacity <= 0) {
        return;
    }
    QImage shadow(room.size(), QImage::Format_ARGB32_Premultiplied);
    shadow.fill(Qt::transparent);
    QPainter black(&shadow);
    black.setRenderHint(QPainter::Antialiasing);
    black.translate(-room.topLeft() + QPointF(0, px(m_design.plate.shadowY)));
    black.fillPath(shape, QColor::fromRgbF(0, 0, 0, static_cast<float>(opacity)));
    black.end();
    blurPicture(shadow, px(m_design.plate.shadowBlur) / 2);
    painter.drawImage(room.topLeft(), shadow);
}

/// A percent sign: two rings and a stroke.
void Ticket::paintSign(QPainter& painter) const {
    const QRect body = m_plan.body();
    const double side = std::min(px(m_design.sign), body.height() * 0.6);
    painter.save();
    painter.translate(body.x() + px(m_design.tooth) / 2 + px(m_design.stub) / 2,
                      body.y() + body.height() / 2.0);
    painter.scale(side / 2, side / 2);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(colour(m_frame.theme.onAccent), 0.22, Qt::SolidLine, Qt::RoundCap));
    painter.drawLine(QPointF(0.56, -0.72), QPointF(-0.56, 0.72));
    painter.drawEllipse(QPointF(-0.52, -0.46), 0.27, 0.27);
    painter.drawEllipse(QPointF(0.52, 0.46), 0.27, 0.27);
    painter.restore();
}

void Ticket::paintGround(QPainter& painter, const QRect& room) const {
    const ThemeTokens& theme = m_frame.theme;
    const QRectF body = m_plan.body();
    const QPainterPath ticket = shape();
    paintShadow(painter, ticket, room);
    QPainterPath left;
    left.addRect(QRectF(body.topLeft(), QPointF(tearLine(), body.bottom())));
    QColor solid = colour(theme.accent);
    solid.setAlpha(255);
    painter.fillPath(ticket, colour(theme.card));
    painter.fillPath(ticket.intersected(left), solid);
    QPen tear(faint(colour(theme.card), 0.9), std::max(1.0, px(2)), Qt::CustomDashLine, Qt::RoundCap);
    tear.setDashPattern({1.5, 3});
    const double inset = px(m_design.notch) + px(4);
    painter.setPen(tear);
    painter.drawLine(QPointF(tearLine() - px(5), body.top() + inset),
                     QPointF(tearLine() - px(5), body.bottom() - inset));
    painter.setPen(Qt::NoPen);
    paintSign(painter);
}

void Ticket::paintCode(QPainter& painter, QPointF at, double height) const {
    const ThemeTokens& theme = m_frame.theme;
    const QRectF box(at, QSizeF(m_code.size().width() + 2 * px(m_design.codePadX), height));
    const double radius = cornerOf(m_design.codeRadius, m_plan, theme);
    const double line = std::max(1.0, px(1.6));
    QPen dashes(faint(colour(theme.onHighlight), kDashStrength), line, Qt::CustomDashLine, Qt::FlatCap);
    dashes.setDashPattern({3, 2.2});
    painter.setPen(dashes);
    painter.setBrush(colour(theme.highlight));
    painter.drawRoundedRect(box.adjusted(line / 2, line / 2, -line / 2, -line / 2), radius, radius);
    painter.setPen(Qt::NoPen);
    m_code.draw(painter, at + QPointF(px(m_design.codePadX), px(m_design.codePadY)));
}

void Ticket::paintWords(QPainter& painter) const {
    painter.setClipRect(m_plan.body());
    m_title.draw(painter, m_corner);
    m_condition.draw(painter, m_corner + QPointF(0, m_title.size().height()));
    if (m_code.lineCount() > 0) {
        paintCode(painter, {m_corner.x(), m_lastRow - codeHeight() / 2}, codeHeight());
    }
}

/// A sprite of its own, since it counts down while the ticket stays.
void Ticket::addNote(SpriteSheet& sheet) const {
    const double left =
        m_code.lineCount() > 0 ? m_code.size().width() + 2 * px(m_design.codePadX) + px(m_design.gap + 4) : 0;
    const QPoint at(static_cast<int>(std::lround(m_corner.x() + left)),
                    static_cast<int>(std::lround(m_lastRow - m_note.size().height() / 2)));
    if (Sprite* note = addText(sheet, QStringLiteral("note"), m_note, at, m_plan.body())) {
        note->change = Change::Swell;
    }
}

Painted Ticket::paint(PaintTools& tools) const {
    SpriteSheet sheet(m_plan.size(), tools.sprites);
    if (!isEmpty()) {
        const QRect room = m_plan.withMargins(m_plan.body());
        ContentKey key(m_frame);
        key << m_title.content() << m_condition.content() << m_code.content() << m_corner << m_lastRow;
        sheet
            .add(QStringLiteral("ticket"), key.text(), room,
                 [&](QPainter& painter) {
                     paintGround(painter, room);
                     paintWords(painter);
                 })
            .change = Change::CrossFade;
        addNote(sheet);
    }
    Painted painted = sheet.finish();
    painted.entrance = Entrance::Pop;
    return painted;
}

} // namespace

QSize voucherSize(const VoucherValues&, const Frame& frame) {
    return SheetPlan(contract::voucherDesign(frame.layout), frame).size();
}

Painted paintVoucher(const VoucherValues& values, const Frame& frame, PaintTools& tools, qint64) {
    return Ticket(values, frame).paint(tools);
}

} // namespace phien::overlays
