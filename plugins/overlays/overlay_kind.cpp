#include "plugins/overlays/overlay_kind.h"

#include "plugins/overlays/properties.h"
#include "plugins/overlays/settings_reader.h"

#include <array>

namespace phien::overlays {
namespace {

/// Values with what paints them. `Traits` gives paint(), size(), step().
template <typename Values, typename Traits>
class ValuesArtwork final : public Artwork {
public:
    ValuesArtwork(Values values, const Frame& frame)
        : m_values(std::move(values))
        , m_frame(frame) {}

    Painted paint(PaintTools& tools, qint64 nowMs) const override {
        return Traits::paint(m_values, m_frame, tools, nowMs);
    }
    QSize size() const override { return Traits::size(m_frame); }
    qint64 step(qint64 nowMs) const override {
        if constexpr (requires { Traits::step(m_values, nowMs); }) {
            return Traits::step(m_values, nowMs);
        }
        return 0;
    }
    bool sameAs(const Artwork& other) const override {
        const auto* same = dynamic_cast<const ValuesArtwork*>(&other);
        return same != nullptr && same->m_values == m_values && same->m_frame == m_frame;
    }

private:
    Values m_values;
    Frame m_frame;
};

struct ProductCardTraits {
    static Painted paint(const ProductCardValues& v, const Frame& f, PaintTools& tools, qint64) {
        return paintProductCard(v, f, tools);
    }
    static QSize size(const Frame& f) { return productCardSize(f); }
};

struct CountdownTraits {
    static Painted paint(const CountdownValues& v, const Frame& f, PaintTools&, qint64 nowMs) {
        return paintCountdown(v, f, nowMs);
    }
    static QSize size(const Frame& f) { return countdownSize(f); }
    static qint64 step(const CountdownValues& v, qint64 nowMs) { return countdownAt(v, nowMs).secondsLeft; }
};

struct CommentFeedTraits {
    static Painted paint(const CommentFeedValues& v, const Frame& f, PaintTools&, qint64) {
        return paintCommentFeed(v, f);
    }
    static QSize size(const Frame& f) { return commentFeedSize(f); }
};

struct QuestionBannerTraits {
    static Painted paint(const QuestionBannerValues& v, const Frame& f, PaintTools& tools, qint64) {
        return paintQuestionBanner(v, f, tools);
    }
    static QSize size(const Frame& f) { return questionBannerSize(f); }
};

struct SellerLineTraits {
    static Painted paint(const SellerLineValues& v, const Frame& f, PaintTools&, qint64) {
        return paintSellerLine(v, f);
    }
    static QSize size(const Frame& f) { return sellerLineSize(f); }
};

struct SlateTraits {
    static Painted paint(const SlateValues& v, const Frame& f, PaintTools&, qint64) {
        return paintSlate(v, f);
    }
    static QSize size(const Frame& f) { return slateSize(f); }
};

template <typename Values, typename Traits, Values (*Read)(obs_data_t*)>
std::shared_ptr<const Artwork> readArtwork(obs_data_t* settings) {
    return std::make_shared<ValuesArtwork<Values, Traits>>(Read(settings), readFrame(settings));
}

constexpr std::array<OverlayKind, 6> kKinds{{
    {contract::kProductCard, "ProductCard", OBS_ICON_TYPE_IMAGE, false,
     readArtwork<ProductCardValues, ProductCardTraits, readProductCard>, setProductCardDefaults,
     addProductCardProperties},
    {contract::kCountdown, "Countdown", OBS_ICON_TYPE_TEXT, true,
     readArtwork<CountdownValues, CountdownTraits, readCountdown>, setCountdownDefaults,
     addCountdownProperties},
    {contract::kCommentFeed, "CommentFeed", OBS_ICON_TYPE_TEXT, false,
     readArtwork<CommentFeedValues, CommentFeedTraits, readCommentFeed>, setCommentFeedDefaults,
     addCommentFeedProperties},
    {contract::kQuestionBanner, "QuestionBanner", OBS_ICON_TYPE_TEXT, false,
     readArtwork<QuestionBannerValues, QuestionBannerTraits, readQuestionBanner>, setQuestionBannerDefaults,
     addQuestionBannerProperties},
    {contract::kSellerLine, "SellerLine", OBS_ICON_TYPE_TEXT, false,
     readArtwork<SellerLineValues, SellerLineTraits, readSellerLine>, setSellerLineDefaults,
     addSellerLineProperties},
    {contract::kSlate, "Slate", OBS_ICON_TYPE_COLOR, false, readArtwork<SlateValues, SlateTraits, readSlate>,
     setSlateDefaults, addSlateProperties},
}};

} // namespace

std::span<const OverlayKind> overlayKinds() {
    return kKinds;
}

} // namespace phien::overlays
