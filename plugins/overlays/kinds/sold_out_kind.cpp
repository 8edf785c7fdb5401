#include "plugins/overlays/kinds/kinds.h"
#include "plugins/overlays/kinds/values_artwork.h"

namespace phien::overlays {
namespace {

struct SoldOut {
    using Values = SoldOutValues;
    static constexpr const char* id = contract::kSoldOut;
    static constexpr const char* name = "SoldOut";
    static constexpr obs_icon_type icon = OBS_ICON_TYPE_TEXT;

    static Values read(obs_data_t* settings) { return {.text = readText(settings, contract::kText)}; }
    static void setDefaults(obs_data_t* settings) {
        setFrameDefaults(settings);
        setDefaultText(settings, contract::kText, "SoldOut.Text.Default");
    }
    static void addProperties(obs_properties_t* properties) {
        addText(properties, contract::kText, "SoldOut.Text");
        addFrameProperties(properties);
    }
    static Painted paint(const Values& values, const Frame& frame, PaintTools& tools, qint64 nowMs) {
        return paintSoldOut(values, frame, tools, nowMs);
    }
    static QSize size(const Values& values, const Frame& frame) { return soldOutSize(values, frame); }
};

} // namespace

OverlayKind soldOutKind() {
    return overlayKind<SoldOut>();
}

} // namespace phien::overlays
