#pragma once

#include "app/text/words.h"
#include "studio/engine/engine.h"
#include "studio/media/recording_writer.h"
#include "studio/session/session_event.h"
#include "studio/show/show.h"
#include "studio/show/stage.h"

namespace app::text {

enum class DeviceKind { Picture, Sound };

/// A camera, screen, file or sound device that vanished or came back.
Words wordsFor(const studio::engine::DeviceEvent& event, DeviceKind kind);
/// What a recording says.
Words wordsFor(const studio::media::RecordingEvent& event);
/// One or two words for what the session is doing.
QString stateWords(studio::session::SessionState state);
/// "Product card", as on its button.
QString overlayName(studio::show::Overlay overlay);
/// A step of the run of show, by its title, product or kind.
QString segmentName(const studio::show::Show& show, const studio::show::Segment& segment);
QString segmentKindName(studio::show::SegmentKind kind);

} // namespace app::text
