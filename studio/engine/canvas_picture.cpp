#include "studio/engine/canvas_picture.h"

#include "studio/engine/encoders.h"
#include "studio/engine/preview_surface.h"

namespace studio::engine {

using base::Error;

CanvasPicture::CanvasPicture(std::unique_ptr<View> view, const show::Canvas& canvas)
    : m_view(std::move(view))
    , m_canvas(canvas)
    , m_scenes(*m_view, canvas.size)
    , m_overlays(*m_view) {
}

CanvasPicture::~CanvasPicture() = default;

base::Result<void> CanvasPicture::startEncoding(const broadcast::EncoderProfile& profile,
                                                std::shared_ptr<stream::PacketFan> feed,
                                                std::function<void()> failed) {
    if (m_feed) {
        return Error{EngineError::AlreadyEncoding};
    }
    EncoderHandle video = makeVideoEncoder(profile, m_canvas.size, m_view->video());
    EncoderHandle audio = makeAudioEncoder(profile);
    if (!video || !audio) {
        return Error{EngineError::EncoderMissing, {}, profile.videoEncoder};
    }
    stream::StreamFormat format;
    format.video.width = static_cast<int>(obs_encoder_get_width(video.get()));
    format.video.height = static_cast<int>(obs_encoder_get_height(video.get()));
    format.video.fpsNumerator = m_canvas.fps;
    format.video.bitrateKbps = profile.videoKbps;
    format.audio.bitrateKbps = profile.audioKbps;
    auto output = std::make_unique<FeedOutput>(std::move(video), std::move(audio), format, std::move(feed),
                                               std::move(failed));
    m_skippedBefore = video_output_get_skipped_frames(m_view->video());
    if (!output->start()) {
        return Error{EngineError::EncoderFailed, output->lastError(), profile.videoEncoder};
    }
    m_feed = std::move(output);
    return {};
}

void CanvasPicture::stopEncoding() {
    m_feed.reset();
}

bool CanvasPicture::setVideoBitrate(int kbps) {
    return !m_feed || m_feed->setVideoBitrate(kbps);
}

void CanvasPicture::addStats(RenderStats& stats) const {
    if (m_feed) {
        stats.framesEncoded = static_cast<std::uint32_t>(m_feed->framesEncoded());
        stats.framesSkipped = video_output_get_skipped_frames(m_view->video()) - m_skippedBefore;
    }
}

std::unique_ptr<PreviewSurface> CanvasPicture::createPreview(std::uint64_t windowId, QSize size) const {
    return std::make_unique<X11PreviewSurface>(windowId, size, m_canvas.size, m_view->picture());
}

} // namespace studio::engine
