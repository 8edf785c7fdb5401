#include "app/host_board/board_layout.h"

#include <QCoreApplication>

#include <algorithm>

namespace app::host_board {

namespace {

struct BoardText {
    Q_DECLARE_TR_FUNCTIONS(BoardText)
};

constexpr double kHeaderPadding = 23;
constexpr double kFooterPadding = 29;
constexpr double kTightFooterPadding = 16;
constexpr int kMostDirectorsLines = 2;
constexpr double kHeaderType = 26;
constexpr double kDirectorType = 30;
constexpr double kNextType = 26;
constexpr double kSide = 32;
constexpr double kGap = 24;
constexpr double kChipPadding = 18;
constexpr double kChipHeight = 1.6;
constexpr double kChipRadius = 10;
constexpr double kWidestSegment = 300;

using theme::Weight;

/// A piece of the header from left to right; the highest rank is left out first.
struct Piece {
    int rank;
    BoardPart part;
    QString text;
    QFont font;
    QColor colour;
    double width;
    double gapBefore;
};

double widthOf(const std::vector<Piece>& pieces) {
    double sum = 0;
    for (const Piece& piece : pieces)
        sum += piece.gapBefore + piece.width;
    return sum;
}

void dropUntilFits(std::vector<Piece>& pieces, double room) {
    while (widthOf(pieces) > room) {
        const auto least =
            std::max_element(pieces.begin(), pieces.end(),
                             [](const Piece& one, const Piece& other) { return one.rank < other.rank; });
        if (least == pieces.end() || least->rank == 0)
            return;
        pieces.erase(least);
    }
}

std::vector<Piece> piecesOf(const BoardHeader& header, const BoardType& type) {
    const QFont plain = type.font(kHeaderType, Weight::Normal);
    const QFont strong = type.font(kHeaderType, Weight::Bold);
    const double gap = type.length(kGap);
    const double space = textWidth(plain, QStringLiteral(" "));
    std::vector<Piece> pieces;
    const auto add = [&](int rank, BoardPart part, const QString& text, const QFont& font,
                         const QColor& colour, double before, bool runs = false) {
        if (!text.isEmpty())
            pieces.push_back({rank, part, text, font, colour,
                              runs ? widestDigits(font, text) : textWidth(font, text), before});
    };
    if (!header.segment.isEmpty()) {
        const QString label = elided(plain, header.segment, type.length(kWidestSegment)) + QLatin1Char(':');
        add(4, BoardPart::Segment, label, plain, theme::kInk, gap);
        add(1, BoardPart::Segment, header.used, strong, header.over ? theme::kBad : theme::kInk, space, true);
        add(6, BoardPart::Segment, QStringLiteral("/ ") + header.planned, plain, theme::kDim, space);
    }
    add(2, BoardPart::Pace, header.pace, plain, header.late ? theme::kWarn : theme::kDim, gap);
    if (header.orders == OrderLight::Open)
        add(3, BoardPart::Orders, QStringLiteral("● ") + BoardText::tr("taking orders"), strong, theme::kOk,
            gap);
    else if (header.orders == OrderLight::Closed)
        add(3, BoardPart::Orders, QStringLiteral("○ ") + BoardText::tr("not taking orders"), plain,
            theme::kWarn, gap);
    if (!header.countdown.isEmpty())
        add(5, BoardPart::Countdown, BoardText::tr("timer %1").arg(header.countdown), strong, theme::kGold,
            gap, true);
    add(7, BoardPart::TimeOfDay, header.timeOfDay, plain, theme::kDim, gap);
    return pieces;
}

/// Left to right: what is said first, then the text itself, then what may be cut no further.
struct NextLine {
    QString label;
    QString name;
    QString detail;
};

NextLine nextLine(const BoardFooter& footer) {
    return {BoardText::tr("Next:") + QLatin1Char(' '), footer.next,
            footer.nextDetail.isEmpty() ? QString() : QString(QStringLiteral(" · ") + footer.nextDetail)};
}

QString directorsWords(const BoardFooter& footer) {
    return BoardText::tr("Director: %1").arg(footer.directorsLine);
}

double nextWidth(const BoardFooter& footer, const BoardType& type) {
    const NextLine line = nextLine(footer);
    const QFont plain = type.font(kNextType, Weight::Medium);
    return textWidth(plain, line.label) + textWidth(type.font(kNextType, Weight::Bold), line.name) +
           textWidth(plain, line.detail);
}

void putNext(const BoardFooter& footer, const QRectF& place, const BoardType& type, Qt::Alignment side,
             std::vector<BoardItem>& items) {
    const NextLine line = nextLine(footer);
    const QFont plain = type.font(kNextType, Weight::Medium);
    const QFont strong = type.font(kNextType, Weight::Bold);
    const QColor colour = footer.directorsLine.isEmpty() ? theme::kDim : theme::kSceneOnInk;
    double rest = place.width() - textWidth(plain, line.label) - textWidth(plain, line.detail);
    const bool detail = rest >= std::min(textWidth(strong, line.name), place.width() / 3);
    if (!detail)
        rest += textWidth(plain, line.detail);
    const QString name = elided(strong, line.name, rest);
    const double width =
        textWidth(plain, line.label) + textWidth(strong, name) + (detail ? textWidth(plain, line.detail) : 0);
    double left = side == Qt::AlignRight ? std::max(place.left(), place.right() - width) : place.left();
    const auto put = [&](const QString& text, const QFont& font, const QColor& ink) {
        if (text.isEmpty())
            return;
        const double advance = textWidth(font, text);
        items.push_back({.part = BoardPart::Next,
                         .place = QRectF(left, place.top(), advance, place.height()),
                         .colour = ink,
                         .text = text,
                         .font = font});
        left += advance;
    };
    put(line.label, plain, colour);
    put(name, strong, footer.directorsLine.isEmpty() ? theme::kInk : theme::kSceneOnInk);
    if (detail)
        put(line.detail, plain, colour);
}

} // namespace

BoardFrame boardFrame(const BoardFooter& footer, const QSizeF& window, const BoardType& type) {
    BoardFrame frame;
    const double header =
        type.font(kHeaderType, Weight::Bold).pixelSize() * kChipHeight + 2 * type.length(kHeaderPadding);
    const double width = window.width() - type.length(2 * kSide);
    const QFont director = type.font(kDirectorType, Weight::Bold);
    double height = 0;
    if (!footer.directorsLine.isEmpty()) {
        frame.directorsLines = broken(director, directorsWords(footer), width, kMostDirectorsLines).lines;
        height = lineHeight(director) * static_cast<double>(frame.directorsLines.size());
        frame.nextBeside =
            frame.directorsLines.size() == 1 &&
            textWidth(director, frame.directorsLines.front()) + type.length(kGap) + nextWidth(footer, type) <=
                width;
    }
    const bool nextLine = !footer.next.isEmpty() && !frame.nextBeside;
    if (nextLine)
        height += lineHeight(type.font(kNextType, Weight::Bold));
    const bool several = frame.directorsLines.size() + (nextLine ? 1 : 0) > 1;
    if (height > 0)
        height += 2 * type.length(several ? kTightFooterPadding : kFooterPadding);
    frame.header = QRectF(0, 0, window.width(), header);
    frame.footer = QRectF(0, window.height() - height, window.width(), height);
    frame.body = QRectF(0, header, window.width(), std::max(0.0, window.height() - header - height));
    return frame;
}

BoardSection layOutHeader(const BoardHeader& header, const QRectF& place, const BoardType& type) {
    BoardSection section{place, {}};
    const QFont clockFont = type.font(kHeaderType, Weight::Bold);
    const QString clock = header.live ? QString(QStringLiteral("● ") + header.clock) : header.clock;
    const double side = type.length(kSide);
    const double padding = type.length(kChipPadding);
    const double most = place.width() - 2 * side;
    const double width = std::min(most, widestDigits(clockFont, clock) + 2 * padding);
    const double height = std::min(place.height(), clockFont.pixelSize() * kChipHeight);
    const QRectF chip(side, place.center().y() - height / 2, width, height);
    section.items.push_back({.part = BoardPart::Clock,
                             .shape = BoardItem::Shape::Plate,
                             .place = chip,
                             .colour = header.live ? theme::kBad : theme::kRaised,
                             .radius = type.length(kChipRadius)});
    section.items.push_back({.part = BoardPart::Clock,
                             .place = chip.adjusted(padding, 0, -padding, 0),
                             .colour = header.live ? theme::kWhite : theme::kSoftInk,
                             .text = elided(clockFont, clock, chip.width() - 2 * padding + 1),
                             .font = clockFont});
    std::vector<Piece> pieces = piecesOf(header, type);
    dropUntilFits(pieces, place.right() - side - chip.right());
    if (!pieces.empty())
        pieces.front().gapBefore = type.length(kGap);
    double left = chip.right();
    for (const Piece& piece : pieces) {
        left =
            piece.part == BoardPart::TimeOfDay ? place.right() - side - piece.width : left + piece.gapBefore;
        const double room = std::min(piece.width, place.right() - side - left);
        section.items.push_back(
            {.part = piece.part,
             .place = QRectF(left, place.top(), room, place.height()),
             .colour = piece.colour,
             .text = room < piece.width ? elided(piece.font, piece.text, room) : piece.text,
             .font = piece.font});
        left += piece.width;
    }
    return section;
}

BoardSection layOutFooter(const BoardFooter& footer, const BoardFrame& frame, const BoardType& type) {
    BoardSection section{frame.footer, {}};
    if (footer.isEmpty())
        return section;
    const double side = type.length(kSide);
    const QRectF inner = frame.footer.adjusted(side, 0, -side, 0);
    const QFont director = type.font(kDirectorType, Weight::Bold);
    const double next = lineHeight(type.font(kNextType, Weight::Bold));
    const double lines = lineHeight(director) * static_cast<double>(frame.directorsLines.size());
    const bool nextBelow = !footer.next.isEmpty() && !frame.nextBeside;
    double top = inner.center().y() - (lines + (nextBelow ? next : 0)) / 2;
    for (const QString& line : frame.directorsLines) {
        const double width = std::min(inner.width(), textWidth(director, line) + 1);
        section.items.push_back({.part = BoardPart::DirectorsLine,
                                 .place = QRectF(inner.left(), top, width, lineHeight(director)),
                                 .colour = theme::kWhite,
                                 .text = line,
                                 .font = director});
        top += lineHeight(director);
    }
    if (frame.nextBeside)
        putNext(footer, inner, type, Qt::AlignRight, section.items);
    else if (nextBelow)
        putNext(footer, QRectF(inner.left(), top, inner.width(), next), type, Qt::AlignLeft, section.items);
    return section;
}

} // namespace app::host_board
