#pragma once

#include "studio/rtmp/wire_bytes.h"

#include <cstdint>

namespace studio::rtmp {

/// The client's half of the RTMP handshake (RTMP 1.0, 5.2): C0 C1 out, S0 S1 S2 in,
/// C2 out. Whether S2 repeats our bytes is not checked: servers that sign instead of
/// repeating (as Flash Media Server did) are many. Link thread.
class Handshake {
public:
    static constexpr std::size_t kBlockSize = 1536;

    enum class State { NeedsMore, Done, NotRtmp };

    /// C0 and C1; the random part comes from `seed`.
    static Bytes greeting(std::uint64_t seed);

    /// Takes from the front of `bytes` what belongs to the handshake.
    State feed(ByteView& bytes);

    /// C2: once feed() gave Done.
    const Bytes& answer() const { return m_serverBlock; }

private:
    bool m_versionSeen = false;
    Bytes m_serverBlock; ///< S1, which C2 repeats
    std::size_t m_echoLeft = kBlockSize;
};

} // namespace studio::rtmp
