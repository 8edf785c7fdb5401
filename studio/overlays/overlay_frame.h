#pragma once

#include "studio/overlays/overlay_theme.h"
#include "studio/show/stage.h"

#include <QJsonObject>
#include <QPoint>
#include <QRect>
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
    QString soldOutStamp;    ///< "HẾT HÀNG"
    QString priceFlashTitle; ///< "FLASH SALE"
    QString answerTitle;     ///< "Shop trả lời"
    QString ordered;         ///< "vừa chốt %1" (%1: the code)
    QString voucherLeft;     ///< "Còn %1 lượt"
    QString voucherGone;     ///< "Đã hết lượt"
    QString nextUpTitle;     ///< "Tiếp theo"
    QString drawTitle;       ///< "Bốc thăm may mắn"
    QString drawWinner;      ///< "Chúc mừng %1!"
    QString standByStarting; ///< "Sắp bắt đầu"
    QString standByBreak;    ///< "Tạm nghỉ một chút"
    QString standByEnded;    ///< "Cảm ơn cả nhà đã xem live"
    QString startsAt;        ///< "Bắt đầu lúc %1" (%1: "20:00")
    QString backAt;          ///< "Quay lại lúc %1" (%1: "20:15")
    /// What the law has shown with goods that have no warning of their own: Decree 15/2018/ND-CP art. 27,
    /// Decree 100/2014/ND-CP art. 6.
    QString supplementWarning;
    QString infantFormulaWarning;
};

/// One overlay as the engine puts it on: which source of the plug-in, its settings, its top left corner in
/// canvas pixels. Settings hold the size. One that is not visible leaves as it last was: its settings and
/// its position do not count then.
struct OverlayFrame {
    show::Overlay overlay;
    QString sourceId;
    QJsonObject settings;
    QPoint position;
    /// What is seen of it at most, without its shadow: canvas pixels.
    QRect body;
    bool visible = false;
    /// Size of the body at scale 1, canvas pixels, and the scale it has now (show::Placement::scale).
    QSize natural;
    double factor = 1;

    friend bool operator==(const OverlayFrame&, const OverlayFrame&) = default;
};

/// One canvas's overlays: one frame each, always, in drawing order (bottom first).
struct Composition {
    std::vector<OverlayFrame> frames;
    /// Switched on and with something to show, but there is no room on this canvas.
    std::vector<show::Overlay> unplaced;

    friend bool operator==(const Composition&, const Composition&) = default;
};

/// From what is on air to what each overlay displays. `tokens` are the show's resolved theme; the logo of
/// show::Look goes out as it is, so give a path that is safe to read. Under the stand-by slate only the
/// seller line and the comment feed stay. Pure, any thread.
Composition composeOverlays(const show::Show& show, const show::Stage& stage, const OverlayWords& words,
                            const ThemeTokens& tokens, const show::Canvas& canvas);

} // namespace studio::overlays
