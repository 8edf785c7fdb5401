#pragma once

#include "studio/rtmp/wake_event.h"

#include <netdb.h>
#include <netinet/in.h>
#include <sys/socket.h>

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace studio::rtmp {

struct SocketAddress {
    sockaddr_storage storage{};
    socklen_t length = 0;
};

/// Asks for a host's addresses without a blocked thread of ours (getaddrinfo_a(3)).
/// Destruction cancels and returns at once, even while the resolver hangs; the
/// request's memory lives on until the resolver has let go of it. Link thread.
class NameLookup {
public:
    struct Answer {
        int error = 0;                        ///< EAI_…
        std::vector<SocketAddress> addresses; ///< in the resolver's order (RFC 6724)
    };

    /// `done` is woken when the answer is there; it may be there at once.
    NameLookup(const std::string& host, std::uint16_t port, std::shared_ptr<const WakeEvent> done);
    ~NameLookup();
    NameLookup(const NameLookup&) = delete;
    NameLookup& operator=(const NameLookup&) = delete;

    std::optional<Answer> answer() const;

private:
    struct Request;
    std::shared_ptr<Request> m_request;
};

} // namespace studio::rtmp
