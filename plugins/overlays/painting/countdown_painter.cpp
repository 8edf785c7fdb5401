#include "plugins/overlays/painting/clean_text.h"
#include "plugins/overlays/painting/content_key.h"
#include "plugins/overlays/painting/painters.h"
#include "plugins/overlays/painting/plate.h"
#include "plugins/overlays/painting/tabular_digits.h"
#include "plugins/overlays/painting/text_block.h"
#include "studio/overlays/colour_contrast.h"

#include <algorithm>
#include <cmath>

namespace phien::overlays {
namespace {

/// Design units.
struct PillDesign {
    double radius;
    double paddingX;
    double gap;
    double title;
    double time;
    double ring;
    // Style "bar": the words in a line above the bar.
    double barTitle;
    double barTime;
    double barGap;
    double barHeight;
    // Style "digits": each on a tile.
    double tileWidth;
    double tileHeight;
    double tileGap;
    double tileRadius;
    double tileDigit;
};
constexpr PillDesign kPortraitPill{.radius = 14,
                                   .paddingX = 18,
                                   .gap = 14,
                                   .title = 26,
                                   .time = 40,
                                   .ring = 44,
                                   .barTitle = 23,
                                   .barTime = 34,
                                   .barGap = 1,
                                   .barHeight = 9,
                                   .tileWidth = 37,
                                   .tileHeight = 53,
                                   .tileGap = 4,
                                   .tileRadius = 8,
                                   .tileDigit = 42};
constexpr PillDesign kLandscapePill{.radius = 12,
                                    .paddingX = 16,
                                    .gap = 12,
                                    .title = 21,
                                    .time = 32,
                                    .ring = 36,
                                    .barTitle = 19,
                                    .barTime = 27,
                                    .barGap = 1,
                                    .barHeight = 7,
                                    .tileWidth = 30,
                                    .tileHeight = 42,
                                    .tileGap = 3,
                                    .tileRadius = 7,
                                    .tileDigit = 34};

constexpr int kTitleCharacters = 40;
constexpr double kSmallestTitle = 0.6;
constexpr double kTitleLineHeight = 1.15;
/// Of the text's colour: the empty part of ring and bar.
constexpr double kEmptyPart = 0.2;
constexpr int kHeavy = 800;
constexpr qint64 kMsPerSecond = 1000;
constexpr qint64 kMaxSeconds = 99 * 3600 + 59 * 60 + 59;
/// So many seconds before the end the time calls for attention.
constexpr qint64 kLastSeconds = 10;
/// The title's share of a pill at least, where the time is long.
constexpr double kShortestBar = 4.5;

QString clockText(qint64 seconds) {
    const auto two = [](qint64 value) {
        return QStringLiteral("%1").arg(value, 2, 10, QLatin1Char('0'));
    };
    const qint64 hours = seconds / 3600;
    const QString minutesAndSeconds = two(seconds / 60 % 60) + QLatin1Char(':') + two(seconds % 60);
    return hours > 0 ? QString::number(hours) + QLatin1Char(':') + minutesAndSeconds : minutesAndSeconds;
}

QPoint rounded(QPointF point) {
    return point.toPoint();
}

/// One countdown at one moment, in one of the styles.
class CountdownSheet {
public:
    CountdownSheet(const CountdownValues& values, const Frame& frame, PaintTools& tools, qint64 nowMs)
        : m_values(values)
        , m_frame(frame)
        , m_theme(frame.theme)
        , m_design(frame.layout == Layout::Portrait ? kPortraitPill : kLandscapePill)
        , m_plan(contract::countdownDesign(frame.layout), frame)
        , m_view(countdownAt(values, nowMs))
        , m_sheet(m_plan.size(), tools.sprites) {}

