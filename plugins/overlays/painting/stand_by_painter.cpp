#include "plugins/overlays/painting/clean_text.h"
#include "plugins/overlays/painting/content_key.h"
#include "plugins/overlays/painting/ground.h"
#include "plugins/overlays/painting/painters.h"
#include "plugins/overlays/painting/plate.h"
#include "plugins/overlays/painting/tabular_digits.h"
#include "plugins/overlays/painting/text_block.h"

#include <QDateTime>

#include <algorithm>
#include <cmath>

namespace phien::overlays {
namespace {

/// Design units.
struct SlateDesign {
    double margin;
    double logo;
    double logoPadding;
    double logoRadius;
    double logoGap;
    double title;
    double titleGap;
    double message;
    double timeGap;
    double time;
    double backGap;
    double back;
    double backPadX;
    double backPadY;
    double clock;
};
constexpr SlateDesign kPortraitSlate{.margin = 56,
                                     .logo = 168,
                                     .logoPadding = 22,
                                     .logoRadius = 36,
                                     .logoGap = 44,
                                     .title = 62,
                                     .titleGap = 18,
                                     .message = 31,
                                     .timeGap = 44,
                                     .time = 132,
                                     .backGap = 22,
                                     .back = 32,
                                     .backPadX = 30,
                                     .backPadY = 14,
                                     .clock = 44};
constexpr SlateDesign kLandscapeSlate{.margin = 64,
                                      .logo = 124,
                                      .logoPadding = 16,
                                      .logoRadius = 28,
                                      .logoGap = 26,
                                      .title = 58,
                                      .titleGap = 10,
                                      .message = 27,
                                      .timeGap = 22,
                                      .time = 104,
                                      .backGap = 12,
                                      .back = 27,
                                      .backPadX = 26,
                                      .backPadY = 11,
                                      .clock = 38};

constexpr int kTitleCharacters = 120;
constexpr int kMessageCharacters = 240;
constexpr int kBackCharacters = 80;
constexpr int kTitleLines = 2;
constexpr int kMessageLines = 3;
constexpr double kTitleLineHeight = 1.14;
constexpr double kMessageLineHeight = 1.35;
constexpr double kSmallest = 0.6;
constexpr double kMessageStrength = 0.82;
constexpr int kHeavy = 800;
/// Digits sit in the middle of their line; what is above and below them counts as distance already.
constexpr double kDigitsHeight = 0.98;

QString timeOfDay(qint64 nowMs) {
    return QDateTime::fromMSecsSinceEpoch(nowMs).toString(QStringLiteral("HH:mm"));
}

class StandBySheet {
public:
    StandBySheet(const StandByValues& values, const Frame& frame, PaintTools& tools, qint64 nowMs);
    Painted paint();

private:
    struct Places {
        QRect logo;
        QPointF title;
        QPointF message;
        QPoint time;
        QRectF back;
        QPoint clock;
    };
    double px(double design) const { return m_plan.px(design); }
    TextBlock centred(const QString& text, int characters, double size, const QColor& ink, int weight,
                      double lineHeight, int lines) const;
    bool counts() const { return m_values.endMs > 0; }
    Places place() const;
    void paintStill(QPainter& painter, const Places& places) const;
    void paintLogo(QPainter& painter, const QRect& place) const;
    void paintBack(QPainter& painter, const QRectF& place) const;

