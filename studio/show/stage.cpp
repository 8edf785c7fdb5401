#include "studio/show/stage.h"

#include "studio/show/air_check.h"

#include <algorithm>

namespace studio::show {

namespace {

constexpr std::chrono::hours kLongestCountdown{24};

void endCountdown(Stage& stage) {
    stage.countdown.reset();
    stage.shown.erase(Overlay::Countdown);
}

/// Goods that the law has sold with a sentence on screen; the seller line carries it.
bool hasWarning(const Show& show, const QString& code) {
    const Product* product = code.isEmpty() ? nullptr : show.findProduct(code);
    return product != nullptr && showsWarning(*product);
}

/// Makes the next stage in place; one function a command.
class Step {
public:
    Step(const Show& show, Stage& stage, base::WallTime now)
        : m_show(show)
        , m_stage(stage)
        , m_now(now) {}

    void operator()(NextSegment) { enter(nextSegment(m_show, m_stage)); }
    void operator()(PreviousSegment) { enter(previousSegment(m_stage)); }
    void operator()(GoToSegment command) { enter(command.index); }

    void operator()(SkipSegment command) {
        if (command.index >= 0 && command.index < count() && command.index != m_stage.segment)
            m_stage.skipped.insert(command.index);
    }

    void operator()(KeepSegment command) { m_stage.skipped.erase(command.index); }
    void operator()(OpenOrders) { m_stage.ordersOpen = true; }
    void operator()(CloseOrders) { m_stage.ordersOpen = false; }

    void operator()(ShowOverlay command) {
        const bool isNew = m_stage.shown.insert(command.overlay).second;
        if (command.overlay == Overlay::PriceFlash && isNew)
            m_stage.priceFlashSince = m_now;
        if (command.overlay == Overlay::Voucher && m_stage.voucherCode.isEmpty() && !m_show.vouchers.empty())
            m_stage.voucherCode = m_show.vouchers.front().code;
        if (command.overlay == Overlay::QrCode && m_stage.qrCode < 0 && !m_show.qrCodes.empty())
            m_stage.qrCode = 0;
        if (command.overlay == Overlay::StandBy && !m_stage.standBy)
            m_stage.standBy = StandBy{};
    }

    void operator()(HideOverlay command) {
        m_stage.shown.erase(command.overlay);
        if (command.overlay == Overlay::StandBy) // an old "back at" is never shown again
            m_stage.standBy.reset();
    }

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
        m_stage.question = Question{command.question, {}};
        m_stage.shown.insert(Overlay::QuestionBanner);
    }

    void operator()(const AnswerQuestion& command) {
        if (m_stage.question)
            m_stage.question->answer = command.answer;
    }

    void operator()(const PutInSpotlight& command) {
        m_stage.spotlight = command.line;
        m_stage.shown.insert(Overlay::Spotlight);
    }

    void operator()(const PinComment& command) {
        m_stage.pinned = command.line;
        m_stage.shown.insert(Overlay::CommentFeed);
    }

    void operator()(UnpinComment) { m_stage.pinned.reset(); }

    void operator()(const PairWith& command) {
        const Product* other = m_show.findProduct(command.productCode);
        const bool fits =
            other != nullptr && !m_stage.productCode.isEmpty() && other->code != m_stage.productCode;
        if (!fits && !command.productCode.isEmpty())
            return;
        m_stage.pairCode = fits ? other->code : QString();
        if (fits)
            m_stage.shown.insert(Overlay::ProductCard);
    }

    void operator()(const AddToOrderTicker& command) {
        const Product* product = m_show.findProduct(command.order.productCode);
        if (product == nullptr)
            return;
        m_stage.orders.push_back(command.order);
        m_stage.orders.back().productCode = product->code;
        if (m_stage.orders.size() > kOrderLines)
            m_stage.orders.erase(m_stage.orders.begin(), m_stage.orders.end() - kOrderLines);
    }

    void operator()(const ShowVoucher& command) {
        if (const Voucher* voucher = m_show.findVoucher(command.code)) {
            m_stage.voucherCode = voucher->code;
            m_stage.shown.insert(Overlay::Voucher);
        }
    }

    void operator()(const ShowQrCode& command) {
        if (command.index < 0 || static_cast<std::size_t>(command.index) >= m_show.qrCodes.size())
            return;
        m_stage.qrCode = command.index;
        m_stage.shown.insert(Overlay::QrCode);
    }

    void operator()(const OpenDraw& command) {
        const QStringList names = command.names.mid(0, kMostDrawNames);
        const bool anyone = std::any_of(names.begin(), names.end(),
                                        [](const QString& name) { return !name.trimmed().isEmpty(); });
        if (!anyone)
            return;
        m_stage.draw = Draw{command.title, names, -1, {}};
        m_stage.shown.insert(Overlay::LuckyDraw);
    }

