#include "plugins/overlays/kinds/kinds.h"
#include "plugins/overlays/kinds/values_artwork.h"

#include <array>

namespace phien::overlays {
namespace {

struct Platform {
    const char* id;
    const char* name;
};
/// Names of companies are the same in every language.
constexpr std::array<Platform, 7> kPlatforms{{{"facebook", "Facebook"},
                                              {"youtube", "YouTube"},
                                              {"shopee", "Shopee"},
                                              {"tiktok", "TikTok"},
                                              {"instagram", "Instagram"},
                                              {"zalo", "Zalo"},
                                              {"lazada", "Lazada"}}};

struct Spotlight {
    using Values = SpotlightValues;
    static constexpr const char* id = contract::kSpotlight;
    static constexpr const char* name = "Spotlight";
    static constexpr obs_icon_type icon = OBS_ICON_TYPE_TEXT;

    static Values read(obs_data_t* settings) {
        return {{.author = readText(settings, contract::kAuthor),
                 .text = readText(settings, contract::kText),
                 .id = readText(settings, contract::kId),
                 .platform = readText(settings, contract::kPlatform)}};
    }
    static void setDefaults(obs_data_t* settings) {
        setFrameDefaults(settings);
        setDefaultText(settings, contract::kAuthor, "Spotlight.Author.Default");
        setDefaultText(settings, contract::kText, "Spotlight.Text.Default");
    }
    static void addProperties(obs_properties_t* properties) {
        addText(properties, contract::kAuthor, "Spotlight.Author");
        addText(properties, contract::kText, "Spotlight.Text", OBS_TEXT_MULTILINE);
        auto* platform =
            obs_properties_add_list(properties, contract::kPlatform, obs_module_text("Spotlight.Platform"),
                                    OBS_COMBO_TYPE_LIST, OBS_COMBO_FORMAT_STRING);
        obs_property_list_add_string(platform, obs_module_text("Spotlight.Platform.None"), "");
        for (const Platform& known : kPlatforms) {
            obs_property_list_add_string(platform, known.name, known.id);
        }
        addFrameProperties(properties);
    }
    static Painted paint(const Values& values, const Frame& frame, PaintTools& tools, qint64 nowMs) {
        return paintSpotlight(values, frame, tools, nowMs);
    }
    static QSize size(const Values& values, const Frame& frame) { return spotlightSize(values, frame); }
};

} // namespace

OverlayKind spotlightKind() {
    return overlayKind<Spotlight>();
}

} // namespace phien::overlays
