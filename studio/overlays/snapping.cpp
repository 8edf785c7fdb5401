#include "studio/overlays/snapping.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>
#include <optional>

namespace studio::overlays {
namespace {

/// A length along one axis: where it begins and ends (the first pixel behind it).
struct Span {
    int begin;
    int end;

    int middle() const { return begin + (end - begin) / 2; }
    std::array<int, 3> lines() const { return {begin, middle(), end}; }
};

enum class Axis { Across, Down };

Span spanOf(const QRect& rect, Axis axis) {
    return axis == Axis::Across ? Span{rect.x(), rect.x() + rect.width()}
                                : Span{rect.y(), rect.y() + rect.height()};
}

std::vector<int> linesOf(const SnapTargets& targets, Axis axis) {
    std::vector<int> lines;
    const auto add = [&](const QRect& rect) {
        const auto own = spanOf(rect, axis).lines();
        lines.insert(lines.end(), own.begin(), own.end());
    };
    add(QRect(QPoint(0, 0), targets.canvas));
    if (!targets.safeArea.isNull()) {
        add(targets.safeArea);
    }
    for (const auto& body : targets.bodies) {
        add(body);
    }
    return lines;
}

/// The shortest step that brings one of `own` onto one of `lines`; of two as short, the first in order.
std::optional<int> shortestStep(const std::vector<int>& own, const std::vector<int>& lines, int tolerance) {
    std::optional<int> best;
    for (const int line : lines) {
        for (const int mine : own) {
            const int step = line - mine;
            if (std::abs(step) <= tolerance && (!best || std::abs(step) < std::abs(*best))) {
                best = step;
            }
        }
    }
    return best;
}

/// Those lines on which the span stands now, each once, in order.
std::vector<int> touched(const Span& span, const std::vector<int>& lines) {
    std::vector<int> guides;
    for (const int mine : span.lines()) {
        if (std::find(lines.begin(), lines.end(), mine) != lines.end()) {
            guides.push_back(mine);
        }
    }
    std::sort(guides.begin(), guides.end());
    guides.erase(std::unique(guides.begin(), guides.end()), guides.end());
    return guides;
}

/// Guides only along an axis that has snapped; a body that merely passes a line shows none.
Snapped withGuides(const QRect& rect, const SnapTargets& targets, bool across, bool down) {
    Snapped snapped{rect, {}, {}};
    if (across) {
        snapped.verticals = touched(spanOf(rect, Axis::Across), linesOf(targets, Axis::Across));
    }
    if (down) {
        snapped.horizontals = touched(spanOf(rect, Axis::Down), linesOf(targets, Axis::Down));
    }
    return snapped;
}

int inside(int begin, int length, int most) {
    return std::clamp(begin, 0, std::max(0, most - length));
}

QRect keptInside(QRect rect, QSize canvas) {
    rect.moveTo(inside(rect.x(), rect.width(), canvas.width()),
                inside(rect.y(), rect.height(), canvas.height()));
    return rect;
}

bool isLeft(Corner corner) {
    return corner == Corner::TopLeft || corner == Corner::BottomLeft;
}
bool isTop(Corner corner) {
    return corner == Corner::TopLeft || corner == Corner::TopRight;
}

/// A body that grows out of the corner that stays.
class Growing {
public:
    Growing(const QRect& body, QSize natural, Corner dragged, QSize canvas)
        : m_natural(natural.expandedTo({1, 1}))
        , m_left(isLeft(dragged))
        , m_top(isTop(dragged))
        , m_fixed(m_left ? body.x() + body.width() : body.x(), m_top ? body.y() + body.height() : body.y())
        , m_roomAcross(m_left ? m_fixed.x() : canvas.width() - m_fixed.x())
        , m_roomDown(m_top ? m_fixed.y() : canvas.height() - m_fixed.y()) {}

    /// Scales at which the dragged corner is nearest to a point, or one of its edges on a line.
    double scaleTo(QPoint point) const {
        const double x = std::abs(point.x() - m_fixed.x());
        const double y = std::abs(point.y() - m_fixed.y());
        const double w = m_natural.width();
        const double h = m_natural.height();
        return (x * w + y * h) / (w * w + h * h);
    }
    double scaleToX(int line) const {
        return double(m_left ? m_fixed.x() - line : line - m_fixed.x()) / m_natural.width();
    }
    double scaleToY(int line) const {
        return double(m_top ? m_fixed.y() - line : line - m_fixed.y()) / m_natural.height();
    }

