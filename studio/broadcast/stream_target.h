#pragma once

#include "studio/base/result.h"
#include "studio/base/secret.h"

#include <cstdint>
#include <string>

namespace studio::broadcast {

enum class TargetError { Empty, NotRtmp, NoHost, BadPort, NoApp, NoKey, HasSpaces, HasControlCharacters, TooLong };

/// Where a stream is published. The URL is split at the last '/' before any '?'; a
/// query behind that belongs to the key (contract 1.9), one inside the server part
/// (".../live2?backup=1") to the application (contract 2.8, 5.1).
struct StreamTarget {
    bool tls = false;
    std::string host;
    std::uint16_t port = 0;
    std::string app;
    base::Secret key;

    /// scheme://host:port/app, for logs and messages: never with the key.
    std::string display() const;
};

/// A whole URL with its key. Any thread.
base::Result<StreamTarget> parseStreamUrl(const std::string& url);
/// Server address and key as platforms give them. Spaces around either are cut.
base::Result<StreamTarget> parseServerAndKey(const std::string& server, const std::string& key);

} // namespace studio::broadcast

template <>
struct studio::base::ErrorRoom<studio::broadcast::TargetError> {
    static constexpr std::string_view kRoom = "target";
    static constexpr std::array<std::string_view, 9> kNames{"empty", "not_rtmp", "no_host", "bad_port", "no_app",
        "no_key", "has_spaces", "has_control_characters", "too_long"};
};
