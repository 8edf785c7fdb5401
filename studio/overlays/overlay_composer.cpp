#include "studio/overlays/overlay_content.h"
#include "studio/overlays/overlay_contract.h"
#include "studio/overlays/overlay_frame.h"
#include "studio/overlays/overlay_layout.h"
#include "studio/overlays/safe_area.h"
#include "studio/overlays/theme_library.h"

#include <algorithm>
#include <array>

namespace studio::overlays {
namespace {

using show::Overlay;

struct Kind {
    Overlay overlay;
    const char* sourceId;
    Content (*content)(const ContentSource& from);
    /// Seen over the stand-by slate too.
    bool overSlate;
};

/// Drawing order, bottom first: cards cast their shadows on nothing but the picture, what is said in public
/// by law stands above all.
constexpr std::array<Kind, 13> kKinds{
    {{Overlay::ProductCard, contract::kProductCard, productCardContent, false},
     {Overlay::NextUp, contract::kNextUp, nextUpContent, false},
     {Overlay::PriceFlash, contract::kPriceFlash, priceFlashContent, false},
     {Overlay::QuestionBanner, contract::kQuestionBanner, questionBannerContent, false},
     {Overlay::Countdown, contract::kCountdown, countdownContent, false},
     {Overlay::Voucher, contract::kVoucher, voucherContent, false},
     {Overlay::QrCode, contract::kQrCode, qrCodeContent, false},
     {Overlay::Spotlight, contract::kSpotlight, spotlightContent, false},
     {Overlay::OrderTicker, contract::kOrderTicker, orderTickerContent, false},
     {Overlay::LuckyDraw, contract::kLuckyDraw, luckyDrawContent, false},
     {Overlay::StandBy, contract::kStandBy, standByContent, true},
     {Overlay::CommentFeed, contract::kCommentFeed, commentFeedContent, true},
     {Overlay::SellerLine, contract::kSellerLine, sellerLineContent, true}}};

struct Wanted {
    const Kind& kind;
    Content content;
    bool shown;
};

std::vector<Wanted> wantedOverlays(const ContentSource& from) {
    std::vector<Wanted> all;
    const bool slate = from.stage.standBy && from.stage.shown.contains(Overlay::StandBy);
    for (const auto& kind : kKinds) {
        Content content = kind.content(from);
        const bool shown = content && from.stage.shown.contains(kind.overlay) && (!slate || kind.overSlate);
        all.push_back({kind, std::move(content), shown});
    }
    return all;
}

int qrBytesOf(const std::vector<Wanted>& all) {
    for (const auto& one : all) {
        if (one.shown && one.kind.overlay == Overlay::QrCode) {
            return static_cast<int>(one.content->value(key(contract::kPayload)).toString().toUtf8().size());
        }
    }
    return 0;
}

std::vector<LayoutWish> wishesOf(const std::vector<Wanted>& all, const ContentSource& from,
                                 const show::Placements& placements) {
    const bool slate = std::any_of(all.begin(), all.end(), [](const Wanted& one) {
        return one.shown && one.kind.overlay == Overlay::StandBy;
    });
    const bool answered = from.stage.question && !from.stage.question->answer.isEmpty();
    const OverlayForm form{.pair = otherOnAir(from) != nullptr,
                           .answered = answered,
                           .overSlate = slate,
                           .qrBytes = qrBytesOf(all)};
    std::vector<LayoutWish> wishes;
    for (const auto& one : all) {
        if (one.shown) {
            const auto placed = placements.find(one.kind.overlay);
            wishes.push_back({one.kind.overlay, form,
                              placed == placements.end() ? std::nullopt : std::optional(placed->second)});
        }
    }
    return wishes;
}

QJsonObject commonSettings(const show::Show& show, const ThemeTokens& tokens, QSize canvas) {
    const bool portrait = layoutOf(canvas) == contract::Layout::Portrait;
    return {{key(contract::kLayout), key(portrait ? contract::kPortrait : contract::kLandscape)},
            {key(contract::kTheme), tokensToJson(tokens)},
            {key(contract::kLogo), show.look.logo}};
}

} // namespace

Composition composeOverlays(const show::Show& show, const show::Stage& stage, const OverlayWords& words,
                            const ThemeTokens& tokens, const show::Canvas& target) {
    const ContentSource from{show, stage, words};
    const auto all = wantedOverlays(from);
    const auto layout =
        placeOverlays(wishesOf(all, from, show.placesOn(target)), target.size, safeAreaOf(show, target));
    const QJsonObject common = commonSettings(show, tokens, target.size);
    Composition composition{{}, layout.unplaced};
    for (const auto& one : all) {
        const auto found = layout.places.find(one.kind.overlay);
        const bool visible = one.shown && found != layout.places.end();
        const OverlayPlace place = visible ? found->second : placeOf(one.kind.overlay, target.size);
        QJsonObject settings = one.content.value_or(QJsonObject{});
        for (auto setting = common.begin(); setting != common.end(); ++setting) {
            settings[setting.key()] = setting.value();
        }
        settings[key(contract::kShown)] = visible;
        settings[key(contract::kScale)] = scaleOf(target.size) * place.factor;
        settings[key(contract::kWidth)] = place.designSize.width();
        settings[key(contract::kHeight)] = place.designSize.height();
        composition.frames.push_back({one.kind.overlay, QLatin1String(one.kind.sourceId), settings,
                                      place.position, place.body, visible, place.natural, place.factor});
    }
    return composition;
}

} // namespace studio::overlays