    bool allows(double scale) const { return scale == bounded(scale); }
    double bounded(double scale) const {
        const double most = std::min(
            {kMostScale, double(m_roomAcross) / m_natural.width(), double(m_roomDown) / m_natural.height()});
        return std::clamp(scale, std::min(kLeastScale, most), most);
    }

    QRect at(double scale) const {
        const int width = std::max(1, static_cast<int>(std::lround(m_natural.width() * scale)));
        const int height = std::max(1, static_cast<int>(std::lround(m_natural.height() * scale)));
        return {m_left ? m_fixed.x() - width : m_fixed.x(), m_top ? m_fixed.y() - height : m_fixed.y(), width,
                height};
    }
    int draggedX(const QRect& rect) const { return m_left ? rect.x() : rect.x() + rect.width(); }
    int draggedY(const QRect& rect) const { return m_top ? rect.y() : rect.y() + rect.height(); }

private:
    QSize m_natural;
    bool m_left;
    bool m_top;
    QPoint m_fixed;
    int m_roomAcross;
    int m_roomDown;
};

} // namespace

Snapped snapMove(const QRect& moving, const SnapTargets& targets, int tolerance) {
    const auto step = [&](Axis axis) {
        const auto own = spanOf(moving, axis).lines();
        return shortestStep({own.begin(), own.end()}, linesOf(targets, axis), tolerance);
    };
    const auto across = step(Axis::Across);
    const auto down = step(Axis::Down);
    const QRect snapped = moving.translated(across.value_or(0), down.value_or(0));
    return withGuides(keptInside(snapped, targets.canvas), targets, across.has_value(), down.has_value());
}

Snapped snapResize(const QRect& body, QSize natural, Corner corner, QPoint to, const SnapTargets& targets,
                   int tolerance) {
    const Growing growing(body, natural, corner, targets.canvas);
    const double free = growing.bounded(growing.scaleTo(to));
    const QRect unsnapped = growing.at(free);
    // One scale for both axes: the nearer line counts.
    std::optional<double> best;
    int nearest = tolerance + 1;
    const auto consider = [&](int line, int mine, double scale) {
        if (std::abs(line - mine) < nearest && growing.allows(scale)) {
            nearest = std::abs(line - mine);
            best = scale;
        }
    };
    for (const int line : linesOf(targets, Axis::Across)) {
        consider(line, growing.draggedX(unsnapped), growing.scaleToX(line));
    }
    for (const int line : linesOf(targets, Axis::Down)) {
        consider(line, growing.draggedY(unsnapped), growing.scaleToY(line));
    }
    const QRect rect = growing.at(best.value_or(free));
    const auto isOnLine = [&](Axis axis, int mine) {
        const auto lines = linesOf(targets, axis);
        return std::find(lines.begin(), lines.end(), mine) != lines.end();
    };
    Snapped snapped{rect, {}, {}};
    if (best && isOnLine(Axis::Across, growing.draggedX(rect))) {
        snapped.verticals = {growing.draggedX(rect)};
    }
    if (best && isOnLine(Axis::Down, growing.draggedY(rect))) {
        snapped.horizontals = {growing.draggedY(rect)};
    }
    return snapped;
}

show::Placement placementOf(const QRect& body, QSize natural, QSize canvas) {
    const QSize size = canvas.expandedTo({1, 1});
    const double scale = double(body.width()) / std::max(1, natural.width());
    return {QPointF(std::clamp(double(body.x()) / size.width(), 0.0, 1.0),
                    std::clamp(double(body.y()) / size.height(), 0.0, 1.0)),
            std::clamp(scale, kLeastScale, kMostScale)};
}

QRect bodyOf(const show::Placement& placement, QSize natural, QSize canvas) {
    const QSize whole = natural.expandedTo({1, 1});
    const double fits =
        std::min(double(canvas.width()) / whole.width(), double(canvas.height()) / whole.height());
    const double scale = std::min(std::clamp(placement.scale, kLeastScale, kMostScale), fits);
    const QSize size(
        std::clamp(static_cast<int>(std::lround(whole.width() * scale)), 1, std::max(1, canvas.width())),
        std::clamp(static_cast<int>(std::lround(whole.height() * scale)), 1, std::max(1, canvas.height())));
    const QPoint at(static_cast<int>(std::lround(placement.at.x() * canvas.width())),
                    static_cast<int>(std::lround(placement.at.y() * canvas.height())));
    return keptInside(QRect(at, size), canvas);
}

} // namespace studio::overlays
