#include "plugins/overlays/kinds/kinds.h"
#include "plugins/overlays/kinds/values_artwork.h"

namespace phien::overlays {
namespace {

bool rollNow(obs_properties_t*, obs_property_t*, void* source) {
    auto* self = static_cast<obs_source_t*>(source);
    obs_data_t* settings = obs_source_get_settings(self);
    obs_data_set_int(settings, contract::kStartMs, wallMs());
    obs_source_update(self, nullptr);
    obs_data_release(settings);
    return false;
}

struct PriceFlash {
    using Values = PriceFlashValues;
    static constexpr const char* id = contract::kPriceFlash;
    static constexpr const char* name = "PriceFlash";
    static constexpr obs_icon_type icon = OBS_ICON_TYPE_TEXT;

    static Values read(obs_data_t* settings) {
        return {.title = readText(settings, contract::kTitle),
                .code = readText(settings, contract::kCode),
                .name = readText(settings, contract::kName),
                .oldPrice = readText(settings, contract::kOldPrice),
                .price = readText(settings, contract::kPrice),
                .startMs = readMs(settings, contract::kStartMs)};
    }
    static void setDefaults(obs_data_t* settings) {
        setFrameDefaults(settings);
        setDefaultText(settings, contract::kTitle, "PriceFlash.Title.Default");
        setDefaultText(settings, contract::kCode, "ProductCard.Code.Default");
        setDefaultText(settings, contract::kName, "ProductCard.Name.Default");
        setDefaultText(settings, contract::kOldPrice, "ProductCard.OldPrice.Default");
        setDefaultText(settings, contract::kPrice, "ProductCard.Price.Default");
    }
    static void addProperties(obs_properties_t* properties) {
        addText(properties, contract::kTitle, "PriceFlash.Title");
        addText(properties, contract::kCode, "ProductCard.Code");
        addText(properties, contract::kName, "ProductCard.Name");
        addText(properties, contract::kOldPrice, "ProductCard.OldPrice");
        addText(properties, contract::kPrice, "ProductCard.Price");
        auto* source = static_cast<obs_source_t*>(obs_properties_get_param(properties));
        obs_properties_add_button2(properties, "roll", obs_module_text("PriceFlash.Roll"), rollNow, source);
        addFrameProperties(properties);
    }
    static Painted paint(const Values& values, const Frame& frame, PaintTools& tools, qint64 nowMs) {
        return paintPriceFlash(values, frame, tools, nowMs);
    }
    static QSize size(const Values& values, const Frame& frame) { return priceFlashSize(values, frame); }
};

} // namespace

OverlayKind priceFlashKind() {
    return overlayKind<PriceFlash>();
}

} // namespace phien::overlays
