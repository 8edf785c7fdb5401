#pragma once

#include "studio/engine/item_mover.h"
#include "studio/engine/obs_handles.h"
#include "studio/engine/view.h"
#include "studio/overlays/overlay_frame.h"

#include <map>
#include <set>
#include <vector>

namespace studio::engine {

/// The overlays of a canvas in a scene of their own above everything, so that scenes change beneath
/// them. Main thread.
class OverlayLayer {
public:
    explicit OverlayLayer(View& view);
    ~OverlayLayer();
    OverlayLayer(const OverlayLayer&) = delete;
    OverlayLayer& operator=(const OverlayLayer&) = delete;

    /// The first call with an overlay visible makes its source. One that is not visible any more is told to
    /// leave by itself and stays as it is otherwise. Later frames are drawn over earlier ones. One that is
    /// visible glides to its new place, unless it is `held` or its theme has no motion.
    void apply(const std::vector<overlays::OverlayFrame>& frames, const std::set<show::Overlay>& held);
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
    enum class Held { No, Yes };

    void applyOne(const overlays::OverlayFrame& frame, Held held);
    void create(Layer& layer, const overlays::OverlayFrame& frame);
    void move(Layer& layer, const overlays::OverlayFrame& frame, Held held);
    void reorder(const std::vector<overlays::OverlayFrame>& frames);
    void remove(Layer& layer);

    View& m_view;
    SceneHandle m_scene;
    ItemMover m_mover;
    std::map<show::Overlay, Layer> m_layers;
    std::vector<obs_sceneitem_t*> m_order; ///< bottom first
};

} // namespace studio::engine
