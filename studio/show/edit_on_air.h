#pragma once

#include "studio/base/clock.h"
#include "studio/show/run_timing.h"
#include "studio/show/show_edit.h"
#include "studio/show/stage.h"

namespace studio::show {

/// What is on air and how long everything has been.
struct OnAir {
    Stage stage;
    RunLog log;

    friend bool operator==(const OnAir&, const OnAir&) = default;
};

/// An edit, carried out or taken back.
enum class EditWay { Done, Undone };

/// What was on air, over the show after the edit: segment, marks and times follow the segments, codes follow
/// the products. Where the segment on air itself has changed what it shows, that is on air, as if it had been
/// so since it began; the scene stays. Where it is gone nothing is on air any more. `from` and `to` are the
/// shows that the edit went between, in that direction. Pure, any thread.
OnAir carriedOver(const Show& from, const Show& to, const ShowEdit& edit, EditWay way, const OnAir& onAir);

/// Where the segment on air goes; −1: it is gone.
int segmentOnAirAfter(const Show& from, const Show& to, const ShowEdit& edit, EditWay way, int segment);

/// The stage with everything that the segment on air shows, as the run of show has it now: for one that an
/// edit had changed without its showing. Time and scene stay.
Stage shownAnew(const Show& show, const Stage& stage);

} // namespace studio::show
