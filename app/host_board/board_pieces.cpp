#include "app/host_board/board_pieces.h"

namespace app::host_board {

using theme::Weight;

namespace {
constexpr double kSmallestFit = 0.15;
}

BoardItem line(BoardPart part, double left, double top, double width, const QString& text, const QFont& font,
               const QColor& colour, Qt::Alignment alignment) {
    return {.part = part,
            .place = QRectF(left, top, width, lineHeight(font)),
            .colour = colour,
            .text = text,
            .font = font,
            .alignment = alignment};
}

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

} // namespace app::host_board
