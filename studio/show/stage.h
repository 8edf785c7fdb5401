#pragma once

#include "studio/base/clock.h"
#include "studio/show/show.h"

#include <QStringList>

#include <cstddef>
#include <map>
#include <optional>
#include <set>
#include <variant>
#include <vector>

namespace studio::show {

/// A comment as it may be shown: the name shortened, phone numbers masked.
struct FeedLine {
    QString author;
    QString text;
    /// "facebook", "youtube", …
    QString platform;
    base::WallTime at;

    friend bool operator==(const FeedLine&, const FeedLine&) = default;
};

struct Countdown {
    base::WallTime startedAt;
    base::WallTime endsAt;

    friend bool operator==(const Countdown&, const Countdown&) = default;
};

/// A question in the picture, with the host's answer once there is one.
struct Question {
    FeedLine line;
    QString answer;

    friend bool operator==(const Question&, const Question&) = default;
};

/// An order as the ticker tells it: never with a number, address or full name.
struct OrderLine {
    QString author; ///< shortened
    QString productCode;
    base::WallTime at;

    friend bool operator==(const OrderLine&, const OrderLine&) = default;
};

/// A lucky draw in the picture. Who wins is decided before the spin begins; the picture only shows it.
struct Draw {
    QString title;
    QStringList names; ///< shortened
    int winner = -1;   ///< index in `names`; −1: not drawn yet
    base::WallTime spinStartedAt;

    friend bool operator==(const Draw&, const Draw&) = default;
};

enum class StandByKind { Starting, Break, Ended };

/// The slate over the whole picture.
struct StandBy {
    StandByKind kind = StandByKind::Break;
    QString message;
    std::optional<base::WallTime> backAt;

    friend bool operator==(const StandBy&, const StandBy&) = default;
};

/// Lines that the feed and the ticker keep.
inline constexpr std::size_t kFeedLines = 6;
inline constexpr std::size_t kOrderLines = 6;

/// What is on air now. A pure value; apply() makes the next one from a command.
struct Stage {
    /// Index in the run of show; −1: not begun.
    int segment = -1;
    base::WallTime segmentSince;
    /// Segments that the run passes over.
    std::set<int> skipped;
    /// Whether buyers can order now: opened by a segment that sells, closed by a break or a change of hosts,
    /// left as it is by any other.
    bool ordersOpen = false;
    QString sceneId;
    std::set<Overlay> shown;
    /// When the price flash was last switched on.
    base::WallTime priceFlashSince;
    std::optional<Countdown> countdown;
    std::optional<Question> question;
    std::optional<FeedLine> spotlight;
    /// Stays above the feed.
    std::optional<FeedLine> pinned;
    /// Oldest first, a handful.
    std::vector<FeedLine> feed;
    /// Product on air; empty: none.
    QString productCode;
    /// The other one of a pair; empty: none.
    QString pairCode;
    /// Oldest first, a handful.
    std::vector<OrderLine> orders;
    QString voucherCode;
    /// Index in the show's codes.
    int qrCode = -1;
    std::optional<Draw> draw;
    std::optional<StandBy> standBy;
    /// Pieces left by product code, where it differs from the show's own figure.
    std::map<QString, int> stockLeft;

    friend bool operator==(const Stage&, const Stage&) = default;
};

// Commands. One that makes no sense now changes nothing.

/// To the next one that is not skipped. The whole step: product and its pair, card, scene, order window; a
/// flash sale's countdown and price; the slate of a break that has no scene of its own, back when the
/// segment's planned time is over. What belongs to the segment before goes: countdown, price flash, pair,
/// slate of whatever kind, and the draw is put out of sight.
struct NextSegment {};
struct PreviousSegment {};
/// A skipped one too, which is none any more then.
struct GoToSegment {
    int index = 0;
};
/// Next and previous pass over it; not the one on air.
struct SkipSegment {
    int index = 0;
};
struct KeepSegment {
    int index = 0;
};
struct OpenOrders {};
struct CloseOrders {};
/// Switches on: what has nothing to show yet appears once it has. Voucher, code and slate take the show's
/// first and a plain break where none has been chosen.
struct ShowOverlay {
    Overlay overlay;
};
/// Switches off and keeps what was shown, but for the slate. The seller line stays while a product with a
/// warning is on air: Law 122/2025/QH15 wants seller and warning seen with the goods.
struct HideOverlay {
    Overlay overlay;
};
/// At most a day from now.
struct StartCountdown {
    std::chrono::seconds length{300};
};
/// To the time that is left, at the least from now; negative takes away.
struct AddToCountdown {
    std::chrono::seconds more{30};
};
struct StopCountdown {};
struct SwitchScene {
    QString sceneId;
};
/// In the place of the one before, not answered yet.
struct PutQuestionOnScreen {
    FeedLine question;
};
/// For the question on screen; empty: takes the answer away.
struct AnswerQuestion {
    QString answer;
};
struct PutInSpotlight {
    FeedLine line;
};
/// Switches the feed on.
struct PinComment {
    FeedLine line;
};
struct UnpinComment {};
/// Beside the product on air, with the card switched on; empty: a single card again.
struct PairWith {
    QString productCode;
};
/// Of a product of the show; the ticker keeps six.
struct AddToOrderTicker {
    OrderLine order;
};
struct ShowVoucher {
    QString code;
};
struct ShowQrCode {
    int index = 0;
};
/// Names that take part in a draw at most.
inline constexpr int kMostDrawNames = 500;
/// Opens a draw in the place of the one before and shows it; names beyond kMostDrawNames are left out.
struct OpenDraw {
    QString title;
    QStringList names;
};
/// Spins to the winner; once a draw.
struct SpinDraw {
    int winner = 0;
};
struct CloseDraw {};
/// In the place of the slate before.
struct StartStandBy {
    StandBy slate;
};
struct EndStandBy {};
/// The feed keeps six lines.
struct AddToFeed {
    FeedLine line;
};
/// Never below 0.
struct SetStockLeft {
    QString productCode;
    int left = 0;
};

using StageCommand =
    std::variant<NextSegment, PreviousSegment, GoToSegment, SkipSegment, KeepSegment, OpenOrders, CloseOrders,
                 ShowOverlay, HideOverlay, StartCountdown, AddToCountdown, StopCountdown, SwitchScene,
                 PutQuestionOnScreen, AnswerQuestion, PutInSpotlight, PinComment, UnpinComment, PairWith,
                 AddToOrderTicker, ShowVoucher, ShowQrCode, OpenDraw, SpinDraw, CloseDraw, StartStandBy,
                 EndStandBy, AddToFeed, SetStockLeft>;

/// The stage after a command: pure. A command that makes no sense now (next after the
/// last, an unknown scene) changes nothing.
Stage apply(const Show& show, const Stage& stage, const StageCommand& command, base::WallTime now);

/// Where *Next* and *Previous* go; −1: nowhere.
int nextSegment(const Show& show, const Stage& stage);
int previousSegment(const Stage& stage);

/// Before anything has begun: first scene, the overlays that are on by default.
Stage openingStage(const Show& show);

/// Pieces of a product that are left and that there were; nullopt: no such product.
struct StockView {
    int left = 0;
    int total = 0;
};
std::optional<StockView> stockOf(const Show& show, const Stage& stage, const QString& productCode);

} // namespace studio::show
