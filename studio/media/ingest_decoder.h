#pragma once

#include "studio/media/av_handles.h"

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>

namespace studio::media {

/// Decodes one track on a thread of its own, behind a bounded queue: whoever pushes waits
/// when 32 MiB are queued, so no picture is lost where the machine is slow.
class IngestDecoder {
public:
    struct Listener {
        std::function<void(const AVFrame&)> decoded; ///< decoder's thread
        std::function<void()> failed;                ///< decoder's thread: one packet gave nothing
    };

    IngestDecoder(const AVCodecParameters& parameters, Listener listener);
    /// Throws away what is queued.
    ~IngestDecoder();
    IngestDecoder(const IngestDecoder&) = delete;
    IngestDecoder& operator=(const IngestDecoder&) = delete;

    /// libav has no decoder for this track.
    bool works() const { return m_context != nullptr; }
    /// Takes the packet over. Waits for room; false where it was stopped meanwhile.
    bool push(PacketHandle packet);
    /// Decodes what is queued to its last picture, then returns.
    void drain();
    /// push() and drain() return soon. Any thread.
    void stop();

private:
    void run();
    void decode(const AVPacket* packet);

    const Listener m_listener;
    CodecHandle m_context;
    FrameHandle m_frame;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::deque<PacketHandle> m_packets;
    std::size_t m_bytes = 0;
    bool m_draining = false;
    bool m_stopped = false;
    std::thread m_thread;
};

} // namespace studio::media
