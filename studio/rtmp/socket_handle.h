#pragma once

#include <unistd.h>

#include <utility>

namespace studio::rtmp {

/// A file descriptor that closes itself.
class SocketHandle {
public:
    SocketHandle() = default;
    explicit SocketHandle(int fd)
        : m_fd(fd) {}
    SocketHandle(SocketHandle&& other) noexcept
        : m_fd(std::exchange(other.m_fd, -1)) {}
    SocketHandle& operator=(SocketHandle&& other) noexcept {
        std::swap(m_fd, other.m_fd);
        return *this;
    }
    SocketHandle(const SocketHandle&) = delete;
    SocketHandle& operator=(const SocketHandle&) = delete;
    ~SocketHandle() {
        if (m_fd >= 0) {
            ::close(m_fd);
        }
    }

    int fd() const { return m_fd; }
    bool valid() const { return m_fd >= 0; }

private:
    int m_fd = -1;
};

} // namespace studio::rtmp
