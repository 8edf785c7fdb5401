#pragma once

#include "studio/stream/encoded_packet.h"

namespace studio::stream {

/// Takes the encoded feed: a destination, the recording. Called on the encoder's
/// thread, one call at a time; must return at once (queue and go), never throw.
class PacketSink {
public:
    virtual ~PacketSink() = default;

    /// Before the first packet.
    virtual void begin(const StreamFormat& format) = 0;
    /// The first packet a sink gets is a video keyframe; tracks interleave by dts.
    virtual void push(const EncodedPacket& packet) = 0;
    /// The feed has ended; nothing follows.
    virtual void end() = 0;
};

} // namespace studio::stream
