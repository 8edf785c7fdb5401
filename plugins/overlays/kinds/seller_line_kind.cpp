#include "plugins/overlays/kinds/kinds.h"
#include "plugins/overlays/kinds/values_artwork.h"

namespace phien::overlays {
namespace {

struct SellerLine {
    using Values = SellerLineValues;
    static constexpr const char* id = contract::kSellerLine;
    static constexpr const char* name = "SellerLine";
    static constexpr obs_icon_type icon = OBS_ICON_TYPE_TEXT;

    static Values read(obs_data_t* settings) {
        return {.text = readText(settings, contract::kText),
                .warning = readText(settings, contract::kWarning)};
    }
    static void setDefaults(obs_data_t* settings) {
        setFrameDefaults(settings);
        setDefaultText(settings, contract::kText, "SellerLine.Text.Default");
    }
    static void addProperties(obs_properties_t* properties) {
        addText(properties, contract::kText, "SellerLine.Text");
        addText(properties, contract::kWarning, "SellerLine.Warning");
        addFrameProperties(properties);
    }
    static Painted paint(const Values& values, const Frame& frame, PaintTools& tools, qint64 nowMs) {
        return paintSellerLine(values, frame, tools, nowMs);
    }
    static QSize size(const Values& values, const Frame& frame) { return sellerLineSize(values, frame); }
};

} // namespace

OverlayKind sellerLineKind() {
    return overlayKind<SellerLine>();
}

} // namespace phien::overlays
