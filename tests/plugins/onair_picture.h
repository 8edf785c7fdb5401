#pragma once

#include "plugins/overlays/painting/painters.h"
#include "studio/overlays/overlay_frame.h"

#include <QImage>

#include <vector>

namespace phien::overlays::test {

/// The words of the design's pictures.
studio::overlays::OverlayWords vietnameseWords();
/// The show and the stage of the design's pictures: everything is shown.
studio::show::Show designShow();
studio::show::Stage designStage(qint64 nowMs);

/// Paints a frame as the module would: settings through libobs's own JSON, then the painter.
Painted paintFrame(const studio::overlays::OverlayFrame& frame, qint64 nowMs);

/// All visible frames over a background, as a viewer sees them.
QImage onAirPicture(const std::vector<studio::overlays::OverlayFrame>& frames, QImage background,
                    qint64 nowMs);

/// Something like a warmly lit room.
QImage warmBackground(QSize canvas);

} // namespace phien::overlays::test
