#include "tests/studio/engine/test_overlay.h"

#include "studio/overlays/overlay_contract.h"

#include <graphics/vec4.h>
#include <obs.h>

namespace rig {
namespace {

namespace contract = studio::overlays::contract;

constexpr auto kType = "test_overlay";
constexpr auto kColour = "colour";
constexpr auto kNote = "note";
constexpr int kPicturesTaken = 20;

struct Plate {
    std::uint32_t width = 0;
    std::uint32_t height = 0;
    QColor colour;
    bool shown = true;

    void read(obs_data_t* settings) {
        width = static_cast<std::uint32_t>(obs_data_get_int(settings, contract::kWidth));
        height = static_cast<std::uint32_t>(obs_data_get_int(settings, contract::kHeight));
        colour = QColor(QString::fromUtf8(obs_data_get_string(settings, kColour)));
        shown = obs_data_get_bool(settings, contract::kShown);
        TestOverlay::instance().hasNote = obs_data_has_user_value(settings, kNote);
    }

    void draw() const {
        if (!shown) {
            return;
        }
        gs_effect_t* solid = obs_get_base_effect(OBS_EFFECT_SOLID);
        vec4 value;
        vec4_set(&value, static_cast<float>(colour.redF()), static_cast<float>(colour.greenF()),
                 static_cast<float>(colour.blueF()), 1);
        gs_effect_set_vec4(gs_effect_get_param_by_name(solid, "color"), &value);
        while (gs_effect_loop(solid, "Solid")) {
            gs_draw_sprite(nullptr, 0, width, height);
        }
    }
};

Plate* plate(void* data) {
    return static_cast<Plate*>(data);
}

} // namespace

TestOverlay& TestOverlay::instance() {
    static TestOverlay overlay;
    return overlay;
}

void TestOverlay::registerType() {
    obs_source_info info{};
    info.id = kType;
    info.type = OBS_SOURCE_TYPE_INPUT;
    info.output_flags = OBS_SOURCE_VIDEO | OBS_SOURCE_CUSTOM_DRAW;
    info.get_name = [](void*) {
        return kType;
    };
    info.create = [](obs_data_t* settings, obs_source_t* source) -> void* {
        ++instance().made;
        proc_handler_add(
            obs_source_get_proc_handler(source), "void upload_count(out int count)",
            [](void*, calldata_t* answer) { calldata_set_int(answer, "count", 0); }, nullptr);
        auto made = std::make_unique<Plate>();
        made->read(settings);
        return made.release();
    };
    info.destroy = [](void* data) {
        delete plate(data);
    };
    info.get_defaults = [](obs_data_t* settings) {
        obs_data_set_default_bool(settings, contract::kShown, true);
    };
    info.update = [](void* data, obs_data_t* settings) {
        ++instance().updates;
        plate(data)->read(settings);
    };
    info.get_width = [](void* data) {
        return plate(data)->width;
    };
    info.get_height = [](void* data) {
        return plate(data)->height;
    };
    info.video_render = [](void* data, gs_effect_t*) {
        plate(data)->draw();
    };
    obs_register_source(&info);
}

studio::overlays::OverlayFrame TestOverlay::frame(studio::show::Overlay overlay, QRect place, QColor colour) {
    studio::overlays::OverlayFrame frame;
    frame.overlay = overlay;
    frame.sourceId = QLatin1String(kType);
    frame.settings = {{QLatin1String(contract::kWidth), place.width()},
                      {QLatin1String(contract::kHeight), place.height()},
                      {QLatin1String(kColour), colour.name()}};
    frame.position = place.topLeft();
    frame.body = place;
    frame.visible = true;
    return frame;
}

void registerDyingEncoder(const char* id, int only) {
    static int mortalWidth = 0;
    mortalWidth = only;
    struct Encoder {
        bool isMortal;
        int pictures = 0;
    };
    obs_encoder_info info{};
    info.id = id;
    info.type = OBS_ENCODER_VIDEO;
    info.codec = "h264";
    info.get_name = [](void*) {
        return "dying";
    };
    info.create = [](obs_data_t*, obs_encoder_t* encoder) -> void* {
        const int width = static_cast<int>(obs_encoder_get_width(encoder));
        return new Encoder{mortalWidth == 0 || width == mortalWidth};
    };
    info.destroy = [](void* data) {
        delete static_cast<Encoder*>(data);
    };
    info.encode = [](void* data, encoder_frame*, encoder_packet*, bool* received) {
        *received = false;
        auto* encoder = static_cast<Encoder*>(data);
        return ++encoder->pictures < kPicturesTaken || !encoder->isMortal;
    };
    obs_register_encoder(&info);
}

} // namespace rig
