#pragma once

#include "studio/engine/signal_bridge.h"

#include <QPointF>

#include <mutex>
#include <vector>

namespace studio::engine {

/// Moves items of scenes: at once, gliding there a step in every frame, or with a new picture. Main thread.
class ItemMover {
public:
    ItemMover();

    void put(obs_sceneitem_t* item, QPointF to);
    /// From where it is, quick at first.
    void glide(obs_sceneitem_t* item, QPointF to);
    /// Once its source has sent a new picture to the GPU; soon, if none comes.
    void putOncePainted(obs_sceneitem_t* item, QPointF to);
    void forget(const obs_sceneitem_t* item);

private:
    struct Ride {
        SceneItemHandle item;
        QPointF from;
        QPointF to;
        std::int64_t beganNs;
    };

    /// An item whose old picture is still drawn.
    struct Wait {
        SceneItemHandle item;
        QPointF to;
        long long uploads; ///< of its source, when it began
        std::int64_t beganNs;
    };

    void step();
    void stepWaits(std::int64_t now);
    void drop(const obs_sceneitem_t* item);

    std::mutex m_mutex; ///< held for a moment only, by main and the graphics thread
    std::vector<Ride> m_rides;
    std::vector<Wait> m_waits;
    FrameTap m_tap;
};

} // namespace studio::engine
