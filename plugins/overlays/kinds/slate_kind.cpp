#include "plugins/overlays/kinds/kinds.h"
#include "plugins/overlays/kinds/values_artwork.h"

namespace phien::overlays {
namespace {

constexpr int kMaxSide = 4096;
constexpr int kWidth = 1280;
constexpr int kHeight = 720;

struct Slate {
    using Values = SlateValues;
    static constexpr const char* id = contract::kSlate;
    static constexpr const char* name = "Slate";
    static constexpr obs_icon_type icon = OBS_ICON_TYPE_COLOR;

    static Values read(obs_data_t* settings) {
        return {.title = readText(settings, contract::kTitle),
                .message = readText(settings, contract::kMessage)};
    }
    static void setDefaults(obs_data_t* settings) {
        setDefaultText(settings, contract::kTitle, "Slate.Title.Default");
        obs_data_set_default_int(settings, contract::kWidth, kWidth);
        obs_data_set_default_int(settings, contract::kHeight, kHeight);
    }
    static void addProperties(obs_properties_t* properties) {
        addText(properties, contract::kTitle, "Slate.Title");
        addText(properties, contract::kMessage, "Slate.Message");
        obs_properties_add_int(properties, contract::kWidth, obs_module_text("Slate.Width"), 1, kMaxSide, 1);
        obs_properties_add_int(properties, contract::kHeight, obs_module_text("Slate.Height"), 1, kMaxSide,
                               1);
    }
    static Painted paint(const Values& values, const Frame& frame, PaintTools& tools, qint64 nowMs) {
        return paintSlate(values, frame, tools, nowMs);
    }
    static QSize size(const Values& values, const Frame& frame) { return slateSize(values, frame); }
};

} // namespace

OverlayKind slateKind() {
    return overlayKind<Slate>();
}

} // namespace phien::overlays