    const StandByValues& m_values;
    const Frame& m_frame;
    const ThemeTokens& m_theme;
    const SlateDesign& m_design;
    PaintTools& m_tools;
    SheetPlan m_plan;
    QRect m_body;
    double m_width;
    TextBlock m_title;
    TextBlock m_message;
    TextBlock m_back;
    TabularDigits m_time;
    TabularDigits m_clock;
    QImage m_logo;
};

StandBySheet::StandBySheet(const StandByValues& values, const Frame& frame, PaintTools& tools, qint64 nowMs)
    : m_values(values)
    , m_frame(frame)
    , m_theme(frame.theme)
    , m_design(frame.layout == Layout::Portrait ? kPortraitSlate : kLandscapeSlate)
    , m_tools(tools)
    , m_plan(contract::standByDesign(frame.layout), frame)
    , m_body(m_plan.body())
    , m_width(std::max(1.0, m_body.width() - 2 * px(m_design.margin)))
    , m_title(centred(values.title, kTitleCharacters, m_design.title, colour(m_theme.onGround), kHeavy,
                      kTitleLineHeight, kTitleLines))
    , m_message(centred(values.message, kMessageCharacters, m_design.message,
                        faint(colour(m_theme.onGround), kMessageStrength), 400, kMessageLineHeight,
                        kMessageLines))
    , m_back({{cleanText(values.backText, kBackCharacters), colour(m_theme.onAccent), 700}},
             {.pixelSize = px(m_design.back),
              .width = m_width - 2 * px(m_design.backPadX),
              .smallest = kSmallest})
    , m_time(counts() ? countdownAt({.title = {}, .endMs = values.endMs}, nowMs).text : QString(),
             {colour(m_theme.onGround), kHeavy, px(m_design.time)})
    , m_clock(values.clock ? timeOfDay(nowMs) : QString(),
              {colour(m_theme.onGround), 700, px(m_design.clock)}) {
    const int room = m_plan.whole(m_design.logo - 2 * m_design.logoPadding);
    m_logo = tools.pictures.contain(values.logo, QSize(room * 2, room));
}

TextBlock StandBySheet::centred(const QString& text, int characters, double size, const QColor& ink,
                                int weight, double lineHeight, int lines) const {
    return TextBlock({{cleanText(text, characters), ink, weight}}, {.pixelSize = px(size),
                                                                    .lineHeight = lineHeight,
                                                                    .width = m_width,
                                                                    .maxLines = lines,
                                                                    .smallest = kSmallest,
                                                                    .alignment = Qt::AlignHCenter});
}

StandBySheet::Places StandBySheet::place() const {
    const double time = counts() ? px(m_design.time * kDigitsHeight) : 0;
    const double back = m_back.lineCount() > 0 ? m_back.size().height() + 2 * px(m_design.backPadY) : 0;
    double height = 0;
    const auto part = [&](double size, double gap) {
        height += size > 0 ? size + (height > 0 ? gap : 0) : 0;
    };
    const double logo = m_logo.isNull() ? 0 : px(m_design.logo);
    part(logo, 0);
    part(m_title.size().height(), px(m_design.logoGap));
    part(m_message.size().height(), px(m_design.titleGap));
    part(time, px(m_design.timeGap));
    part(back, px(time > 0 ? m_design.backGap : m_design.timeGap));

    Places places;
    const double middle = m_body.x() + m_body.width() / 2.0;
    const double left = middle - m_width / 2;
    double y = m_body.y() + std::max(0.0, (m_body.height() - height) / 2);
    bool first = true;
    const auto next = [&](double size, double gap) {
        const double at = y + (size > 0 && !first ? gap : 0);
        if (size > 0) {
            y = at + size;
            first = false;
        }
        return at;
    };
    const int padding = m_plan.whole(m_design.logoPadding);
    places.logo = QRect(QPoint(0, static_cast<int>(std::lround(next(logo, 0)))),
                        QSize(m_logo.width() + 2 * padding, m_plan.whole(m_design.logo)));
    places.logo.moveLeft(static_cast<int>(std::lround(middle)) - places.logo.width() / 2);
    places.title = {left, next(m_title.size().height(), px(m_design.logoGap))};
    places.message = {left, next(m_message.size().height(), px(m_design.titleGap))};
    const double timeTop = next(time, px(m_design.timeGap));
    places.time =
        QPointF(middle - m_time.size().width() / 2, timeTop - (m_time.size().height() - time) / 2).toPoint();
    const double backTop = next(back, px(time > 0 ? m_design.backGap : m_design.timeGap));
    const double backWidth = m_back.size().width() + 2 * px(m_design.backPadX);
    places.back = QRectF(middle - backWidth / 2, backTop, backWidth, back);
    places.clock = QPointF(m_body.right() + 1 - px(m_design.margin) - m_clock.size().width(),
                           m_body.y() + px(m_design.margin * 0.75))
                       .toPoint();
    return places;
}

void StandBySheet::paintLogo(QPainter& painter, const QRect& place) const {
    // On the card's colour: a logo is drawn for paper, not for the dark.
    paintPlate(painter, m_tools.shadows, place, {m_design.logoRadius, 10, 40, 0.4}, m_plan, m_theme,
               colour(m_theme.card));
    const QSize slack = place.size() - m_logo.size();
    painter.drawImage(place.topLeft() + QPoint(slack.width() / 2, slack.height() / 2), m_logo);
}

void StandBySheet::paintBack(QPainter& painter, const QRectF& place) const {
    QColor accent = colour(m_theme.accent);
    accent.setAlpha(255);
    const double radius = std::min(1.0, m_theme.radius) * place.height() / 2;
    painter.setBrush(accent);
    painter.drawRoundedRect(place, radius, radius);
    m_back.draw(painter, place.topLeft() + QPointF(px(m_design.backPadX), px(m_design.backPadY)));
}

void StandBySheet::paintStill(QPainter& painter, const Places& places) const {
    paintGround(painter, m_body, m_theme);
    painter.setClipRect(m_body);
    if (!m_logo.isNull()) {
        paintLogo(painter, places.logo);
    }
    m_title.draw(painter, places.title);
    m_message.draw(painter, places.message);
    m_time.drawSeparators(painter, places.time);
    if (m_back.lineCount() > 0) {
        paintBack(painter, places.back);
    }
    m_clock.drawSeparators(painter, places.clock);
}

Painted StandBySheet::paint() {
    const Places places = place();
    SpriteSheet sheet(m_plan.size(), m_tools.sprites);
    ContentKey key(m_frame);
    key << m_title.content() << m_message.content() << m_back.content() << m_time.separators()
        << m_clock.separators() << counts() << m_values.logo << PictureStore::revision(m_values.logo);
    sheet
        .add(QStringLiteral("ground"), key.text(), m_body,
             [&](QPainter& painter) { paintStill(painter, places); })
        .change = Change::CrossFade;
    m_time.addGroups(sheet, QStringLiteral("time"), places.time, Change::Cut);
    m_clock.addGroups(sheet, QStringLiteral("clock"), places.clock, Change::CrossFade);
    Painted painted = sheet.finish();
    // What fills the canvas does not move: the picture behind would be seen at its edge.
    painted.entrance = Entrance::Fade;
    return painted;
}

} // namespace

QSize standBySize(const StandByValues&, const Frame& frame) {
    return SheetPlan(contract::standByDesign(frame.layout), frame).size();
}

qint64 standByStep(const StandByValues& values, qint64 nowMs) {
    constexpr qint64 kMsPerMinute = 60'000;
    constexpr qint64 kMoreThanSeconds = 1'000'000;
    const qint64 minute = values.clock ? nowMs / kMsPerMinute : 0;
    const qint64 second =
        values.endMs > 0 ? countdownAt({.title = {}, .endMs = values.endMs}, nowMs).secondsLeft : 0;
    return minute * kMoreThanSeconds + second;
}

Painted paintStandBy(const StandByValues& values, const Frame& frame, PaintTools& tools, qint64 nowMs) {
    return StandBySheet(values, frame, tools, nowMs).paint();
}

} // namespace phien::overlays
