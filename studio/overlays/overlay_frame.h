#pragma once

#include "studio/show/stage.h"

#include <QJsonObject>
#include <QPoint>
#include <QSize>
#include <QString>

#include <vector>

namespace studio::overlays {

/// The words in the picture, in the language of the buyers; `app/text` fills them.
/// %1, %2 are places for values.
struct OverlayWords {
    QString stockLeft;       ///< "Còn %1 / %2"
    QString soldOut;         ///< "Hết hàng"
    QString sizes;           ///< "size %1"
    QString callToAction;    ///< "Gõ %1 để chốt" (%1: what to type)
    QString codeAndSize;     ///< "%1 + size"
    QString countdownTitle;  ///< "GIÁ LIVE"
    QString questionTitle;   ///< "HỎI · %1" (%1: who asks)
    QString sellerLine;      ///< "Người bán: %1 · MST %2"
    QString sellerLineNoTax; ///< "Người bán: %1"
};

/// One overlay as the engine puts it on: which source of the plug-in, its settings,
/// its top left corner in canvas pixels. Settings hold the size.
struct OverlayFrame {
    show::Overlay overlay;
    QString sourceId;
    QJsonObject settings;
    QPoint position;
    bool visible = false;

    friend bool operator==(const OverlayFrame&, const OverlayFrame&) = default;
};

/// From what is on air to what each overlay displays, always one frame per overlay and
/// in drawing order. Pure, any thread.
std::vector<OverlayFrame> composeOverlays(const show::Show& show, const show::Stage& stage,
                                          const OverlayWords& words, QSize canvas);

} // namespace studio::overlays
