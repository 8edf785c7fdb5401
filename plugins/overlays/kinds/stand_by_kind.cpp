#include "plugins/overlays/kinds/kinds.h"
#include "plugins/overlays/kinds/values_artwork.h"

namespace phien::overlays {
namespace {

constexpr int kMaxMinutes = 24 * 60;
constexpr int kDefaultMinutes = 5;
constexpr qint64 kMsPerMinute = 60'000;
/// Of the stock host's controls alone: how long the break is to be.
constexpr char kMinutes[] = "minutes";

bool setEnd(void* source, qint64 end) {
    auto* self = static_cast<obs_source_t*>(source);
    obs_data_t* settings = obs_source_get_settings(self);
    obs_data_set_int(settings, contract::kEndMs, end);
    obs_source_update(self, nullptr);
    obs_data_release(settings);
    return false;
}

bool startBreak(obs_properties_t*, obs_property_t*, void* source) {
    obs_data_t* settings = obs_source_get_settings(static_cast<obs_source_t*>(source));
    const qint64 length = obs_data_get_int(settings, kMinutes) * kMsPerMinute;
    obs_data_release(settings);
    return setEnd(source, wallMs() + length);
}

bool endBreak(obs_properties_t*, obs_property_t*, void* source) {
    return setEnd(source, 0);
}

struct StandBy {
    using Values = StandByValues;
    static constexpr const char* id = contract::kStandBy;
    static constexpr const char* name = "StandBy";
    static constexpr obs_icon_type icon = OBS_ICON_TYPE_SLIDESHOW;

    static Values read(obs_data_t* settings) {
        return {.title = readText(settings, contract::kTitle),
                .message = readText(settings, contract::kMessage),
                .backText = readText(settings, contract::kBackText),
                .logo = readPath(settings, contract::kLogo),
                .endMs = readMs(settings, contract::kEndMs),
                .clock = obs_data_get_bool(settings, contract::kClock)};
    }
    static void setDefaults(obs_data_t* settings) {
        setFrameDefaults(settings);
        setDefaultText(settings, contract::kTitle, "StandBy.Title.Default");
        setDefaultText(settings, contract::kMessage, "StandBy.Message.Default");
        obs_data_set_default_bool(settings, contract::kClock, true);
        obs_data_set_default_int(settings, kMinutes, kDefaultMinutes);
    }
    static void addProperties(obs_properties_t* properties) {
        addText(properties, contract::kTitle, "StandBy.Title");
        addText(properties, contract::kMessage, "StandBy.Message");
        addText(properties, contract::kBackText, "StandBy.BackText");
        obs_properties_add_bool(properties, contract::kClock, obs_module_text("StandBy.Clock"));
        obs_properties_add_int(properties, kMinutes, obs_module_text("StandBy.Minutes"), 1, kMaxMinutes, 1);
        auto* source = static_cast<obs_source_t*>(obs_properties_get_param(properties));
        obs_properties_add_button2(properties, "start", obs_module_text("StandBy.Start"), startBreak, source);
        obs_properties_add_button2(properties, "end", obs_module_text("StandBy.End"), endBreak, source);
        addFrameProperties(properties);
    }
    static Painted paint(const Values& values, const Frame& frame, PaintTools& tools, qint64 nowMs) {
        return paintStandBy(values, frame, tools, nowMs);
    }
    static QSize size(const Values& values, const Frame& frame) { return standBySize(values, frame); }
    static qint64 step(const Values& values, qint64 nowMs) { return standByStep(values, nowMs); }
};

} // namespace

OverlayKind standByKind() {
    return overlayKind<StandBy>();
}

} // namespace phien::overlays
