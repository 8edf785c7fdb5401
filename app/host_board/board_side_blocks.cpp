// Stock, question and break: what stands beside the product or instead of it.
#include "app/host_board/board_pieces.h"

#include "app/text/format.h"

#include <QCoreApplication>

#include <algorithm>

namespace app::host_board {

using theme::Weight;

namespace {

struct BoardText {
    Q_DECLARE_TR_FUNCTIONS(BoardText)
};

constexpr int kVariantRank = 2;
constexpr int kQuestionRank = 1;
constexpr double kStockType = 120;
constexpr double kVariantType = 44;
constexpr double kSmallType = 22;
constexpr double kQuestionType = 32;
constexpr double kPauseType = 84;
constexpr double kBackInType = 150;
constexpr double kBackAtType = 52;
constexpr double kTileWidth = 96;

} // namespace

BoardBlock stockBlock(const BoardBody& body, double width, const BoardType& type) {
    BoardBlock block;
    if (!body.left)
        return block;
    const bool none = *body.left == 0;
    const QString figure = none ? BoardText::tr("sold out") : text::integer(*body.left);
    const QFont font = fitting(kStockType, Weight::Bold, figure, width, type);
    if (!none) {
        const QFont label = type.font(kLabelType, Weight::Normal);
        block.items.push_back(line(BoardPart::Stock, 0, 0, width,
                                   elided(label, BoardText::tr("left in stock"), width), label, theme::kDim));
        block.height = lineHeight(label);
    }
    BoardItem item =
        line(BoardPart::Stock, 0, block.height, width, figure, font, none ? theme::kBad : theme::kInk);
    item.place.setHeight(font.pixelSize() * 1.05);
    block.height += item.place.height();
    block.items.push_back(item);
    return block;
}

std::vector<BoardBlock> variantBlocks(const BoardBody& body, double width, const BoardType& type) {
    std::vector<BoardBlock> rows;
    const double gap = type.length(kTileGap);
    const QFont label = type.font(kLabelType, Weight::Normal);
    const QFont figure = type.font(kVariantType, Weight::Bold);
    if (body.variantsFromBefore && !body.variants.empty()) {
        const QFont font = type.font(kSmallType, Weight::Normal);
        rows.push_back(
            {.rank = kVariantRank,
             .height = lineHeight(font),
             .items = {line(BoardPart::Variant, 0, 0, width,
                            elided(font, BoardText::tr("before the show"), width), font, theme::kDim)}});
    }
    const auto count = static_cast<int>(body.variants.size());
    double least = type.length(kTileWidth) * type.scale();
    for (const BoardVariant& variant : body.variants)
        least = std::max(least, std::min(textWidth(label, variant.label) + gap, width / 2 - gap));
    const int columns = std::clamp(static_cast<int>((width + gap) / (least + gap)), 1, std::max(1, count));
    const double wide = (width - (columns - 1) * gap) / columns;
    const double high = lineHeight(label) + lineHeight(figure) + gap;
    for (int i = 0; i < count; ++i) {
        if (i % columns == 0)
            rows.push_back({.rank = kVariantRank, .height = high, .items = {}});
        const BoardVariant& variant = body.variants[static_cast<std::size_t>(i)];
        const double left = (i % columns) * (wide + gap);
        auto& items = rows.back().items;
        items.push_back({.part = BoardPart::Variant,
                         .shape = BoardItem::Shape::Plate,
                         .place = QRectF(left, 0, wide, high),
                         .colour = theme::kPane,
                         .radius = type.length(kPlateRadius)});
        items.push_back(line(BoardPart::Variant, left, gap / 2, wide,
                             elided(label, variant.label, wide - gap / 2), label, theme::kDim,
                             Qt::AlignCenter));
        const QString number = variant.left > 0 ? text::integer(variant.left) : BoardText::tr("none");
        BoardItem item = line(BoardPart::Variant, left, gap / 2 + lineHeight(label), wide, number,
                              fitting(kVariantType, Weight::Bold, number, wide - gap, type),
                              variant.left > 0 ? theme::kInk : theme::kBad, Qt::AlignCenter);
        item.place.setHeight(lineHeight(figure));
        items.push_back(item);
    }
    return rows;
}

BoardBlock questionBlock(const BoardBody& body, double width, int mostLines, const BoardType& type) {
    BoardBlock block{.rank = kQuestionRank, .items = {}};
    if (body.question.isEmpty())
        return block;
    const double padding = type.length(kPlatePadding);
    const double inner = width - 2 * padding;
    const QFont small = type.font(kSmallType, Weight::Bold);
    const QFont font = type.font(kQuestionType, Weight::Normal);
    block.items.push_back({.part = BoardPart::Question,
                           .shape = BoardItem::Shape::Plate,
                           .place = {},
                           .colour = theme::kAskPlate,
                           .radius = type.length(kPlateRadius)});
    block.height = padding * 0.75;
    block.items.push_back(line(BoardPart::Question, padding, block.height, inner,
                               elided(small, body.questionFrom, inner), small, theme::kAskPlateInk));
    block.height += lineHeight(small);
    addLines(block, BoardPart::Question, broken(font, body.question, inner, mostLines), padding, inner, font,
             theme::kInk);
    block.height += padding * 0.75;
    block.items.front().place = QRectF(0, 0, width, block.height);
    return block;
}

BoardColumn pauseColumn(const BoardBody& body, double width, const BoardType& type) {
    BoardColumn column(type.length(kPlatePadding));
    const auto add = [&](const QString& text, double size, Weight weight, const QColor& colour, int rank) {
        if (text.isEmpty())
            return;
        const QFont font = fitting(size, weight, text, width, type);
        column.add({.rank = rank,
                    .height = lineHeight(font),
                    .items = {line(BoardPart::Pause, 0, 0, width, elided(font, text, width), font, colour,
                                   Qt::AlignCenter)}});
    };
    add(body.pause, kPauseType, Weight::Bold, theme::kInk, 0);
    add(body.backIn, kBackInType, Weight::Bold, theme::kGold, 1);
    add(body.backAt, kBackAtType, Weight::Medium, theme::kSoftInk, 0);
    add(body.pauseMessage, kPointType, Weight::Normal, theme::kDim, 2);
    return column;
}

} // namespace app::host_board
