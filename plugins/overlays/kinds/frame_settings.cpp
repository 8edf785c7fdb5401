#include "plugins/overlays/kinds/frame_settings.h"

#include "plugins/overlays/kinds/theme_settings.h"

#include <algorithm>
#include <chrono>
#include <cstring>
#include <limits>
#include <utility>

namespace phien::overlays {
namespace {

/// More than any painter looks at.
constexpr size_t kMaxTextBytes = 16 * 1024;
constexpr size_t kMaxPathBytes = 4096;
constexpr int kMaxBody = 8192;

QString boundedText(const char* text, size_t maxBytes) {
    return QString::fromUtf8(text, static_cast<qsizetype>(strnlen(text, maxBytes)));
}

/// `range` says from the count which objects are taken.
template <typename Range>
void readRange(obs_data_t* settings, const char* key, const std::function<void(obs_data_t*)>& take,
               Range range) {
    obs_data_array_t* array = obs_data_get_array(settings, key);
    const auto [first, end] = range(obs_data_array_count(array));
    for (size_t i = first; i < end; ++i) {
        obs_data_t* item = obs_data_array_item(array, i);
        take(item);
        obs_data_release(item);
    }
    obs_data_array_release(array);
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

FeedLineValues lineOf(const QString& typed) {
    const auto separator = typed.indexOf(QLatin1String(": "));
    FeedLineValues line;
    line.author = typed.left(std::max<qsizetype>(separator, 0));
    line.text = separator > 0 ? typed.mid(separator + 2) : typed;
    return line;
}

FeedLineValues readFeedLine(obs_data_t* line) {
    FeedLineValues values{.author = readText(line, contract::kAuthor),
                          .text = readText(line, contract::kValue),
                          .id = readText(line, contract::kId),
                          .platform = readText(line, contract::kPlatform),
                          .atMs = readMs(line, contract::kAtMs)};
    if (values.author.isEmpty() && !obs_data_has_user_value(line, contract::kAuthor)) {
        FeedLineValues typed = lineOf(values.text);
        values.author = std::move(typed.author);
        values.text = std::move(typed.text);
    }
    return values;
}

void readLast(obs_data_t* settings, const char* key, size_t most,
              const std::function<void(obs_data_t*)>& take) {
    readRange(settings, key, take,
              [most](size_t count) { return std::pair(count > most ? count - most : 0, count); });
}

void readFirst(obs_data_t* settings, const char* key, size_t most,
               const std::function<void(obs_data_t*)>& take) {
    readRange(settings, key, take,
              [most](size_t count) { return std::pair(size_t(0), std::min(count, most)); });
}

void setDefaultLines(obs_data_t* settings, const char* key, std::initializer_list<const char*> words) {
    obs_data_array_t* lines = obs_data_array_create();
    for (const char* word : words) {
        obs_data_t* line = obs_data_create();
        obs_data_set_string(line, contract::kValue, obs_module_text(word));
        obs_data_array_push_back(lines, line);
        obs_data_release(line);
    }
    obs_data_set_default_array(settings, key, lines);
    obs_data_array_release(lines);
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
