#include "studio/engine/overlay_layer.h"

#include "studio/engine/capture_sources.h"
#include "studio/engine/obs_runtime.h"

#include <graphics/vec2.h>

namespace studio::engine {
namespace {

constexpr std::uint32_t kOverlayChannel = 10;

DataHandle dataFrom(const QJsonObject& settings) {
    return DataHandle(obs_data_create_from_json(settingsJson(settings).constData()));
}

void moveTo(obs_sceneitem_t* item, QPoint position) {
    vec2 place;
    vec2_set(&place, static_cast<float>(position.x()), static_cast<float>(position.y()));
    obs_sceneitem_set_pos(item, &place);
}

} // namespace

OverlayLayer::OverlayLayer()
    : m_scene(obs_scene_create_private("overlays")) {
    obs_set_output_source(kOverlayChannel, obs_scene_get_source(m_scene.get()));
}

OverlayLayer::~OverlayLayer() {
    clear();
    obs_set_output_source(kOverlayChannel, nullptr);
}

void OverlayLayer::apply(const std::vector<overlays::OverlayFrame>& frames) {
    for (const overlays::OverlayFrame& frame : frames) {
        applyOne(frame);
    }
    int position = 0;
    for (const overlays::OverlayFrame& frame : frames) {
        const auto layer = m_layers.find(frame.overlay);
        if (layer != m_layers.end() && layer->second.item) {
            obs_sceneitem_set_order_position(layer->second.item, position++);
        }
    }
}

void OverlayLayer::clear() {
    for (auto& [overlay, layer] : m_layers) {
        if (layer.item) {
            obs_sceneitem_remove(layer.item);
        }
    }
    m_layers.clear();
}

void OverlayLayer::applyOne(const overlays::OverlayFrame& frame) {
    Layer& layer = m_layers[frame.overlay];
    if (frame.visible && (!layer.source || layer.sourceId != frame.sourceId) && !create(layer, frame)) {
        return;
    }
    if (!layer.item) {
        return;
    }
    if (frame.visible && layer.settings != frame.settings) {
        layer.settings = frame.settings;
        obs_source_update(layer.source.get(), dataFrom(frame.settings).get());
    }
    if (layer.position != frame.position) {
        layer.position = frame.position;
        moveTo(layer.item, frame.position);
    }
    if (layer.visible != frame.visible) {
        layer.visible = frame.visible;
        obs_sceneitem_set_visible(layer.item, frame.visible);
    }
}

bool OverlayLayer::create(Layer& layer, const overlays::OverlayFrame& frame) {
    const QByteArray type = frame.sourceId.toUtf8();
    if (!sourceTypeExists(type.constData())) {
        return false; // the overlay module is not loaded
    }
    if (layer.item) {
        obs_sceneitem_remove(layer.item);
    }
    layer = {};
    layer.source.reset(
        obs_source_create_private(type.constData(), type.constData(), dataFrom(frame.settings).get()));
    if (!layer.source) {
        return false;
    }
    layer.item = obs_scene_add(m_scene.get(), layer.source.get());
    layer.sourceId = frame.sourceId;
    layer.settings = frame.settings;
    layer.position = frame.position;
    layer.visible = true;
    moveTo(layer.item, frame.position);
    return true;
}

} // namespace studio::engine
