#pragma once

#include "studio/base/clock.h"
#include "studio/broadcast/destination_link.h"
#include "studio/rtmp/tcp_socket.h"

#include <optional>
#include <string>
#include <vector>

namespace studio::rtmp {

/// The fault that an errno of a socket means, where it means one by itself.
broadcast::LinkFault faultOfErrno(int error);

/// Tries the addresses of a host in turn until one answers; a silent one gets its share
/// of the time only, so that a broken IPv6 does not hide a working IPv4. Never waits:
/// poll fd() for POLLOUT until nextLook(), then step(). Link thread.
class Connector {
public:
    enum class State { Pending, Connected, Failed };

    Connector(std::vector<SocketAddress> addresses, base::MonotonicTime now,
              std::chrono::milliseconds patience);

    State step(base::MonotonicTime now);
    int fd() const { return m_socket.fd(); }
    base::MonotonicTime nextLook() const { return m_nextLook; }
    /// When Connected.
    TcpSocket takeSocket() { return std::move(m_socket); }
    /// When Failed.
    broadcast::LinkFault fault() const { return m_fault.value_or(broadcast::LinkFault::Unreachable); }
    const std::string& detail() const { return m_detail; }

private:
    State tryNext(base::MonotonicTime now);
    void note(int error);

    std::vector<SocketAddress> m_addresses;
    std::size_t m_next = 0;
    base::MonotonicTime m_deadline;
    base::MonotonicTime m_nextLook;
    TcpSocket m_socket;
    std::optional<broadcast::LinkFault> m_fault;
    std::string m_detail;
};

} // namespace studio::rtmp
