#pragma once

#include "studio/broadcast/destination_link.h"
#include "studio/rtmp/amf0.h"

#include <optional>
#include <string>
#include <string_view>

namespace studio::rtmp {

/// What a status object of a server says (RTMP 1.0, 7.2.1.1 and 7.2.2).
struct ServerAnswer {
    std::string level;
    std::string code; ///< cut to 128 printable characters
};

ServerAnswer readAnswer(const AmfValue& info);

/// The fault that a status code means for a publisher (contract 5.4); nullopt where
/// the code is none, or none that ends the connection. Any thread.
std::optional<broadcast::LinkFault> faultOfCode(std::string_view code);

} // namespace studio::rtmp
