#include "plugins/overlays/painting/platform_mark.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <array>

namespace phien::overlays {
namespace {

// Signs are drawn in a square of 1 × 1, in the painter's pen or brush.

constexpr double kStroke = 0.1;

QPen stroke(double width = kStroke) {
    return QPen(Qt::white, width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
}

/// A small "f".
void paintHook(QPainter& painter) {
    QPainterPath stem(QPointF(0.49, 0.82));
    stem.lineTo(0.49, 0.40);
    stem.quadTo(0.49, 0.24, 0.64, 0.24);
    QPainterPath bar(QPointF(0.36, 0.49));
    bar.lineTo(0.64, 0.49);
    painter.strokePath(stem, stroke(0.13));
    painter.strokePath(bar, stroke(0.12));
}

void paintTriangle(QPainter& painter) {
    painter.setPen(stroke(0.06));
    painter.setBrush(Qt::white);
    painter.drawPolygon(QPolygonF({QPointF(0.40, 0.30), QPointF(0.73, 0.50), QPointF(0.40, 0.70)}));
}

void paintBag(QPainter& painter) {
    QPainterPath bag(QPointF(0.26, 0.40));
    bag.lineTo(0.74, 0.40);
    bag.lineTo(0.70, 0.78);
    bag.lineTo(0.30, 0.78);
    bag.closeSubpath();
    painter.setPen(stroke(0.05));
    painter.setBrush(Qt::white);
    painter.drawPath(bag);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(stroke(0.07));
    painter.drawArc(QRectF(0.38, 0.2, 0.24, 0.36), 0, 180 * 16);
}

void paintNote(QPainter& painter, QPointF shift, const QColor& colour) {
    QPen pen = stroke(0.095);
    pen.setColor(colour);
    QPainterPath note(QPointF(0.53, 0.22));
    note.lineTo(0.53, 0.62);
    QPainterPath flag(QPointF(0.53, 0.24));
    flag.quadTo(0.57, 0.40, 0.72, 0.42);
    painter.save();
    painter.translate(shift);
    painter.strokePath(note, pen);
    painter.strokePath(flag, pen);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(pen);
    painter.drawEllipse(QPointF(0.43, 0.64), 0.105, 0.105);
    painter.restore();
}

void paintNotes(QPainter& painter) {
    paintNote(painter, {-0.025, -0.015}, QColor(0x25, 0xf4, 0xee));
    paintNote(painter, {0.025, 0.015}, QColor(0xfe, 0x2c, 0x55));
    paintNote(painter, {}, Qt::white);
}

void paintCamera(QPainter& painter) {
    painter.setBrush(Qt::NoBrush);
    painter.setPen(stroke(0.07));
    painter.drawRoundedRect(QRectF(0.25, 0.25, 0.5, 0.5), 0.15, 0.15);
    painter.drawEllipse(QPointF(0.5, 0.5), 0.12, 0.12);
    painter.setPen(Qt::NoPen);
    painter.setBrush(Qt::white);
    painter.drawEllipse(QPointF(0.64, 0.36), 0.035, 0.035);
}

void paintZ(QPainter& painter) {
    QPainterPath path(QPointF(0.33, 0.30));
    path.lineTo(0.66, 0.30);
    path.lineTo(0.34, 0.70);
    path.lineTo(0.67, 0.70);
    painter.strokePath(path, stroke(0.11));
}

void paintHeart(QPainter& painter) {
    QPainterPath heart(QPointF(0.5, 0.76));
    heart.cubicTo(0.18, 0.54, 0.22, 0.26, 0.38, 0.27);
    heart.cubicTo(0.46, 0.27, 0.5, 0.36, 0.5, 0.38);
    heart.cubicTo(0.5, 0.36, 0.54, 0.27, 0.62, 0.27);
    heart.cubicTo(0.78, 0.26, 0.82, 0.54, 0.5, 0.76);
    painter.setPen(Qt::NoPen);
    painter.setBrush(Qt::white);
    painter.drawPath(heart);
}

struct Mark {
    const char* platform;
    QRgb ground;
    void (*paint)(QPainter&);
};
constexpr std::array<Mark, 7> kMarks{{{"facebook", 0xff1877f2, paintHook},
                                      {"youtube", 0xfff1152f, paintTriangle},
                                      {"shopee", 0xffee4d2d, paintBag},
                                      {"tiktok", 0xff121212, paintNotes},
                                      {"instagram", 0xffd62976, paintCamera},
                                      {"zalo", 0xff0068ff, paintZ},
                                      {"lazada", 0xff4b2fd6, paintHeart}}};

const Mark* find(const QString& platform) {
    const auto* mark = std::find_if(kMarks.begin(), kMarks.end(), [&](const Mark& known) {
        return platform.compare(QLatin1String(known.platform), Qt::CaseInsensitive) == 0;
    });
    return mark != kMarks.end() ? mark : nullptr;
}

} // namespace

bool hasMark(const QString& platform) {
    return find(platform) != nullptr;
}

void paintMark(QPainter& painter, const QString& platform, const QRectF& place) {
    const Mark* mark = find(platform);
    if (mark == nullptr || place.isEmpty()) {
        return;
    }
    painter.save();
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor::fromRgba(mark->ground));
    painter.drawEllipse(place);
    painter.translate(place.topLeft());
    painter.scale(place.width(), place.height());
    mark->paint(painter);
    painter.restore();
}

} // namespace phien::overlays
