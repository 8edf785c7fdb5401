#include "app/host_board/board_blocks.h"

#include "app/text/format.h"

#include <QCoreApplication>

#include <algorithm>

namespace app::host_board {

using theme::Weight;

namespace {

struct BoardText {
    Q_DECLARE_TR_FUNCTIONS(BoardText)
};

// What is left out first has the highest rank.
constexpr int kWarningRank = 1;
constexpr int kDoNotSayRank = 2;
constexpr int kPapersRank = 3;
constexpr int kPairRank = 4;
constexpr int kPointRank = 5;
constexpr int kVariantRank = 2;
constexpr int kQuestionRank = 1;

constexpr double kNameType = 62;
constexpr double kPriceType = 92;
constexpr double kStruckType = 36;
constexpr double kFloorType = 34;
constexpr double kPointType = 36;
constexpr double kDoNotSayType = 32;
constexpr double kWarningType = 32;
constexpr double kLabelType = 26;
constexpr double kStockType = 120;
constexpr double kVariantType = 44;
constexpr double kSmallType = 22;
constexpr double kQuestionType = 32;
constexpr double kPauseType = 84;
constexpr double kBackInType = 150;
constexpr double kBackAtType = 52;

/// As the design has it: the brand colour, lighter, since it is read from afar.
constexpr theme::Colour kPriceInk{"price-ink", 0xffff7a5e};

constexpr double kSmaller = 0.8;
constexpr double kSmallestFit = 0.15;
constexpr int kMostNameLines = 2;
constexpr int kMostUprightNameLines = 3;
constexpr int kMostPointLines = 2;
constexpr int kMostClaimLines = 3;
constexpr double kPointIndent = 44;
constexpr double kBulletIndent = 14;
constexpr double kPlatePadding = 18;
constexpr double kPlateRadius = 14;
constexpr double kTileGap = 12;
constexpr double kTileWidth = 96;

BoardItem line(BoardPart part, double left, double top, double width, const QString& text, const QFont& font,
               const QColor& colour, Qt::Alignment alignment = Qt::AlignLeft | Qt::AlignVCenter) {
    return {.part = part,
            .place = QRectF(left, top, width, lineHeight(font)),
            .colour = colour,
            .text = text,
            .font = font,
            .alignment = alignment};
}

/// The largest of that type down to a seventh of it that fits in the width.
QFont fitting(double designPixels, Weight weight, const QString& text, double width, const BoardType& type) {
    for (double factor = 1;; factor *= 0.95) {
        QFont font = type.smaller(factor).font(designPixels, weight);
        if (factor < kSmallestFit || textWidth(font, text) <= width)
            return font;
    }
}

void addLines(BoardBlock& block, BoardPart part, const BrokenText& text, double left, double width,
              const QFont& font, const QColor& colour) {
    for (const QString& each : text.lines) {
        block.items.push_back(line(part, left, block.height, width, each, font, colour));
        block.height += lineHeight(font);
    }
}

struct Tag {
    BoardPart part;
    QString text;
    QColor ink;
    QColor line;
};

} // namespace

BoardBlock nameBlock(const BoardBody& body, double width, const BoardType& type) {
    BoardBlock block;
    const int mostLines = type.isUpright() ? kMostUprightNameLines : kMostNameLines;
    BoardType size = type;
    QFont font = size.font(kNameType, Weight::Bold);
    const auto indent = [&] {
        return body.code.isEmpty() ? 0.0 : textWidth(font, body.code + QLatin1Char(' '));
    };
    BrokenText name = broken(font, body.name, width, mostLines, indent());
    for (int tries = 0; name.cut && tries < 2; ++tries) {
        size = size.smaller(kSmaller);
        font = size.font(kNameType, Weight::Bold);
        name = broken(font, body.name, width, mostLines, indent());
    }
    if (!body.code.isEmpty()) {
        const QString code = elided(font, body.code, width);
        block.items.push_back(line(BoardPart::Name, 0, 0, std::min(width, textWidth(font, code) + 1), code,
                                   font, theme::kGold));
    }
    for (int i = 0; i < name.lines.size(); ++i) {
        const double left = i == 0 ? std::min(indent(), width) : 0;
        if (!name.lines[i].isEmpty())
            block.items.push_back(line(BoardPart::Name, left, i * lineHeight(font), width - left,
                                       name.lines[i], font, theme::kInk));
    }
    block.height = lineHeight(font) * std::max<double>(1, static_cast<double>(name.lines.size()));
    return block;
}

BoardBlock priceBlock(const BoardBody& body, double width, const BoardType& type) {
    BoardBlock block;
    if (body.price.isEmpty())
        return block;
    const QFont font = fitting(kPriceType, Weight::Bold, body.price, width, type);
    const double price = textWidth(font, body.price);
    block.items.push_back(
        line(BoardPart::Price, 0, 0, std::min(width, price + 1), body.price, font, kPriceInk));
    block.height = lineHeight(font);
    QFont struck = type.font(kStruckType, Weight::Normal);
    struck.setStrikeOut(true);
    const double left = price + type.length(kPlatePadding);
    const double room = width - left;
    if (!body.struckPrice.isEmpty() && textWidth(struck, body.struckPrice) <= room) {
        BoardItem item = line(BoardPart::StruckPrice, left, 0, room, body.struckPrice, struck, theme::kFaint);
        item.place.moveBottom(block.height - (font.pixelSize() - struck.pixelSize()) * 0.2);
        block.items.push_back(item);
    }
    return block;
}

BoardBlock pairBlock(const BoardBody& body, double width, const BoardType& type) {
    BoardBlock block{.rank = kPairRank, .items = {}};
    if (!body.pair.isEmpty()) {
        const QFont font = type.font(kDoNotSayType, Weight::Medium);
        addLines(block, BoardPart::Pair, broken(font, body.pair, width, 2), 0, width, font, theme::kSoftInk);
    }
    return block;
}

BoardBlock floorBlock(const BoardBody& body, double width, const BoardType& type) {
    BoardBlock block{.rank = body.floorPrice.isEmpty() ? kPapersRank : 0, .items = {}};
    std::vector<Tag> tags;
    if (!body.floorPrice.isEmpty())
        tags.push_back({BoardPart::FloorPrice, body.floorPrice, theme::kWarn, theme::kWarn});
    if (!body.papers.isEmpty())
        tags.push_back({BoardPart::Papers, body.papers, body.papersLacking ? theme::kBad : theme::kOk,
                        body.papersLacking ? theme::kBad : theme::kOkPlate});
    const double gap = type.length(kTileGap);
    double left = 0;
    double top = 0;
    for (const Tag& tag : tags) {
        const double most = width - 2 * type.length(kPlatePadding);
        const QFont font = fitting(kFloorType, Weight::Medium, tag.text, most, type);
        const double high = font.pixelSize() * 1.5;
        const double wide = std::min(width, textWidth(font, tag.text) + 2 * type.length(kPlatePadding));
        if (left > 0 && left + wide > width) {
            left = 0;
            top = block.height + gap / 2;
        }
        const QRectF plate(left, top, wide, high);
        block.items.push_back({.part = tag.part,
                               .shape = BoardItem::Shape::Outline,
                               .place = plate,
                               .colour = tag.line,
                               .radius = type.length(kPlateRadius)});
        block.items.push_back({.part = tag.part,
                               .place = plate,
                               .colour = tag.ink,
                               .text = elided(font, tag.text, wide),
                               .font = font,
                               .alignment = Qt::AlignCenter});
        block.height = std::max(block.height, top + high);
        left += wide + gap;
    }
    return block;
}

BoardBlock warningBlock(const BoardBody& body, double width, const BoardType& type) {
    BoardBlock block{.rank = kWarningRank, .items = {}};
    if (body.warning.isEmpty())
        return block;
    const double padding = type.length(kPlatePadding);
    const QFont font = type.font(kWarningType, Weight::Strong);
    block.items.push_back({.part = BoardPart::Warning,
                           .shape = BoardItem::Shape::Plate,
                           .place = {},
                           .colour = theme::kWarnPlate,
                           .radius = type.length(kPlateRadius)});
    block.height = padding / 2;
    addLines(block, BoardPart::Warning, broken(font, body.warning, width - 2 * padding, kMostClaimLines),
             padding, width - 2 * padding, font, theme::kWarnPlateInk);
    block.height += padding / 2;
    block.items.front().place = QRectF(0, 0, width, block.height);
    return block;
}

BoardBlock pointBlock(const QString& point, double width, const BoardType& type) {
    BoardBlock block{.rank = kPointRank, .items = {}};
    const QFont font = type.font(kPointType, Weight::Normal);
    const double indent = type.length(kPointIndent);
    const double bullet = type.length(kBulletIndent);
    addLines(block, BoardPart::TalkingPoint, broken(font, point, width - indent, kMostPointLines), indent,
             width - indent, font, theme::kSoftInk);
    block.items.push_back(line(BoardPart::TalkingPoint, bullet, 0, indent - bullet, QStringLiteral("•"), font,
                               theme::kSoftInk));
    return block;
}

BoardBlock morePointsBlock(int count, double width, const BoardType& type) {
    const QFont font = type.font(kLabelType, Weight::Normal);
    const double indent = type.length(kPointIndent);
    return {.rank = kPointRank,
            .height = lineHeight(font),
            .items = {line(BoardPart::MorePoints, indent, 0, width - indent,
                           elided(font, BoardText::tr("%n more point(s)", nullptr, count), width - indent),
                           font, theme::kDim)}};
}

BoardBlock doNotSayBlock(const BoardBody& body, double width, const BoardType& type) {
    BoardBlock block{.rank = kDoNotSayRank, .items = {}};
    if (!body.doNotSay.isEmpty()) {
        const QFont font = type.font(kDoNotSayType, Weight::Strong);
        addLines(block, BoardPart::DoNotSay, broken(font, body.doNotSay, width, kMostClaimLines), 0, width,
                 font, theme::kBadInk);
    }
    return block;
}

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
