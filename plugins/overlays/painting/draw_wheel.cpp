#include "plugins/overlays/painting/content_key.h"
#include "plugins/overlays/painting/draw_stage.h"
#include "plugins/overlays/painting/plate.h"
#include "plugins/overlays/painting/text_block.h"

#include <QPainterPath>

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace phien::overlays {
namespace {

// Parts of the wheel's radius, the rim with it.
constexpr double kRim = 0.07;
constexpr double kHub = 0.15;
constexpr double kBulb = 0.018;
constexpr double kNameEnd = 0.88; ///< outer end of a name
constexpr double kNameLeast = 0.24;
constexpr double kLargestName = 0.105;
constexpr double kPointerWidth = 0.17;
constexpr double kPointerHeight = 0.2;
constexpr double kPointerAbove = 0.07; ///< stands out above the rim

constexpr int kBulbs = 24;
constexpr int kMostSectors = 24;
/// Pixels.
constexpr double kLeastName = 9;
constexpr double kNamePart = 0.58; ///< of the sector's width in the middle of the name
constexpr double kNameRoom = 1.12; ///< × the name's size, the sector's width at its inner end
constexpr double kSmallestName = 0.72;
constexpr double kDivider = 1.6;
constexpr double kDividerOpacity = 0.55;
constexpr double kShadowBlur = 40;
constexpr double kShadowY = 12;
constexpr double kShadowOpacity = 0.5;
constexpr double kQuarter = 90;
constexpr double kFullTurn = 360;

struct SectorColours {
    QColor plate;
    QColor ink;
};

QColor opaque(Argb argb) {
    return colour(argb | 0xff000000);
}

/// No two neighbours alike, the last and the first neither.
SectorColours coloursOf(int sector, int sectors, const ThemeTokens& theme) {
    const std::array<SectorColours, 4> palette{{{opaque(theme.accent), colour(theme.onAccent)},
                                                {opaque(theme.card), colour(theme.cardText)},
                                                {opaque(theme.highlight), colour(theme.onHighlight)},
                                                {opaque(theme.ink), colour(theme.onInk)}}};
    constexpr int kUsual = 3;
    const bool meetsFirst = sector == sectors - 1 && sectors % kUsual == 1 && sectors > 1;
    return palette[meetsFirst ? palette.size() - 1 : static_cast<size_t>(sector % kUsual)];
}

/// Of the disc that turns.
struct WheelPlan {
    QPointF middle;
    double radius = 0; ///< the rim with it
    double disc = 0;
    std::vector<int> names;

    int sectors() const { return static_cast<int>(names.size()); }
    QRect discRect() const {
        const int half = static_cast<int>(std::ceil(disc)) + 1;
        return {QPoint(static_cast<int>(middle.x()) - half, static_cast<int>(middle.y()) - half),
                QSize(2 * half, 2 * half)};
    }
};

WheelPlan planOf(const DrawStage& stage) {
    const QRect room = stage.room;
    const int above = static_cast<int>(std::min(room.width(), room.height()) / 2.0 * kPointerAbove);
    const int half = std::min(room.width(), room.height() - above) / 2;
    const int centre = room.x() + room.width() / 2;
    WheelPlan wheel{.middle = QPointF(centre, room.y() + above + half),
                    .radius = static_cast<double>(half),
                    .disc = half * (1 - kRim),
                    .names = {}};
    const int count = static_cast<int>(stage.values.names.size());
    wheel.names =
        shownNames(count, isDrawn(stage.values) ? stage.values.winner : -1, mostSectors(wheel.radius));
    return wheel;
}

void paintName(QPainter& painter, const QString& name, const QColor& ink, const WheelPlan& wheel) {
    const double around = 2 * std::numbers::pi / wheel.sectors();
    const double end = wheel.radius * kNameEnd;
    const double middle = (wheel.radius * kNameLeast + end) / 2;
    const double size = std::min(around * middle * kNamePart, wheel.radius * kLargestName);
    const double begin = std::max(wheel.radius * kNameLeast, size * kNameRoom / around);
    const TextBlock text(
        {{name, ink, 700}},
        {.pixelSize = size, .width = end - begin, .smallest = kSmallestName, .alignment = Qt::AlignRight});
    text.draw(painter, {begin, -text.size().height() / 2});
}

void paintDisc(QPainter& painter, const DrawStage& stage, const WheelPlan& wheel) {
    const QRectF circle(wheel.middle - QPointF(wheel.disc, wheel.disc),
                        QSizeF(2 * wheel.disc, 2 * wheel.disc));
    const double width = kFullTurn / wheel.sectors();
    for (int sector = 0; sector < wheel.sectors(); ++sector) {
        const double middle = sectorMiddle(sector, wheel.sectors());
        QPainterPath pie;
        if (wheel.sectors() == 1) {
            pie.addEllipse(circle);
        } else {
            pie.moveTo(wheel.middle);
            pie.arcTo(circle, kQuarter - middle + width / 2, -width);
            pie.closeSubpath();
        }
        painter.fillPath(pie, coloursOf(sector, wheel.sectors(), stage.frame.theme).plate);
    }
    for (int sector = 0; sector < wheel.sectors(); ++sector) {
        painter.save();
        painter.translate(wheel.middle);
        painter.rotate(sectorMiddle(sector, wheel.sectors()) - kQuarter);
        paintName(painter, stage.name(wheel.names[static_cast<size_t>(sector)]),
                  coloursOf(sector, wheel.sectors(), stage.frame.theme).ink, wheel);
        if (wheel.sectors() > 1) {
            painter.rotate(width / 2);
            painter.setPen(QPen(faint(opaque(stage.frame.theme.card), kDividerOpacity), stage.px(kDivider)));
            painter.drawLine(QPointF(0, 0), QPointF(wheel.disc, 0));
        }
        painter.restore();
    }
}

void addGround(const DrawStage& stage, const WheelPlan& wheel) {
    const auto& theme = stage.frame.theme;
    const int radius = static_cast<int>(wheel.radius);
    const QRect circle(wheel.middle.toPoint() - QPoint(radius, radius), QSize(2 * radius, 2 * radius));
    ContentKey key(stage.frame);
    key << QStringLiteral("ground") << QRectF(circle);
    stage.sheet.add(
        QStringLiteral("ground"), key.text(), stage.plan.withMargins(circle), [&](QPainter& painter) {
            stage.tools.shadows.paint(painter, circle, radius,
                                      {.offsetY = stage.px(kShadowY),
                                       .blur = stage.px(kShadowBlur),
                                       .opacity = std::min(1.0, kShadowOpacity * theme.shadow)});
            painter.setBrush(opaque(theme.ink));
            painter.drawEllipse(circle);
            painter.setBrush(opaque(theme.highlight));
            for (int bulb = 0; bulb < kBulbs; ++bulb) {
                const double angle = 2 * std::numbers::pi * (bulb + 0.5) / kBulbs;
                const double reach = wheel.radius * (1 - kRim / 2);
                painter.drawEllipse(wheel.middle + QPointF(std::sin(angle), -std::cos(angle)) * reach,
                                    wheel.radius * kBulb, wheel.radius * kBulb);
            }
        });
}

QPainterPath pointerPath(const WheelPlan& wheel) {
    const QPointF top = wheel.middle - QPointF(0, wheel.radius * (1 + kPointerAbove));
    const double half = wheel.radius * kPointerWidth / 2;
    const double height = wheel.radius * kPointerHeight;
    QPainterPath path(top + QPointF(0, height));
    path.cubicTo(top + QPointF(-half * 0.35, height * 0.6), top + QPointF(-half, height * 0.55),
                 top + QPointF(-half, half));
    path.arcTo(QRectF(top.x() - half, top.y(), 2 * half, 2 * half), 180, -180);
    path.cubicTo(top + QPointF(half, height * 0.55), top + QPointF(half * 0.35, height * 0.6),
                 top + QPointF(0, height));
    return path;
}

/// What stands still over the disc.
void addPointer(const DrawStage& stage, const WheelPlan& wheel) {
    const auto& theme = stage.frame.theme;
    const auto pointer = pointerPath(wheel);
    const double hub = wheel.radius * kHub;
    const int top = static_cast<int>(pointer.boundingRect().top()) - 2;
    const int half = static_cast<int>(std::ceil(std::max(hub, wheel.radius * kPointerWidth / 2))) + 2;
    const QRect where(
        QPoint(static_cast<int>(wheel.middle.x()) - half, top),
        QPoint(static_cast<int>(wheel.middle.x()) + half, static_cast<int>(wheel.middle.y() + hub) + 2));
    ContentKey key(stage.frame);
    key << QStringLiteral("pointer") << QRectF(where) << wheel.radius;
    stage.sheet.add(QStringLiteral("pointer"), key.text(), where, [&](QPainter& painter) {
        painter.setBrush(opaque(theme.ink));
        painter.drawEllipse(wheel.middle, hub, hub);
        painter.setBrush(opaque(theme.highlight));
        painter.drawEllipse(wheel.middle, hub * 0.78, hub * 0.78);
        painter.setBrush(opaque(theme.card));
        painter.drawEllipse(wheel.middle, hub * 0.5, hub * 0.5);
        painter.setPen(QPen(opaque(theme.card), wheel.radius * 0.014));
        painter.setBrush(opaque(theme.price));
        painter.drawPath(pointer);
    });
}

} // namespace

int mostSectors(double wheelRadius) {
    const double middle = wheelRadius * (kNameLeast + kNameEnd) / 2;
    const double fitting = 2 * std::numbers::pi * middle * kNamePart / kLeastName;
    return std::clamp(static_cast<int>(fitting), 2, kMostSectors);
}

QRect addWheel(const DrawStage& stage) {
    const auto wheel = planOf(stage);
    const auto& values = stage.values;
    addGround(stage, wheel);
    ContentKey key(stage.frame);
    key << QStringLiteral("wheel") << wheel.disc;
    for (const int index : wheel.names) {
        key << stage.name(index);
    }
    auto& disc = stage.sheet.add(QStringLiteral("wheel"), key.text(), wheel.discRect(),
                                 [&](QPainter& painter) { paintDisc(painter, stage, wheel); });
    if (isDrawn(values)) {
        const auto at = std::find(wheel.names.begin(), wheel.names.end(), values.winner);
        disc.tracks = {
            wheelTrack(spinOf(values), static_cast<int>(at - wheel.names.begin()), wheel.sectors())};
    }
    addPointer(stage, wheel);
    const int height = static_cast<int>(wheel.radius * 0.42);
    return {stage.room.x(), static_cast<int>(wheel.middle.y()) - height / 2, stage.room.width(), height};
}

} // namespace phien::overlays
