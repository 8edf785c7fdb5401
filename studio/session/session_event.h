#pragma once

#include "studio/base/error.h"
#include "studio/broadcast/destination_status.h"
#include "studio/broadcast/encoder_profile.h"
#include "studio/comments/comment.h"
#include "studio/engine/engine.h"
#include "studio/media/recording_writer.h"
#include "studio/show/show.h"

#include <QString>

#include <chrono>
#include <optional>
#include <variant>
#include <vector>

namespace studio::session {

enum class SessionState { Preparing, Checking, GoingLive, Live, Ending, Ended };

struct StateChanged {
    SessionState state;
};
struct ShowReplaced {};
struct StageChanged {};
struct CommentArrived {
    comments::Comment comment;
};
struct DestinationChanged {
    broadcast::DestinationStatus status;
};
struct DestinationChecked {
    std::string name;
    std::optional<broadcast::LinkFault> fault;
};
/// Every destination that can be asked has answered.
struct ChecksDone {};
struct ProfileChosen {
    broadcast::ProfileChoice choice;
    show::CanvasId canvas = show::CanvasId::Main;
};
/// The line that all destinations share is weak, or has recovered: everyone on that canvas gets this now.
struct BitrateChanged {
    int kbps = 0;
    show::CanvasId canvas = show::CanvasId::Main;
};
struct DeviceChanged {
    engine::DeviceEvent event;
};
struct RecordingChanged {
    media::RecordingEvent event;
    show::CanvasId canvas = show::CanvasId::Main;
};
struct RemuxProgress {
    double done; ///< 0…1
    QString file;
};
/// Something that the person should read; `app/text` has the words.
struct ProblemReported {
    base::Error error;
};

/// Facts, as posted values: heard on main, in order.
using SessionEvent =
    std::variant<StateChanged, ShowReplaced, StageChanged, CommentArrived, DestinationChanged,
                 DestinationChecked, ChecksDone, ProfileChosen, BitrateChanged, DeviceChanged,
                 RecordingChanged, RemuxProgress, ProblemReported>;

} // namespace studio::session
