#include "plugins/overlays/kinds/kinds.h"
#include "plugins/overlays/kinds/values_artwork.h"
#include "plugins/overlays/painting/draw_spin.h"

#include <QRandomGenerator>

#include <algorithm>
#include <cstring>

namespace phien::overlays {
namespace {

constexpr size_t kMostNames = 20'000;
constexpr int kDefaultSpinMs = 6000;
constexpr int kLeastSpinMs = 1000;
constexpr int kMostSpinMs = 30'000;
constexpr int kSpinStepMs = 500;

void setDraw(obs_source_t* source, int winner, const QString& winnerText, qint64 startMs) {
    obs_data_t* settings = obs_source_get_settings(source);
    obs_data_set_int(settings, contract::kWinner, winner);
    obs_data_set_string(settings, contract::kWinnerText, winnerText.toUtf8().constData());
    obs_data_set_int(settings, contract::kSpinStartMs, startMs);
    obs_source_update(source, nullptr);
    obs_data_release(settings);
}

std::vector<QString> readNames(obs_data_t* settings) {
    std::vector<QString> names;
    readLast(settings, contract::kNames, kMostNames,
             [&](obs_data_t* name) { names.push_back(readText(name, contract::kValue)); });
    return names;
}

/// Names that were left out were the first.
int readWinner(obs_data_t* settings) {
    obs_data_array_t* array = obs_data_get_array(settings, contract::kNames);
    const auto count = static_cast<qint64>(obs_data_array_count(array));
    obs_data_array_release(array);
    const qint64 leftOut = std::max<qint64>(0, count - static_cast<qint64>(kMostNames));
    return static_cast<int>(std::max<qint64>(-1, readNumber(settings, contract::kWinner) - leftOut));
}

bool spin(obs_properties_t*, obs_property_t*, void* data) {
    auto* source = static_cast<obs_source_t*>(data);
    obs_data_t* settings = obs_source_get_settings(source);
    const auto names = readNames(settings);
    obs_data_release(settings);
    if (!names.empty()) {
        const int winner = QRandomGenerator::system()->bounded(static_cast<int>(names.size()));
        const QString text = QString::fromUtf8(obs_module_text("LuckyDraw.WinnerText"))
                                 .arg(names[static_cast<size_t>(winner)]);
        setDraw(source, winner, text, wallMs());
    }
    return false;
}

bool reset(obs_properties_t*, obs_property_t*, void* data) {
    setDraw(static_cast<obs_source_t*>(data), -1, {}, 0);
    return false;
}

struct LuckyDraw {
    using Values = LuckyDrawValues;
    static constexpr const char* id = contract::kLuckyDraw;
    static constexpr const char* name = "LuckyDraw";
    static constexpr obs_icon_type icon = OBS_ICON_TYPE_IMAGE;

    static Values read(obs_data_t* settings) {
        const bool roll = std::strcmp(obs_data_get_string(settings, contract::kStyle), contract::kRoll) == 0;
        return {.title = readText(settings, contract::kTitle),
                .names = readNames(settings),
                .winner = readWinner(settings),
                .winnerText = readText(settings, contract::kWinnerText),
                .spinStartMs = readMs(settings, contract::kSpinStartMs),
                .spinMs = readMs(settings, contract::kSpinMs),
                .style = roll ? DrawStyle::Roll : DrawStyle::Wheel};
    }
    static void setDefaults(obs_data_t* settings) {
        setFrameDefaults(settings);
        setDefaultText(settings, contract::kTitle, "LuckyDraw.Title.Default");
        obs_data_set_default_string(settings, contract::kStyle, contract::kWheel);
        obs_data_set_default_int(settings, contract::kWinner, -1);
        obs_data_set_default_int(settings, contract::kSpinMs, kDefaultSpinMs);
    }
    static void addProperties(obs_properties_t* properties) {
        addText(properties, contract::kTitle, "LuckyDraw.Title");
        auto* style =
            obs_properties_add_list(properties, contract::kStyle, obs_module_text("LuckyDraw.Style"),
                                    OBS_COMBO_TYPE_LIST, OBS_COMBO_FORMAT_STRING);
        obs_property_list_add_string(style, obs_module_text("LuckyDraw.Style.Wheel"), contract::kWheel);
        obs_property_list_add_string(style, obs_module_text("LuckyDraw.Style.Roll"), contract::kRoll);
        obs_properties_add_editable_list(properties, contract::kNames, obs_module_text("LuckyDraw.Names"),
                                         OBS_EDITABLE_LIST_TYPE_STRINGS, nullptr, nullptr);
        obs_properties_add_int_slider(properties, contract::kSpinMs, obs_module_text("LuckyDraw.SpinMs"),
                                      kLeastSpinMs, kMostSpinMs, kSpinStepMs);
        auto* source = static_cast<obs_source_t*>(obs_properties_get_param(properties));
        obs_properties_add_button2(properties, "spin", obs_module_text("LuckyDraw.Spin"), spin, source);
        obs_properties_add_button2(properties, "reset", obs_module_text("LuckyDraw.Reset"), reset, source);
        addFrameProperties(properties);
    }
    static Painted paint(const Values& values, const Frame& frame, PaintTools& tools, qint64 nowMs) {
        return paintLuckyDraw(values, frame, tools, nowMs);
    }
    static QSize size(const Values& values, const Frame& frame) { return luckyDrawSize(values, frame); }
    static qint64 step(const Values& values, qint64 nowMs) { return isWinnerShown(values, nowMs) ? 1 : 0; }
};

} // namespace

OverlayKind luckyDrawKind() {
    return overlayKind<LuckyDraw>();
}

} // namespace phien::overlays
