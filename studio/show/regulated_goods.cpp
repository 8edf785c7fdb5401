#include "studio/show/regulated_goods.h"

#include <array>

namespace studio::show {

namespace {

using enum PaperKind;

// Law 122/2025/QH15 art. 23: before a live sale the seller hands over what proves quality and licences, and
// the confirmed advertising content where a law asks for it; art. 24: without them the presenter refuses.

/// Notification: Circular 06/2011/TT-BYT art. 3, a cosmetic is sold only with a receipt number.
constexpr std::array kCosmetics{CosmeticNotification};
/// Registered declaration: Decree 15/2018/ND-CP art. 6; confirmed advertising: art. 26.
constexpr std::array kHealthSupplement{FoodDeclaration, AdvertisingConfirmation};
/// Packaged, processed food: self-declaration, Decree 15/2018/ND-CP art. 4. What is sold fresh or unpacked is
/// Ordinary.
constexpr std::array kFood{FoodDeclaration};
/// Declared standard (classes A, B) or circulation number (C, D): Decree 98/2021/ND-CP art. 22.
constexpr std::array kMedicalDevice{DeviceListing};
/// For children up to 36 months: Decree 15/2018/ND-CP art. 6 and 26. Milk for those under 24 months may not
/// be advertised at all: Law on Advertising 16/2012/QH13 art. 7.
constexpr std::array kInfantFormula{FoodDeclaration, AdvertisingConfirmation};
/// Insecticides and disinfectants for the home: Decree 91/2016/ND-CP; confirmed advertising: Circular
/// 09/2015/TT-BYT art. 1.
constexpr std::array kChemical{ChemicalRegistration, AdvertisingConfirmation};

} // namespace

std::span<const PaperKind> requiredPapers(GoodsKind goods) {
    switch (goods) {
    case GoodsKind::Ordinary:
        return {};
    case GoodsKind::Cosmetics:
        return kCosmetics;
    case GoodsKind::HealthSupplement:
        return kHealthSupplement;
    case GoodsKind::Food:
        return kFood;
    case GoodsKind::MedicalDevice:
        return kMedicalDevice;
    case GoodsKind::InfantFormula:
        return kInfantFormula;
    case GoodsKind::Chemical:
        return kChemical;
    }
    return {};
}

/// Decree 15/2018/ND-CP art. 27 (supplements), Decree 100/2014/ND-CP art. 6 (infant nutrition).
bool needsWarning(GoodsKind goods) {
    return goods == GoodsKind::HealthSupplement || goods == GoodsKind::InfantFormula;
}

} // namespace studio::show
