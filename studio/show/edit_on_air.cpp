#include "studio/show/edit_on_air.h"

#include <algorithm>

namespace studio::show {

namespace {

const Segment* segmentAt(const Show& show, int index) {
    const bool isInside = index >= 0 && static_cast<std::size_t>(index) < show.runOfShow.size();
    return isInside ? &show.runOfShow[static_cast<std::size_t>(index)] : nullptr;
}

/// Whether it shows something else than before.
bool showsOther(const Segment& before, const Segment& after) {
    const bool isTimed = after.kind == SegmentKind::FlashSale || after.kind == SegmentKind::Break;
    return before.kind != after.kind || before.productCode != after.productCode ||
           before.pairCode != after.pairCode || before.flashPrice != after.flashPrice ||
           (isTimed && before.planned != after.planned);
}

/// Moves what is on air from one show to the other.
class Carrying {
public:
    Carrying(const Show& from, const Show& to, const ShowEdit& edit, EditWay way)
        : m_from(from)
        , m_to(to)
        , m_edit(edit)
        , m_way(way) {}

    int segment(int index) const { return segmentOnAirAfter(m_from, m_to, m_edit, m_way, index); }

    /// Empty where the product is not there any more.
    QString code(const QString& old) const {
        if (old.isEmpty())
            return {};
        const QString name =
            m_way == EditWay::Done ? codeAfter(m_from, m_edit, old) : codeBefore(m_to, m_edit, old);
        const Product* product = m_to.findProduct(name);
        return product == nullptr ? QString() : product->code;
    }

    void carry(Stage& stage) const {
        const int before = stage.segment;
        std::set<int> skipped;
        for (const int index : stage.skipped)
            skipped.insert(segment(index));
        skipped.erase(-1);
        stage.skipped = std::move(skipped);
        carryProducts(stage);
        stage.segment = segment(before);
        if (stage.segment < 0 && before >= 0)
            leave(stage);
        else if (before >= 0)
            showAnew(stage, before);
    }

    void carry(RunLog& log) const {
        std::map<int, std::chrono::seconds> spent;
        for (const auto& [index, time] : log.spent) {
            if (const int next = segment(index); next >= 0)
                spent[next] = time;
        }
        log.spent = std::move(spent);
    }

private:
    void carryProducts(Stage& stage) const {
        stage.productCode = code(stage.productCode);
        stage.pairCode = stage.productCode.isEmpty() ? QString() : code(stage.pairCode);
        std::map<QString, int> left;
        for (const auto& [old, pieces] : stage.stockLeft) {
            if (const QString next = code(old); !next.isEmpty())
                left[next] = pieces;
        }
        stage.stockLeft = std::move(left);
        std::vector<OrderLine> orders;
        for (OrderLine& line : stage.orders) {
            line.productCode = code(line.productCode);
            if (!line.productCode.isEmpty())
                orders.push_back(line);
        }
        stage.orders = std::move(orders);
    }

    /// As before the show begins, but for what does not belong to the segment.
    void leave(Stage& stage) const {
        Stage opening = openingStage(m_to);
        opening.sceneId = stage.sceneId;
        opening.skipped = std::move(stage.skipped);
        opening.feed = std::move(stage.feed);
        opening.pinned = std::move(stage.pinned);
        opening.orders = std::move(stage.orders);
        opening.stockLeft = std::move(stage.stockLeft);
        stage = std::move(opening);
    }

    void showAnew(Stage& stage, int before) const {
        const Segment* old = segmentAt(m_from, before);
        const Segment* now = segmentAt(m_to, stage.segment);
        if (old == nullptr || now == nullptr)
            return;
        Segment renamed = *old;
        renamed.productCode = code(old->productCode);
        renamed.pairCode = code(old->pairCode);
        if (!showsOther(renamed, *now))
            return;
        stage = shownAnew(m_to, stage);
    }

    const Show& m_from;
    const Show& m_to;
    const ShowEdit& m_edit;
    const EditWay m_way;
};

} // namespace

Stage shownAnew(const Show& show, const Stage& stage) {
    Stage entered = stage;
    entered.segment = -1;
    entered = apply(show, entered, GoToSegment{stage.segment}, stage.segmentSince);
    entered.sceneId = stage.sceneId;
    return entered.segment == stage.segment ? entered : stage;
}

int segmentOnAirAfter(const Show& from, const Show& to, const ShowEdit& edit, EditWay way, int segment) {
    return way == EditWay::Done ? segmentAfter(from, edit, segment) : segmentBefore(to, edit, segment);
}

OnAir carriedOver(const Show& from, const Show& to, const ShowEdit& edit, EditWay way, const OnAir& onAir) {
    const Carrying carrying(from, to, edit, way);
    OnAir next = onAir;
    carrying.carry(next.stage);
    carrying.carry(next.log);
    return next;
}

} // namespace studio::show
