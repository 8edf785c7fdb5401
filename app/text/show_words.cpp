#include "app/text/show_words.h"

#include "app/text/error_words.h"
#include "app/text/format.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <cmath>
#include <numeric>

namespace app::text {

using studio::session::SessionState;
using studio::show::Overlay;
using studio::show::SegmentKind;

namespace {

struct ShowText {
    Q_DECLARE_TR_FUNCTIONS(ShowText)
};

struct RecordingReader {
    Words operator()(const studio::media::RecordingStarted& event) const {
        return {ShowText::tr("Recording"),
                ShowText::tr("The show is being recorded."),
                {},
                QFileInfo(event.file).fileName()};
    }
    Words operator()(const studio::media::RecordingGap& event) const {
        const double seconds = std::chrono::duration<double>(event.lost).count();
        return {ShowText::tr("The recording has a gap"),
                ShowText::tr("The disk was too slow: %1 s are missing. The live stream lost nothing.")
                    .arg(decimal(seconds, 1)),
                ShowText::tr("Close programs that use the disk.")};
    }
    Words operator()(const studio::media::DiskWarning& event) const {
        return {ShowText::tr("The disk is getting full"),
                ShowText::tr("There is room for %1 more of recording.").arg(roughDuration(event.left)),
                ShowText::tr(
                    "Free some space now; at one minute the recording is closed, the live stream goes on.")};
    }
    Words operator()(const studio::media::RecordingClosed& event) const {
        Words words = event.error ? wordsFor(*event.error)
                                  : Words{ShowText::tr("Recording finished"),
                                          ShowText::tr("The recording was closed in good order."),
                                          {}};
        words.where = QFileInfo(event.file).fileName();
        return words;
    }
};

} // namespace

Words wordsFor(const studio::engine::DeviceEvent& event, DeviceKind kind) {
    const bool sound = kind == DeviceKind::Sound;
    if (event.state == studio::engine::DeviceState::Missing) {
        return {ShowText::tr("%1 is missing").arg(event.name),
                sound ? ShowText::tr("No sound comes from it until it is back.")
                      : ShowText::tr("A card with its name stands in the picture until it is back."),
                ShowText::tr("Check that it is connected and switched on; it comes back by itself.")};
    }
    return {ShowText::tr("%1 is back").arg(event.name),
            sound ? ShowText::tr("Its sound is as before.") : ShowText::tr("The picture is as before."),
            {}};
}

Words wordsFor(const studio::media::RecordingEvent& event) {
    return std::visit(RecordingReader{}, event);
}

QString stateWords(SessionState state) {
    switch (state) {
    case SessionState::Preparing:
        return ShowText::tr("Not on air");
    case SessionState::Checking:
        return ShowText::tr("Checking destinations…");
    case SessionState::GoingLive:
        return ShowText::tr("Going live…");
    case SessionState::Live:
        return ShowText::tr("On air");
    case SessionState::Ending:
        return ShowText::tr("Ending…");
    case SessionState::Ended:
        return ShowText::tr("Ended");
    }
    return {};
}

QString overlayName(Overlay overlay) {
    switch (overlay) {
    case Overlay::ProductCard:
        return ShowText::tr("Product card");
    case Overlay::PriceFlash:
        return ShowText::tr("Price flash");
    case Overlay::Countdown:
        return ShowText::tr("Countdown");
    case Overlay::CommentFeed:
        return ShowText::tr("Comments", "overlay");
    case Overlay::Spotlight:
        return ShowText::tr("Comment in the spotlight");
    case Overlay::QuestionBanner:
        return ShowText::tr("Question");
    case Overlay::Voucher:
        return ShowText::tr("Voucher");
    case Overlay::OrderTicker:
        return ShowText::tr("New orders");
    case Overlay::LuckyDraw:
        return ShowText::tr("Lucky draw");
    case Overlay::NextUp:
        return ShowText::tr("Next up");
    case Overlay::QrCode:
        return ShowText::tr("QR code");
    case Overlay::SellerLine:
        return ShowText::tr("Seller line");
    case Overlay::StandBy:
        return ShowText::tr("Stand-by slate");
    }
    return {};
}

QString shortOverlayName(Overlay overlay) {
    switch (overlay) {
    case Overlay::Spotlight:
        return ShowText::tr("Spotlight", "overlay");
    case Overlay::OrderTicker:
        return ShowText::tr("Orders", "overlay");
    case Overlay::SellerLine:
        return ShowText::tr("Seller", "overlay");
    case Overlay::StandBy:
        return ShowText::tr("Stand-by", "overlay");
    default:
        return overlayName(overlay);
    }
}

QString noRoomSentence() {
    return ShowText::tr("There is no room for it: hide another overlay or make one smaller.");
}

Words wordsFor(const std::vector<NoRoom>& missing) {
    if (missing.empty())
        return {};
    if (missing.size() == 1) {
        return {ShowText::tr("No room for “%1” on the %2 picture")
                    .arg(overlayName(missing.front().overlay), shapeName(missing.front().canvas)),
                ShowText::tr("It is switched on, but buyers do not see it."),
                ShowText::tr("Hide another overlay or make one smaller.")};
    }
    QStringList names;
    for (const NoRoom& each : missing)
        names.append(ShowText::tr("%1 (%2)", "overlay (shape)")
                         .arg(overlayName(each.overlay), shapeName(each.canvas)));
    return {ShowText::tr("No room for %n overlay(s)", nullptr, static_cast<int>(missing.size())),
            ShowText::tr("Switched on, but buyers do not see: %1.").arg(names.join(QStringLiteral(", "))),
            ShowText::tr("Hide another overlay or make one smaller.")};
}

QString shapeName(QSize canvas) {
    const int common = std::gcd(canvas.width(), canvas.height());
    if (common == 0)
        return {};
    const QSize ratio = canvas / common;
    constexpr int kReadable = 32;
    // 1280 × 720 cut to what an encoder takes stays 16:9 for people.
    for (const QSize usual : {QSize(16, 9), QSize(9, 16), QSize(1, 1), QSize(4, 3), QSize(3, 4)}) {
        const double off =
            double(canvas.width()) * usual.height() / (double(canvas.height()) * usual.width());
        if (std::abs(off - 1) < 0.01)
            return QStringLiteral("%1:%2").arg(usual.width()).arg(usual.height());
    }
    return ratio.width() <= kReadable && ratio.height() <= kReadable
               ? QStringLiteral("%1:%2").arg(ratio.width()).arg(ratio.height())
               : QStringLiteral("%1×%2").arg(canvas.width()).arg(canvas.height());
}

QString countdownStyleName(studio::show::CountdownStyle style) {
    switch (style) {
    case studio::show::CountdownStyle::Ring:
        return ShowText::tr("Ring with time");
    case studio::show::CountdownStyle::Bar:
        return ShowText::tr("Shrinking bar");
    case studio::show::CountdownStyle::Digits:
        return ShowText::tr("Large digits");
    }
    return {};
}

QString drawStyleName(studio::show::DrawStyle style) {
    switch (style) {
    case studio::show::DrawStyle::Wheel:
        return ShowText::tr("Wheel");
    case studio::show::DrawStyle::Roll:
        return ShowText::tr("Rolling names");
    }
    return {};
}

QString segmentKindName(SegmentKind kind) {
    switch (kind) {
    case SegmentKind::Product:
        return ShowText::tr("Product");
    case SegmentKind::FlashSale:
        return ShowText::tr("Flash sale");
    case SegmentKind::LuckyDraw:
        return ShowText::tr("Lucky draw");
    case SegmentKind::Questions:
        return ShowText::tr("Questions and answers");
    case SegmentKind::Break:
        return ShowText::tr("Break");
    case SegmentKind::FreeTalk:
        return ShowText::tr("Free talk");
    case SegmentKind::HostChange:
        return ShowText::tr("Host change");
    }
    return {};
}

QString segmentName(const studio::show::Show& show, const studio::show::Segment& segment) {
    if (!segment.title.isEmpty())
        return segment.title;
    if (segment.kind == SegmentKind::Product) {
        for (const auto& product : show.products) {
            if (product.code.compare(segment.productCode, Qt::CaseInsensitive) == 0)
                return product.name;
        }
    }
    return segmentKindName(segment.kind);
}

} // namespace app::text
