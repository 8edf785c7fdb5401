#include "app/look/theme_swatch.h"

#include <QColor>
#include <QLinearGradient>
#include <QPainter>
#include <QPainterPath>

namespace app::look {

using studio::overlays::Argb;

namespace {

/// The swatch is designed on this many units.
constexpr QSizeF kDesign{96, 60};
constexpr double kRound = 4;
constexpr QRgb kPictureTop = 0xffa8826b;
constexpr QRgb kPictureBottom = 0xff4b3a3a;

class Swatch {
public:
    Swatch(QPainter& painter, const studio::overlays::ThemeTokens& tokens)
        : m_painter(painter)
        , m_radius(kRound * tokens.radius) {}

    void plate(const QRectF& place, Argb colour, double radius = -1) {
        m_painter.setBrush(QColor::fromRgba(colour));
        const double round = std::min(radius < 0 ? m_radius : radius, place.height() / 2);
        m_painter.drawRoundedRect(place, round, round);
    }
    /// A line of words.
    void words(double x, double y, double width, double height, Argb colour) {
        plate({x, y, width, height}, colour, height / 2);
    }

private:
    QPainter& m_painter;
    double m_radius;
};

} // namespace

void paintSwatch(QPainter& painter, const QRectF& place, const studio::overlays::ThemeTokens& tokens) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    QPainterPath edge;
    edge.addRoundedRect(place, kRound, kRound);
    painter.setClipPath(edge);
    painter.translate(place.topLeft());
    painter.scale(place.width() / kDesign.width(), place.height() / kDesign.height());
    QLinearGradient picture(0, 0, 0, kDesign.height());
    picture.setColorAt(0, QColor::fromRgba(kPictureTop));
    picture.setColorAt(1, QColor::fromRgba(kPictureBottom));
    painter.fillRect(QRectF(QPointF(), kDesign), picture);

    Swatch swatch(painter, tokens);
    swatch.plate({6, 5, 34, 11}, tokens.accent);
    swatch.words(14, 9, 20, 3, tokens.onAccent);
    swatch.plate({60, 14, 30, 9}, tokens.glass);
    swatch.words(64, 17, 8, 2.5, tokens.glassName);
    swatch.words(74, 17, 12, 2.5, tokens.onGlass);
    swatch.plate({6, 27, 84, 28}, tokens.card);
    swatch.plate({10, 31, 14, 8}, tokens.highlight, 2);
    swatch.words(12.5, 33.8, 9, 2.4, tokens.onHighlight);
    swatch.words(30, 31, 42, 3.4, tokens.cardText);
    swatch.words(30, 37, 26, 2.4, tokens.cardMuted);
    swatch.words(30, 42, 34, 5, tokens.price);
    swatch.words(30, 50, 54, 2, tokens.track);
    swatch.words(30, 50, 30, 2, tokens.price);
    swatch.plate({10, 43, 16, 8}, tokens.ink, 2);
    swatch.words(12, 45.8, 12, 2.4, tokens.onInk);
    painter.restore();
}

} // namespace app::look
