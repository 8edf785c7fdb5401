#pragma once

#include "app/host_board/board_column.h"
#include "app/host_board/board_content.h"
#include "app/host_board/board_type.h"

namespace app::host_board {

// The pieces of the board's body, each as wide as it is told. A block without items is not to be added.

BoardBlock nameBlock(const BoardBody& body, double width, const BoardType& type);
BoardBlock priceBlock(const BoardBody& body, double width, const BoardType& type);
BoardBlock pairBlock(const BoardBody& body, double width, const BoardType& type);
/// The floor price, and beside it what the papers are like.
BoardBlock floorBlock(const BoardBody& body, double width, const BoardType& type);
BoardBlock warningBlock(const BoardBody& body, double width, const BoardType& type);
BoardBlock pointBlock(const QString& point, double width, const BoardType& type);
BoardBlock morePointsBlock(int count, double width, const BoardType& type);
BoardBlock doNotSayBlock(const BoardBody& body, double width, const BoardType& type);
/// The figure below its label, or beside it.
BoardBlock stockBlock(const BoardBody& body, double width, const BoardType& type);
/// One row after the other.
std::vector<BoardBlock> variantBlocks(const BoardBody& body, double width, const BoardType& type);
BoardBlock questionBlock(const BoardBody& body, double width, int mostLines, const BoardType& type);
BoardColumn pauseColumn(const BoardBody& body, double width, const BoardType& type);

} // namespace app::host_board
