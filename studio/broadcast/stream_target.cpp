#include "studio/broadcast/stream_target.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <charconv>
#include <optional>
#include <string_view>

namespace studio::broadcast {
namespace {

using base::Error;
using base::Result;

constexpr std::uint16_t kRtmpPort = 1935; // IANA "macromedia-fcs", contract 5.1
constexpr std::uint16_t kRtmpsPort = 443; // contract 5.1
// The longest key seen carries its query in under 500 characters (contract 1.9, 3.3).
constexpr std::size_t kLongestText = 4096;
constexpr std::size_t kLongestHost = 253; // RFC 1035, 3.1
// Shorter values of a key's query ("s_bl=1") are no secret and would blot the log out.
constexpr std::size_t kShortestSecretValue = 8;

// What phones and chat programs paste along: no-break space, the spaces of U+2000…U+200B,
// narrow no-break space, ideographic space, byte-order mark.
constexpr std::array<std::string_view, 16> kWideSpaces{
    "\u00a0", "\u2000", "\u2001", "\u2002", "\u2003", "\u2004", "\u2005", "\u2006",
    "\u2007", "\u2008", "\u2009", "\u200a", "\u200b", "\u202f", "\u3000", "\ufeff"};

bool isPlainSpace(char c) {
    return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

std::string_view trimmed(std::string_view text) {
    for (bool cut = true; cut;) {
        cut = false;
        while (!text.empty() && isPlainSpace(text.front())) {
            text.remove_prefix(1);
        }
        while (!text.empty() && isPlainSpace(text.back())) {
            text.remove_suffix(1);
        }
        for (const std::string_view space : kWideSpaces) {
            if (text.starts_with(space)) {
                text.remove_prefix(space.size());
                cut = true;
            }
            if (text.ends_with(space)) {
                text.remove_suffix(space.size());
                cut = true;
            }
        }
    }
    return text;
}

/// What no part of an address may hold.
std::optional<TargetError> badCharacters(std::string_view text) {
    const auto isControl = [](char c) {
        return static_cast<unsigned char>(c) < 0x20 || c == 0x7f;
    };
    if (std::any_of(text.begin(), text.end(), isControl)) {
        return TargetError::HasControlCharacters;
    }
    const auto holds = [text](std::string_view space) {
        return text.find(space) != std::string_view::npos;
    };
    if (text.find(' ') != std::string_view::npos ||
        std::any_of(kWideSpaces.begin(), kWideSpaces.end(), holds)) {
        return TargetError::HasSpaces;
    }
    return std::nullopt;
}

std::optional<TargetError> badText(std::string_view text) {
    if (text.size() > kLongestText) {
        return TargetError::TooLong;
    }
    return badCharacters(text);
}

bool startsWithScheme(std::string_view text, std::string_view scheme) {
    return text.size() >= scheme.size() &&
           std::equal(scheme.begin(), scheme.end(), text.begin(), [](char wanted, char c) {
               return wanted == static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
           });
}

bool isHostName(std::string_view host) {
    return !host.empty() && host.size() <= kLongestHost && std::all_of(host.begin(), host.end(), [](char c) {
        return std::isalnum(static_cast<unsigned char>(c)) || c == '.' || c == '-' || c == '_';
    });
}

bool isAddressInBrackets(std::string_view host) {
    return host.find(':') != std::string_view::npos && host.size() <= kLongestHost &&
           std::all_of(host.begin(), host.end(), [](char c) {
               return std::isalnum(static_cast<unsigned char>(c)) || c == ':' || c == '.' || c == '%';
           });
}

/// "host", "host:port", "[v6]" or "[v6]:port". A name and password before the host is not taken.
std::optional<TargetError> takeAuthority(std::string_view authority, StreamTarget& target) {
    std::string_view port;
    bool hasPort = false;
    if (authority.find('@') != std::string_view::npos) {
        return TargetError::NoHost;
    }
    if (authority.starts_with('[')) {
        const std::size_t close = authority.find(']');
        if (close == std::string_view::npos || !isAddressInBrackets(authority.substr(1, close - 1))) {
            return TargetError::NoHost;
        }
        target.host = authority.substr(1, close - 1);
        const std::string_view rest = authority.substr(close + 1);
        hasPort = !rest.empty();
        if (hasPort && rest.front() != ':') {
            return TargetError::NoHost;
        }
        port = hasPort ? rest.substr(1) : rest;
    } else {
        const std::size_t colon = authority.find(':');
        hasPort = colon != std::string_view::npos;
        target.host = authority.substr(0, colon);
        port = hasPort ? authority.substr(colon + 1) : std::string_view();
        if (!isHostName(target.host) || port.find(':') != std::string_view::npos) {
            return TargetError::NoHost;
        }
    }
    target.port = target.tls ? kRtmpsPort : kRtmpPort;
    if (!hasPort) {
        return std::nullopt;
    }
    const auto [end, status] = std::from_chars(port.data(), port.data() + port.size(), target.port);
    const bool good = status == std::errc() && end == port.data() + port.size() && target.port != 0;
    return good ? std::nullopt : std::optional(TargetError::BadPort);
}

struct Address {
    StreamTarget target;
    std::string_view path; ///< behind the host's '/', with its query
};

/// Scheme, host and port; what follows is left in `path`.
Result<Address> parseAddress(std::string_view text, std::string_view where) {
    const auto refuse = [where](TargetError code) {
        return Error{code, {}, std::string(where)};
    };
    if (text.empty()) {
        return refuse(TargetError::Empty);
    }
    if (const auto bad = badText(text)) {
        return refuse(*bad);
    }
    constexpr std::string_view plain = "rtmp://";
    constexpr std::string_view secure = "rtmps://";
    Address address;
    address.target.tls = startsWithScheme(text, secure);
    if (!address.target.tls && !startsWithScheme(text, plain)) {
        return refuse(TargetError::NotRtmp);
    }
    text.remove_prefix(address.target.tls ? secure.size() : plain.size());
    const std::size_t hostEnd = std::min(text.find_first_of("/?#"), text.size());
    if (const auto bad = takeAuthority(text.substr(0, hostEnd), address.target)) {
        return refuse(*bad);
    }
    text.remove_prefix(hostEnd);
    if (text.starts_with('/')) {
        text.remove_prefix(1);
        address.path = text;
    }
    return address;
}

/// Libraries print a name without its query, or a query alone: each is kept out of the log.
base::Secret makeKey(std::string_view key) {
    const std::size_t query = key.find('?');
    if (query != std::string_view::npos) {
        base::keepOutOfLog(key.substr(0, query));
        std::string_view rest = key.substr(query + 1);
        while (!rest.empty()) {
            const std::string_view pair = rest.substr(0, rest.find('&'));
            const std::size_t equals = pair.find('=');
            const std::string_view value = equals == std::string_view::npos ? pair : pair.substr(equals + 1);
            if (value.size() >= kShortestSecretValue) {
                base::keepOutOfLog(value);
            }
            rest.remove_prefix(std::min(pair.size() + 1, rest.size()));
        }
    }
    return base::Secret(std::string(key));
}

bool isKey(std::string_view key) {
    return !key.empty() && key.front() != '?';
}

struct Parts {
    std::string_view app;
    std::string_view key;
};

/// At the last '/' before any '?'; where nothing but the application stands before the
/// query ("live2?backup=1/KEY"), the query is the application's and the split is the last '/'.
Parts splitPath(std::string_view path) {
    const std::size_t query = std::min(path.find('?'), path.size());
    std::size_t slash = path.substr(0, query).rfind('/');
    if (slash == std::string_view::npos) {
        slash = path.rfind('/');
    }
    if (slash == std::string_view::npos) {
        return {path, {}};
    }
    return {path.substr(0, slash), path.substr(slash + 1)};
}

} // namespace

std::string StreamTarget::display() const {
    const bool v6 = host.find(':') != std::string::npos;
    return std::string(tls ? "rtmps://" : "rtmp://") + (v6 ? "[" + host + "]" : host) + ":" +
           std::to_string(port) + "/" + app.substr(0, app.find('?'));
}

Result<StreamTarget> parseStreamUrl(const std::string& url) {
    constexpr std::string_view where = "url";
    auto address = parseAddress(trimmed(url), where);
    if (!address) {
        return address.error();
    }
    const Parts parts = splitPath(address->path);
    if (parts.app.empty() || parts.app.front() == '?') {
        return Error{TargetError::NoApp, {}, std::string(where)};
    }
    if (!isKey(parts.key)) {
        return Error{TargetError::NoKey, {}, std::string(where)};
    }
    address->target.app = parts.app;
    address->target.key = makeKey(parts.key);
    return std::move(address->target);
}

Result<StreamTarget> parseServerAndKey(const std::string& server, const std::string& key) {
    auto address = parseAddress(trimmed(server), "server");
    if (!address) {
        return address.error();
    }
    std::string_view app = address->path;
    while (app.ends_with('/')) {
        app.remove_suffix(1);
    }
    if (app.empty() || app.front() == '/' || app.front() == '?') {
        return Error{TargetError::NoApp, {}, "server"};
    }
    const std::string_view name = trimmed(key);
    if (!isKey(name)) {
        return Error{TargetError::NoKey, {}, "key"};
    }
    if (const auto bad = badText(name)) {
        return Error{*bad, {}, "key"};
    }
    address->target.app = app;
    address->target.key = makeKey(name);
    return std::move(address->target);
}

} // namespace studio::broadcast
