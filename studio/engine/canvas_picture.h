#pragma once

#include "studio/base/result.h"
#include "studio/broadcast/encoder_profile.h"
#include "studio/engine/engine.h"
#include "studio/engine/feed_output.h"
#include "studio/engine/overlay_layer.h"
#include "studio/engine/scenes.h"
#include "studio/engine/view.h"

#include <functional>
#include <memory>

namespace studio::engine {

/// All that belongs to one canvas: its view of libobs, the scenes and overlays drawn there, its encode.
/// Sources and sound are shared. Main thread.
class CanvasPicture {
public:
    /// `canvas` is what the view makes.
    CanvasPicture(std::unique_ptr<View> view, const show::Canvas& canvas);
    /// Stops the encode, then takes everything out of the view.
    ~CanvasPicture();
    CanvasPicture(const CanvasPicture&) = delete;
    CanvasPicture& operator=(const CanvasPicture&) = delete;

    const show::Canvas& canvas() const { return m_canvas; }
    Scenes& scenes() { return m_scenes; }
    OverlayLayer& overlays() { return m_overlays; }

    /// `failed` runs on a libobs thread when the encoder ends by itself.
    base::Result<void> startEncoding(const broadcast::EncoderProfile& profile,
                                     std::shared_ptr<stream::PacketFan> feed, std::function<void()> failed);
    void stopEncoding();
    bool isEncoding() const { return m_feed != nullptr; }
    bool setVideoBitrate(int kbps);
    /// Fills in what is counted for each canvas.
    void addStats(RenderStats& stats) const;

    std::unique_ptr<PreviewSurface> createPreview(std::uint64_t windowId, QSize size) const;

private:
    const std::unique_ptr<View> m_view;
    const show::Canvas m_canvas;
    Scenes m_scenes;
    OverlayLayer m_overlays;
    std::unique_ptr<FeedOutput> m_feed;
    std::uint32_t m_skippedBefore = 0;
};

} // namespace studio::engine
