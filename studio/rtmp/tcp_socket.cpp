#include "studio/rtmp/tcp_socket.h"

#include <linux/sockios.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/ioctl.h>
#include <sys/socket.h>

#include <cerrno>

namespace studio::rtmp {
namespace {

/// Enough for 9 Mbps at a round trip of 200 ms.
constexpr int kSendBuffer = 256 * 1024;
/// Poll says "writable" only when less than this is unsent: 0.2 s at 2.5 Mbps.
constexpr int kUnsentLimit = 64 * 1024;

void setOption(int fd, int level, int name, int value) {
    // An option that a kernel does not know costs comfort, not the connection.
    [[maybe_unused]] const int result = ::setsockopt(fd, level, name, &value, sizeof value);
}

} // namespace

int TcpSocket::connect(const SocketAddress& to) {
    m_handle =
        SocketHandle(::socket(to.storage.ss_family, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, IPPROTO_TCP));
    if (!m_handle.valid()) {
        return errno;
    }
    setOption(fd(), IPPROTO_TCP, TCP_NODELAY, 1);
    setOption(fd(), SOL_SOCKET, SO_SNDBUF, kSendBuffer);
    setOption(fd(), IPPROTO_TCP, TCP_NOTSENT_LOWAT, kUnsentLimit);
    setOption(fd(), SOL_SOCKET, SO_KEEPALIVE, 1);
    const int result = ::connect(fd(), reinterpret_cast<const sockaddr*>(&to.storage), to.length);
    return result == 0 ? 0 : errno;
}

int TcpSocket::connectError() const {
    int error = 0;
    socklen_t size = sizeof error;
    return ::getsockopt(fd(), SOL_SOCKET, SO_ERROR, &error, &size) == 0 ? error : errno;
}

std::uint64_t TcpSocket::unacknowledged() const {
    int waiting = 0;
    return ::ioctl(fd(), SIOCOUTQ, &waiting) == 0 && waiting > 0 ? static_cast<std::uint64_t>(waiting) : 0;
}

std::chrono::microseconds TcpSocket::roundTrip() const {
    tcp_info info{};
    socklen_t size = sizeof info;
    if (::getsockopt(fd(), IPPROTO_TCP, TCP_INFO, &info, &size) != 0) {
        return {};
    }
    return std::chrono::microseconds(info.tcpi_rtt);
}

void TcpSocket::resetOnClose() {
    const linger now{1, 0};
    [[maybe_unused]] const int result = ::setsockopt(fd(), SOL_SOCKET, SO_LINGER, &now, sizeof now);
}

} // namespace studio::rtmp
