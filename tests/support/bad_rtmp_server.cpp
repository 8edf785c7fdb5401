#include "tests/support/bad_rtmp_server.h"

#include "tests/support/bad_rtmp_connection.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/eventfd.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <stdexcept>

namespace studio::test {
namespace {

constexpr int kReceiveBuffer = 16 * 1024; ///< small, so that a stall shows soon
constexpr int kTurnMs = 10;
constexpr int kFillersAtMost = 32;
constexpr int kFillerPatienceMs = 150;

} // namespace

BadRtmpServer::BadRtmpServer(Misbehaviour kind, BadRtmpOptions options)
    : m_kind(kind)
    , m_options(options)
    , m_listener(::socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0))
    , m_wake(::eventfd(0, EFD_NONBLOCK | EFD_CLOEXEC)) {
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    ::setsockopt(m_listener, SOL_SOCKET, SO_RCVBUF, &kReceiveBuffer, sizeof kReceiveBuffer);
    socklen_t size = sizeof address;
    if (::bind(m_listener, reinterpret_cast<const sockaddr*>(&address), size) != 0 ||
        ::listen(m_listener, m_kind == Misbehaviour::FullBacklog ? 0 : SOMAXCONN) != 0 ||
        ::getsockname(m_listener, reinterpret_cast<sockaddr*>(&address), &size) != 0) {
        throw std::runtime_error("no listening socket");
    }
    m_port = ntohs(address.sin_port);
    if (m_kind == Misbehaviour::FullBacklog) {
        fillBacklog();
    } else {
        m_thread = std::thread([this] { run(); });
    }
}

BadRtmpServer::~BadRtmpServer() {
    const std::uint64_t one = 1;
    [[maybe_unused]] const auto written = ::write(m_wake, &one, sizeof one);
    if (m_thread.joinable()) {
        m_thread.join();
    }
    for (const int filler : m_fillers) {
        ::close(filler);
    }
    ::close(m_listener);
    ::close(m_wake);
}

/// Connects until a connection hangs: from then on the kernel drops every SYN.
void BadRtmpServer::fillBacklog() {
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    address.sin_port = htons(m_port);
    for (int i = 0; i < kFillersAtMost; ++i) {
        const int filler = ::socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
        m_fillers.push_back(filler);
        ::connect(filler, reinterpret_cast<const sockaddr*>(&address), sizeof address);
        pollfd connected{filler, POLLOUT, 0};
        if (::poll(&connected, 1, kFillerPatienceMs) == 0) {
            return;
        }
    }
    throw std::runtime_error("the queue of connections does not fill");
}

void BadRtmpServer::run() {
    std::vector<std::unique_ptr<Connection>> open;
    while (true) {
        const auto now = std::chrono::steady_clock::now();
        std::vector<pollfd> watched{{m_wake, POLLIN, 0}, {m_listener, POLLIN, 0}};
        for (const auto& connection : open) {
            watched.push_back({connection->fd(), connection->events(now), 0});
        }
        // Slow readers take turns by the clock, the others only by events.
        ::poll(watched.data(), watched.size(), m_kind == Misbehaviour::ReadsSlowly ? kTurnMs : -1);
        if (watched[0].revents != 0) {
            return;
        }
        for (std::size_t i = 0; i < open.size(); ++i) {
            if (!open[i]->turn(watched[i + 2].revents, std::chrono::steady_clock::now())) {
                open[i].reset();
            }
        }
        std::erase(open, nullptr);
        const int fd = ::accept4(m_listener, nullptr, nullptr, SOCK_NONBLOCK | SOCK_CLOEXEC);
        if (fd >= 0) {
            const bool bad = m_connections++ < m_options.badConnections;
            open.push_back(std::make_unique<Connection>(*this, fd, bad ? m_kind : Misbehaviour::None));
        }
    }
}

std::string BadRtmpServer::server() const {
    return "rtmp://127.0.0.1:" + std::to_string(m_port) + "/live";
}

broadcast::StreamTarget BadRtmpServer::target(const std::string& key, bool tls) const {
    return {tls, "127.0.0.1", m_port, "live", base::Secret(key)};
}

std::vector<std::string> BadRtmpServer::commands() const {
    const std::lock_guard lock(m_mutex);
    return m_commands;
}

std::string BadRtmpServer::lastApp() const {
    const std::lock_guard lock(m_mutex);
    return m_app;
}

std::string BadRtmpServer::lastTcUrl() const {
    const std::lock_guard lock(m_mutex);
    return m_tcUrl;
}

std::string BadRtmpServer::lastKey() const {
    const std::lock_guard lock(m_mutex);
    return m_key;
}

} // namespace studio::test
