#pragma once

#include "studio/engine/obs_handles.h"
#include "studio/engine/view.h"
#include "studio/show/show.h"

#include <QSize>
#include <QString>

#include <chrono>
#include <functional>
#include <vector>

namespace studio::engine {

/// The show's scenes as one canvas has them, as scenes of libobs, and the transition on channel 0 that
/// shows one of them. Sources are put in as they open, each once for all scenes. Main thread.
class Scenes {
public:
    /// Makes a slate of a size in pixels; null where none can be made.
    using SlateMaker = std::function<SourceHandle(QSize)>;

    Scenes(View& view, QSize canvas);
    ~Scenes();
    Scenes(const Scenes&) = delete;
    Scenes& operator=(const Scenes&) = delete;

    /// Empty scenes in the place of what there was; which of a scene's lists of items counts is for the
    /// canvas.
    void build(const std::vector<show::Scene>& scenes, show::CanvasId canvas);
    void clear();
    bool contains(const QString& sceneId) const;
    /// No length: a cut.
    void switchTo(const QString& sceneId, std::chrono::milliseconds fade);

    /// Puts the source where the show has it, in every scene; nullptr takes it out.
    void place(const QString& sourceId, obs_source_t* source);
    /// Covers the source's places with slates, or bares them with an empty maker.
    void cover(const QString& sourceId, const SlateMaker& makeSlate);
    /// Crops pictures to their places anew where a source has changed its size.
    void refit();

private:
    struct Entry {
        show::SceneItem plan;
        obs_sceneitem_t* picture = nullptr; ///< the scene owns it
        obs_sceneitem_t* slate = nullptr;
        QSize fittedFor;
    };
    struct Stage {
        QString id;
        SceneHandle scene;
        std::vector<Entry> entries;
    };

    QRectF rectOf(const Entry& entry) const;
    obs_sceneitem_t* add(Stage& stage, obs_source_t* source, const QRectF& rect,
                         obs_bounds_type bounds) const;
    void crop(Entry& entry) const;
    static void reorder(Stage& stage);

    View& m_view;
    const QSize m_canvas;
    SourceHandle m_transition;
    std::vector<Stage> m_stages;
};

} // namespace studio::engine