    Painted ring();
    Painted bar();
    Painted digits();

private:
    double px(double design) const { return m_plan.px(design); }
    bool isLast() const { return m_values.endMs > 0 && m_view.secondsLeft <= kLastSeconds; }
    Change change() const { return isLast() ? Change::Swell : Change::Cut; }
    /// What stands out on the pill; a shop's yellow is no ground for a yellow ring.
    QColor mark() const {
        return colour(studio::overlays::emphasisOn(m_theme, m_theme.accent, m_theme.onAccent));
    }
    TabularDigits::Style timeStyle(double size) const {
        return {isLast() ? mark() : colour(m_theme.onAccent), kHeavy, px(size)};
    }
    TextBlock title(double size, double width, int lines = 1) const {
        return TextBlock({{cleanText(m_values.title, kTitleCharacters), colour(m_theme.onAccent), kHeavy}},
                         {.pixelSize = px(size),
                          .lineHeight = kTitleLineHeight,
                          .width = width,
                          .maxLines = lines,
                          .smallest = kSmallestTitle});
    }
    QRect pill(double width) const;
    void paintPill(QPainter& painter, const QRect& pill) const;
    /// From the whole to nothing between start and end; none before the start.
    void fade(Sprite& sprite, Property property, double from, double to) const;

    const CountdownValues& m_values;
    const Frame& m_frame;
    const ThemeTokens& m_theme;
    const PillDesign& m_design;
    SheetPlan m_plan;
    CountdownView m_view;
    SpriteSheet m_sheet;
};

QRect CountdownSheet::pill(double width) const {
    QRect pill = m_plan.body();
    pill.setWidth(std::min(static_cast<int>(std::ceil(width)), pill.width()));
    if (m_frame.layout == Layout::Landscape) {
        pill.moveRight(m_plan.body().right());
    }
    return pill;
}

void CountdownSheet::paintPill(QPainter& painter, const QRect& pill) const {
    const double radius = cornerOf(m_design.radius, m_plan, m_theme);
    painter.setBrush(colour(m_theme.accent));
    painter.drawRoundedRect(pill, radius, radius);
    painter.setClipRect(pill);
}

void CountdownSheet::fade(Sprite& sprite, Property property, double from, double to) const {
    if (m_values.endMs > 0) {
        const qint64 start = std::clamp<qint64>(m_values.startMs, 0, m_values.endMs);
        sprite.tracks.push_back({property, from, to, start, m_values.endMs, Easing::Linear});
    }
}

Painted CountdownSheet::ring() {
    const double padding = px(m_design.paddingX);
    const double gap = px(m_design.gap);
    const int ring = m_plan.whole(m_design.ring);
    const TabularDigits time(m_view.text, timeStyle(m_design.time));
    const double others = 2 * padding + ring + gap + time.size().width();
    const auto words = title(m_design.title, m_plan.body().width() - others - gap);
    const double wordsRoom = words.lineCount() > 0 ? words.size().width() + gap : 0;

    const QRect pill = this->pill(others + wordsRoom);
    const double middle = pill.y() + pill.height() / 2.0;
    const QRect circle(rounded({pill.x() + padding, middle - ring / 2.0}), QSize(ring, ring));
    const QPoint wordsAt = rounded({circle.x() + ring + gap, middle - words.size().height() / 2});
    const QPoint timeAt = rounded({circle.x() + ring + gap + wordsRoom, middle - time.size().height() / 2});

    ContentKey key(m_frame);
    key << words.content() << time.separators() << QPointF(timeAt - pill.topLeft());
    m_sheet.add(QStringLiteral("plate"), key.text(), pill, [&](QPainter& painter) {
        paintPill(painter, pill);
        painter.setBrush(faint(colour(m_theme.onAccent), kEmptyPart));
        painter.drawEllipse(circle);
        words.draw(painter, wordsAt);
        time.drawSeparators(painter, timeAt);
    });
    if (m_view.secondsLeft > 0 || m_values.endMs > 0) {
        ContentKey disc;
        disc << mark();
        auto& sprite = m_sheet.add(QStringLiteral("ring"), disc.text(), circle, [&](QPainter& painter) {
            painter.setBrush(mark());
            painter.drawEllipse(circle);
        });
        fade(sprite, Property::Sweep, 1, 0);
    }
    time.addGroups(m_sheet, QStringLiteral("time"), timeAt, change());
    return m_sheet.finish();
}

Painted CountdownSheet::bar() {
    const double padding = px(m_design.paddingX);
    const double gap = px(m_design.gap);
    const TabularDigits time(m_view.text, timeStyle(m_design.barTime));
    const double others = 2 * padding + time.size().width();
    const auto words = title(m_design.barTitle, m_plan.body().width() - others - gap);
    const double wordsRoom = words.lineCount() > 0 ? words.size().width() + gap : 0;

    const QRect pill = this->pill(std::max(others + wordsRoom, kShortestBar * m_plan.body().height()));
    const int height = std::max(2, m_plan.whole(m_design.barHeight));
    const double line = time.size().height();
    const double top = pill.y() + (pill.height() - line - px(m_design.barGap) - height) / 2;
    const int inside = pill.width() - static_cast<int>(std::lround(2 * padding));
    const QRect bar(rounded({pill.x() + padding, top + line + px(m_design.barGap)}), QSize(inside, height));
    const QPoint wordsAt = rounded({pill.x() + padding, top + (line - words.size().height()) / 2});
    const QPoint timeAt = rounded({bar.x() + bar.width() - time.size().width(), top});
    const double radius = height / 2.0;
    const QRect cap(bar.topLeft(), QSize((height + 1) / 2, height));
    const bool isOver = m_view.secondsLeft == 0;

    ContentKey key(m_frame);
    key << words.content() << time.separators() << QPointF(timeAt - pill.topLeft()) << isOver;
    m_sheet.add(QStringLiteral("plate"), key.text(), pill, [&](QPainter& painter) {
        paintPill(painter, pill);
        words.draw(painter, wordsAt);
        time.drawSeparators(painter, timeAt);
        painter.setBrush(faint(colour(m_theme.onAccent), kEmptyPart));
        painter.drawRoundedRect(bar, radius, radius);
        if (!isOver) {
            // The filled part's round beginning; its end moves.
            painter.setClipRect(cap);
            painter.setBrush(mark());
            painter.drawRoundedRect(bar, radius, radius);
        }
    });
    if (!isOver && bar.width() > cap.width()) {
        const QRect where = bar.adjusted(cap.width(), 0, 0, 0);
        ContentKey fill;
        fill << mark() << height;
        auto& sprite = m_sheet.add(QStringLiteral("fill"), fill.text(), where, [&](QPainter& painter) {
            painter.setBrush(mark());
            painter.drawRoundedRect(bar, radius, radius);
        });
        sprite.crop = QRectF(QPointF(0, 0), QSizeF(where.size()));
        fade(sprite, Property::CropX, 0, where.width());
        fade(sprite, Property::CropWidth, 0, -where.width());
    }
    time.addGroups(m_sheet, QStringLiteral("time"), timeAt, change());
    return m_sheet.finish();
}

Painted CountdownSheet::digits() {
    const double padding = px(m_design.paddingX);
    const double tileGap = px(m_design.tileGap);
    const QSizeF tile(px(m_design.tileWidth), px(m_design.tileHeight));
    const TextBlock colon({{QStringLiteral(":"), colour(m_theme.onAccent), kHeavy}},
                          {.pixelSize = px(m_design.tileDigit), .width = tile.width()});
    double others = 2 * (padding * 2 / 3) - tileGap;
    for (const QChar c : m_view.text) {
        others += tileGap + (c.isDigit() ? tile.width() : colon.size().width());
    }
    const double gap = px(m_design.gap);
    const auto words = title(m_design.title, m_plan.body().width() - others - gap, 2);
    const double wordsRoom = words.lineCount() > 0 ? words.size().width() + gap : 0;

    const QRect pill = this->pill(others + wordsRoom);
    const double middle = pill.y() + pill.height() / 2.0;
    const QPoint wordsAt = rounded({pill.x() + padding * 2 / 3, middle - words.size().height() / 2});
    double x = pill.x() + padding * 2 / 3 + wordsRoom;
    std::vector<QRect> tiles;
    std::vector<QPoint> colons;
    for (const QChar c : m_view.text) {
        const double width = c.isDigit() ? tile.width() : colon.size().width();
        if (c.isDigit()) {
            tiles.emplace_back(rounded({x, middle - tile.height() / 2}), tile.toSize());
        } else {
            colons.push_back(rounded({x, middle - colon.size().height() / 2}));
        }
        x += width + tileGap;
    }
    ContentKey key(m_frame);
    key << words.content() << m_view.text.size();
    m_sheet.add(QStringLiteral("plate"), key.text(), pill, [&](QPainter& painter) {
        paintPill(painter, pill);
        words.draw(painter, wordsAt);
        for (const QPoint at : colons) {
            colon.draw(painter, at);
        }
        const double radius = cornerOf(m_design.tileRadius, m_plan, m_theme);
        painter.setBrush(colour(m_theme.ink));
        for (const QRect& place : tiles) {
            painter.drawRoundedRect(place, radius, radius);
        }
    });
    QString only = m_view.text;
    only.remove(QLatin1Char(':'));
    for (size_t i = 0; i < tiles.size(); ++i) {
        const auto fromEnd = tiles.size() - 1 - i;
        const QString letter(only[static_cast<qsizetype>(i)]);
        const QColor ink = colour(isLast() ? m_theme.highlight : m_theme.onInk);
        const TextBlock digit({{letter, ink, kHeavy}},
                              {.pixelSize = px(m_design.tileDigit), .width = 2 * tile.width()});
        const QSizeF slack = QSizeF(tiles[i].size()) - digit.size();
        const QPointF inside(slack.width() / 2, slack.height() / 2);
        ContentKey content;
        content << digit.content() << inside;
        auto& sprite =
            m_sheet.add(QStringLiteral("digit%1").arg(fromEnd), content.text(), tiles[i],
                        [&](QPainter& painter) { digit.draw(painter, tiles[i].topLeft() + inside); });
        sprite.change = fromEnd == 0 ? change() : Change::Cut;
    }
    return m_sheet.finish();
}

} // namespace

CountdownView countdownAt(const CountdownValues& values, qint64 nowMs) {
    CountdownView view;
    if (values.endMs <= 0) {
        view.secondsLeft = std::clamp<qint64>(values.seconds, 0, kMaxSeconds);
        view.fraction = view.secondsLeft > 0 ? 1 : 0;
    } else {
        const qint64 left = nowMs >= values.endMs ? 0 : values.endMs - std::max<qint64>(nowMs, 0);
        const qint64 whole = values.endMs - std::clamp<qint64>(values.startMs, 0, values.endMs);
        view.secondsLeft = std::min((left / kMsPerSecond) + (left % kMsPerSecond > 0 ? 1 : 0), kMaxSeconds);
        if (whole > 0) {
            view.fraction = std::clamp(
                static_cast<double>(view.secondsLeft * kMsPerSecond) / static_cast<double>(whole), 0.0, 1.0);
        }
    }
    view.text = clockText(view.secondsLeft);
    return view;
}

QSize countdownSize(const CountdownValues&, const Frame& frame) {
    return SheetPlan(contract::countdownDesign(frame.layout), frame).size();
}

Painted paintCountdown(const CountdownValues& values, const Frame& frame, PaintTools& tools, qint64 nowMs) {
    CountdownSheet sheet(values, frame, tools, nowMs);
    switch (values.style) {
    case CountdownStyle::Bar:
        return sheet.bar();
    case CountdownStyle::Digits:
        return sheet.digits();
    case CountdownStyle::Ring:
        break;
    }
    return sheet.ring();
}

} // namespace phien::overlays
