#pragma once

#include "studio/broadcast/destination_status.h"

#include <string_view>

namespace studio::broadcast {

/// Stable names for logs, report files and the key to the words in `app/text`
/// ("key_refused", "resolving", "live"). Any thread.
std::string_view wordFor(LinkFault fault);
std::string_view wordFor(LinkStage stage);
std::string_view wordFor(DestinationState state);

} // namespace studio::broadcast
