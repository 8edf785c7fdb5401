#pragma once

#include "studio/show/air_check.h"
#include "studio/show/regulated_goods.h"

#include <QString>

#include <array>
#include <vector>

namespace app::text {

inline constexpr std::array kGoods{
    studio::show::GoodsKind::Ordinary,         studio::show::GoodsKind::Cosmetics,
    studio::show::GoodsKind::HealthSupplement, studio::show::GoodsKind::Food,
    studio::show::GoodsKind::MedicalDevice,    studio::show::GoodsKind::InfantFormula,
    studio::show::GoodsKind::Chemical};
inline constexpr std::array kPapers{
    studio::show::PaperKind::CosmeticNotification,    studio::show::PaperKind::FoodDeclaration,
    studio::show::PaperKind::AdvertisingConfirmation, studio::show::PaperKind::DeviceListing,
    studio::show::PaperKind::ConformityMark,          studio::show::PaperKind::OriginInvoice,
    studio::show::PaperKind::ChemicalRegistration,    studio::show::PaperKind::Other};

/// "Cosmetic notification: missing".
QString gapWords(const studio::show::PaperGap& gap);
/// The sentence that the law words for such goods, in the law's language whatever the console speaks: buyers
/// read it. Empty: there is none (studio::show::needsWarning).
QString legalWarning(studio::show::GoodsKind goods);
/// In two or three words for a table: "Complete", "2 missing"; empty where no paper is needed.
QString papersInShort(const studio::show::Product& product, const std::vector<studio::show::PaperGap>& gaps);

} // namespace app::text
