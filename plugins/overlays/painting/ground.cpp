#include "plugins/overlays/painting/ground.h"

#include "plugins/overlays/painting/plate.h"

#include <QLinearGradient>
#include <QPainter>
#include <QRadialGradient>

#include <algorithm>

namespace phien::overlays {
namespace {

constexpr double kLifted = 0.07; ///< towards the text's colour, above
constexpr double kDeep = 0.4;    ///< towards black, below
constexpr double kTinted = 0.16; ///< of a light ground: towards the accent, since black would make it grey
constexpr int kLightFrom = 140;
constexpr double kAccentLight = 0.42;
constexpr double kWarmLight = 0.16;

void paintLight(QPainter& painter, const QRect& whole, QPointF middle, double reach, const QColor& light,
                double strength) {
    QRadialGradient glow(
        QPointF(whole.x() + middle.x() * whole.width(), whole.y() + middle.y() * whole.height()),
        reach * std::max(whole.width(), whole.height()));
    // Squared, by steps: without the ring that a straight slope leaves where it ends.
    constexpr int kSteps = 8;
    for (int step = 0; step <= kSteps; ++step) {
        const double at = static_cast<double>(step) / kSteps;
        QColor colour = light;
        colour.setAlphaF(static_cast<float>(strength * (1 - at) * (1 - at)));
        glow.setColorAt(at, colour);
    }
    painter.fillRect(whole, glow);
}

} // namespace

void paintGround(QPainter& painter, const QRect& whole, const ThemeTokens& theme) {
    QColor ground = colour(theme.ground);
    ground.setAlpha(255);
    QLinearGradient slope(whole.topLeft(), whole.bottomLeft());
    slope.setColorAt(0, mixed(ground, colour(theme.onGround), kLifted));
    slope.setColorAt(0.5, ground);
    const bool isLight = qGray(ground.rgb()) > kLightFrom;
    slope.setColorAt(1, isLight ? mixed(ground, colour(theme.accent), kTinted)
                                : mixed(ground, Qt::black, kDeep));
    painter.fillRect(whole, slope);
    paintLight(painter, whole, {0.12, -0.05}, 0.75, colour(theme.accent), kAccentLight);
    paintLight(painter, whole, {1.02, 1.05}, 0.6, colour(theme.highlight), kWarmLight);
}

} // namespace phien::overlays
