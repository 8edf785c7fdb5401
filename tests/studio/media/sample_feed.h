#pragma once

#include "studio/stream/encoded_packet.h"
#include "studio/stream/packet_sink.h"

#include <QString>
#include <QStringList>

#include <chrono>
#include <vector>

namespace test {

/// Runs ffmpeg and waits for it; fails the test where it does.
void runFfmpeg(const QStringList& arguments);

/// Ten seconds of a moving test picture and a tone, really encoded (H.264 with B-frames,
/// a keyframe every 2 s; AAC 48 kHz stereo), made once a run.
class SampleFeed {
public:
    static const SampleFeed& get();

    const studio::stream::StreamFormat& format() const { return m_format; }
    /// Tracks interleaved by dts; the sample again and again with rising times.
    std::vector<studio::stream::EncodedPacket> packets(std::chrono::seconds length) const;

    static constexpr int kFps = 30;

private:
    SampleFeed();

    studio::stream::StreamFormat m_format;
    std::vector<studio::stream::EncodedPacket> m_packets;
};

/// begin() and all packets.
void feed(studio::stream::PacketSink& sink, const std::vector<studio::stream::EncodedPacket>& packets);

/// Counts of a track.
std::size_t count(const std::vector<studio::stream::EncodedPacket>& packets, studio::stream::Track track);

} // namespace test
