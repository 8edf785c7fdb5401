#include "studio/rtmp/server_answer.h"

#include <algorithm>
#include <array>
#include <utility>

namespace studio::rtmp {
namespace {

using broadcast::LinkFault;

constexpr std::size_t kLongestCode = 128;

constexpr std::array<std::pair<std::string_view, LinkFault>, 12> kFaults{{
    {"NetConnection.Connect.Rejected", LinkFault::AppRejected},
    {"NetConnection.Connect.Failed", LinkFault::AppRejected},
    {"NetConnection.Connect.InvalidApp", LinkFault::AppRejected},
    {"NetConnection.Connect.Closed", LinkFault::ClosedByServer},
    {"NetConnection.Connect.AppShutdown", LinkFault::ClosedByServer},
    {"NetConnection.Connect.IdleTimeout", LinkFault::ClosedByServer},
    {"NetStream.Publish.BadName", LinkFault::BadName},
    {"NetStream.Publish.Denied", LinkFault::KeyRefused},
    {"NetStream.Publish.Rejected", LinkFault::KeyRefused},
    {"NetStream.Publish.Failed", LinkFault::KeyRefused},
    {"NetStream.Failed", LinkFault::KeyRefused},
    {"NetStream.Unpublish.Success", LinkFault::ClosedByServer},
}};

std::string printable(std::string_view text) {
    std::string out;
    for (const char c : text.substr(0, kLongestCode)) {
        out.push_back(c > ' ' && c < '\x7F' ? c : '?');
    }
    return out;
}

} // namespace

ServerAnswer readAnswer(const AmfValue& info) {
    return {printable(info.member("level").text()), printable(info.member("code").text())};
}

std::optional<LinkFault> faultOfCode(std::string_view code) {
    const auto found = std::find_if(kFaults.begin(), kFaults.end(),
                                    [code](const auto& entry) { return entry.first == code; });
    return found == kFaults.end() ? std::nullopt : std::optional(found->second);
}

} // namespace studio::rtmp
