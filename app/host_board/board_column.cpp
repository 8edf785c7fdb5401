#include "app/host_board/board_column.h"

#include <algorithm>

namespace app::host_board {

namespace {
constexpr double kTightGap = 0.5;
}

void BoardColumn::add(BoardBlock block) {
    m_blocks.push_back(std::move(block));
}

double BoardColumn::height() const {
    double sum = m_blocks.empty() ? 0 : -m_gap;
    for (const BoardBlock& block : m_blocks)
        sum += block.height + m_gap;
    return sum;
}

bool BoardColumn::fit(double height) {
    if (this->height() > height)
        m_gap *= kTightGap;
    while (this->height() > height) {
        if (!dropOne())
            return false;
    }
    return true;
}

bool BoardColumn::dropOne() {
    const auto last = std::max_element(
        m_blocks.begin(), m_blocks.end(),
        [](const BoardBlock& one, const BoardBlock& other) { return one.rank <= other.rank; });
    if (last == m_blocks.end() || last->rank == 0)
        return false;
    m_leftOut.push_back(std::move(*last));
    m_blocks.erase(last);
    return true;
}

int BoardColumn::leftOut(BoardPart part) const {
    return static_cast<int>(std::count_if(m_leftOut.begin(), m_leftOut.end(), [&](const BoardBlock& block) {
        return !block.items.empty() && block.items.front().part == part;
    }));
}

void BoardColumn::put(const QRectF& place, std::vector<BoardItem>& into) const {
    double top = place.top();
    for (const BoardBlock& block : m_blocks) {
        for (BoardItem item : block.items) {
            item.place.translate(place.left(), top);
            into.push_back(std::move(item));
        }
        top += block.height + m_gap;
    }
}

} // namespace app::host_board
