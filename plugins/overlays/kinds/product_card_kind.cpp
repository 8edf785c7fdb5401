#include "plugins/overlays/kinds/kinds.h"
#include "plugins/overlays/kinds/product_settings.h"
#include "plugins/overlays/kinds/values_artwork.h"

namespace phien::overlays {
namespace {

constexpr int kMaxPieces = 100000;
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
        obs_data_set_default_int(settings, contract::kStockLeft, kDefaultLeft);
        obs_data_set_default_int(settings, contract::kStockTotal, kDefaultTotal);
    }
    static void addProperties(obs_properties_t* properties) {
        addText(properties, contract::kCode, "ProductCard.Code");
        addText(properties, contract::kName, "ProductCard.Name");
        addText(properties, contract::kPrice, "ProductCard.Price");
        addText(properties, contract::kOldPrice, "ProductCard.OldPrice");
        obs_properties_add_path(properties, contract::kPicture, obs_module_text("ProductCard.Picture"),
                                OBS_PATH_FILE, "*.png *.jpg *.jpeg *.webp", nullptr);
        obs_properties_add_int(properties, contract::kStockLeft, obs_module_text("ProductCard.StockLeft"), 0,
                               kMaxPieces, 1);
        obs_properties_add_int(properties, contract::kStockTotal, obs_module_text("ProductCard.StockTotal"),
                               0, kMaxPieces, 1);
        addText(properties, contract::kStockText, "ProductCard.StockText");
        addText(properties, contract::kAction, "ProductCard.Action");
        addText(properties, contract::kActionHighlight, "ProductCard.ActionHighlight");
        addText(properties, contract::kStamp, "ProductCard.Stamp");
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
