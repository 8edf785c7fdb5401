#pragma once

#include "studio/overlays/overlay_contract.h"
#include "studio/overlays/overlay_frame.h"

#include <QJsonObject>
#include <QLatin1String>

#include <optional>

// What each overlay shows, as settings of the module. Inside the room only.

namespace studio::overlays {

/// What a composition is made from.
struct ContentSource {
    const show::Show& show;
    const show::Stage& stage;
    const OverlayWords& words;
};

/// Settings of one overlay; nullopt: there is nothing to show.
using Content = std::optional<QJsonObject>;

Content productCardContent(const ContentSource& from);
Content priceFlashContent(const ContentSource& from);
Content nextUpContent(const ContentSource& from);

Content commentFeedContent(const ContentSource& from);
Content spotlightContent(const ContentSource& from);
Content questionBannerContent(const ContentSource& from);

Content countdownContent(const ContentSource& from);
Content voucherContent(const ContentSource& from);
Content orderTickerContent(const ContentSource& from);
Content luckyDrawContent(const ContentSource& from);
Content qrCodeContent(const ContentSource& from);

Content sellerLineContent(const ContentSource& from);
Content standByContent(const ContentSource& from);

/// The other product of a pair, where there is one beside the product on air.
const show::Product* otherOnAir(const ContentSource& from);

inline QLatin1String key(const char* name) {
    return QLatin1String(name);
}

/// Milliseconds since 1970.
inline qint64 milliseconds(base::WallTime time) {
    return std::chrono::duration_cast<std::chrono::milliseconds>(time.time_since_epoch()).count();
}

/// The values go in at once, so that a "%2" in a product's name stays what it is.
inline QString fill(const QString& pattern, const QString& first, const QString& second = {}) {
    return pattern.contains(QLatin1String("%2")) ? pattern.arg(first, second) : pattern.arg(first);
}

} // namespace studio::overlays
