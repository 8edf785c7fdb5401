#include "plugins/overlays/painting/clean_text.h"
#include "plugins/overlays/painting/comment_line.h"
#include "plugins/overlays/painting/content_key.h"
#include "plugins/overlays/painting/painters.h"
#include "plugins/overlays/painting/plate.h"
#include "plugins/overlays/painting/text_sprite.h"

#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace phien::overlays {
namespace {

struct BannerDesign {
    PlateDesign plate;
    double edge;
    double paddingX;
    double paddingY;
    double title;
    double titleGap;
    double text;
    double dividerGap; ///< above and below the divider
    double answerTitle;
    double answer;
};
constexpr BannerDesign kPortraitBanner{
    .plate = {.radius = 18, .shadowY = 10, .shadowBlur = 30, .shadowOpacity = 0.4},
    .edge = 10,
    .paddingX = 20,
    .paddingY = 16,
    .title = 19,
    .titleGap = 2,
    .text = 27,
    .dividerGap = 12,
    .answerTitle = 17,
    .answer = 25};
constexpr BannerDesign kLandscapeBanner{
    .plate = {.radius = 14, .shadowY = 8, .shadowBlur = 24, .shadowOpacity = 0.4},
    .edge = 8,
    .paddingX = 18,
    .paddingY = 12,
    .title = 16,
    .titleGap = 0,
    .text = 23,
    .dividerGap = 10,
    .answerTitle = 14,
    .answer = 21};

constexpr double kTitleSpacing = 0.5;
constexpr double kAnswerTitleSpacing = 0.9;
constexpr double kDivider = 1.5;
constexpr double kDividerStrength = 0.22;
constexpr int kTextLines = 2;
constexpr int kMostAnswerLines = 3;
constexpr double kSmallestText = 0.8;
constexpr int kTitleCharacters = 60;
constexpr int kTextCharacters = 240;

/// The card's part of the plate: straight where it meets the rounded body, at the edge with the flat corners
/// that a style sheet's one-sided border leaves.
QPainterPath insidePath(const QRectF& body, double radius, double edge) {
    const QRectF inside = body.adjusted(edge, 0, 0, 0);
    const double flat = std::max(0.0, radius - edge);
    QPainterPath path;
    path.moveTo(inside.left() + flat, inside.top());
    path.lineTo(inside.right() - radius, inside.top());
    path.arcTo(QRectF(inside.right() - 2 * radius, inside.top(), 2 * radius, 2 * radius), 90, -90);
    path.lineTo(inside.right(), inside.bottom() - radius);
    path.arcTo(QRectF(inside.right() - 2 * radius, inside.bottom() - 2 * radius, 2 * radius, 2 * radius), 0,
               -90);
    path.lineTo(inside.left() + flat, inside.bottom());
    path.arcTo(QRectF(inside.left(), inside.bottom() - 2 * radius, 2 * flat, 2 * radius), -90, -90);
    path.lineTo(inside.left(), inside.top() + radius);
    path.arcTo(QRectF(inside.left(), inside.top(), 2 * flat, 2 * radius), 180, -90);
    path.closeSubpath();
    return path;
}

contract::Design designOf(const QuestionBannerValues& values, Layout layout) {
    return values.answer.isEmpty() ? contract::questionBannerDesign(layout)
                                   : contract::answeredBannerDesign(layout);
}

/// Question, and beneath it the answer.
class Banner {
public:
    Banner(const QuestionBannerValues& values, const Frame& frame);

    Painted paint(PaintTools& tools);

private:
    double px(double design) const { return m_plan.px(design); }
    double width() const { return m_plan.body().width() - px(m_design.edge) - 2 * px(m_design.paddingX); }
    /// Height of a title and the text beneath it.
    double heightOf(const TextBlock& title, const TextBlock& text) const;
    TextBlock answerBlock(const QString& answer) const;
    double answerTop() const { return px(m_design.paddingY) + heightOf(m_title, m_text); }

    void addPlate(SpriteSheet& sheet, PaintTools& tools) const;
    void addQuestion(SpriteSheet& sheet) const;
    void addAnswer(SpriteSheet& sheet) const;
    void paintGround(QPainter& painter, PaintTools& tools) const;

