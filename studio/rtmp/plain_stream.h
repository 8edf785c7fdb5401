#pragma once

#include "studio/rtmp/byte_stream.h"

namespace studio::rtmp {

/// RTMP straight over TCP. The socket is the caller's and outlives this.
class PlainStream final : public ByteStream {
public:
    explicit PlainStream(int fd)
        : m_fd(fd) {}

    Securing secure() override { return Securing::Done; }
    Trouble trouble() const override { return {}; }
    Transfer read(std::span<std::uint8_t> into) override;
    Transfer write(WireBuffer& from) override;
    void shutDown() override;
    int fd() const override { return m_fd; }
    short events(bool toWrite) const override;
    std::uint64_t bytesOut() const override { return m_bytesOut; }

private:
    int m_fd;
    std::uint64_t m_bytesOut = 0;
};

} // namespace studio::rtmp
