#pragma once

#include "plugins/overlays/painting/overlay_values.h"
#include "plugins/overlays/painting/shadow.h"
#include "plugins/overlays/painting/sheet.h"

#include <QColor>
#include <QRect>

class QPainter;

namespace phien::overlays {

/// A plate's corners and shadow as the design has them, design units; the theme turns them up and down.
struct PlateDesign {
    double radius = 0;
    double shadowY = 0;
    double shadowBlur = 0;
    double shadowOpacity = 0;
};

/// A corner's radius in pixels, as the theme wants it.
double cornerOf(double designRadius, const SheetPlan& plan, const ThemeTokens& theme);

/// The shadow, if the theme has one, and the plate over it.
void paintPlate(QPainter& painter, ShadowCache& shadows, const QRect& plate, const PlateDesign& design,
                const SheetPlan& plan, const ThemeTokens& theme, const QBrush& fill);

/// `share` of `other` in `base`; the base's opacity stays.
QColor mixed(const QColor& base, const QColor& other, double share);
/// With `share` of its opacity.
QColor faint(QColor base, double share);

} // namespace phien::overlays
