#pragma once

#include "studio/stream/packet_sink.h"

#include <memory>
#include <mutex>
#include <optional>
#include <vector>

namespace studio::stream {

/// One encoded feed to many sinks. Holds the packets since the newest keyframe, so
/// that a sink which joins late starts there at once instead of waiting for the next.
/// Any thread; a sink that has been removed gets no call after remove() returned. Sinks are
/// called under the fan's lock and must not call the fan.
class PacketFan {
public:
    /// The encoder is ready: sinks added before hear begin() now. Encoder thread.
    void begin(StreamFormat format);
    /// Encoder thread.
    void push(const EncodedPacket& packet);
    /// The encoder has stopped: every sink hears end() and is let go.
    void end();

    void add(std::shared_ptr<PacketSink> sink);
    void remove(const PacketSink* sink);

    /// What the encoder makes, once it has begun.
    std::optional<StreamFormat> format() const;

private:
    struct Member {
        std::shared_ptr<PacketSink> sink;
        bool started = false;
    };

    void startFromCache(Member& member);

    mutable std::mutex m_mutex;
    std::optional<StreamFormat> m_format;
    std::vector<EncodedPacket> m_sinceKeyframe;
    std::vector<Member> m_members;
};

} // namespace studio::stream
