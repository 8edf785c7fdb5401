#include "plugins/overlays/kinds/product_settings.h"

#include "plugins/overlays/kinds/frame_settings.h"

namespace phien::overlays {

ProductValues readProduct(obs_data_t* settings) {
    return {.code = readText(settings, contract::kCode),
            .name = readText(settings, contract::kName),
            .oldPrice = readText(settings, contract::kOldPrice),
            .price = readText(settings, contract::kPrice),
            .picture = readPath(settings, contract::kPicture),
            .stockLeft = readNumber(settings, contract::kStockLeft),
            .stockTotal = readNumber(settings, contract::kStockTotal),
            .stockText = readText(settings, contract::kStockText),
            .action = readText(settings, contract::kAction),
            .actionHighlight = readText(settings, contract::kActionHighlight),
            .stamp = readText(settings, contract::kStamp)};
}

} // namespace phien::overlays
