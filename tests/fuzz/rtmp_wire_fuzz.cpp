#include "studio/rtmp/amf0.h"
#include "studio/rtmp/rtmp_session.h"

#include <array>
#include <cstdlib>

using namespace studio;
using namespace studio::rtmp;

namespace {

constexpr std::size_t kMostAnswered = std::size_t{1} << 20;

void require(bool holds) {
    if (!holds) {
        std::abort();
    }
}

/// What can be read must be readable again when written.
void roundTrip(ByteView bytes) {
    if (const auto values = decodeAmf(bytes)) {
        const Bytes once = encodeAmf(*values);
        const auto again = decodeAmf(once);
        require(again.has_value());
        require(encodeAmf(*again) == once);
    }
}

/// A server that says these bytes, in two different portions: the same must come of it.
RtmpSession::State hear(ByteView bytes, std::size_t step, bool greeted) {
    RtmpSession session({"live", "rtmp://host/live", "key"}, 1);
    if (greeted) {
        Bytes greeting(1 + 2 * Handshake::kBlockSize, 0);
        greeting[0] = 3;
        session.receive(greeting);
    }
    while (!bytes.empty()) {
        const std::size_t count = std::min(step, bytes.size());
        session.receive(bytes.first(count));
        bytes = bytes.subspan(count);
        require(session.out().size() < kMostAnswered);
    }
    return session.state();
}

} // namespace

/// libFuzzer's door; `rtmp_wire_mutator` comes through it too.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const ByteView bytes(data, size);
    roundTrip(bytes);
    for (const bool greeted : {false, true}) {
        const auto whole = hear(bytes, std::max<std::size_t>(size, 1), greeted);
        require(whole == hear(bytes, 7, greeted));
    }
    return 0;
}
