#include "plugins/overlays/kinds/kinds.h"
#include "plugins/overlays/kinds/product_settings.h"
#include "plugins/overlays/kinds/values_artwork.h"

#include <array>
#include <string>

namespace phien::overlays {
namespace {

/// Of the next ones, the first few.
constexpr size_t kMostProducts = 3;
constexpr const char* kPictureFiles = "*.png *.jpg *.jpeg *.webp";

/// Where no list is given, as in OBS Studio: "code_1", "name_1", …
std::string numbered(const char* key, size_t product) {
    return std::string(key) + '_' + std::to_string(product + 1);
}

/// The words of one product in the locale files.
struct Words {
    const char* group;
    const char* code;
    const char* name;
    const char* price;
};
constexpr std::array<Words, kMostProducts> kWords{
    {{"NextUp.Product1", "NextUp.Code1.Default", "NextUp.Name1.Default", "NextUp.Price1.Default"},
     {"NextUp.Product2", "NextUp.Code2.Default", "NextUp.Name2.Default", "NextUp.Price2.Default"},
     {"NextUp.Product3", "NextUp.Code3.Default", "NextUp.Name3.Default", "NextUp.Price3.Default"}}};

std::vector<ProductValues> readTyped(obs_data_t* settings) {
    std::vector<ProductValues> products;
    for (size_t i = 0; i < kMostProducts; ++i) {
        ProductValues product;
        product.code = readText(settings, numbered(contract::kCode, i).c_str());
        product.name = readText(settings, numbered(contract::kName, i).c_str());
        product.price = readText(settings, numbered(contract::kPrice, i).c_str());
        product.picture = readPath(settings, numbered(contract::kPicture, i).c_str());
        if (!product.code.isEmpty() || !product.name.isEmpty()) {
            products.push_back(std::move(product));
        }
    }
    return products;
}

struct NextUp {
    using Values = NextUpValues;
    static constexpr const char* id = contract::kNextUp;
    static constexpr const char* name = "NextUp";
    static constexpr obs_icon_type icon = OBS_ICON_TYPE_IMAGE;

    static Values read(obs_data_t* settings) {
        Values values{.title = readText(settings, contract::kTitle), .products = {}};
        if (!obs_data_has_user_value(settings, contract::kItems)) {
            values.products = readTyped(settings);
            return values;
        }
        readFirst(settings, contract::kItems, kMostProducts,
                  [&](obs_data_t* item) { values.products.push_back(readProduct(item)); });
        return values;
    }
    static void setDefaults(obs_data_t* settings) {
        setFrameDefaults(settings);
        setDefaultText(settings, contract::kTitle, "NextUp.Title.Default");
        for (size_t i = 0; i < kMostProducts; ++i) {
            setDefaultText(settings, numbered(contract::kCode, i).c_str(), kWords[i].code);
            setDefaultText(settings, numbered(contract::kName, i).c_str(), kWords[i].name);
            setDefaultText(settings, numbered(contract::kPrice, i).c_str(), kWords[i].price);
        }
    }
    static void addProperties(obs_properties_t* properties) {
        addText(properties, contract::kTitle, "NextUp.Title");
        for (size_t i = 0; i < kMostProducts; ++i) {
            obs_properties_t* group = obs_properties_create();
            addText(group, numbered(contract::kCode, i).c_str(), "ProductCard.Code");
            addText(group, numbered(contract::kName, i).c_str(), "ProductCard.Name");
            addText(group, numbered(contract::kPrice, i).c_str(), "ProductCard.Price");
            obs_properties_add_path(group, numbered(contract::kPicture, i).c_str(),
                                    obs_module_text("ProductCard.Picture"), OBS_PATH_FILE, kPictureFiles,
                                    nullptr);
            obs_properties_add_group(properties, numbered("product", i).c_str(),
                                     obs_module_text(kWords[i].group), OBS_GROUP_NORMAL, group);
        }
        addFrameProperties(properties);
    }
    static Painted paint(const Values& values, const Frame& frame, PaintTools& tools, qint64 nowMs) {
        return paintNextUp(values, frame, tools, nowMs);
    }
    static QSize size(const Values& values, const Frame& frame) { return nextUpSize(values, frame); }
};

} // namespace

OverlayKind nextUpKind() {
    return overlayKind<NextUp>();
}

} // namespace phien::overlays
