#pragma once

#include <QColor>
#include <QFont>
#include <QRectF>
#include <QString>

#include <vector>

namespace app::host_board {

/// What a drawn thing tells, so that tests and screen readers can find it.
enum class BoardPart {
    Clock,
    Segment,
    Pace,
    Orders,
    Countdown,
    TimeOfDay,
    Name,
    Price,
    StruckPrice,
    FloorPrice,
    Pair,
    Papers,
    Warning,
    TalkingPoint,
    MorePoints,
    DoNotSay,
    Stock,
    Variant,
    Question,
    Pause,
    DirectorsLine,
    Next,
};

/// One thing to draw: a line of text, a plate or its outline. In logical pixels of the board.
struct BoardItem {
    enum class Shape { Text, Plate, Outline };

    BoardPart part;
    Shape shape = Shape::Text;
    QRectF place;
    QColor colour;
    QString text = {};
    QFont font = {};
    Qt::Alignment alignment = Qt::AlignLeft | Qt::AlignVCenter;
    double radius = 0;
};

/// A part of the board that is drawn by itself.
struct BoardSection {
    QRectF place;
    std::vector<BoardItem> items;
};

} // namespace app::host_board
