#pragma once

#include "studio/base/error.h"
#include "studio/broadcast/destination_status.h"
#include "studio/broadcast/encoder_profile.h"
#include "studio/comments/comment.h"
#include "studio/engine/engine.h"
#include "studio/media/recording_writer.h"
#include "studio/orders/order.h"
#include "studio/show/air_check.h"
#include "studio/show/show.h"
#include "studio/show/stage.h"

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
/// A step was refused: this product lacks papers. LiveSession::overrideAir lets it through.
struct AirRefused {
    QString productCode;
    std::vector<show::PaperGap> gaps;
    show::StageCommand command;
};
/// The run does not reach the shop's store, and why; what is on air and what comes in is kept in memory and
/// tried again. No problem: all of it has been written since.
struct RunKeeping {
    std::optional<base::Error> problem;
};
/// Written, with its number.
struct OrderTaken {
    orders::Order order;
};
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
                 RecordingChanged, RemuxProgress, ProblemReported, AirRefused, RunKeeping, OrderTaken>;

} // namespace studio::session
