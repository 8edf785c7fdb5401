#pragma once

#include <span>

namespace studio::show {

/// Kinds of goods by what the law asks of who sells them in a live session.
enum class GoodsKind { Ordinary, Cosmetics, HealthSupplement, Food, MedicalDevice, InfantFormula, Chemical };

enum class PaperKind {
    CosmeticNotification,    ///< receipt number of the product notification (Circular 06/2011/TT-BYT)
    FoodDeclaration,         ///< self-declaration or registration of the product (Decree 15/2018/ND-CP)
    AdvertisingConfirmation, ///< confirmation of the advertising content (Decree 15/2018/ND-CP art. 26-27)
    DeviceListing,           ///< applied standard or circulation number (Decree 98/2021/ND-CP)
    ConformityMark,          ///< CR conformity declaration
    ChemicalRegistration,    ///< circulation number of an insecticide or disinfectant (Decree 91/2016/ND-CP)
    OriginInvoice,           ///< invoice or papers of origin
    Other
};

/// What must be there before goods of that kind go on air: Law 122/2025/QH15 art. 23-24 has the seller show
/// it, and whoever presents refuse without it. The table names each rule. Any thread.
std::span<const PaperKind> requiredPapers(GoodsKind goods);

/// Goods that may be praised only beside a sentence that the law words (a supplement is no medicine, mother's
/// milk is best): the product's `warning` holds it. Any thread.
bool needsWarning(GoodsKind goods);

} // namespace studio::show
