#pragma once

#include "plugins/overlays/painting/draw_spin.h"
#include "plugins/overlays/painting/painters.h"
#include "plugins/overlays/painting/sheet.h"

namespace phien::overlays {

/// What the parts of a lucky draw are painted with: one painting, one thread.
struct DrawStage {
    const LuckyDrawValues& values;
    const Frame& frame;
    const SheetPlan& plan;
    PaintTools& tools;
    SpriteSheet& sheet;
    qint64 nowMs;
    /// Below the title.
    QRect room;

    double px(double design) const { return plan.px(design); }
    /// Cleaned and cut.
    QString name(int index) const;
};

/// A wheel of sectors under a pointer. Where the winner is told afterwards is the answer.
QRect addWheel(const DrawStage& stage);
/// Names that run through a window.
QRect addRoll(const DrawStage& stage);

/// How many names each has room for.
int mostSectors(double wheelRadius);
int mostRollNames(int rowHeight, int rowsInWindow);

} // namespace phien::overlays
