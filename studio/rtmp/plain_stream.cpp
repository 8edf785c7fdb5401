#include "studio/rtmp/plain_stream.h"

#include <poll.h>
#include <sys/socket.h>

#include <array>
#include <cerrno>

namespace studio::rtmp {
namespace {

/// A large keyframe in chunks of 4,096 is about 100 parts; one call takes most of it.
constexpr std::size_t kPartsAtOnce = 64;

bool isLater(int error) {
    return error == EAGAIN || error == EWOULDBLOCK || error == EINTR;
}

} // namespace

Transfer PlainStream::read(std::span<std::uint8_t> into) {
    const ssize_t got = ::recv(m_fd, into.data(), into.size(), 0);
    if (got > 0) {
        return {Transfer::State::Moved, static_cast<std::size_t>(got), 0};
    }
    if (got == 0) {
        return {Transfer::State::Closed, 0, 0};
    }
    return {isLater(errno) ? Transfer::State::Later : Transfer::State::Failed, 0, errno};
}

Transfer PlainStream::write(WireBuffer& from) {
    std::array<iovec, kPartsAtOnce> parts;
    msghdr message{};
    message.msg_iov = parts.data();
    message.msg_iovlen = from.gather(parts);
    const ssize_t sent = ::sendmsg(m_fd, &message, MSG_NOSIGNAL);
    if (sent < 0) {
        return {isLater(errno) ? Transfer::State::Later : Transfer::State::Failed, 0, errno};
    }
    from.consume(static_cast<std::size_t>(sent));
    m_bytesOut += static_cast<std::uint64_t>(sent);
    return {Transfer::State::Moved, static_cast<std::size_t>(sent), 0};
}

void PlainStream::shutDown() {
    ::shutdown(m_fd, SHUT_WR);
}

short PlainStream::events(bool toWrite) const {
    return static_cast<short>(toWrite ? POLLIN | POLLOUT : POLLIN);
}

} // namespace studio::rtmp
