#include "studio/engine/overlay_layer.h"

#include "studio/engine/capture_sources.h"
#include "studio/engine/obs_runtime.h"
#include "studio/overlays/overlay_contract.h"

namespace studio::engine {
namespace {

namespace contract = overlays::contract;

constexpr std::uint32_t kOverlayChannel = 10;
constexpr QLatin1String kMotion("motion"); // overlays::kNumberTokens

DataHandle dataFrom(const QJsonObject& settings) {
    return DataHandle(obs_data_create_from_json(settingsJson(settings).constData()));
}

QJsonObject shown(QJsonObject settings) {
    settings[QLatin1String(contract::kShown)] = true;
    return settings;
}

enum class Keep { Others, Nothing };

/// On the graphics thread, which reads settings: libobs 29 has no lock around them.
void update(obs_source_t* source, const QJsonObject& settings, Keep keep) {
    std::shared_ptr<obs_source_t> shared = shareSource(source);
    std::shared_ptr<obs_data_t> data = dataFrom(settings);
    runOnGraphics([shared, data, keep] {
        if (keep == Keep::Others) {
            obs_source_update(shared.get(), data.get());
        } else {
            obs_source_reset_settings(shared.get(), data.get()); // a key that is gone is gone there, too
        }
    });
}

bool hasMotion(const QJsonObject& settings) {
    return settings[QLatin1String(contract::kTheme)].toObject()[kMotion].toDouble(1) > 0;
}

/// A picture of another size is painted anew; until then the old one stays where it belongs.
bool isSameSize(const QJsonObject& a, const QJsonObject& b) {
    for (const char* key : {contract::kLayout, contract::kScale, contract::kWidth, contract::kHeight}) {
        if (a[QLatin1String(key)] != b[QLatin1String(key)]) {
            return false;
        }
    }
    return true;
}

} // namespace

OverlayLayer::OverlayLayer(View& view)
    : m_view(view)
    , m_scene(obs_scene_create_private("overlays")) {
    m_view.set(kOverlayChannel, obs_scene_get_source(m_scene.get()));
}

OverlayLayer::~OverlayLayer() {
    clear();
    m_view.set(kOverlayChannel, nullptr);
}

void OverlayLayer::apply(const std::vector<overlays::OverlayFrame>& frames,
                         const std::set<show::Overlay>& held) {
    for (const overlays::OverlayFrame& frame : frames) {
        applyOne(frame, held.count(frame.overlay) > 0 ? Held::Yes : Held::No);
    }
    reorder(frames);
}

void OverlayLayer::reorder(const std::vector<overlays::OverlayFrame>& frames) {
    std::vector<obs_sceneitem_t*> order;
    for (const overlays::OverlayFrame& frame : frames) {
        const auto layer = m_layers.find(frame.overlay);
        if (layer != m_layers.end() && layer->second.item) {
            order.push_back(layer->second.item);
        }
    }
    if (order == m_order) {
        return;
    }
    m_order = std::move(order);
    int position = 0;
    for (obs_sceneitem_t* item : m_order) {
        obs_sceneitem_set_order_position(item, position++);
    }
}

void OverlayLayer::clear() {
    for (auto& [overlay, layer] : m_layers) {
        remove(layer);
    }
    m_layers.clear();
    m_order.clear();
}

void OverlayLayer::remove(Layer& layer) {
    if (layer.item) {
        m_mover.forget(layer.item);
        obs_sceneitem_remove(layer.item);
        m_order.clear(); // the next item may get the same address
    }
    layer = {};
}

void OverlayLayer::applyOne(const overlays::OverlayFrame& frame, Held held) {
    Layer& layer = m_layers[frame.overlay];
    if (!frame.visible) {
        if (layer.visible) {
            layer.visible = false;
            update(layer.source.get(), {{QLatin1String(contract::kShown), false}}, Keep::Others);
        }
        return;
    }
    if (!layer.source || layer.sourceId != frame.sourceId) {
        create(layer, frame);
        return;
    }
    move(layer, frame, held);
    if (!layer.visible || layer.settings != frame.settings) {
        update(layer.source.get(), shown(frame.settings), Keep::Nothing);
    }
    layer.settings = frame.settings;
    layer.visible = true;
}

void OverlayLayer::move(Layer& layer, const overlays::OverlayFrame& frame, Held held) {
    if (layer.position == frame.position) {
        return;
    }
    layer.position = frame.position;
    const bool canWait = layer.visible && held == Held::No;
    if (canWait && !isSameSize(layer.settings, frame.settings)) {
        m_mover.putOncePainted(layer.item, frame.position);
    } else if (canWait && hasMotion(frame.settings)) {
        m_mover.glide(layer.item, frame.position);
    } else {
        m_mover.put(layer.item, frame.position);
    }
}

void OverlayLayer::create(Layer& layer, const overlays::OverlayFrame& frame) {
    const QByteArray type = frame.sourceId.toUtf8();
    if (!sourceTypeExists(type.constData())) {
        return; // the overlay module is not loaded
    }
    remove(layer);
    layer.source.reset(
        obs_source_create_private(type.constData(), type.constData(), dataFrom(shown(frame.settings)).get()));
    if (!layer.source) {
        return;
    }
    layer.item = obs_scene_add(m_scene.get(), layer.source.get());
    layer.sourceId = frame.sourceId;
    layer.settings = frame.settings;
    layer.position = frame.position;
    layer.visible = true;
    m_mover.put(layer.item, frame.position);
}

} // namespace studio::engine
