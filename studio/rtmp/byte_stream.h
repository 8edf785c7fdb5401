#pragma once

#include "studio/broadcast/destination_link.h"
#include "studio/rtmp/wire_buffer.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>

namespace studio::rtmp {

/// What one attempt to move bytes came to.
struct Transfer {
    enum class State { Moved, Later, Closed, Failed };
    State state = State::Later;
    std::size_t bytes = 0;
    int error = 0; ///< errno, where Failed; 0: see the stream's trouble()
};

/// A connected, non-blocking stream of bytes: TCP, or TLS over it. Nothing here waits.
/// Link thread.
class ByteStream {
public:
    enum class Securing { Done, Pending, Failed };
    struct Trouble {
        broadcast::LinkFault fault{};
        std::string detail;
    };

    virtual ~ByteStream() = default;

    /// One step towards a secure line; call again when events() have come.
    virtual Securing secure() = 0;
    /// Why secure() failed.
    virtual Trouble trouble() const = 0;
    virtual Transfer read(std::span<std::uint8_t> into) = 0;
    /// Takes from the front of `from` what the socket takes.
    virtual Transfer write(WireBuffer& from) = 0;
    /// Says that nothing more will be written.
    virtual void shutDown() = 0;

    virtual int fd() const = 0;
    /// What poll(2) should wait for, when there is `toWrite` or not.
    virtual short events(bool toWrite) const = 0;
    /// Bytes given to the socket so far, those of TLS included.
    virtual std::uint64_t bytesOut() const = 0;
};

} // namespace studio::rtmp
