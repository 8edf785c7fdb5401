#pragma once

#include "plugins/overlays/overlay_kind.h"
#include "plugins/overlays/paint_thread.h"

#include <atomic>
#include <memory>
#include <mutex>

namespace phien::overlays {

/// One source of any kind: settings to the paint thread, its pictures to a texture, the texture to
/// the frame. Blends in gamma space by itself, so that half-transparent black looks on air as it
/// does in Qt and in style sheets, whatever the scene item's blending method.
class OverlaySource {
public:
    OverlaySource(const OverlayKind& kind, obs_source_t* source, PaintThread& painter);
    /// Destruction thread.
    ~OverlaySource();
    OverlaySource(const OverlaySource&) = delete;
    OverlaySource& operator=(const OverlaySource&) = delete;

    /// Any thread.
    void update(obs_data_t* settings);
    std::uint32_t width() const { return m_width; }
    std::uint32_t height() const { return m_height; }
    long long uploadCount() const { return m_uploads; }
    obs_source_t* source() const { return m_source; }

    /// Graphics thread.
    void tick();
    void render();

private:
    void request(std::shared_ptr<const Artwork> artwork);
    void upload();

    const OverlayKind& m_kind;
    obs_source_t* m_source;
    PaintThread& m_painter;
    std::shared_ptr<PaintTarget> m_target = std::make_shared<PaintTarget>();

    std::mutex m_mutex; ///< guards the two below
    std::shared_ptr<const Artwork> m_artwork;
    qint64 m_step = 0;

    std::atomic<std::uint32_t> m_width{0};
    std::atomic<std::uint32_t> m_height{0};
    std::atomic<long long> m_uploads{0};

    // Graphics thread.
    gs_texture_t* m_texture = nullptr;
    QPoint m_offset;
};

/// Registers all kinds with libobs; their sources paint on `painter`, which outlives them.
void registerSources(PaintThread& painter);

} // namespace phien::overlays
