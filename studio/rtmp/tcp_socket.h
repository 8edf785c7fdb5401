#pragma once

#include "studio/rtmp/name_lookup.h"
#include "studio/rtmp/socket_handle.h"

#include <chrono>
#include <cstdint>

namespace studio::rtmp {

/// A non-blocking TCP socket as a live stream wants it: no delay, keep-alive, and a
/// small kernel buffer, so that what waits, waits where pictures can still be dropped
/// and a stall shows. Link thread.
class TcpSocket {
public:
    TcpSocket() = default;

    /// Begins to connect; gives errno, EINPROGRESS being the usual one.
    int connect(const SocketAddress& to);
    /// After the socket turned writable: 0 or why it is not connected.
    int connectError() const;

    int fd() const { return m_handle.fd(); }
    bool valid() const { return m_handle.valid(); }
    /// Bytes that the peer has not acknowledged (SIOCOUTQ).
    std::uint64_t unacknowledged() const;
    /// Smoothed round trip (TCP_INFO).
    std::chrono::microseconds roundTrip() const;
    /// Closing drops what waits and resets the connection, so that the server lets go of
    /// the stream's name at once.
    void resetOnClose();

private:
    SocketHandle m_handle;
};

} // namespace studio::rtmp
