#include "studio/media/ingest_tally.h"

#include "studio/media/codec.h"
#include "studio/media/frame_image.h"

namespace studio::media {

void IngestTally::publisherCame() {
    const std::lock_guard lock(m_mutex);
    ++m_report.connections;
    ++m_publishers;
}

void IngestTally::publisherLeft() {
    const std::lock_guard lock(m_mutex);
    --m_publishers;
}

void IngestTally::strangerCame() {
    const std::lock_guard lock(m_mutex);
    ++m_report.strangers;
}

void IngestTally::videoPacket(const AVCodecParameters& track, const AVPacket& packet,
                              std::chrono::microseconds step) {
    const std::lock_guard lock(m_mutex);
    ++m_report.videoPackets;
    m_report.bytes += static_cast<std::uint64_t>(packet.size);
    m_duration += step;
    m_report.videoCodec = codecName(track.codec_id);
    if (m_report.width == 0) { // until a decoded picture knows better
        const PictureSize size = parsedSize(track, packet);
        m_report.width = size.width;
        m_report.height = size.height;
    }
}

void IngestTally::audioPacket(const AVCodecParameters& track, int bytes) {
    const std::lock_guard lock(m_mutex);
    m_report.bytes += static_cast<std::uint64_t>(bytes);
    m_report.audioCodec = codecName(track.codec_id);
}

void IngestTally::framesMissing(std::uint64_t more) {
    const std::lock_guard lock(m_mutex);
    m_report.framesMissing += more;
}

void IngestTally::pictureDecoded(const AVFrame& frame) {
    FrameHandle newest(av_frame_clone(&frame));
    const std::lock_guard lock(m_mutex);
    ++m_report.framesDecoded;
    m_report.width = frame.width;
    m_report.height = frame.height;
    m_newest.swap(newest);
    m_imageIsNewest = false;
}

void IngestTally::soundDecoded() {
    const std::lock_guard lock(m_mutex);
    ++m_report.audioFramesDecoded;
}

void IngestTally::decodeFailed() {
    const std::lock_guard lock(m_mutex);
    ++m_report.decodeErrors;
}

IngestReport IngestTally::report() const {
    const std::lock_guard lock(m_mutex);
    IngestReport report = m_report;
    report.duration = std::chrono::duration_cast<std::chrono::milliseconds>(m_duration);
    report.live = m_publishers > 0;
    return report;
}

QImage IngestTally::newestPicture() const {
    FrameHandle frame;
    {
        const std::lock_guard lock(m_mutex);
        if (m_imageIsNewest || !m_newest) {
            return m_image;
        }
        frame.reset(av_frame_clone(m_newest.get()));
        m_imageIsNewest = true;
    }
    QImage image = frame ? toImage(*frame) : QImage();
    const std::lock_guard lock(m_mutex);
    m_image = image;
    return image;
}

} // namespace studio::media
