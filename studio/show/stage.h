#pragma once

#include "studio/base/clock.h"
#include "studio/show/show.h"

#include <map>
#include <optional>
#include <set>
#include <variant>
#include <vector>

namespace studio::show {

/// What can be drawn over the picture.
enum class Overlay { ProductCard, Countdown, CommentFeed, QuestionBanner, SellerLine };

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

/// What is on air now. A pure value; apply() makes the next one from a command.
struct Stage {
    /// Index in the run of show; −1: not begun.
    int segment = -1;
    base::WallTime segmentSince;
    QString sceneId;
    std::set<Overlay> shown;
    std::optional<Countdown> countdown;
    std::optional<FeedLine> question;
    /// Oldest first, a handful.
    std::vector<FeedLine> feed;
    /// Product on air; empty: none.
    QString productCode;
    /// Pieces left by product code, where it differs from the show's own figure.
    std::map<QString, int> stockLeft;

    friend bool operator==(const Stage&, const Stage&) = default;
};

struct NextSegment {};
struct PreviousSegment {};
struct GoToSegment {
    int index = 0;
};
struct ShowOverlay {
    Overlay overlay;
};
struct HideOverlay {
    Overlay overlay;
};
struct StartCountdown {
    std::chrono::seconds length{300};
};
struct AddToCountdown {
    std::chrono::seconds more{30};
};
struct StopCountdown {};
struct SwitchScene {
    QString sceneId;
};
struct PutQuestionOnScreen {
    FeedLine question;
};
struct AddToFeed {
    FeedLine line;
};
struct SetStockLeft {
    QString productCode;
    int left = 0;
};

using StageCommand =
    std::variant<NextSegment, PreviousSegment, GoToSegment, ShowOverlay, HideOverlay, StartCountdown,
                 AddToCountdown, StopCountdown, SwitchScene, PutQuestionOnScreen, AddToFeed, SetStockLeft>;

/// The stage after a command: pure. A command that makes no sense now (next after the
/// last, an unknown scene) changes nothing. NextSegment does the whole step: product,
/// card, scene, countdown of a flash sale.
Stage apply(const Show& show, const Stage& stage, const StageCommand& command, base::WallTime now);

/// Before anything has begun: first scene, the overlays that are on by default.
Stage openingStage(const Show& show);

/// Pieces of the product on air that are left and that there were; nullopt: no product.
struct StockView {
    int left = 0;
    int total = 0;
};
std::optional<StockView> stockOnAir(const Show& show, const Stage& stage);

} // namespace studio::show
