#pragma once

#include "studio/media/av_handles.h"
#include "studio/media/practice_ingest.h"

#include <mutex>

namespace studio::media {

/// The figures of an ingest over all its publishers, and the newest picture. Any thread.
class IngestTally {
public:
    void publisherCame();
    void publisherLeft();
    void strangerCame();

    void videoPacket(const AVCodecParameters& track, const AVPacket& packet, std::chrono::microseconds step);
    void audioPacket(const AVCodecParameters& track, int bytes);
    void framesMissing(std::uint64_t more);
    void pictureDecoded(const AVFrame& frame);
    void soundDecoded();
    void decodeFailed();

    IngestReport report() const;
    /// Converted here, on the caller's thread, and only when asked.
    QImage newestPicture() const;

private:
    mutable std::mutex m_mutex;
    IngestReport m_report;
    std::chrono::microseconds m_duration{0};
    int m_publishers = 0;
    FrameHandle m_newest;
    mutable QImage m_image;
    mutable bool m_imageIsNewest = false;
};

} // namespace studio::media
