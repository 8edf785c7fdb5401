#pragma once

#include "app/text/words.h"
#include "studio/engine/engine.h"
#include "studio/media/recording_writer.h"
#include "studio/session/session_event.h"
#include "studio/show/show.h"
#include "studio/show/stage.h"

#include <QSize>

#include <array>
#include <vector>

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
/// One or two short words, for a small button.
QString shortOverlayName(studio::show::Overlay overlay);
/// "There is no room for it…", and what to do.
QString noRoomSentence();
/// Several overlays that found no room, with the canvas they miss.
struct NoRoom {
    studio::show::Overlay overlay;
    QSize canvas;
};
Words wordsFor(const std::vector<NoRoom>& missing);
/// "9:16", "16:9", or as the size has it.
QString shapeName(QSize canvas);

inline constexpr std::array kCountdownStyles{studio::show::CountdownStyle::Ring,
                                             studio::show::CountdownStyle::Bar,
                                             studio::show::CountdownStyle::Digits};
QString countdownStyleName(studio::show::CountdownStyle style);
inline constexpr std::array kDrawStyles{studio::show::DrawStyle::Wheel, studio::show::DrawStyle::Roll};
QString drawStyleName(studio::show::DrawStyle style);
/// A step of the run of show, by its title, product or kind.
QString segmentName(const studio::show::Show& show, const studio::show::Segment& segment);
QString segmentKindName(studio::show::SegmentKind kind);

} // namespace app::text
