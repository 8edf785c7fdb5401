#pragma once

#include "app/host_board/board_blocks.h"

namespace app::host_board {

// What the blocks of the board's body are made of.

inline constexpr double kPointType = 36;
inline constexpr double kLabelType = 26;
inline constexpr double kPlatePadding = 18;
inline constexpr double kPlateRadius = 14;
inline constexpr double kTileGap = 12;

BoardItem line(BoardPart part, double left, double top, double width, const QString& text, const QFont& font,
               const QColor& colour, Qt::Alignment alignment = Qt::AlignLeft | Qt::AlignVCenter);
/// The largest of that type down to a seventh of it that fits in the width.
QFont fitting(double designPixels, theme::Weight weight, const QString& text, double width,
              const BoardType& type);
/// Below what the block has.
void addLines(BoardBlock& block, BoardPart part, const BrokenText& text, double left, double width,
              const QFont& font, const QColor& colour);

} // namespace app::host_board
