#pragma once

#include "studio/overlays/overlay_frame.h"

#include <QColor>
#include <QRect>

#include <atomic>

namespace rig {

/// An overlay that is one colour, says that it has sent no picture to the GPU, draws nothing when it is told
/// to leave, and counts what it is told.
struct TestOverlay {
    static TestOverlay& instance();

    std::atomic<int> made = 0;
    std::atomic<int> updates = 0;
    std::atomic<bool> hasNote = false; ///< the setting "note" was there at the last update

    /// Its type in libobs; call it once an engine runs.
    static void registerType();
    static studio::overlays::OverlayFrame frame(studio::show::Overlay overlay, QRect place, QColor colour);
};

/// An encoder that takes some pictures and then fails, under the id of one that is known. Pictures of another
/// width than `only` it takes for ever, and makes nothing of them; 0: it fails with all.
void registerDyingEncoder(const char* id, int only = 0);

} // namespace rig
