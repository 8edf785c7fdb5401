#include "app/host_board/prompter_scroll.h"

#include <algorithm>
#include <cmath>

namespace app::host_board {

namespace {

constexpr double kType = 84;
constexpr double kHeadingType = 40;
constexpr double kSide = 60;
constexpr double kPointGap = 46;
/// Design pixels a second at speed 1.
constexpr double kSlowest = 14;
constexpr int kMostLines = 200;

} // namespace

void PrompterScroll::setWords(const QString& heading, const QStringList& points) {
    if (heading == m_heading && points == m_points)
        return;
    m_heading = heading;
    m_points = points;
    m_offset = 0;
    breakLines();
}

void PrompterScroll::setPlace(const QRectF& place, const BoardType& type) {
    m_place = place;
    m_type = type;
    breakLines();
}

void PrompterScroll::setSpeed(int speed) {
    m_speed = std::clamp(speed, 0, kFastest);
}

void PrompterScroll::breakLines() {
    m_lines.clear();
    const double side = m_type.length(kSide);
    const double width = std::max(1.0, m_place.width() - 2 * side);
    double top = 0;
    const auto add = [&](const QString& text, const QFont& font, const QColor& colour) {
        for (const QString& line : broken(font, text, width, kMostLines).lines) {
            m_lines.push_back({.part = BoardPart::TalkingPoint,
                               .place = QRectF(side, top, width, lineHeight(font)),
                               .colour = colour,
                               .text = line,
                               .font = font});
            top += lineHeight(font);
        }
        top += m_type.length(kPointGap);
    };
    if (!m_heading.isEmpty())
        add(m_heading, m_type.font(kHeadingType, theme::Weight::Bold), theme::kGold);
    for (const QString& point : m_points)
        add(point, m_type.font(kType, theme::Weight::Medium), theme::kWhite);
    m_length = top;
}

bool PrompterScroll::advance(std::chrono::milliseconds time) {
    // What fits as a whole is read without moving it.
    if (m_speed == 0 || m_length <= m_place.height())
        return false;
    const double round = m_length + m_place.height();
    const double seconds = static_cast<double>(time.count()) / 1000;
    m_offset = std::fmod(m_offset + m_speed * m_type.length(kSlowest) * m_type.scale() * seconds, round);
    return true;
}

BoardSection PrompterScroll::section() const {
    BoardSection section{m_place, {}};
    for (BoardItem line : m_lines) {
        double top = m_place.top() + line.place.top() - m_offset;
        if (top + line.place.height() < m_place.top())
            top += m_length + m_place.height();
        line.place.moveTopLeft({m_place.left() + line.place.left(), top});
        if (top < m_place.bottom())
            section.items.push_back(std::move(line));
    }
    return section;
}

} // namespace app::host_board
