#pragma once

#include "studio/show/show.h"

#include <QLatin1String>

#include <array>
#include <optional>
#include <span>

namespace studio::show {

/// How a show file spells the values of an enum. Any thread.
template <class Value>
struct FileWord {
    QLatin1String word;
    Value value;
};

inline constexpr std::array kSourceWords{
    FileWord<SourceKind>{QLatin1String("camera"), SourceKind::Camera},
    FileWord<SourceKind>{QLatin1String("screen"), SourceKind::Screen},
    FileWord<SourceKind>{QLatin1String("window"), SourceKind::Window},
    FileWord<SourceKind>{QLatin1String("media"), SourceKind::Media},
    FileWord<SourceKind>{QLatin1String("image"), SourceKind::Image},
    FileWord<SourceKind>{QLatin1String("slideshow"), SourceKind::Slideshow},
    FileWord<SourceKind>{QLatin1String("colour"), SourceKind::Colour},
    FileWord<SourceKind>{QLatin1String("microphone"), SourceKind::Microphone},
    FileWord<SourceKind>{QLatin1String("desktopAudio"), SourceKind::DesktopAudio},
};

inline constexpr std::array kFitWords{
    FileWord<Fit>{QLatin1String("cover"), Fit::Cover},
    FileWord<Fit>{QLatin1String("contain"), Fit::Contain},
    FileWord<Fit>{QLatin1String("stretch"), Fit::Stretch},
};

inline constexpr std::array kSegmentWords{
    FileWord<SegmentKind>{QLatin1String("product"), SegmentKind::Product},
    FileWord<SegmentKind>{QLatin1String("flashSale"), SegmentKind::FlashSale},
    FileWord<SegmentKind>{QLatin1String("luckyDraw"), SegmentKind::LuckyDraw},
    FileWord<SegmentKind>{QLatin1String("questions"), SegmentKind::Questions},
    FileWord<SegmentKind>{QLatin1String("break"), SegmentKind::Break},
    FileWord<SegmentKind>{QLatin1String("freeTalk"), SegmentKind::FreeTalk},
    FileWord<SegmentKind>{QLatin1String("hostChange"), SegmentKind::HostChange},
};

inline constexpr std::array kCountdownWords{
    FileWord<CountdownStyle>{QLatin1String("ring"), CountdownStyle::Ring},
    FileWord<CountdownStyle>{QLatin1String("bar"), CountdownStyle::Bar},
    FileWord<CountdownStyle>{QLatin1String("digits"), CountdownStyle::Digits},
};

inline constexpr std::array kDrawWords{
    FileWord<DrawStyle>{QLatin1String("wheel"), DrawStyle::Wheel},
    FileWord<DrawStyle>{QLatin1String("roll"), DrawStyle::Roll},
};

inline constexpr std::array kCanvasWords{
    FileWord<CanvasId>{QLatin1String("main"), CanvasId::Main},
    FileWord<CanvasId>{QLatin1String("second"), CanvasId::Second},
};

inline constexpr std::array kOverlayWords{
    FileWord<Overlay>{QLatin1String("productCard"), Overlay::ProductCard},
    FileWord<Overlay>{QLatin1String("priceFlash"), Overlay::PriceFlash},
    FileWord<Overlay>{QLatin1String("countdown"), Overlay::Countdown},
    FileWord<Overlay>{QLatin1String("commentFeed"), Overlay::CommentFeed},
    FileWord<Overlay>{QLatin1String("spotlight"), Overlay::Spotlight},
    FileWord<Overlay>{QLatin1String("questionBanner"), Overlay::QuestionBanner},
    FileWord<Overlay>{QLatin1String("voucher"), Overlay::Voucher},
    FileWord<Overlay>{QLatin1String("orderTicker"), Overlay::OrderTicker},
    FileWord<Overlay>{QLatin1String("luckyDraw"), Overlay::LuckyDraw},
    FileWord<Overlay>{QLatin1String("nextUp"), Overlay::NextUp},
    FileWord<Overlay>{QLatin1String("qrCode"), Overlay::QrCode},
    FileWord<Overlay>{QLatin1String("sellerLine"), Overlay::SellerLine},
    FileWord<Overlay>{QLatin1String("standBy"), Overlay::StandBy},
};
static_assert(kOverlayWords.size() == kOverlays.size());

inline constexpr std::array kGoodsWords{
    FileWord<GoodsKind>{QLatin1String("ordinary"), GoodsKind::Ordinary},
    FileWord<GoodsKind>{QLatin1String("cosmetics"), GoodsKind::Cosmetics},
    FileWord<GoodsKind>{QLatin1String("healthSupplement"), GoodsKind::HealthSupplement},
    FileWord<GoodsKind>{QLatin1String("food"), GoodsKind::Food},
    FileWord<GoodsKind>{QLatin1String("medicalDevice"), GoodsKind::MedicalDevice},
    FileWord<GoodsKind>{QLatin1String("infantFormula"), GoodsKind::InfantFormula},
    FileWord<GoodsKind>{QLatin1String("chemical"), GoodsKind::Chemical},
};

inline constexpr std::array kPaperWords{
    FileWord<PaperKind>{QLatin1String("cosmeticNotification"), PaperKind::CosmeticNotification},
    FileWord<PaperKind>{QLatin1String("foodDeclaration"), PaperKind::FoodDeclaration},
    FileWord<PaperKind>{QLatin1String("advertisingConfirmation"), PaperKind::AdvertisingConfirmation},
    FileWord<PaperKind>{QLatin1String("deviceListing"), PaperKind::DeviceListing},
    FileWord<PaperKind>{QLatin1String("conformityMark"), PaperKind::ConformityMark},
    FileWord<PaperKind>{QLatin1String("chemicalRegistration"), PaperKind::ChemicalRegistration},
    FileWord<PaperKind>{QLatin1String("originInvoice"), PaperKind::OriginInvoice},
    FileWord<PaperKind>{QLatin1String("other"), PaperKind::Other},
};

inline constexpr std::array kPlatformWords{
    QLatin1String("facebook"), QLatin1String("youtube"),   QLatin1String("shopee"), QLatin1String("tiktok"),
    QLatin1String("lazada"),   QLatin1String("instagram"), QLatin1String("custom")};

inline constexpr std::array kLanguageWords{QLatin1String("vi"), QLatin1String("en")};

inline constexpr QLatin1String kFormatWord("phien-show");
inline constexpr int kVersion = 1;

template <class Words>
QString wordOf(const Words& words, decltype(words.front().value) value) {
    for (const auto& entry : words) {
        if (entry.value == value)
            return entry.word;
    }
    return {};
}

} // namespace studio::show
