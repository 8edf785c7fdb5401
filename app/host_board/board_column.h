#pragma once

#include "app/host_board/board_item.h"

#include <vector>

namespace app::host_board {

/// Something of a column that is there as a whole or not at all; its items stand relative to its top left.
struct BoardBlock {
    /// 0 always stays; of the others the highest goes first, among equals the last.
    int rank = 0;
    double height = 0;
    std::vector<BoardItem> items;
};

/// Blocks below each other in a rectangle. What finds no room is left out by rank.
class BoardColumn {
public:
    explicit BoardColumn(double gap)
        : m_gap(gap) {}

    void add(BoardBlock block);
    double height() const;
    /// Brings the blocks closer together, then leaves some out; false: those that must stay do not fit
    /// either.
    bool fit(double height);
    /// Blocks of that part that were left out.
    int leftOut(BoardPart part) const;
    std::size_t leftOut() const { return m_leftOut.size(); }
    void put(const QRectF& place, std::vector<BoardItem>& into) const;

private:
    bool dropOne();

    double m_gap;
    std::vector<BoardBlock> m_blocks;
    std::vector<BoardBlock> m_leftOut;
};

} // namespace app::host_board
