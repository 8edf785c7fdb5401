#pragma once

#include "app/host_board/board_item.h"
#include "app/host_board/board_type.h"

#include <QStringList>

#include <chrono>

namespace app::host_board {

/// Talking points in very large type that roll upwards, again and again. Time is told, never asked for.
class PrompterScroll {
public:
    static constexpr int kFastest = 10;

    /// Begins at the top where the words are others.
    void setWords(const QString& heading, const QStringList& points);
    void setPlace(const QRectF& place, const BoardType& type);
    /// 0 stands still … kFastest.
    void setSpeed(int speed);
    int speed() const { return m_speed; }
    void toTop() { m_offset = 0; }
    /// False: nothing has moved.
    bool advance(std::chrono::milliseconds time);
    /// What is to be seen now.
    BoardSection section() const;

private:
    void breakLines();

    QString m_heading;
    QStringList m_points;
    QRectF m_place;
    BoardType m_type{BoardType::kDesign, 1};
    int m_speed = 3;
    double m_offset = 0;
    double m_length = 0;
    std::vector<BoardItem> m_lines;
};

} // namespace app::host_board
