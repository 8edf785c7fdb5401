#pragma once

#include "app/host_board/board_content.h"
#include "app/host_board/board_item.h"
#include "app/host_board/board_type.h"

#include <QRectF>

namespace app::host_board {

// Where everything on the board stands. Nothing is drawn outside its section and nothing over something
// else: names are wrapped and cut, numbers get smaller, and what finds no room is left out, the least
// important first. Pure; needs fonts, so main thread.

/// How high header and footer are, and the director's line as it is broken.
struct BoardFrame {
    QRectF header;
    QRectF body;
    QRectF footer;
    QStringList directorsLines;
    bool nextBeside = false; ///< beside the director's line, else below it
};
BoardFrame boardFrame(const BoardFooter& footer, const QSizeF& window, const BoardType& type);

BoardSection layOutHeader(const BoardHeader& header, const QRectF& place, const BoardType& type);
BoardSection layOutBody(const BoardBody& body, const QRectF& place, const BoardType& type);
BoardSection layOutFooter(const BoardFooter& footer, const BoardFrame& frame, const BoardType& type);

} // namespace app::host_board
