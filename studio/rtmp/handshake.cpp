#include "studio/rtmp/handshake.h"

#include <algorithm>
#include <random>

namespace studio::rtmp {
namespace {

constexpr std::uint8_t kVersion = 3;
constexpr std::uint8_t kFirstReserved = 32; ///< from here on it is text: another protocol
constexpr std::size_t kTimeAndZero = 8;

} // namespace

Bytes Handshake::greeting(std::uint64_t seed) {
    Bytes out(1 + kBlockSize, 0);
    out.front() = kVersion;
    std::mt19937_64 random(seed);
    std::generate(out.begin() + 1 + kTimeAndZero, out.end(),
                  [&random] { return static_cast<std::uint8_t>(random()); });
    return out;
}

Handshake::State Handshake::feed(ByteView& bytes) {
    if (!m_versionSeen && !bytes.empty()) {
        // 5.2.2: 0 is deprecated, 4…31 are for the future: a server may answer with its own version.
        if (bytes.front() < kVersion || bytes.front() >= kFirstReserved) {
            return State::NotRtmp;
        }
        m_versionSeen = true;
        bytes = bytes.subspan(1);
    }
    const std::size_t block = std::min(kBlockSize - m_serverBlock.size(), bytes.size());
    m_serverBlock.insert(m_serverBlock.end(), bytes.begin(),
                         bytes.begin() + static_cast<std::ptrdiff_t>(block));
    bytes = bytes.subspan(block);

    const std::size_t echo = std::min(m_echoLeft, bytes.size());
    bytes = bytes.subspan(echo);
    m_echoLeft -= echo;
    return m_versionSeen && m_echoLeft == 0 ? State::Done : State::NeedsMore;
}

} // namespace studio::rtmp
