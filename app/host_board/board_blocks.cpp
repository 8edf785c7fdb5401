#include "app/host_board/board_blocks.h"

#include "app/host_board/board_pieces.h"

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

constexpr double kNameType = 62;
constexpr double kPriceType = 92;
constexpr double kStruckType = 36;
constexpr double kFloorType = 34;
constexpr double kDoNotSayType = 32;
constexpr double kWarningType = 32;

/// As the design has it: the brand colour, lighter, since it is read from afar.
constexpr theme::Colour kPriceInk{"price-ink", 0xffff7a5e};

constexpr double kSmaller = 0.8;
constexpr int kMostNameLines = 2;
constexpr int kMostUprightNameLines = 3;
constexpr int kMostPointLines = 2;
constexpr int kMostClaimLines = 3;
constexpr double kPointIndent = 44;
constexpr double kBulletIndent = 14;

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

} // namespace app::host_board
