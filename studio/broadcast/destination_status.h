#pragma once

#include "studio/broadcast/destination_link.h"
#include "studio/broadcast/stream_health.h"

#include <optional>
#include <string>

namespace studio::broadcast {

enum class DestinationState { Idle, Connecting, Live, Reconnecting, Refused, Ended };

/// All there is to know of a destination, for the console and the report.
struct DestinationStatus {
    std::string name;
    std::string platform;
    std::string address; ///< without the key
    DestinationState state = DestinationState::Idle;
    /// Connecting, or a try of Reconnecting under way: how far it is.
    std::optional<LinkStage> stage;
    /// Reconnecting: the number of this try since it was last live, from 1, and the time
    /// until it (0 while it is under way).
    int attempt = 0;
    std::chrono::milliseconds nextTryIn{0};
    /// Why the last connection failed; kept while reconnecting or refused.
    std::optional<LinkFault> fault;
    std::string serverCode;
    /// It took the stream at least once; a close right after publish does not count as that.
    bool everLive = false;
    int reconnects = 0; ///< times it came back
    /// Totals over all connections of this show.
    std::uint64_t bytesSent = 0;
    std::uint64_t videoFramesSent = 0;
    std::uint64_t videoFramesDropped = 0;
    StreamHealth health = StreamHealth::Good; ///< while live
    std::chrono::milliseconds queued{0};      ///< waiting in our own queue, while live
    int kbps = 0;                             ///< over the last few seconds, taken by the server
    std::optional<std::chrono::milliseconds> firstByteAfter; ///< from start() to the first media byte
};

} // namespace studio::broadcast
