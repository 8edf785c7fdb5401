#pragma once

#include "studio/broadcast/stream_target.h"

#include <string>

namespace studio::broadcast {

/// One destination of a show with its key filled in. The name is its identity.
struct BroadcastDestination {
    std::string name;
    std::string platform; ///< preset id
    StreamTarget target;
};

} // namespace studio::broadcast
