#include "plugins/overlays/kinds/frame_settings.h"

#include "plugins/overlays/kinds/theme_settings.h"

#include <algorithm>
#include <chrono>
#include <cstring>
#include <limits>

namespace phien::overlays {
namespace {

/// More than any painter looks at.
constexpr size_t kMaxTextBytes = 16 * 1024;
constexpr size_t kMaxPathBytes = 4096;
constexpr int kMaxBody = 2048;

QString boundedText(const char* text, size_t maxBytes) {
    return QString::fromUtf8(text, static_cast<qsizetype>(strnlen(text, maxBytes)));
}

} // namespace

Frame readFrame(obs_data_t* settings) {
    const bool landscape =
        std::strcmp(obs_data_get_string(settings, contract::kLayout), contract::kLandscape) == 0;
    const double scale = obs_data_get_double(settings, contract::kScale);
    return {.layout = landscape ? Layout::Landscape : Layout::Portrait,
            .scale = scale > 0 ? scale : 1,
            .width = readNumber(settings, contract::kWidth),
            .height = readNumber(settings, contract::kHeight),
            .theme = readTheme(settings)};
}

void setFrameDefaults(obs_data_t* settings) {
    obs_data_set_default_string(settings, contract::kLayout, contract::kLandscape);
    obs_data_set_default_double(settings, contract::kScale, 1.0);
    obs_data_set_default_bool(settings, contract::kShown, true);
    setThemeDefaults(settings);
}

void addFrameProperties(obs_properties_t* properties) {
    addThemeProperties(properties);
    auto* layout = obs_properties_add_list(properties, contract::kLayout, obs_module_text("Layout"),
                                           OBS_COMBO_TYPE_LIST, OBS_COMBO_FORMAT_STRING);
    obs_property_list_add_string(layout, obs_module_text("Layout.Portrait"), contract::kPortrait);
    obs_property_list_add_string(layout, obs_module_text("Layout.Landscape"), contract::kLandscape);
    obs_properties_add_float_slider(properties, contract::kScale, obs_module_text("Scale"), 0.25, 3.0, 0.05);
    obs_properties_add_int(properties, contract::kWidth, obs_module_text("Width"), 0, kMaxBody, 1);
    obs_properties_add_int(properties, contract::kHeight, obs_module_text("Height"), 0, kMaxBody, 1);
    obs_properties_add_bool(properties, contract::kShown, obs_module_text("Shown"));
}

QString readText(obs_data_t* settings, const char* key) {
    return boundedText(obs_data_get_string(settings, key), kMaxTextBytes);
}

QString readPath(obs_data_t* settings, const char* key) {
    return boundedText(obs_data_get_string(settings, key), kMaxPathBytes);
}

int readNumber(obs_data_t* settings, const char* key) {
    constexpr long long most = std::numeric_limits<int>::max();
    return static_cast<int>(std::clamp(obs_data_get_int(settings, key), -most, most));
}

qint64 readMs(obs_data_t* settings, const char* key) {
    return obs_data_get_int(settings, key);
}

FeedLineValues readFeedLine(obs_data_t* line) {
    FeedLineValues values{.author = readText(line, contract::kAuthor),
                          .text = readText(line, contract::kValue),
                          .id = readText(line, contract::kId),
                          .platform = readText(line, contract::kPlatform),
                          .atMs = readMs(line, contract::kAtMs)};
    const auto separator = values.text.indexOf(QLatin1String(": "));
    if (values.author.isEmpty() && !obs_data_has_user_value(line, contract::kAuthor) && separator > 0) {
        values.author = values.text.left(separator);
        values.text.remove(0, separator + 2);
    }
    return values;
}

void readLast(obs_data_t* settings, const char* key, size_t most,
              const std::function<void(obs_data_t*)>& take) {
    obs_data_array_t* array = obs_data_get_array(settings, key);
    const size_t count = obs_data_array_count(array);
    for (size_t i = count > most ? count - most : 0; i < count; ++i) {
        obs_data_t* item = obs_data_array_item(array, i);
        take(item);
        obs_data_release(item);
    }
    obs_data_array_release(array);
}

void setDefaultText(obs_data_t* settings, const char* key, const char* word) {
    obs_data_set_default_string(settings, key, obs_module_text(word));
}

void addText(obs_properties_t* properties, const char* key, const char* word, obs_text_type type) {
    obs_properties_add_text(properties, key, obs_module_text(word), type);
}

qint64 wallMs() {
    using namespace std::chrono;
    return duration_cast<milliseconds>(system_clock::now().time_since_epoch()).count();
}

} // namespace phien::overlays
