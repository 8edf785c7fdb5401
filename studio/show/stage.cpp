#include "studio/show/stage.h"

#include <algorithm>

namespace studio::show {

namespace {

constexpr std::size_t kFeedLines = 6;
constexpr std::chrono::hours kLongestCountdown{24};

void endCountdown(Stage& stage) {
    stage.countdown.reset();
    stage.shown.erase(Overlay::Countdown);
}

/// Makes the next stage in place; one function a command.
class Step {
public:
    Step(const Show& show, Stage& stage, base::WallTime now)
        : m_show(show)
        , m_stage(stage)
        , m_now(now) {}

    void operator()(NextSegment) { enter(m_stage.segment + 1); }
    void operator()(PreviousSegment) { enter(m_stage.segment - 1); }
    void operator()(GoToSegment command) { enter(command.index); }
    void operator()(ShowOverlay command) { m_stage.shown.insert(command.overlay); }
    void operator()(HideOverlay command) { m_stage.shown.erase(command.overlay); }

    void operator()(StartCountdown command) {
        if (command.length <= std::chrono::seconds::zero())
            return;
        const auto length = std::min<std::chrono::seconds>(command.length, kLongestCountdown);
        m_stage.countdown = Countdown{m_now, m_now + length};
        m_stage.shown.insert(Overlay::Countdown);
    }

    void operator()(AddToCountdown command) {
        if (!m_stage.countdown)
            return;
        const auto more =
            std::clamp<std::chrono::seconds>(command.more, -kLongestCountdown, kLongestCountdown);
        Countdown& countdown = *m_stage.countdown;
        countdown.endsAt = std::max(m_now, std::max(m_now, countdown.endsAt) + more);
        countdown.endsAt = std::min<base::WallTime>(countdown.endsAt, m_now + kLongestCountdown);
    }

    void operator()(StopCountdown) { endCountdown(m_stage); }

    void operator()(const SwitchScene& command) {
        if (m_show.findScene(command.sceneId) != nullptr)
            m_stage.sceneId = command.sceneId;
    }

    void operator()(const PutQuestionOnScreen& command) {
        m_stage.question = command.question;
        m_stage.shown.insert(Overlay::QuestionBanner);
    }

    void operator()(const AddToFeed& command) {
        std::vector<FeedLine>& feed = m_stage.feed;
        feed.push_back(command.line);
        if (feed.size() > kFeedLines)
            feed.erase(feed.begin(), feed.end() - kFeedLines);
    }

    void operator()(const SetStockLeft& command) {
        if (const Product* product = m_show.findProduct(command.productCode))
            m_stage.stockLeft[product->code] = std::max(0, command.left);
    }

private:
    void enter(int index) {
        const auto count = static_cast<int>(m_show.runOfShow.size());
        if (index < 0 || index >= count || index == m_stage.segment)
            return;
        const Segment& segment = m_show.runOfShow[static_cast<std::size_t>(index)];
        m_stage.segment = index;
        m_stage.segmentSince = m_now;
        if (m_show.findScene(segment.sceneId) != nullptr)
            m_stage.sceneId = segment.sceneId;
        enterProduct(segment);
        endCountdown(m_stage);
        if (segment.kind == SegmentKind::FlashSale)
            (*this)(StartCountdown{segment.planned});
    }

    void enterProduct(const Segment& segment) {
        const bool sells = segment.kind == SegmentKind::Product || segment.kind == SegmentKind::FlashSale;
        const Product* product = sells ? m_show.findProduct(segment.productCode) : nullptr;
        if (product != nullptr) {
            m_stage.productCode = product->code;
            m_stage.shown.insert(Overlay::ProductCard);
        } else {
            m_stage.productCode.clear();
            m_stage.shown.erase(Overlay::ProductCard);
        }
    }

    const Show& m_show;
    Stage& m_stage;
    const base::WallTime m_now;
};

} // namespace

Stage apply(const Show& show, const Stage& stage, const StageCommand& command, base::WallTime now) {
    Stage next = stage;
    std::visit(Step(show, next, now), command);
    return next;
}

Stage openingStage(const Show& show) {
    Stage stage;
    if (!show.scenes.empty())
        stage.sceneId = show.scenes.front().id;
    stage.shown = {Overlay::ProductCard, Overlay::CommentFeed, Overlay::SellerLine};
    return stage;
}

std::optional<StockView> stockOnAir(const Show& show, const Stage& stage) {
    const Product* product = stage.productCode.isEmpty() ? nullptr : show.findProduct(stage.productCode);
    if (product == nullptr)
        return std::nullopt;
    const int total = product->stockTotal();
    const auto left = stage.stockLeft.find(product->code);
    if (left == stage.stockLeft.end())
        return StockView{total, total};
    return StockView{left->second, std::max(total, left->second)};
}

} // namespace studio::show
