#include "host_picture.h"

#include <QPainter>
#include <QPainterPath>
#include <QRadialGradient>

#include <cmath>
#include <numbers>

namespace {

/// The picture is drawn on this sheet and fitted to the frame.
constexpr QSize kSheet{720, 1280};
constexpr double kWideScale = 0.8;
constexpr double kWideTop = 190;

const QColor kSkin(236, 199, 170);
const QColor kSkinShade(214, 164, 132);
const QColor kHair(38, 26, 26);
const QColor kIvory(244, 232, 212);
const QColor kRed(158, 26, 44);
const QColor kGold(242, 204, 112);

double wave(double phase, int times, double shift = 0) {
    return std::sin(2 * std::numbers::pi * (phase * times + shift));
}

QColor faint(QColor colour, double alpha) {
    colour.setAlphaF(static_cast<float>(alpha));
    return colour;
}

QLinearGradient across(double left, double right, const QColor& colour) {
    QLinearGradient shade(left, 0, right, 0);
    shade.setColorAt(0, colour.darker(145));
    shade.setColorAt(0.35, colour.lighter(108));
    shade.setColorAt(0.6, colour);
    shade.setColorAt(1, colour.darker(160));
    return shade;
}

void fold(QPainter& painter, QPointF from, QPointF bend, QPointF to, const QColor& colour, double width) {
    QPainterPath path(from);
    path.quadTo(bend, to);
    for (int soft = 4; soft > 0; --soft)
        painter.strokePath(path, QPen(faint(colour, 0.07), width * soft / 2, Qt::SolidLine, Qt::RoundCap));
}

void petal(QPainter& painter, double turn, double length, const QColor& colour) {
    painter.save();
    painter.rotate(turn);
    QPainterPath path;
    path.cubicTo(-length * 0.3, -length * 0.35, -length * 0.2, -length * 0.8, 0, -length);
    path.cubicTo(length * 0.2, -length * 0.8, length * 0.3, -length * 0.35, 0, 0);
    painter.fillPath(path, colour);
    painter.strokePath(path, QPen(colour.darker(150), 1));
    painter.restore();
}

void lotus(QPainter& painter, QPointF centre, double length) {
    painter.save();
    painter.translate(centre);
    for (const double turn : {-72., 72., -48., 48., -24., 24., 0.})
        petal(painter, turn, length, kGold);
    painter.restore();
}

/// Clothes on a rail, out of focus: drawn tiny and scaled up.
QImage roomOutOfFocus(QSize size) {
    constexpr int kBlur = 14;
    QImage small(size / kBlur, QImage::Format_RGB32);
    QPainter painter(&small);
    painter.setRenderHint(QPainter::Antialiasing);
    QRadialGradient light(QPointF(small.width() / 2.0, small.height() * 0.42), small.height() * 0.62);
    light.setColorAt(0, QColor(190, 156, 130));
    light.setColorAt(0.55, QColor(140, 102, 84));
    light.setColorAt(1, QColor(74, 50, 44));
    painter.fillRect(small.rect(), light);
    const QColor clothes[] = {QColor(62, 120, 110),  QColor(206, 170, 120), QColor(150, 60, 66),
                              QColor(226, 214, 196), QColor(112, 92, 132),  QColor(196, 120, 104),
                              QColor(96, 116, 84)};
    const double width = small.width() / 13.0;
    painter.setPen(Qt::NoPen);
    for (int index = 0; index < 13; ++index) {
        painter.setBrush(faint(clothes[(index * 3) % 7], 0.55));
        const double length = small.height() * (0.34 + 0.04 * wave(index / 5.0, 1));
        painter.drawRoundedRect(QRectF(index * width, small.height() * 0.24, width * 0.86, length), 1, 1);
    }
    painter.fillRect(QRectF(0, small.height() * 0.232, small.width(), 0.8), QColor(60, 44, 40));
    painter.end();
    return small.scaled(size, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
}

void paintLamps(QPainter& painter, QSize size, double phase) {
    constexpr int kLamps = 9;
    painter.setPen(Qt::NoPen);
    for (int lamp = 0; lamp < kLamps; ++lamp) {
        const QPointF centre(size.width() * std::fmod(lamp * 0.381 + 0.06, 1.0),
                             size.height() * (0.05 + 0.13 * std::fmod(lamp * 0.618, 1.0)));
        const double radius = size.height() * (0.014 + 0.008 * (lamp % 3));
        painter.setBrush(faint(QColor(255, 226, 170), 0.16 + 0.06 * wave(phase, 1 + lamp % 2, lamp / 9.0)));
        painter.drawEllipse(centre, radius, radius);
    }
}

void paintHairBehind(QPainter& painter) {
    QPainterPath hair(QPointF(360, 268));
    hair.cubicTo(470, 268, 488, 372, 484, 450);
    hair.cubicTo(484, 560, 520, 640, 500, 750);
    hair.cubicTo(440, 790, 280, 790, 220, 750);
    hair.cubicTo(200, 640, 236, 560, 236, 450);
    hair.cubicTo(232, 372, 250, 268, 360, 268);
    painter.fillPath(hair, across(215, 505, kHair));
}

void paintBody(QPainter& painter) {
    QPainterPath body(QPointF(322, 566));
    body.cubicTo(280, 592, 204, 600, 172, 640);
    body.cubicTo(140, 700, 136, 860, 150, 1000);
    body.cubicTo(140, 1120, 130, 1200, 126, 1290);
    body.lineTo(600, 1290);
    body.cubicTo(592, 1180, 580, 1100, 570, 1000);
    body.cubicTo(586, 860, 580, 700, 548, 640);
    body.cubicTo(516, 600, 440, 592, 398, 566);
    body.closeSubpath();
    painter.fillPath(body, across(120, 610, kIvory));
    painter.setClipPath(body);
    const QColor shade(120, 80, 50);
    fold(painter, {250, 640}, {262, 780}, {246, 980}, shade, 16);
    fold(painter, {246, 980}, {252, 1120}, {220, 1290}, shade, 20);
    fold(painter, {340, 940}, {350, 1100}, {330, 1290}, shade, 14);
    fold(painter, {300, 700}, {360, 740}, {420, 700}, shade, 10);
    painter.setClipping(false);
}

void paintNeck(QPainter& painter) {
    QPainterPath neck(QPointF(318, 480));
    neck.lineTo(402, 480);
    neck.cubicTo(398, 530, 402, 550, 408, 572);
    neck.lineTo(312, 572);
    neck.cubicTo(318, 550, 322, 530, 318, 480);
    QLinearGradient shade(0, 486, 0, 560);
    shade.setColorAt(0, kSkinShade.darker(118));
    shade.setColorAt(1, kSkin);
    painter.fillPath(neck, shade);
    QPainterPath collar(QPointF(310, 544));
    collar.cubicTo(330, 566, 390, 566, 410, 544);
    collar.cubicTo(416, 566, 416, 584, 412, 600);
    collar.cubicTo(392, 616, 328, 616, 308, 600);
    collar.cubicTo(304, 584, 304, 566, 310, 544);
    painter.fillPath(collar, across(300, 420, kIvory));
    painter.strokePath(collar, QPen(faint(kGold.darker(120), 0.8), 2));
}

void paintEye(QPainter& painter, double x, double open, double glance) {
    const QPointF centre(x, 404);
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(252, 248, 244));
    painter.drawEllipse(centre, 19, 10 * open);
    if (open > 0.4) {
        painter.setBrush(QColor(46, 28, 22));
        painter.drawEllipse(centre + QPointF(glance, 0), 9, 9 * open);
        painter.setBrush(Qt::white);
        painter.drawEllipse(centre + QPointF(glance + 3, -3), 2.6, 2.6);
    }
    QPainterPath lid(centre + QPointF(-22, 3));
    lid.quadTo(centre + QPointF(0, -6 - 12 * open), centre + QPointF(23, 0));
    painter.strokePath(lid, QPen(QColor(40, 24, 22), 4, Qt::SolidLine, Qt::RoundCap));
    QPainterPath brow(centre + QPointF(-24, -26));
    brow.quadTo(centre + QPointF(2, -38), centre + QPointF(26, -25));
    painter.strokePath(brow, QPen(faint(kHair, 0.75), 5, Qt::SolidLine, Qt::RoundCap));
}

void paintMouth(QPainter& painter, double open) {
    QPainterPath mouth(QPointF(328, 466));
    mouth.quadTo(360, 470, 392, 466);
    mouth.quadTo(360, 484 + 22 * open, 328, 466);
    painter.fillPath(mouth, QColor(120, 30, 38));
    painter.setClipPath(mouth);
    painter.fillRect(QRectF(330, 462, 60, 11), QColor(252, 246, 240));
    painter.setClipping(false);
    painter.strokePath(mouth, QPen(QColor(196, 74, 78), 6, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
}

void paintFace(QPainter& painter, double phase) {
    QPainterPath face(QPointF(360, 284));
    face.cubicTo(446, 284, 462, 352, 456, 416);
    face.cubicTo(452, 472, 410, 524, 360, 526);
    face.cubicTo(310, 524, 268, 472, 264, 416);
    face.cubicTo(258, 352, 274, 284, 360, 284);
    QRadialGradient skin(QPointF(346, 390), 150);
    skin.setColorAt(0, kSkin.lighter(106));
    skin.setColorAt(0.7, kSkin);
    skin.setColorAt(1, kSkinShade);
    painter.fillPath(face, skin);
    for (const double x : {300., 420.}) {
        QRadialGradient blush(QPointF(x, 444), 34);
        blush.setColorAt(0, faint(QColor(228, 110, 100), 0.4));
        blush.setColorAt(1, faint(QColor(228, 110, 100), 0));
        painter.fillRect(QRectF(x - 34, 410, 68, 68), blush);
    }
    const double blink = std::max(0.0, 1 - std::abs(std::fmod(phase * 3 + 0.35, 1.0) - 0.5) * 24);
    const double glance = 4 * wave(phase, 1, 0.2);
    paintEye(painter, 314, 1 - 0.95 * blink, glance);
    paintEye(painter, 406, 1 - 0.95 * blink, glance);
    fold(painter, {358, 412}, {350, 436}, {364, 442}, kSkinShade.darker(140), 5);
    const double talk = std::abs(wave(phase, 11)) * (0.55 + 0.45 * wave(phase, 2));
    paintMouth(painter, 0.25 + 0.75 * talk);
}

void paintFringe(QPainter& painter) {
    for (const int side : {-1, 1}) {
        const auto at = [side](double x, double y) {
            return QPointF(360 + side * x, y);
        };
        QPainterPath lock(at(-14, 274));
        lock.cubicTo(at(60, 262), at(122, 300), at(120, 420));
        lock.cubicTo(at(124, 500), at(112, 560), at(124, 640));
        lock.cubicTo(at(92, 600), at(92, 500), at(94, 440));
        lock.cubicTo(at(88, 380), at(50, 330), at(-14, 274));
        painter.fillPath(lock, across(236, 484, kHair));
        fold(painter, at(20, 284), at(92, 300), at(106, 420), QColor(170, 130, 110), 6);
    }
}

/// The dress that is shown, from its hanger's hook at the origin.
void paintDress(QPainter& painter) {
    painter.strokePath(
        [] {
            QPainterPath hook(QPointF(0, 44));
            hook.lineTo(0, 16);
            hook.cubicTo(0, 0, 22, 0, 20, -16);
            hook.cubicTo(16, -34, -12, -30, -14, -14);
            return hook;
        }(),
        QPen(QColor(190, 190, 196), 5, Qt::SolidLine, Qt::RoundCap));
    for (const int side : {-1, 1}) {
        QPainterPath sleeve(QPointF(side * 50, 66));
        sleeve.cubicTo(side * 96, 76, side * 112, 130, side * 128, 320);
        sleeve.quadTo(side * 112, 332, side * 92, 324);
        sleeve.cubicTo(side * 88, 230, side * 82, 200, side * 58, 150);
        painter.fillPath(sleeve, across(side * 70 - 60, side * 70 + 60, kRed.darker(108)));
    }
    QPainterPath dress(QPointF(-26, 44));
    dress.quadTo(0, 60, 26, 44);
    dress.cubicTo(44, 54, 66, 58, 86, 78);
    dress.cubicTo(86, 130, 76, 150, 66, 176);
    dress.cubicTo(58, 210, 54, 226, 56, 250);
    dress.cubicTo(72, 380, 96, 480, 112, 640);
    dress.quadTo(0, 672, -112, 640);
    dress.cubicTo(-96, 480, -72, 380, -56, 250);
    dress.cubicTo(-54, 226, -58, 210, -66, 176);
    dress.cubicTo(-76, 150, -86, 130, -86, 78);
    dress.cubicTo(-66, 58, -44, 54, -26, 44);
    painter.fillPath(dress, across(-116, 116, kRed));
    const QColor dark(60, 0, 12);
    fold(painter, {-40, 250}, {-44, 440}, {-78, 640}, dark, 16);
    fold(painter, {0, 250}, {4, 440}, {-4, 650}, dark, 14);
    fold(painter, {38, 250}, {46, 440}, {80, 640}, dark, 16);
    fold(painter, {-20, 250}, {-18, 440}, {-40, 650}, QColor(255, 150, 150), 9);
    fold(painter, {20, 250}, {26, 440}, {40, 650}, QColor(255, 150, 150), 8);
    lotus(painter, {-34, 128}, 24);
    lotus(painter, {26, 560}, 52);
    lotus(painter, {-34, 490}, 36);
    lotus(painter, {20, 420}, 26);
}

/// A hand that closes around something, seen from its back.
void paintHand(QPainter& painter, QPointF at, double turn) {
    painter.save();
    painter.translate(at);
    painter.rotate(turn);
    painter.setPen(QPen(kSkinShade, 2));
    painter.setBrush(kSkin);
    painter.drawRoundedRect(QRectF(-24, -10, 50, 58), 22, 22);
    for (int finger = 0; finger < 4; ++finger)
        painter.drawRoundedRect(QRectF(-26 + finger * 13, -24 - 3 * (finger % 3), 15, 40), 7.5, 7.5);
    painter.restore();
}

/// A sleeve that narrows from shoulder to wrist, lit from the left.
void paintArm(QPainter& painter, QPointF shoulder, QPointF elbow, QPointF hand) {
    constexpr int kSteps = 60;
    QPainterPath middle(shoulder);
    middle.cubicTo(shoulder + (elbow - shoulder) * 0.75, elbow + (hand - elbow) * 0.05, hand);
    const auto stroke = [&](const QColor& colour, QPointF shift, double width) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(colour);
        for (int step = 0; step <= kSteps; ++step) {
            const double done = step / double(kSteps);
            const double radius = width * (46 - 18 * done);
            painter.drawEllipse(middle.pointAtPercent(done * 0.94) + shift, radius, radius);
        }
    };
    stroke(kIvory.darker(132), {2, 3}, 1);
    stroke(kIvory.darker(114), {-1, -1}, 0.93);
    stroke(kIvory.darker(106), {-5, -3}, 0.7);
    stroke(kIvory, {-8, -5}, 0.42);
}

} // namespace

HostPicture::HostPicture(QSize size)
    : m_size(size)
    , m_backdrop(roomOutOfFocus(size)) {
}

void HostPicture::paint(QImage& frame, double phase) const {
    QPainter painter(&frame);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.drawImage(0, 0, m_backdrop);
    paintLamps(painter, m_size, phase);
    const bool isWide = m_size.width() > m_size.height();
    const double scale =
        isWide ? kWideScale * m_size.height() / 720.0 : m_size.height() / double(kSheet.height());
    painter.translate(m_size.width() / 2.0, 0);
    painter.scale(scale, scale);
    painter.translate(-kSheet.width() / 2.0 + 8 * wave(phase, 1), isWide ? -kWideTop : 4 * wave(phase, 2));
    painter.save();
    painter.translate(360, 1280);
    painter.rotate(0.9 * wave(phase, 1, 0.1));
    painter.translate(-360, -1280);
    paintHairBehind(painter);
    paintBody(painter);
    painter.save();
    painter.translate(360, 560);
    painter.rotate(2.4 * wave(phase, 1, 0.22) + 1.2 * wave(phase, 3));
    painter.translate(-360, -560);
    paintNeck(painter);
    paintFace(painter, phase);
    paintFringe(painter);
    painter.restore();
    const QPointF hook(472, 640 + 6 * wave(phase, 2, 0.3));
    painter.save();
    painter.translate(hook);
    painter.rotate(3.2 * wave(phase, 1, 0.4));
    paintDress(painter);
    painter.restore();
    const QPointF holding = hook + QPointF(6, 4);
    paintArm(painter, {528, 668}, {640, 880}, holding + QPointF(30, 34));
    paintHand(painter, holding, -28);
    const QPointF showing(318, 930 + 8 * wave(phase, 2, 0.1));
    paintArm(painter, {192, 668}, {128, 960}, showing + QPointF(-36, 8));
    paintHand(painter, showing, 74);
    painter.restore();
}
