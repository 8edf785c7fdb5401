#pragma once

#include "studio/base/result.h"
#include "studio/base/secret.h"

#include <cstdint>
#include <string>

namespace studio::broadcast {

enum class TargetError {
    Empty,
    NotRtmp,
    NoHost,
    BadPort,
    NoApp,
    NoKey,
    HasSpaces,
    HasControlCharacters,
    TooLong
};

/// Where a stream is published. The URL is split at the last '/' before any '?'; a
/// query behind that belongs to the key (contract 1.9), one inside the server part
/// (".../live2?backup=1") to the application (contract 2.8, 5.1). Nothing is percent-decoded.
struct StreamTarget {
    bool tls = false;
    std::string host;       ///< an IPv6 address stands here without its brackets
    std::uint16_t port = 0; ///< 1935, or 443 with TLS, where the address names none
    std::string app;        ///< with its query
    base::Secret key;       ///< with its query: the whole publish name

    /// scheme://host:port/app, for logs and messages: never with the key nor with any query.
    std::string display() const;
};

/// A whole URL with its key. White space around it is cut. `Error::where` is "url",
/// `detail` stays empty, because what was typed may hold the key. Any thread.
base::Result<StreamTarget> parseStreamUrl(const std::string& url);
/// Server address and key as platforms give them. White space around either is cut.
/// `Error::where` is "server" or "key". Any thread.
base::Result<StreamTarget> parseServerAndKey(const std::string& server, const std::string& key);

} // namespace studio::broadcast

template <>
struct studio::base::ErrorRoom<studio::broadcast::TargetError> {
    static constexpr std::string_view kRoom = "target";
    static constexpr std::array<std::string_view, 9> kNames{
        "empty",   "not_rtmp", "no_host",    "bad_port",
        "no_app",  "no_key",   "has_spaces", "has_control_characters",
        "too_long"};
};
