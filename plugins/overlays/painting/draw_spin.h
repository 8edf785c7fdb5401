#pragma once

#include "plugins/overlays/painting/overlay_values.h"
#include "plugins/overlays/painting/sprite.h"

#include <vector>

namespace phien::overlays {

// What a lucky draw shows and where its spin ends, without painting. Pure.

/// Which of `count` names are shown where there is room for `most`: evenly spread, `winner` always among them
/// (−1: not drawn yet). Where not all are shown, every place has another name once there is a winner, whoever
/// wins, so that no single new name gives the winner away.
std::vector<int> shownNames(int count, int winner, int most);

/// Whether there is a winner; an index outside of the names is none.
bool isDrawn(const LuckyDrawValues& values);
/// When the spin begins and ends, wall clock; bounded.
struct Spin {
    qint64 startMs = 0;
    qint64 endMs = 0;
};
Spin spinOf(const LuckyDrawValues& values);
/// Whether the winner is told at that moment.
bool isWinnerShown(const LuckyDrawValues& values, qint64 nowMs);

/// Degrees clockwise from twelve o'clock of a sector's middle, as the wheel stands at rest.
double sectorMiddle(int sector, int sectors);
/// Which sector stands under the pointer (twelve o'clock) once the wheel has turned by so many degrees.
int sectorUnderPointer(double turned, int sectors);
/// Turns the wheel so that it stops with the middle of that sector under the pointer.
Track wheelTrack(const Spin& spin, int sector, int sectors);

/// A strip of rows that repeats `names` names; the spin begins with row `before` in the middle of the window
/// and ends with row `end` there, which holds the name `slot`.
struct RollPlan {
    int rows = 0;
    int begin = 0;
    int end = 0;
};
RollPlan rollPlan(int names, int slot, int rowsInWindow);

} // namespace phien::overlays
