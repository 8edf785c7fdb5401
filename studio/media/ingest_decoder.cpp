#include "studio/media/ingest_decoder.h"

#include "studio/media/codec.h"

namespace studio::media {
namespace {

constexpr std::size_t kMostQueued = 32U * 1024 * 1024;

} // namespace

IngestDecoder::IngestDecoder(const AVCodecParameters& parameters, Listener listener)
    : m_listener(std::move(listener))
    , m_context(openDecoder(parameters))
    , m_frame(av_frame_alloc()) {
    if (m_context && m_frame) {
        m_thread = std::thread([this] { run(); });
    }
}

IngestDecoder::~IngestDecoder() {
    stop();
    if (m_thread.joinable()) {
        m_thread.join();
    }
}

bool IngestDecoder::push(PacketHandle packet) {
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [this] { return m_stopped || m_bytes < kMostQueued; });
    if (m_stopped) {
        return false;
    }
    m_bytes += static_cast<std::size_t>(packet->size);
    m_packets.push_back(std::move(packet));
    m_changed.notify_all();
    return true;
}

void IngestDecoder::drain() {
    {
        const std::lock_guard lock(m_mutex);
        m_draining = true;
        m_changed.notify_all();
    }
    if (m_thread.joinable()) {
        m_thread.join();
    }
}

void IngestDecoder::stop() {
    const std::lock_guard lock(m_mutex);
    m_stopped = true;
    m_changed.notify_all();
}

void IngestDecoder::run() {
    while (true) {
        PacketHandle packet;
        {
            std::unique_lock lock(m_mutex);
            m_changed.wait(lock, [this] { return m_stopped || m_draining || !m_packets.empty(); });
            if (m_stopped) {
                return;
            }
            if (!m_packets.empty()) {
                packet = std::move(m_packets.front());
                m_packets.pop_front();
                m_bytes -= static_cast<std::size_t>(packet->size);
                m_changed.notify_all();
            }
        }
        decode(packet.get());
        if (!packet) {
            return; // drained
        }
    }
}

/// A null packet asks for the pictures held back.
void IngestDecoder::decode(const AVPacket* packet) {
    const int sent = avcodec_send_packet(m_context.get(), packet);
    if (sent < 0 && sent != AVERROR(EAGAIN) && sent != AVERROR_EOF) {
        m_listener.failed();
    }
    int code = 0;
    while ((code = avcodec_receive_frame(m_context.get(), m_frame.get())) >= 0) {
        const bool damaged =
            m_frame->decode_error_flags != 0 || (m_frame->flags & AV_FRAME_FLAG_CORRUPT) != 0;
        if (damaged) {
            m_listener.failed();
        }
        m_listener.decoded(*m_frame);
    }
    if (code != AVERROR(EAGAIN) && code != AVERROR_EOF) {
        m_listener.failed();
    }
}

} // namespace studio::media
