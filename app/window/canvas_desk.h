#pragma once

#include "studio/overlays/overlay_frame.h"
#include "studio/show/show.h"

#include <map>
#include <optional>
#include <vector>

namespace app::preview {
class PreviewPanel;
}
namespace app::stage_controls {
class StageControlsPanel;
}

namespace app::window {

class AirSwitch;
class AlarmReader;
class PictureTool;

/// The pictures that are made, one or two, and the overlays in them: tells every panel that shows or names
/// them. Main thread.
class CanvasDesk {
public:
    /// All outlive this.
    struct Panels {
        preview::PreviewPanel& preview;
        PictureTool& picture;
        stage_controls::StageControlsPanel& controls;
        AirSwitch& air;
        AlarmReader& reader;
    };

    explicit CanvasDesk(Panels panels)
        : m_panels(panels) {}

    /// Its own pictures count until others are given.
    void setShow(const studio::show::Show& show);
    void setCanvases(const studio::show::Canvas& main, const std::optional<studio::show::Canvas>& second);
    /// What finds no room in it is told.
    void setComposition(studio::show::CanvasId canvas, const studio::overlays::Composition& composition);
    /// By canvas, main first; the second one may be none.
    const std::map<studio::show::CanvasId, studio::show::Canvas>& canvases() const { return m_canvases; }

private:
    void tell();
    void tellUnplaced();

    Panels m_panels;
    studio::show::Show m_show;
    std::map<studio::show::CanvasId, studio::show::Canvas> m_canvases;
    bool m_areGiven = false;
    std::map<studio::show::CanvasId, std::vector<studio::show::Overlay>> m_unplaced;
};

} // namespace app::window
