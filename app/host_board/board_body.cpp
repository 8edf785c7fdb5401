#include "app/host_board/board_blocks.h"
#include "app/host_board/board_layout.h"

#include <algorithm>
#include <functional>

namespace app::host_board {

namespace {

constexpr double kSide = 32;
constexpr double kTop = 26;
constexpr double kGap = 16;
constexpr double kAside = 430;
constexpr double kWidestAside = 0.42;
constexpr double kAsideSide = 28;
constexpr int kMostQuestionLines = 4;
constexpr double kSmaller = 0.9;
constexpr double kSmallestType = 0.3;
constexpr double kSqueezed = 0.82;
constexpr int kEnoughPoints = 2;
constexpr double kTalkType = 1.5;
constexpr double kStockShare = 0.36;
constexpr double kStockGrowth = 1.2;
constexpr double kMostStock = 330;

using AfterPrice = std::function<BoardBlock(double, const BoardType&)>;

void addIfAny(BoardColumn& column, BoardBlock block) {
    if (!block.items.empty())
        column.add(std::move(block));
}

BoardColumn mainColumn(const BoardBody& body, double width, const BoardType& type, BoardBlock afterPrice,
                       int morePoints) {
    BoardColumn column(type.length(kGap));
    addIfAny(column, nameBlock(body, width, type));
    addIfAny(column, priceBlock(body, width, type));
    addIfAny(column, std::move(afterPrice));
    addIfAny(column, pairBlock(body, width, type));
    addIfAny(column, floorBlock(body, width, type));
    addIfAny(column, warningBlock(body, width, type));
    const auto shown = static_cast<int>(body.talkingPoints.size()) - morePoints;
    for (int i = 0; i < shown; ++i)
        column.add(pointBlock(body.talkingPoints[i], width, type));
    if (morePoints > 0 && shown > 0)
        column.add(morePointsBlock(morePoints, width, type));
    addIfAny(column, doNotSayBlock(body, width, type));
    return column;
}

/// Where points are left out, their number is said, if there is a line for it.
BoardColumn fittedMain(const BoardBody& body, const QRectF& place, const BoardType& type,
                       const AfterPrice& afterPrice) {
    const auto make = [&](int morePoints) {
        BoardColumn column =
            mainColumn(body, place.width(), type, afterPrice(place.width(), type), morePoints);
        column.fit(place.height());
        return column;
    };
    BoardColumn all = make(0);
    const auto points = static_cast<int>(body.talkingPoints.size());
    for (int more = std::max(1, all.leftOut(BoardPart::TalkingPoint)); more < points && all.leftOut() > 0;
         ++more) {
        BoardColumn told = make(more);
        if (told.leftOut() == 0)
            return told;
    }
    return all;
}

/// What would be missed most is still there.
bool tellsEnough(const BoardColumn& column, const BoardBody& body) {
    const int points = static_cast<int>(body.talkingPoints.size());
    const int missing = column.leftOut(BoardPart::TalkingPoint);
    return static_cast<int>(column.leftOut()) == missing &&
           points - missing >= std::min(points, kEnoughPoints);
}

/// In type up to a fifth smaller before something that matters is left out; smaller still only where even
/// name and price would not fit.
void putMain(const BoardBody& body, const QRectF& place, const BoardType& type, const AfterPrice& afterPrice,
             std::vector<BoardItem>& items) {
    double factor = 1;
    BoardColumn column = fittedMain(body, place, type, afterPrice);
    while (!tellsEnough(column, body) && factor > kSqueezed) {
        factor *= kSmaller;
        column = fittedMain(body, place, type.smaller(factor), afterPrice);
    }
    while (column.height() > place.height() && factor > kSmallestType) {
        factor *= kSmaller;
        column = fittedMain(body, place, type.smaller(factor), afterPrice);
    }
    column.put(place, items);
}

BoardColumn asideColumn(const BoardBody& body, double width, const BoardType& type, int questionLines) {
    BoardColumn column(type.length(kGap));
    addIfAny(column, stockBlock(body, width, type));
    for (BoardBlock& row : variantBlocks(body, width, type))
        column.add(std::move(row));
    addIfAny(column, questionBlock(body, width, questionLines, type));
    return column;
}

void putAside(const BoardBody& body, const QRectF& place, const BoardType& type,
              std::vector<BoardItem>& items) {
    const auto make = [&](int questionLines, const BoardType& size) {
        BoardColumn column = asideColumn(body, place.width(), size, questionLines);
        column.fit(place.height());
        return column;
    };
    double factor = 1;
    BoardColumn column = make(1, type);
    while (column.leftOut() > 0 && factor > kSqueezed) {
        factor *= kSmaller;
        column = make(1, type.smaller(factor));
    }
    while (column.height() > place.height() && factor > kSmallestType) {
        factor *= kSmaller;
        column = make(1, type.smaller(factor));
    }
    for (int lines = 2; lines <= kMostQuestionLines; ++lines) {
        BoardColumn longer = make(lines, type.smaller(factor));
        if (longer.leftOut() > column.leftOut() || longer.height() > place.height())
            break;
        column = std::move(longer);
    }
    column.put(place, items);
}

/// A step without product: what is asked has the room.
void putTalk(const BoardBody& body, const QRectF& place, const BoardType& type,
             std::vector<BoardItem>& items) {
    BoardColumn column(type.length(2 * kGap));
    addIfAny(column, nameBlock(body, place.width(), type));
    addIfAny(column, questionBlock(body, place.width(), kMostQuestionLines, type.smaller(kTalkType)));
    column.fit(place.height());
    column.put(place, items);
}

/// Upright, the stock stands below the price: the figure left, the first row of variants right.
BoardBlock stockRow(const BoardBody& body, double width, const BoardType& type) {
    BoardBlock block = stockBlock(body, width * kStockShare, type);
    if (block.items.empty())
        return block;
    const double left = width * kStockShare + type.length(kGap);
    const double most = std::max(block.height * kStockGrowth, type.length(kMostStock));
    double top = 0;
    for (const BoardBlock& row : variantBlocks(body, width - left, type)) {
        if (top > 0 && top + row.height > most)
            break;
        for (BoardItem item : row.items) {
            item.place.translate(left, top);
            block.items.push_back(std::move(item));
        }
        top += row.height + type.length(kGap) / 2;
    }
    block.height = std::max(block.height, top - type.length(kGap) / 2);
    return block;
}

void layOutUpright(const BoardBody& body, const QRectF& inner, const BoardType& type,
                   std::vector<BoardItem>& items) {
    QRectF place = inner;
    BoardBlock question = questionBlock(body, inner.width(), type.scale() > 1.3 ? 2 : 3, type);
    if (!question.items.empty() && question.height < inner.height() / 3) {
        place.setBottom(inner.bottom() - question.height - type.length(kGap));
        BoardColumn foot(0);
        foot.add(question);
        foot.put(QRectF(inner.left(), inner.bottom() - question.height, inner.width(), question.height),
                 items);
    }
    putMain(
        body, place, type, [&](double width, const BoardType& size) { return stockRow(body, width, size); },
        items);
}

} // namespace

BoardSection layOutBody(const BoardBody& body, const QRectF& place, const BoardType& type) {
    BoardSection section{place, {}};
    const double side = type.length(kSide);
    const double top = type.length(kTop);
    const QRectF inner = place.adjusted(side, top, -side, -top);
    if (inner.isEmpty())
        return section;
    if (!body.pause.isEmpty()) {
        BoardColumn column = pauseColumn(body, inner.width(), type);
        column.fit(inner.height());
        const double free = std::max(0.0, (inner.height() - column.height()) / 2);
        column.put(inner.adjusted(0, free, 0, 0), section.items);
        return section;
    }
    if (body.code.isEmpty()) {
        putTalk(body, inner, type, section.items);
        return section;
    }
    if (type.isUpright()) {
        layOutUpright(body, inner, type, section.items);
        return section;
    }
    const bool aside = body.left || !body.question.isEmpty();
    const double asideWidth = aside ? std::min(type.column(kAside), place.width() * kWidestAside) : 0;
    putMain(
        body, inner.adjusted(0, 0, -asideWidth, 0), type,
        [](double, const BoardType&) { return BoardBlock{}; }, section.items);
    if (aside) {
        const double gap = type.length(kAsideSide);
        section.items.push_back({.part = BoardPart::Stock,
                                 .shape = BoardItem::Shape::Plate,
                                 .place = QRectF(place.right() - asideWidth, place.top(), 1, place.height()),
                                 .colour = theme::kLine});
        putAside(body,
                 QRectF(place.right() - asideWidth + gap, inner.top(), asideWidth - 2 * gap, inner.height()),
                 type, section.items);
    }
    return section;
}

} // namespace app::host_board
