#pragma once

#include "studio/broadcast/destination_link.h"

#include <functional>
#include <memory>
#include <optional>

namespace studio::broadcast {

/// Asks one destination, before air, whether it would take the stream: DNS, TCP, TLS,
/// publish; nothing is sent after that. Asynchronous; used once. Main thread.
struct PreflightAnswer {
    std::string name;
    /// nullopt: it would take the stream.
    std::optional<LinkFault> fault;
    std::string serverCode;
    /// How far it came.
    LinkStage reached = LinkStage::Resolving;
};

} // namespace studio::broadcast
