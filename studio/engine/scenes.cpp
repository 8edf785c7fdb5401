#include "studio/engine/scenes.h"

#include <graphics/vec2.h>

#include <algorithm>
#include <cmath>

namespace studio::engine {
namespace {

constexpr std::uint32_t kPictureChannel = 0;

obs_bounds_type boundsOf(show::Fit fit) {
    switch (fit) {
    case show::Fit::Cover:
        return OBS_BOUNDS_SCALE_OUTER;
    case show::Fit::Contain:
        return OBS_BOUNDS_SCALE_INNER;
    case show::Fit::Stretch:
        return OBS_BOUNDS_STRETCH;
    }
    return OBS_BOUNDS_STRETCH;
}

QSize sizeOf(obs_source_t* source) {
    return {static_cast<int>(obs_source_get_width(source)), static_cast<int>(obs_source_get_height(source))};
}

/// A scene of that size. By itself it would be as large as libobs's main canvas, and the transition would fit
/// it into a second canvas as a whole; only loading a scene gives it a size of its own (obs-scene.c,
/// scene_load).
SceneHandle makeScene(const QString& name, QSize size) {
    const DataHandle settings(obs_data_create());
    obs_data_set_bool(settings.get(), "custom_size", true);
    obs_data_set_int(settings.get(), "cx", size.width());
    obs_data_set_int(settings.get(), "cy", size.height());
    SourceHandle source(obs_source_create_private("scene", name.toUtf8().constData(), settings.get()));
    obs_source_load(source.get());
    return SceneHandle(obs_scene_from_source(source.release())); // the one reference is the scene's now
}

vec2 vector(double x, double y) {
    vec2 result;
    vec2_set(&result, static_cast<float>(x), static_cast<float>(y));
    return result;
}

} // namespace

Scenes::Scenes(View& view, QSize canvas)
    : m_view(view)
    , m_canvas(canvas)
    , m_transition(obs_source_create_private("fade_transition", "transition", nullptr)) {
    obs_transition_set_size(m_transition.get(), static_cast<std::uint32_t>(canvas.width()),
                            static_cast<std::uint32_t>(canvas.height()));
    m_view.set(kPictureChannel, m_transition.get());
}

Scenes::~Scenes() {
    clear();
    m_view.set(kPictureChannel, nullptr);
}

void Scenes::build(const std::vector<show::Scene>& scenes, show::CanvasId canvas) {
    clear();
    for (const show::Scene& scene : scenes) {
        Stage stage{scene.id, makeScene(scene.id, m_canvas), {}};
        const bool isOther = canvas == show::CanvasId::Second && !scene.secondItems.empty();
        for (const show::SceneItem& item : isOther ? scene.secondItems : scene.items) {
            stage.entries.push_back({item, nullptr, nullptr, {}});
        }
        m_stages.push_back(std::move(stage));
    }
}

void Scenes::clear() {
    obs_transition_set(m_transition.get(), nullptr);
    m_stages.clear();
}

bool Scenes::contains(const QString& sceneId) const {
    return std::any_of(m_stages.begin(), m_stages.end(),
                       [&](const Stage& stage) { return stage.id == sceneId; });
}

void Scenes::switchTo(const QString& sceneId, std::chrono::milliseconds fade) {
    for (const Stage& stage : m_stages) {
        if (stage.id != sceneId) {
            continue;
        }
        obs_source_t* source = obs_scene_get_source(stage.scene.get());
        if (fade.count() > 0) {
            obs_transition_start(m_transition.get(), OBS_TRANSITION_MODE_AUTO,
                                 static_cast<std::uint32_t>(fade.count()), source);
        } else {
            obs_transition_set(m_transition.get(), source);
        }
        return;
    }
}

QRectF Scenes::rectOf(const Entry& entry) const {
    const QRectF& place = entry.plan.place;
    return {place.x() * m_canvas.width(), place.y() * m_canvas.height(), place.width() * m_canvas.width(),
            place.height() * m_canvas.height()};
}

obs_sceneitem_t* Scenes::add(Stage& stage, obs_source_t* source, const QRectF& rect,
                             obs_bounds_type bounds) const {
    obs_sceneitem_t* item = obs_scene_add(stage.scene.get(), source);
    if (!item) {
        return nullptr;
    }
    const vec2 position = vector(rect.x(), rect.y());
    const vec2 size = vector(rect.width(), rect.height());
    obs_sceneitem_set_pos(item, &position);
    obs_sceneitem_set_bounds_type(item, bounds);
    obs_sceneitem_set_bounds_alignment(item, OBS_ALIGN_CENTER);
    obs_sceneitem_set_bounds(item, &size);
    return item;
}

void Scenes::place(const QString& sourceId, obs_source_t* source) {
    for (Stage& stage : m_stages) {
        for (Entry& entry : stage.entries) {
            if (entry.plan.sourceId != sourceId) {
                continue;
            }
            if (entry.picture) {
                obs_sceneitem_remove(entry.picture);
            }
            entry.picture = source ? add(stage, source, rectOf(entry), boundsOf(entry.plan.fit)) : nullptr;
            entry.fittedFor = {};
            crop(entry);
        }
        reorder(stage);
    }
}

void Scenes::cover(const QString& sourceId, const SlateMaker& makeSlate) {
    for (Stage& stage : m_stages) {
        for (Entry& entry : stage.entries) {
            if (entry.plan.sourceId != sourceId) {
                continue;
            }
            if (entry.slate) {
                obs_sceneitem_remove(entry.slate);
                entry.slate = nullptr;
            }
            const QRectF rect = rectOf(entry);
            const SourceHandle slate = makeSlate ? makeSlate(rect.size().toSize()) : nullptr;
            if (slate) {
                entry.slate = add(stage, slate.get(), rect, OBS_BOUNDS_STRETCH);
            }
        }
        reorder(stage);
    }
}

void Scenes::refit() {
    for (Stage& stage : m_stages) {
        for (Entry& entry : stage.entries) {
            crop(entry);
        }
    }
}

// libobs 29 does not clip at the bounds. Full-canvas places need no crop, and a crop
// costs a pass of its own.
void Scenes::crop(Entry& entry) const {
    if (!entry.picture || entry.plan.fit != show::Fit::Cover || entry.plan.place == QRectF(0, 0, 1, 1)) {
        return;
    }
    const QSize size = sizeOf(obs_sceneitem_get_source(entry.picture));
    if (size.isEmpty() || size == entry.fittedFor) {
        return;
    }
    entry.fittedFor = size;
    const QSizeF wanted = rectOf(entry).size();
    const double scale = std::max(wanted.width() / size.width(), wanted.height() / size.height());
    const int aside = static_cast<int>(std::lround((size.width() - wanted.width() / scale) / 2));
    const int above = static_cast<int>(std::lround((size.height() - wanted.height() / scale) / 2));
    const obs_sceneitem_crop edges{aside, above, aside, above};
    obs_sceneitem_set_crop(entry.picture, &edges);
}

void Scenes::reorder(Stage& stage) {
    int position = 0;
    for (const Entry& entry : stage.entries) {
        for (obs_sceneitem_t* item : {entry.picture, entry.slate}) {
            if (item) {
                obs_sceneitem_set_order_position(item, position++);
            }
        }
    }
}

} // namespace studio::engine
