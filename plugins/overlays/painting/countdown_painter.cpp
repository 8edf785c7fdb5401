#include "plugins/overlays/painting/clean_text.h"
#include "plugins/overlays/painting/painters.h"
#include "plugins/overlays/painting/text_block.h"

#include <algorithm>
#include <cmath>

namespace phien::overlays {
namespace {

struct PillDesign {
    double radius;
    double paddingX;
    double gap;
    double title;
    double time;
    double ring;
};
constexpr PillDesign kPortraitPill{
    .radius = 14, .paddingX = 18, .gap = 14, .title = 26, .time = 40, .ring = 44};
constexpr PillDesign kLandscapePill{
    .radius = 12, .paddingX = 16, .gap = 12, .title = 21, .time = 32, .ring = 36};

constexpr QRgb kPill = 0xeed7263d;
constexpr QRgb kRingLeft = 0xffffd166;
constexpr QRgb kRingGround = 0x33ffffff;
constexpr int kTitleCharacters = 40;
constexpr double kSmallestTitle = 0.7;
constexpr qint64 kMsPerSecond = 1000;
constexpr qint64 kMaxSeconds = 99 * 3600 + 59 * 60 + 59;
/// QPainter counts 1/16 of a degree, counter-clockwise from three o'clock.
constexpr int kFullTurn = 360 * 16;
constexpr int kTwelve = 90 * 16;

/// Digits in cells of one width, so that the time does not tremble.
class TabularTime {
public:
    TabularTime(const QString& text, double pixelSize) {
        for (const QChar c : text) {
            m_cells.emplace_back(std::vector<TextRun>{{QString(c), Qt::white, 800}},
                                 TextShape{.pixelSize = pixelSize, .width = 2 * pixelSize});
            m_isDigit.push_back(c.isDigit());
        }
        for (const QChar c : QStringLiteral("0123456789")) {
            const TextBlock digit({{QString(c), Qt::white, 800}},
                                  {.pixelSize = pixelSize, .width = 2 * pixelSize});
            m_digitWidth = std::max(m_digitWidth, digit.size().width());
            m_height = digit.size().height();
        }
    }

    QSizeF size() const {
        double width = 0;
        for (size_t i = 0; i < m_cells.size(); ++i) {
            width += cellWidth(i);
        }
        return {width, m_height};
    }

    void draw(QPainter& painter, QPointF at) const {
        for (size_t i = 0; i < m_cells.size(); ++i) {
            const double slack = cellWidth(i) - m_cells[i].size().width();
            m_cells[i].draw(painter, at + QPointF(slack / 2, 0));
            at.rx() += cellWidth(i);
        }
    }

private:
    double cellWidth(size_t i) const { return m_isDigit[i] ? m_digitWidth : m_cells[i].size().width(); }

    std::vector<TextBlock> m_cells;
    std::vector<bool> m_isDigit;
    double m_digitWidth = 0;
    double m_height = 0;
};

QString clockText(qint64 seconds) {
    const auto two = [](qint64 value) {
        return QStringLiteral("%1").arg(value, 2, 10, QLatin1Char('0'));
    };
    const qint64 hours = seconds / 3600;
    const QString minutesAndSeconds = two(seconds / 60 % 60) + QLatin1Char(':') + two(seconds % 60);
    return hours > 0 ? QString::number(hours) + QLatin1Char(':') + minutesAndSeconds : minutesAndSeconds;
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

Painted paintCountdown(const CountdownValues& values, const Frame& frame, PaintTools&, qint64 nowMs) {
    const SheetPlan plan(contract::countdownDesign(frame.layout), frame);
    const auto& design = frame.layout == Layout::Portrait ? kPortraitPill : kLandscapePill;
    const auto view = countdownAt(values, nowMs);
    const QRect body = plan.body();

    const double padding = plan.px(design.paddingX);
    const double gap = plan.px(design.gap);
    const double ring = plan.px(design.ring);
    const TabularTime time(view.text, plan.px(design.time));
    const double others = 2 * padding + ring + gap + time.size().width();
    const TextBlock title({{cleanText(values.title, kTitleCharacters), Qt::white, 800}},
                          {.pixelSize = plan.px(design.title),
                           .width = body.width() - others - gap,
                           .smallest = kSmallestTitle});
    const double titleRoom = title.lineCount() > 0 ? title.size().width() + gap : 0;

    QRect pill = body;
    pill.setWidth(std::min(static_cast<int>(std::ceil(others + titleRoom)), body.width()));
    if (frame.layout == Layout::Landscape) {
        pill.moveRight(body.right());
    }
    Sheet sheet(plan.size(), pill);
    auto& painter = sheet.painter();
    painter.setBrush(QColor::fromRgba(kPill));
    painter.drawRoundedRect(pill, plan.px(design.radius), plan.px(design.radius));
    painter.setClipRect(pill);

    const double middle = pill.y() + pill.height() / 2.0;
    double x = pill.x() + padding;
    const QRectF circle(x, middle - ring / 2, ring, ring);
    const int left = static_cast<int>(std::lround(view.fraction * kFullTurn));
    painter.setBrush(QColor::fromRgba(kRingGround));
    painter.drawPie(circle, kTwelve, kFullTurn - left);
    painter.setBrush(QColor::fromRgba(kRingLeft));
    painter.drawPie(circle, kTwelve, -left);
    x += ring + gap;
    title.draw(painter, {x, middle - title.size().height() / 2});
    x += titleRoom;
    time.draw(painter, {x, middle - time.size().height() / 2});
    return asOneSprite(sheet.finish());
}

} // namespace phien::overlays
