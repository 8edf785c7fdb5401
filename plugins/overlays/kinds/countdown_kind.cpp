#include "plugins/overlays/kinds/kinds.h"
#include "plugins/overlays/kinds/values_artwork.h"

#include <cstring>

namespace phien::overlays {
namespace {

constexpr int kMaxSeconds = 24 * 3600;
constexpr int kDefaultSeconds = 300;

bool setTimes(void* source, qint64 start, qint64 end) {
    auto* self = static_cast<obs_source_t*>(source);
    obs_data_t* settings = obs_source_get_settings(self);
    obs_data_set_int(settings, contract::kStartMs, start);
    obs_data_set_int(settings, contract::kEndMs, end);
    obs_source_update(self, nullptr);
    obs_data_release(settings);
    return false;
}

bool startCountdown(obs_properties_t*, obs_property_t*, void* source) {
    obs_data_t* settings = obs_source_get_settings(static_cast<obs_source_t*>(source));
    const qint64 length = obs_data_get_int(settings, contract::kSeconds) * 1000;
    obs_data_release(settings);
    const qint64 start = wallMs();
    return setTimes(source, start, start + length);
}

bool resetCountdown(obs_properties_t*, obs_property_t*, void* source) {
    return setTimes(source, 0, 0);
}

struct Countdown {
    using Values = CountdownValues;
    static constexpr const char* id = contract::kCountdown;
    static constexpr const char* name = "Countdown";
    static constexpr obs_icon_type icon = OBS_ICON_TYPE_TEXT;

    static Values read(obs_data_t* settings) {
        return {.title = readText(settings, contract::kTitle),
                .startMs = readMs(settings, contract::kStartMs),
                .endMs = readMs(settings, contract::kEndMs),
                .seconds = readNumber(settings, contract::kSeconds),
                .style = styleOf(obs_data_get_string(settings, contract::kStyle))};
    }
    static CountdownStyle styleOf(const char* word) {
        if (std::strcmp(word, contract::kBar) == 0) {
            return CountdownStyle::Bar;
        }
        return std::strcmp(word, contract::kDigits) == 0 ? CountdownStyle::Digits : CountdownStyle::Ring;
    }
    static void setDefaults(obs_data_t* settings) {
        setFrameDefaults(settings);
        setDefaultText(settings, contract::kTitle, "Countdown.Title.Default");
        obs_data_set_default_int(settings, contract::kSeconds, kDefaultSeconds);
        obs_data_set_default_string(settings, contract::kStyle, contract::kRing);
    }
    static void addProperties(obs_properties_t* properties) {
        addText(properties, contract::kTitle, "Countdown.Title");
        auto* style =
            obs_properties_add_list(properties, contract::kStyle, obs_module_text("Countdown.Style"),
                                    OBS_COMBO_TYPE_LIST, OBS_COMBO_FORMAT_STRING);
        obs_property_list_add_string(style, obs_module_text("Countdown.Ring"), contract::kRing);
        obs_property_list_add_string(style, obs_module_text("Countdown.Bar"), contract::kBar);
        obs_property_list_add_string(style, obs_module_text("Countdown.Digits"), contract::kDigits);
        obs_properties_add_int(properties, contract::kSeconds, obs_module_text("Countdown.Seconds"), 1,
                               kMaxSeconds, 1);
        auto* source = static_cast<obs_source_t*>(obs_properties_get_param(properties));
        obs_properties_add_button2(properties, "start", obs_module_text("Countdown.Start"), startCountdown,
                                   source);
        obs_properties_add_button2(properties, "reset", obs_module_text("Countdown.Reset"), resetCountdown,
                                   source);
        addFrameProperties(properties);
    }
    static Painted paint(const Values& values, const Frame& frame, PaintTools& tools, qint64 nowMs) {
        return paintCountdown(values, frame, tools, nowMs);
    }
    static QSize size(const Values& values, const Frame& frame) { return countdownSize(values, frame); }
    static qint64 step(const Values& values, qint64 nowMs) { return countdownAt(values, nowMs).secondsLeft; }
};

} // namespace

OverlayKind countdownKind() {
    return overlayKind<Countdown>();
}

} // namespace phien::overlays
