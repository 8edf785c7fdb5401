#include "plugins/overlays/kinds/kinds.h"
#include "plugins/overlays/kinds/product_settings.h"
#include "plugins/overlays/kinds/values_artwork.h"

namespace phien::overlays {
namespace {

/// The other product of a pair as it is typed in OBS Studio: whether it counts, and its keys.
constexpr char kUseSecond[] = "use_second";
constexpr char kSecondPrefix[] = "second_";
constexpr int kDefaultLeft = 8;
constexpr int kDefaultTotal = 20;

struct ProductCard {
    using Values = ProductCardValues;
    static constexpr const char* id = contract::kProductCard;
    static constexpr const char* name = "ProductCard";
    static constexpr obs_icon_type icon = OBS_ICON_TYPE_IMAGE;

    static Values read(obs_data_t* settings) {
        Values values;
        values.products.push_back(readProduct(settings));
        if (obs_data_t* second = obs_data_get_obj(settings, contract::kSecond)) {
            values.products.push_back(readProduct(second));
            obs_data_release(second);
        } else if (obs_data_get_bool(settings, kUseSecond)) {
            values.products.push_back(readProduct(settings, kSecondPrefix));
        }
        return values;
    }
    static void setDefaults(obs_data_t* settings) {
        setFrameDefaults(settings);
        setDefaultText(settings, contract::kCode, "ProductCard.Code.Default");
        setDefaultText(settings, contract::kName, "ProductCard.Name.Default");
        setDefaultText(settings, contract::kOldPrice, "ProductCard.OldPrice.Default");
        setDefaultText(settings, contract::kPrice, "ProductCard.Price.Default");
        setDefaultText(settings, contract::kStockText, "ProductCard.StockText.Default");
        setDefaultText(settings, contract::kAction, "ProductCard.Action.Default");
        setDefaultText(settings, contract::kActionHighlight, "ProductCard.ActionHighlight.Default");
        setDefaultText(settings, "second_code", "NextUp.Code1.Default");
        setDefaultText(settings, "second_name", "NextUp.Name1.Default");
        setDefaultText(settings, "second_price", "NextUp.Price1.Default");
        obs_data_set_default_int(settings, contract::kStockLeft, kDefaultLeft);
        obs_data_set_default_int(settings, contract::kStockTotal, kDefaultTotal);
    }
    static void addProperties(obs_properties_t* properties) {
        addProductProperties(properties);
        obs_properties_t* second = obs_properties_create();
        addProductProperties(second, kSecondPrefix);
        obs_properties_add_group(properties, kUseSecond, obs_module_text("ProductCard.Pair"),
                                 OBS_GROUP_CHECKABLE, second);
        addFrameProperties(properties);
    }
    static Painted paint(const Values& values, const Frame& frame, PaintTools& tools, qint64 nowMs) {
        return paintProductCard(values, frame, tools, nowMs);
    }
    static QSize size(const Values& values, const Frame& frame) { return productCardSize(values, frame); }
};

} // namespace

OverlayKind productCardKind() {
    return overlayKind<ProductCard>();
}

} // namespace phien::overlays