    void operator()(const SpinDraw& command) {
        if (!m_stage.draw || m_stage.draw->winner >= 0 || command.winner < 0 ||
            command.winner >= m_stage.draw->names.size())
            return;
        m_stage.draw->winner = command.winner;
        m_stage.draw->spinStartedAt = m_now;
        m_stage.shown.insert(Overlay::LuckyDraw);
    }

    void operator()(CloseDraw) {
        m_stage.draw.reset();
        m_stage.shown.erase(Overlay::LuckyDraw);
    }

    void operator()(const StartStandBy& command) {
        m_stage.standBy = command.slate;
        m_stage.shown.insert(Overlay::StandBy);
    }

    void operator()(EndStandBy) {
        m_stage.standBy.reset();
        m_stage.shown.erase(Overlay::StandBy);
    }

    void operator()(const AddToFeed& command) {
        std::vector<FeedLine>& feed = m_stage.feed;
        feed.push_back(command.line);
        feed.back().at = m_now; // lines fade by it, an old comment that is shown again too
        if (feed.size() > kFeedLines)
            feed.erase(feed.begin(), feed.end() - kFeedLines);
    }

    void operator()(const SetStockLeft& command) {
        if (const Product* product = m_show.findProduct(command.productCode))
            m_stage.stockLeft[product->code] = std::max(0, command.left);
    }

private:
    int count() const { return static_cast<int>(m_show.runOfShow.size()); }

    void enter(int index) {
        if (index < 0 || index >= count() || index == m_stage.segment)
            return;
        const Segment& segment = m_show.runOfShow[static_cast<std::size_t>(index)];
        m_stage.segment = index;
        m_stage.skipped.erase(index);
        m_stage.segmentSince = m_now;
        if (m_show.findScene(segment.sceneId) != nullptr)
            m_stage.sceneId = segment.sceneId;
        enterProduct(segment);
        enterOrders(segment);
        endCountdown(m_stage);
        m_stage.shown.erase(Overlay::PriceFlash);
        m_stage.shown.erase(Overlay::LuckyDraw);
        if (segment.kind == SegmentKind::FlashSale) {
            (*this)(StartCountdown{segment.planned});
            if (segment.flashPrice)
                (*this)(ShowOverlay{Overlay::PriceFlash});
        }
        enterStandBy(segment);
    }

    void enterOrders(const Segment& segment) {
        if (segment.sells())
            m_stage.ordersOpen = true;
        else if (segment.kind == SegmentKind::Break || segment.kind == SegmentKind::HostChange)
            m_stage.ordersOpen = false;
    }

    /// A break that has a scene of its own shows that one.
    void enterStandBy(const Segment& segment) {
        (*this)(EndStandBy{});
        if (segment.kind == SegmentKind::Break && m_show.findScene(segment.sceneId) == nullptr)
            (*this)(StartStandBy{{StandByKind::Break, {}, m_now + segment.planned}});
    }

    void enterProduct(const Segment& segment) {
        const Product* product = segment.sells() ? m_show.findProduct(segment.productCode) : nullptr;
        if (product != nullptr) {
            m_stage.productCode = product->code;
            m_stage.shown.insert(Overlay::ProductCard);
        } else {
            m_stage.productCode.clear();
            m_stage.shown.erase(Overlay::ProductCard);
        }
        m_stage.pairCode.clear();
        if (segment.kind == SegmentKind::Product && !segment.pairCode.isEmpty())
            (*this)(PairWith{segment.pairCode});
    }

    const Show& m_show;
    Stage& m_stage;
    const base::WallTime m_now;
};

} // namespace

Stage apply(const Show& show, const Stage& stage, const StageCommand& command, base::WallTime now) {
    Stage next = stage;
    std::visit(Step(show, next, now), command);
    if (hasWarning(show, next.productCode) || hasWarning(show, next.pairCode))
        next.shown.insert(Overlay::SellerLine);
    return next;
}

int nextSegment(const Show& show, const Stage& stage) {
    const auto count = static_cast<int>(show.runOfShow.size());
    int index = stage.segment + 1;
    while (index < count && stage.skipped.count(index) > 0)
        ++index;
    return index < count ? index : -1;
}

int previousSegment(const Stage& stage) {
    int index = stage.segment - 1;
    while (index >= 0 && stage.skipped.count(index) > 0)
        --index;
    return std::max(index, -1);
}

Stage openingStage(const Show& show) {
    Stage stage;
    if (!show.scenes.empty())
        stage.sceneId = show.scenes.front().id;
    stage.shown = {Overlay::ProductCard, Overlay::CommentFeed, Overlay::OrderTicker, Overlay::SellerLine};
    return stage;
}

std::optional<StockView> stockOf(const Show& show, const Stage& stage, const QString& productCode) {
    const Product* product = productCode.isEmpty() ? nullptr : show.findProduct(productCode);
    if (product == nullptr)
        return std::nullopt;
    const int total = product->stockTotal();
    const auto left = stage.stockLeft.find(product->code);
    if (left == stage.stockLeft.end())
        return StockView{total, total};
    return StockView{left->second, std::max(total, left->second)};
}

} // namespace studio::show
