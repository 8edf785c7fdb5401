#include "studio/rtmp/connector.h"

#include <poll.h>

#include <algorithm>
#include <cerrno>
#include <cstring>

namespace studio::rtmp {
namespace {

using broadcast::LinkFault;

} // namespace

LinkFault faultOfErrno(int error) {
    switch (error) {
    case ECONNREFUSED:
        return LinkFault::ConnectRefused;
    case ETIMEDOUT:
        return LinkFault::ConnectTimedOut;
    case ECONNRESET:
        return LinkFault::Reset;
    case EPIPE:
        return LinkFault::ClosedByServer;
    default:
        return LinkFault::Unreachable;
    }
}

Connector::Connector(std::vector<SocketAddress> addresses, base::MonotonicTime now,
                     std::chrono::milliseconds patience)
    : m_addresses(std::move(addresses))
    , m_deadline(now + patience)
    , m_nextLook(now) {
}

void Connector::note(int error) {
    // "Unreachable" is what the other family says on most machines: the least telling.
    const LinkFault fault = faultOfErrno(error);
    if (!m_fault || *m_fault == LinkFault::Unreachable || fault == LinkFault::ConnectRefused) {
        m_fault = fault;
        m_detail = std::strerror(error);
    }
}

Connector::State Connector::step(base::MonotonicTime now) {
    if (!m_socket.valid()) {
        return tryNext(now);
    }
    pollfd ready{m_socket.fd(), POLLOUT, 0};
    if (::poll(&ready, 1, 0) > 0) {
        const int error = m_socket.connectError();
        if (error == 0) {
            return State::Connected;
        }
        note(error);
        return tryNext(now);
    }
    if (now < m_nextLook) {
        return State::Pending;
    }
    note(ETIMEDOUT);
    return tryNext(now);
}

Connector::State Connector::tryNext(base::MonotonicTime now) {
    while (m_next < m_addresses.size() && now < m_deadline) {
        const auto left = m_addresses.size() - m_next;
        m_socket = TcpSocket();
        const int error = m_socket.connect(m_addresses[m_next++]);
        if (error == 0) {
            return State::Connected;
        }
        if (error == EINPROGRESS) {
            m_nextLook = now + (m_deadline - now) / static_cast<int>(left);
            return State::Pending;
        }
        note(error);
    }
    m_socket = TcpSocket();
    return State::Failed;
}

} // namespace studio::rtmp
