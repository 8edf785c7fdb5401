// What a running show's overlays look like: composed for each canvas, themed, placed by the host.
#include "studio/session/running_show.h"

namespace studio::session {

/// Several changes of one turn of the event loop become one update of the picture.
void RunningShow::redrawOverlays() {
    if (std::exchange(m_redrawWaiting, true)) {
        return;
    }
    const std::weak_ptr<int> alive = m_alive;
    m_post([this, alive] {
        if (alive.expired()) {
            return;
        }
        m_redrawWaiting = false;
        m_commentsWaiting.stop();
        m_pace.drew(std::chrono::steady_clock::now());
        const show::Show drawable = m_overlays.drawable(m_show);
        for (const show::CanvasId canvas : canvases()) {
            overlays::Composition& composed = m_compositions[canvas];
            composed = m_overlays.compose(drawable, m_stage, m_engine->canvas(canvas));
            m_engine->applyOverlays(canvas, composed.frames, m_held[canvas]);
        }
    });
}

void RunningShow::redrawForComment() {
    const std::chrono::milliseconds wait = m_pace.wait(std::chrono::steady_clock::now());
    if (wait == std::chrono::milliseconds::zero()) {
        redrawOverlays();
    } else if (!m_commentsWaiting.isActive()) {
        m_commentsWaiting.start(wait);
    }
}

const overlays::Composition& RunningShow::composition(show::CanvasId canvas) const {
    static const overlays::Composition kNone;
    const auto found = m_compositions.find(canvas);
    return found == m_compositions.end() ? kNone : found->second;
}

std::vector<ThemeChoice> RunningShow::themes() const {
    return m_overlays.themes(m_show.look);
}

void RunningShow::setLook(const show::Look& look) {
    if (m_show.look == look) {
        return;
    }
    m_show.look = look;
    m_overlays.setLook(look);
    arrangementChanged();
}

void RunningShow::arrangementChanged() {
    m_unsaved.keep(m_show);
    m_keeper.keep(show::arrangementOf(m_show));
    redrawOverlays();
    m_tell(ShowReplaced{});
}

void RunningShow::placeOverlay(show::CanvasId canvas, show::Overlay overlay,
                               const std::optional<show::Placement>& place, Drag drag) {
    const bool noCanvas = canvas == show::CanvasId::Second && !m_engine->hasSecondCanvas();
    if (noCanvas || overlay == show::Overlay::StandBy) { // that one fills the canvas
        return;
    }
    show::Placements& places = m_show.placesOn(m_engine->canvas(canvas));
    if (place) {
        places[overlay] = show::withinBounds(*place);
    } else {
        places.erase(overlay);
    }
    if (drag == Drag::Going) {
        m_held[canvas].insert(overlay);
        redrawOverlays();
        return;
    }
    m_held[canvas].erase(overlay);
    arrangementChanged();
}

} // namespace studio::session
