#include "app/window/canvas_desk.h"

#include "app/preview/preview_panel.h"
#include "app/stage_controls/stage_controls_panel.h"
#include "app/window/air_switch.h"
#include "app/window/alarm_reader.h"
#include "app/window/picture_tool.h"
#include "studio/overlays/safe_area.h"

#include <set>

namespace app::window {

using studio::show::CanvasId;

void CanvasDesk::setShow(const studio::show::Show& show) {
    m_show = show;
    tell();
}

void CanvasDesk::setCanvases(const studio::show::Canvas& main,
                             const std::optional<studio::show::Canvas>& second) {
    m_areGiven = true;
    m_canvases = {{CanvasId::Main, main}};
    if (second)
        m_canvases[CanvasId::Second] = *second;
    tell();
}

void CanvasDesk::tell() {
    if (!m_areGiven) {
        m_canvases = {{CanvasId::Main, m_show.canvas}};
        if (m_show.secondCanvas)
            m_canvases[CanvasId::Second] = *m_show.secondCanvas;
    }
    m_panels.reader.setCanvases(m_canvases);
    m_panels.air.setCanvases(m_canvases);
    std::vector<preview::ShownCanvas> shown;
    for (const auto& [id, canvas] : m_canvases)
        shown.push_back({id, canvas.size, studio::overlays::safeAreaOf(m_show, canvas)});
    m_panels.preview.setCanvases(shown);
    m_panels.picture.setCanvases(shown.front().size, shown.size() > 1 ? shown.back().size : QSize());
    for (const auto& [id, canvas] : m_canvases)
        m_panels.preview.setPlacements(id, m_show.placesOn(canvas));
}

void CanvasDesk::setComposition(CanvasId canvas, const studio::overlays::Composition& composition) {
    std::vector<preview::EditedOverlay> seen;
    for (const studio::overlays::OverlayFrame& frame : composition.frames) {
        if (frame.visible && frame.overlay != studio::show::Overlay::StandBy)
            seen.push_back({frame.overlay, frame.body, frame.natural});
    }
    m_panels.preview.setOverlays(canvas, std::move(seen));
    if (m_unplaced[canvas] == composition.unplaced)
        return;
    m_unplaced[canvas] = composition.unplaced;
    tellUnplaced();
}

void CanvasDesk::tellUnplaced() {
    std::vector<text::NoRoom> missing;
    std::set<studio::show::Overlay> overlays;
    for (const auto& [id, canvas] : m_canvases) {
        for (const studio::show::Overlay overlay : m_unplaced[id]) {
            missing.push_back({overlay, canvas.size});
            overlays.insert(overlay);
        }
    }
    m_panels.controls.setUnplaced(overlays);
    m_panels.reader.setUnplaced(missing);
}

} // namespace app::window
