#pragma once

#include "studio/engine/signal_bridge.h"
#include "studio/stream/packet_fan.h"

#include <array>
#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>

namespace studio::engine {

/// The one output of a canvas: turns libobs's packets into ours and hands them to a
/// PacketFan. Owns output and encoders. Main thread, but for FeedPort's calls.
class FeedOutput : public FeedPort {
public:
    /// `stopped` runs on a libobs thread when the encoder ends by itself.
    FeedOutput(EncoderHandle video, EncoderHandle audio, stream::StreamFormat format,
               std::shared_ptr<stream::PacketFan> feed, std::function<void()> failed);
    /// Stops, waits for libobs to have let go, ends the feed.
    ~FeedOutput() override;
    FeedOutput(const FeedOutput&) = delete;
    FeedOutput& operator=(const FeedOutput&) = delete;

    /// False: an encoder could not be opened; libobs's words are in lastError().
    bool start();
    std::string lastError() const;
    int framesEncoded() const;
    /// False: this encoder keeps the bitrate that it was started with.
    bool setVideoBitrate(int kbps);

    void packetArrived(const encoder_packet& packet) override;
    void captureEnded(bool failed) override;

private:
    void stop();
    /// Reads the encoders' headers; false while they are not there.
    bool begin(const encoder_packet& first);
    void push(const encoder_packet& packet);

    EncoderHandle m_video;
    EncoderHandle m_audio;
    OutputHandle m_output;
    stream::StreamFormat m_format;
    std::shared_ptr<stream::PacketFan> m_feed;
    std::function<void()> m_failed;

    // Encoder thread.
    bool m_begun = false;
    std::chrono::microseconds m_shift{0};
    std::array<std::chrono::microseconds, 2> m_lastDts{};

    std::mutex m_mutex;
    std::condition_variable m_ended;
    bool m_active = false;
    bool m_stopping = false;
};

} // namespace studio::engine
