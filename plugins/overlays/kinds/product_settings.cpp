#include "plugins/overlays/kinds/product_settings.h"

#include "plugins/overlays/kinds/frame_settings.h"

#include <string>

namespace phien::overlays {
namespace {

constexpr int kMaxPieces = 100000;

} // namespace

ProductValues readProduct(obs_data_t* settings, const char* prefix) {
    const auto text = [&](const char* key) {
        return readText(settings, (prefix + std::string(key)).c_str());
    };
    const auto number = [&](const char* key) {
        return readNumber(settings, (prefix + std::string(key)).c_str());
    };
    return {.code = text(contract::kCode),
            .name = text(contract::kName),
            .oldPrice = text(contract::kOldPrice),
            .price = text(contract::kPrice),
            .picture = readPath(settings, (prefix + std::string(contract::kPicture)).c_str()),
            .stockLeft = number(contract::kStockLeft),
            .stockTotal = number(contract::kStockTotal),
            .stockText = text(contract::kStockText),
            .action = text(contract::kAction),
            .actionHighlight = text(contract::kActionHighlight),
            .stamp = text(contract::kStamp)};
}

void addProductProperties(obs_properties_t* properties, const char* prefix) {
    const auto key = [&](const char* name) {
        return prefix + std::string(name);
    };
    addText(properties, key(contract::kCode).c_str(), "ProductCard.Code");
    addText(properties, key(contract::kName).c_str(), "ProductCard.Name");
    addText(properties, key(contract::kPrice).c_str(), "ProductCard.Price");
    addText(properties, key(contract::kOldPrice).c_str(), "ProductCard.OldPrice");
    obs_properties_add_path(properties, key(contract::kPicture).c_str(),
                            obs_module_text("ProductCard.Picture"), OBS_PATH_FILE,
                            "*.png *.jpg *.jpeg *.webp", nullptr);
    obs_properties_add_int(properties, key(contract::kStockLeft).c_str(),
                           obs_module_text("ProductCard.StockLeft"), 0, kMaxPieces, 1);
    obs_properties_add_int(properties, key(contract::kStockTotal).c_str(),
                           obs_module_text("ProductCard.StockTotal"), 0, kMaxPieces, 1);
    addText(properties, key(contract::kStockText).c_str(), "ProductCard.StockText");
    addText(properties, key(contract::kAction).c_str(), "ProductCard.Action");
    addText(properties, key(contract::kActionHighlight).c_str(), "ProductCard.ActionHighlight");
    addText(properties, key(contract::kStamp).c_str(), "ProductCard.Stamp");
}

} // namespace phien::overlays
