#include "plugins/overlays/overlay_source.h"

namespace phien::overlays {
namespace {

/// What libobs hands to every callback that has no source yet.
struct Registration {
    const OverlayKind* kind;
    PaintThread* painter;
};

OverlaySource* self(void* data) {
    return static_cast<OverlaySource*>(data);
}
const Registration* registration(void* typeData) {
    return static_cast<const Registration*>(typeData);
}

obs_source_info describe(const OverlayKind& kind, PaintThread& painter) {
    obs_source_info info{};
    info.id = kind.id;
    info.type = OBS_SOURCE_TYPE_INPUT;
    info.output_flags = OBS_SOURCE_VIDEO | OBS_SOURCE_CUSTOM_DRAW;
    info.icon_type = kind.icon;
    info.type_data = new Registration{&kind, &painter};
    info.free_type_data = [](void* typeData) {
        delete static_cast<Registration*>(typeData);
    };
    info.get_name = [](void* typeData) {
        return obs_module_text(registration(typeData)->kind->name);
    };
    info.create = [](obs_data_t* settings, obs_source_t* source) -> void* {
        const auto* about = registration(obs_source_get_type_data(source));
        auto* created = new OverlaySource(*about->kind, source, *about->painter);
        created->update(settings);
        return created;
    };
    info.destroy = [](void* data) {
        delete self(data);
    };
    info.get_width = [](void* data) {
        return self(data)->width();
    };
    info.get_height = [](void* data) {
        return self(data)->height();
    };
    info.update = [](void* data, obs_data_t* settings) {
        self(data)->update(settings);
    };
    info.video_render = [](void* data, gs_effect_t*) {
        self(data)->render();
    };
    info.video_tick = [](void* data, float) {
        self(data)->tick();
    };
    // In a preview first and on air later are two entrances.
    info.show = info.activate = [](void* data) {
        self(data)->comeIntoView();
    };
    info.get_defaults2 = [](void* typeData, obs_data_t* settings) {
        registration(typeData)->kind->setDefaults(settings);
    };
    info.get_properties2 = [](void* data, void* typeData) {
        obs_properties_t* properties = obs_properties_create();
        if (data != nullptr) {
            obs_properties_set_param(properties, self(data)->source(), nullptr);
        }
        registration(typeData)->kind->addProperties(properties);
        return properties;
    };
    return info;
}

} // namespace

void registerSources(PaintThread& painter) {
    for (const auto& kind : overlayKinds()) {
        const auto info = describe(kind, painter);
        obs_register_source(&info);
    }
}

} // namespace phien::overlays
