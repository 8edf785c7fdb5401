#pragma once

#include "studio/engine/obs_handles.h"
#include "studio/overlays/overlay_frame.h"

#include <map>
#include <vector>

namespace studio::engine {

/// The overlays in a scene of their own above everything, so that scenes change beneath
/// them. Main thread.
class OverlayLayer {
public:
    OverlayLayer();
    ~OverlayLayer();
    OverlayLayer(const OverlayLayer&) = delete;
    OverlayLayer& operator=(const OverlayLayer&) = delete;

    /// The first call with an overlay visible makes its source; a hidden overlay is
    /// brought up to date when it is shown. Later frames are drawn over earlier ones.
    void apply(const std::vector<overlays::OverlayFrame>& frames);
    void clear();

private:
    struct Layer {
        SourceHandle source;
        obs_sceneitem_t* item = nullptr; ///< the scene owns it
        QString sourceId;
        QJsonObject settings;
        QPoint position;
        bool visible = false;
    };

    void applyOne(const overlays::OverlayFrame& frame);
    bool create(Layer& layer, const overlays::OverlayFrame& frame);

    SceneHandle m_scene;
    std::map<show::Overlay, Layer> m_layers;
};

} // namespace studio::engine
