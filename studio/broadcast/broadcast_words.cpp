#include "studio/broadcast/broadcast_words.h"

#include <array>

namespace studio::broadcast {
namespace {

constexpr std::array<std::string_view, 15> kFaults{
    "name_not_found", "connect_refused",      "connect_timed_out", "unreachable",  "tls_bad_certificate",
    "tls_failed",     "handshake_timed_out",  "not_rtmp",          "app_rejected", "key_refused",
    "bad_name",       "closed_after_publish", "closed_by_server",  "reset",        "stalled"};
static_assert(kFaults.size() == static_cast<std::size_t>(LinkFault::Stalled) + 1);

constexpr std::array<std::string_view, 5> kStages{"resolving", "connecting", "securing", "handshaking",
                                                  "publishing"};
static_assert(kStages.size() == static_cast<std::size_t>(LinkStage::Publishing) + 1);

constexpr std::array<std::string_view, 6> kStates{"idle",         "connecting", "live",
                                                  "reconnecting", "refused",    "ended"};
static_assert(kStates.size() == static_cast<std::size_t>(DestinationState::Ended) + 1);

} // namespace

std::string_view wordFor(LinkFault fault) {
    return kFaults[static_cast<std::size_t>(fault)];
}
std::string_view wordFor(LinkStage stage) {
    return kStages[static_cast<std::size_t>(stage)];
}
std::string_view wordFor(DestinationState state) {
    return kStates[static_cast<std::size_t>(state)];
}

} // namespace studio::broadcast
