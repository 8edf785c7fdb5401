#include "plugins/overlays/painting/stamp.h"

#include "plugins/overlays/painting/clean_text.h"
#include "plugins/overlays/painting/content_key.h"
#include "plugins/overlays/painting/plate.h"

#include <QPainter>
#include <QTransform>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace phien::overlays {
namespace {

constexpr double kTurn = -12; ///< degrees clockwise
constexpr int kCharacters = 24;
constexpr double kSmallest = 0.4;
constexpr int kWeight = 900;
// In tenths of the letters' size.
constexpr double kPadX = 6;
constexpr double kPadY = 2.6;
constexpr double kCorner = 3;
constexpr double kLine = 0.9;
constexpr double kLineInset = 1.3;
constexpr double kLetterSpacing = 0.4;
constexpr double kShadow = 0.35;
constexpr double kShadowY = 1;

/// The widest plate of that height which is inside the room once it is turned.
double widestPlate(QSizeF room, double height) {
    const double turn = std::abs(kTurn) * std::numbers::pi / 180;
    const double byWidth = (room.width() - height * std::sin(turn)) / std::cos(turn);
    const double byHeight = (room.height() - height * std::cos(turn)) / std::sin(turn);
    return std::max(0.0, std::min(byWidth, byHeight));
}

} // namespace

Stamp::Stamp(const QString& text, const ThemeTokens& theme, QSizeF room, double pixelSize)
    : m_text({{cleanText(text, kCharacters), colour(theme.onAccent), kWeight}},
             {.pixelSize = pixelSize,
              .letterSpacing = pixelSize / 10 * kLetterSpacing,
              .width = widestPlate(room, pixelSize * (kNormalLineHeight + 2 * kPadY / 10)) -
                       2 * kPadX * pixelSize / 10,
              .smallest = kSmallest})
    , m_theme(theme)
    , m_plate(m_text.size())
    , m_unit(m_text.lineCount() > 0 ? m_text.size().height() / kNormalLineHeight / 10 : 0) {
    m_plate += QSizeF(2 * kPadX * m_unit, 2 * kPadY * m_unit);
}

void Stamp::addTo(SpriteSheet& sheet, const QString& id, QPoint middle, const QRect& clip) const {
    if (isEmpty()) {
        return;
    }
    const QRectF plate(QPointF(0, 0) - QPointF(m_plate.width(), m_plate.height()) / 2, m_plate);
    const double room = std::ceil(2 * kShadowY * m_unit) + 1;
    const QRect where = QTransform()
                            .translate(middle.x(), middle.y())
                            .rotate(kTurn)
                            .mapRect(plate.adjusted(-room, -room, room, room))
                            .toAlignedRect() &
                        clip;
    ContentKey key;
    key << m_text.content() << colour(m_theme.accent) << colour(m_theme.onAccent) << m_theme.radius
        << m_theme.shadow << QPointF(middle - where.topLeft());
    auto& sprite =
        sheet.add(id, key.text(), where, [&](QPainter& painter) { paint(painter, QPointF(middle)); });
    sprite.entrance = Entrance::Pop;
    sprite.change = Change::CrossFade;
}

void Stamp::paint(QPainter& painter, QPointF middle) const {
    painter.translate(middle);
    painter.rotate(kTurn);
    const QRectF plate(QPointF(0, 0) - QPointF(m_plate.width(), m_plate.height()) / 2, m_plate);
    const double corner = kCorner * m_unit * m_theme.radius;
    QColor accent = colour(m_theme.accent);
    accent.setAlpha(255);
    painter.setBrush(QColor::fromRgbF(0, 0, 0, static_cast<float>(std::min(1.0, kShadow * m_theme.shadow))));
    painter.drawRoundedRect(plate.translated(0, kShadowY * m_unit), corner, corner);
    painter.setBrush(accent);
    painter.drawRoundedRect(plate, corner, corner);

    const double inset = kLineInset * m_unit;
    const double inner = std::max(0.0, corner - inset);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(colour(m_theme.onAccent), kLine * m_unit / 2));
    painter.drawRoundedRect(plate.adjusted(inset, inset, -inset, -inset), inner, inner);
    m_text.draw(painter, plate.topLeft() + QPointF(kPadX * m_unit, kPadY * m_unit));
}

} // namespace phien::overlays
