#pragma once

#include "studio/broadcast/stream_target.h"
#include "studio/rtmp/publish_dialogue.h"

#include <string>

namespace studio::rtmp {

/// "[2001:db8::1]" as URLs write it, as sockets and certificates want it: 2001:db8::1.
std::string withoutBrackets(const std::string& host);

/// What `connect` and `publish` say for a target (contract 5.1). Any thread.
PublishDialogue::Words wordsFor(const broadcast::StreamTarget& target);

} // namespace studio::rtmp
