#pragma once

#include "plugins/overlays/motion/frame_clock.h"
#include "plugins/overlays/overlay_kind.h"
#include "plugins/overlays/paint_thread.h"
#include "plugins/overlays/sprite_stage.h"

#include <atomic>
#include <memory>
#include <mutex>

namespace phien::overlays {

/// One source of any kind: settings to the paint thread, its paintings to the choreography, and frame by
/// frame what that says to the stage.
class OverlaySource {
public:
    OverlaySource(const OverlayKind& kind, obs_source_t* source, PaintThread& painter);
    /// Destruction thread.
    ~OverlaySource();
    OverlaySource(const OverlaySource&) = delete;
    OverlaySource& operator=(const OverlaySource&) = delete;

    /// Any thread.
    void update(obs_data_t* settings);
    /// The source is seen again after it was not: it enters anew. Any thread.
    void comeIntoView() { m_comesIntoView = true; }
    std::uint32_t width() const { return m_width; }
    std::uint32_t height() const { return m_height; }
    long long uploadCount() const { return m_uploads; }
    /// As of the last frame; settings that libobs has not brought yet do not count.
    bool isAtRest() const { return m_isAtRest && !m_target->isBusy(); }
    obs_source_t* source() const { return m_source; }

    /// Graphics thread, once a frame.
    void tick();
    /// Graphics thread, as often as the source is seen in a frame.
    void render();

private:
    void show(const std::shared_ptr<const Artwork>& artwork);
    void request(std::shared_ptr<const Artwork> artwork);
    void repaintWithTime(qint64 nowMs);
    void addProcedures();

    const OverlayKind& m_kind;
    obs_source_t* m_source;
    PaintThread& m_painter;
    std::shared_ptr<PaintTarget> m_target = std::make_shared<PaintTarget>();

    std::mutex m_mutex;                       ///< guards the two below
    std::shared_ptr<const Artwork> m_artwork; ///< null while the overlay is not shown
    qint64 m_step = 0;

    std::atomic<std::uint32_t> m_width{0};
    std::atomic<std::uint32_t> m_height{0};
    std::atomic<long long> m_uploads{0};
    std::atomic<bool> m_isShown{false};
    std::atomic<bool> m_comesIntoView{false};
    std::atomic<bool> m_isAtRest{true};

    // Graphics thread.
    FrameClock m_clock;
    Moment m_now;
    FreshPainting m_fresh;
    Choreography m_choreography;
    std::unique_ptr<SpriteStage> m_stage = std::make_unique<SpriteStage>();
};

/// Registers all kinds with libobs; their sources paint on `painter`, which outlives them.
void registerSources(PaintThread& painter);

} // namespace phien::overlays