    const BannerDesign& m_design;
    const Frame& m_frame;
    SheetPlan m_plan;
    TextBlock m_title;
    TextBlock m_text;
    TextBlock m_answerTitle;
    TextBlock m_answer;
    QRect m_plate;
    QPoint m_corner; ///< of the texts
};

Banner::Banner(const QuestionBannerValues& values, const Frame& frame)
    : m_design(frame.layout == Layout::Portrait ? kPortraitBanner : kLandscapeBanner)
    , m_frame(frame)
    , m_plan(designOf(values, frame.layout), frame)
    , m_title({{cleanText(values.title, kTitleCharacters), colour(frame.theme.info), 800}},
              {.pixelSize = px(m_design.title), .letterSpacing = px(kTitleSpacing), .width = width()})
    , m_text(withoutLonelyWord(
          {{isolated(cleanText(values.text, kTextCharacters)), colour(frame.theme.cardText), 400}},
          {.pixelSize = px(m_design.text),
           .width = width(),
           .maxLines = kTextLines,
           .smallest = kSmallestText}))
    , m_answerTitle(
          {{cleanText(values.answerTitle, kTitleCharacters).toUpper(), colour(frame.theme.price), 800}},
          {.pixelSize = px(m_design.answerTitle), .letterSpacing = px(kAnswerTitleSpacing), .width = width()})
    , m_answer(answerBlock(values.answer)) {
    const QRect body = m_plan.body();
    double height = 2 * px(m_design.paddingY) + heightOf(m_title, m_text);
    if (m_answer.lineCount() > 0) {
        height += 2 * px(m_design.dividerGap) + heightOf(m_answerTitle, m_answer);
    }
    m_plate = QRect(body.topLeft(),
                    QSize(body.width(), std::min(static_cast<int>(std::lround(height)), body.height())));
    m_corner = QPoint(static_cast<int>(std::lround(body.x() + px(m_design.edge + m_design.paddingX))),
                      static_cast<int>(std::lround(body.y() + px(m_design.paddingY))));
}

double Banner::heightOf(const TextBlock& title, const TextBlock& text) const {
    return text.size().height() + (title.lineCount() > 0 ? title.size().height() + px(m_design.titleGap) : 0);
}

/// As many lines as there is room for beneath the question.
TextBlock Banner::answerBlock(const QString& answer) const {
    const double room = m_plan.body().height() - answerTop() - 2 * px(m_design.dividerGap) -
                        m_answerTitle.size().height() - px(m_design.titleGap) - px(m_design.paddingY);
    const auto lines = static_cast<int>(std::floor((room + 1) / (px(m_design.answer) * kNormalLineHeight)));
    return withoutLonelyWord(
        {{isolated(cleanText(answer, kTextCharacters)), colour(m_frame.theme.cardText), 600}},
        {.pixelSize = px(m_design.answer),
         .width = width(),
         .maxLines = std::clamp(lines, 1, kMostAnswerLines),
         .smallest = kSmallestText});
}

void Banner::paintGround(QPainter& painter, PaintTools& tools) const {
    const ThemeTokens& theme = m_frame.theme;
    const double radius = cornerOf(m_design.plate.radius, m_plan, theme);
    paintPlate(painter, tools.shadows, m_plate, m_design.plate, m_plan, theme, Qt::NoBrush);
    const auto inside = insidePath(m_plate, radius, px(m_design.edge));
    QPainterPath outside;
    outside.addRoundedRect(m_plate, radius, radius);
    painter.fillPath(outside.subtracted(inside), colour(theme.info));
    painter.fillPath(inside, colour(theme.card));
}

void Banner::addPlate(SpriteSheet& sheet, PaintTools& tools) const {
    const QRect where = m_plan.withMargins(m_plate);
    ContentKey key(m_frame);
    key << QRectF(m_plate.translated(-where.topLeft()));
    sheet
        .add(QStringLiteral("plate"), key.text(), where,
             [&](QPainter& painter) { paintGround(painter, tools); })
        .change = Change::CrossFade;
}

void Banner::addQuestion(SpriteSheet& sheet) const {
    const double titleHeight = m_title.lineCount() > 0 ? m_title.size().height() + px(m_design.titleGap) : 0;
    const QPoint textAt = m_corner + QPoint(0, static_cast<int>(std::lround(titleHeight)));
    const QRect where = inkOf(m_title, m_corner, m_plate) | inkOf(m_text, textAt, m_plate);
    if (where.isEmpty()) {
        return;
    }
    ContentKey key;
    key << m_title.content() << QPointF(m_corner - where.topLeft()) << m_text.content()
        << QPointF(textAt - where.topLeft());
    sheet
        .add(QStringLiteral("question"), key.text(), where,
             [&](QPainter& painter) {
                 m_title.draw(painter, m_corner);
                 m_text.draw(painter, textAt);
             })
        .change = Change::CrossFade;
}

void Banner::addAnswer(SpriteSheet& sheet) const {
    if (m_answer.lineCount() == 0) {
        return;
    }
    const double gap = px(m_design.dividerGap);
    const double top = m_plan.body().y() + answerTop() + gap;
    const double thickness = std::max(1.0, std::round(px(kDivider)));
    const QRectF divider(m_corner.x(), std::round(top) - thickness, width(), thickness);
    const QPoint titleAt(m_corner.x(), static_cast<int>(std::lround(top + gap)));
    const double titleHeight =
        m_answerTitle.lineCount() > 0 ? m_answerTitle.size().height() + px(m_design.titleGap) : 0;
    const QPoint answerAt = titleAt + QPoint(0, static_cast<int>(std::lround(titleHeight)));
    const QRect where = (divider.toAlignedRect() | inkOf(m_answerTitle, titleAt, m_plate) |
                         inkOf(m_answer, answerAt, m_plate)) &
                        m_plate;
    const QColor line = faint(colour(m_frame.theme.cardMuted), kDividerStrength);
    ContentKey key;
    key << m_answerTitle.content() << m_answer.content() << QPointF(titleAt - where.topLeft())
        << QPointF(answerAt - where.topLeft()) << divider.translated(-where.topLeft()) << line;
    auto& sprite = sheet.add(QStringLiteral("answer"), key.text(), where, [&](QPainter& painter) {
        painter.fillRect(divider, line);
        m_answerTitle.draw(painter, titleAt);
        m_answer.draw(painter, answerAt);
    });
    sprite.entrance = Entrance::Rise;
    sprite.change = Change::CrossFade;
}

Painted Banner::paint(PaintTools& tools) {
    SpriteSheet sheet(m_plan.size(), tools.sprites);
    addPlate(sheet, tools);
    addQuestion(sheet);
    addAnswer(sheet);
    return sheet.finish();
}

} // namespace

QSize questionBannerSize(const QuestionBannerValues& values, const Frame& frame) {
    return SheetPlan(designOf(values, frame.layout), frame).size();
}

Painted paintQuestionBanner(const QuestionBannerValues& values, const Frame& frame, PaintTools& tools,
                            qint64) {
    return Banner(values, frame).paint(tools);
}

} // namespace phien::overlays
