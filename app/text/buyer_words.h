#pragma once

#include "studio/engine/engine.h"
#include "studio/overlays/overlay_frame.h"

#include <QString>

namespace app::text {

/// The words in the picture in the language of the buyers ("vi", "en"), whatever the
/// console speaks. An unknown language gets English. Any thread.
studio::overlays::OverlayWords overlayWords(const QString& language);

/// The words on the card that stands in for a missing device.
studio::engine::SlateWords slateWords(const QString& language);

} // namespace app::text
