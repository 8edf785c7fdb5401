#include "plugins/overlays/painting/plate.h"

#include <QBrush>
#include <QPainter>

#include <algorithm>

namespace phien::overlays {

double cornerOf(double designRadius, const SheetPlan& plan, const ThemeTokens& theme) {
    return plan.px(designRadius * theme.radius);
}

void paintPlate(QPainter& painter, ShadowCache& shadows, const QRect& plate, const PlateDesign& design,
                const SheetPlan& plan, const ThemeTokens& theme, const QBrush& fill) {
    const double radius = cornerOf(design.radius, plan, theme);
    const double opacity = std::clamp(design.shadowOpacity * theme.shadow, 0.0, 1.0);
    if (opacity > 0) {
        shadows.paint(
            painter, plate, radius,
            {.offsetY = plan.px(design.shadowY), .blur = plan.px(design.shadowBlur), .opacity = opacity});
    }
    painter.setBrush(fill);
    painter.drawRoundedRect(plate, radius, radius);
}

QColor mixed(const QColor& base, const QColor& other, double share) {
    const auto part = [share](float from, float to) {
        return static_cast<float>(from + (to - from) * share);
    };
    return QColor::fromRgbF(part(base.redF(), other.redF()), part(base.greenF(), other.greenF()),
                            part(base.blueF(), other.blueF()), base.alphaF());
}

QColor faint(QColor base, double share) {
    base.setAlphaF(static_cast<float>(base.alphaF() * share));
    return base;
}

} // namespace phien::overlays
