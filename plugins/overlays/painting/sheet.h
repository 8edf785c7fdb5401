#pragma once

#include "plugins/overlays/painting/overlay_values.h"
#include "plugins/overlays/painting/sprite.h"

#include <QImage>
#include <QPainter>
#include <QRect>

namespace phien::overlays {

/// One picture of an overlay. Only what is not empty is in `image` (premultiplied ARGB32);
/// `offset` is its place in the overlay's full size.
struct Picture {
    QImage image;
    QPoint offset;
    QSize size;
};

/// Where an overlay is painted, in pixels: the body with room for its shadow around.
class SheetPlan {
public:
    SheetPlan(const contract::Design& design, const Frame& frame);

    QSize size() const { return m_size; }
    QRect body() const { return m_body; }
    double scale() const { return m_scale; }
    /// Design units to pixels, not rounded.
    double px(double design) const { return design * m_scale; }
    int whole(double design) const { return contract::toPixels(design, m_scale); }
    /// `content`, a part of the body, with room for the shadow.
    QRect withMargins(const QRect& content) const;

private:
    double m_scale;
    QSize m_size;
    QRect m_body;
    QMargins m_margins;
};

/// A transparent picture of a part of a sheet, painted in the sheet's own pixels.
class Sheet {
public:
    Sheet(QSize sheetSize, const QRect& part);
    QPainter& painter() { return m_painter; }
    Picture finish();

private:
    Picture m_picture;
    QPainter m_painter;
};

/// Scale within what can be painted and uploaded.
double boundedScale(double scale);

} // namespace phien::overlays
