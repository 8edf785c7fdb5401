#include "studio/overlays/overlay_layout.h"

#include "studio/overlays/overlay_homes.h"
#include "studio/overlays/safe_area.h"
#include "studio/overlays/snapping.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <limits>

namespace studio::overlays {
namespace {

using contract::Design;
using show::Overlay;

/// One canvas: its measures and the size of bodies on it.
class Ground {
public:
    Ground(QSize canvas, const QRect& safeArea)
        : m_canvas(canvas.expandedTo({1, 1}))
        , m_safe(safeArea & QRect(QPoint(0, 0), m_canvas))
        , m_scale(scaleOf(m_canvas)) {}

    QSize canvas() const { return m_canvas; }
    const QRect& safe() const { return m_safe; }
    contract::Layout layout() const { return layoutOf(m_canvas); }
    int pixels(double design) const { return contract::toPixels(design, m_scale); }

    QSize bodySize(QSize design, double factor) const {
        return {std::max(1, contract::toPixels(design.width(), m_scale * factor)),
                std::max(1, contract::toPixels(design.height(), m_scale * factor))};
    }
    /// A body's size in design units; a line of text is as wide as the safe area.
    QSize designSize(Overlay overlay, const Design& design, const Shape& shape, double factor) const {
        const int width = spansSafeArea(overlay) ? static_cast<int>(m_safe.width() / (m_scale * factor))
                                                 : static_cast<int>(design.width * shape.width);
        return {std::max(1, width), std::max(1, static_cast<int>(design.height * shape.height))};
    }

    OverlayPlace place(const Design& design, QSize designSize, double factor, const QRect& body) const {
        const QPoint margin(contract::toPixels(design.marginLeft, m_scale * factor),
                            contract::toPixels(design.marginTop, m_scale * factor));
        return {designSize, factor, body.topLeft() - margin, body,
                bodySize({design.width, design.height}, 1)};
    }

private:
    QSize m_canvas;
    QRect m_safe;
    double m_scale;
};

int along(Side side, int offset, int begin, int length, int body) {
    switch (side) {
    case Side::Near:
        return begin + offset;
    case Side::Far:
        return begin + length - offset - body;
    case Side::Middle:
        break;
    }
    return begin + (length - body) / 2 + offset;
}

/// At its home; inside the safe area as far as it fits there at all.
QRect atHome(const Ground& ground, const Home& home, QSize size) {
    const QRect& safe = ground.safe();
    const int x = along(home.across, ground.pixels(home.x), safe.x(), safe.width(), size.width());
    const int y = along(home.down, ground.pixels(home.y), safe.y(), safe.height(), size.height());
    const auto inside = [](int at, int begin, int length, int body) {
        return std::clamp(at, begin, std::max(begin, begin + length - body));
    };
    return {QPoint(inside(x, safe.x(), safe.width(), size.width()),
                   inside(y, safe.y(), safe.height(), size.height())),
            size};
}

struct Standing {
    Overlay overlay;
    QRect body;
};

/// Overlays as they are placed one after the other.
class Arrangement {
public:
    Arrangement(const Ground& ground, const std::vector<LayoutWish>& hosts)
        : m_ground(ground) {
        for (const auto& wish : hosts) {
            add(wish.overlay, hostPlace(wish));
        }
    }

    bool placeAtHome(const LayoutWish& wish) { return placeAtHome(wish, 1); }

    /// At home, else moved, else smaller; false: there is no room.
    bool placeSomewhere(const LayoutWish& wish) {
        if (!hasRoomFor(wish)) {
            return false;
        }
        return std::any_of(kFactors.begin(), kFactors.end(), [&](double factor) {
            return placeAtHome(wish, factor) || placeMoved(wish, factor, kApart) ||
                   placeMoved(wish, factor, kApart / 2);
        });
    }

    std::map<Overlay, OverlayPlace> takePlaces() { return std::move(m_places); }

private:
    OverlayPlace hostPlace(const LayoutWish& wish) const {
        const Design design = designOf(wish.overlay, m_ground.layout(), wish.form);
        const QSize canvas = m_ground.canvas();
        const QSize size = m_ground.designSize(wish.overlay, design, {}, 1);
        const QSize natural = m_ground.bodySize(size, 1);
        const double fits =
            std::min(double(canvas.width()) / natural.width(), double(canvas.height()) / natural.height());
        const double factor = std::min(std::clamp(wish.placement->scale, kLeastScale, kMostScale), fits);
        const QSize body = m_ground.bodySize(size, factor).boundedTo(canvas);
        const auto inside = [](double fraction, int length, int part) {
            const double at = std::isfinite(fraction) ? std::clamp(fraction, 0.0, 1.0) : 0;
            return std::clamp(static_cast<int>(std::lround(at * length)), 0, length - part);
        };
        const QPoint at(inside(wish.placement->at.x(), canvas.width(), body.width()),
                        inside(wish.placement->at.y(), canvas.height(), body.height()));
        return m_ground.place(design, size, factor, QRect(at, body));
    }

    void add(Overlay overlay, const OverlayPlace& place) {
        m_standing.push_back({overlay, place.body});
        m_places[overlay] = place;
    }

    bool isFree(Overlay overlay, const QRect& body, int apart) const {
        if (!m_ground.safe().contains(body)) {
            return false;
        }
        return std::none_of(m_standing.begin(), m_standing.end(), [&](const Standing& other) {
            const int gap = m_ground.pixels(std::min(apart, 2 * leastApart(overlay, other.overlay)));
            return body.adjusted(-gap, -gap, gap, gap).intersects(other.body);
        });
    }

    bool placeAtHome(const LayoutWish& wish, double factor) {
        const Design design = designOf(wish.overlay, m_ground.layout(), wish.form);
        const Home home = homeOf(wish.overlay, m_ground.layout(), wish.form);
        for (const Shape& shape : shapesOf(wish.overlay)) {
            const QSize size = m_ground.designSize(wish.overlay, design, shape, factor);
            const QRect body = atHome(m_ground, home, m_ground.bodySize(size, factor));
            if (isFree(wish.overlay, body, kApart / 2)) {
                add(wish.overlay, m_ground.place(design, size, factor, body));
                return true;
            }
        }
        return false;
    }

    bool placeMoved(const LayoutWish& wish, double factor, int apart) {
        const Design design = designOf(wish.overlay, m_ground.layout(), wish.form);
        const Home home = homeOf(wish.overlay, m_ground.layout(), wish.form);
        for (const Shape& shape : shapesOf(wish.overlay)) {
            const QSize size = m_ground.designSize(wish.overlay, design, shape, factor);
            const QRect wanted = atHome(m_ground, home, m_ground.bodySize(size, factor));
            if (const auto body = nearestFree(wish.overlay, wanted, apart)) {
                add(wish.overlay, m_ground.place(design, size, factor, *body));
                return true;
            }
        }
        return false;
    }

    /// Whether the smallest body that it may become stands free anywhere.
    bool hasRoomFor(const LayoutWish& wish) const {
        const Design design = designOf(wish.overlay, m_ground.layout(), wish.form);
        const double factor = kFactors.back();
        const QSize size = m_ground.designSize(wish.overlay, design, shapesOf(wish.overlay).back(), factor);
        const QRect wanted = atHome(m_ground, homeOf(wish.overlay, m_ground.layout(), wish.form),
                                    m_ground.bodySize(size, factor));
        return nearestFree(wish.overlay, wanted, kApart / 2).has_value();
    }

    /// Where a free place exists, one exists that touches, on each axis, an edge of the safe area, a
    /// neighbour's gap, or the home's own line: only those are tried. Along its stack, which is upright, an
    /// overlay moves more willingly than sideways.
    std::optional<QRect> nearestFree(Overlay overlay, const QRect& wanted, int apart) const {
        constexpr int kSideways = 3;
        const auto xs = stops(overlay, wanted, apart, Qt::Horizontal);
        const auto ys = stops(overlay, wanted, apart, Qt::Vertical);
        std::optional<QRect> best;
        int least = std::numeric_limits<int>::max();
        for (const int y : ys) {
            for (const int x : xs) {
                const int way = kSideways * std::abs(x - wanted.x()) + std::abs(y - wanted.y());
                const QRect body(QPoint(x, y), wanted.size());
                if (way < least && isFree(overlay, body, apart)) {
                    least = way;
                    best = body;
                }
            }
        }
        return best;
    }

    std::vector<int> stops(Overlay overlay, const QRect& wanted, int apart, Qt::Orientation axis) const {
        const bool across = axis == Qt::Horizontal;
        const auto begin = [&](const QRect& rect) {
            return across ? rect.x() : rect.y();
        };
        const auto length = [&](const QRect& rect) {
            return across ? rect.width() : rect.height();
        };
        const QRect& safe = m_ground.safe();
        std::vector<int> found{begin(wanted), begin(safe), begin(safe) + length(safe) - length(wanted)};
        for (const auto& other : m_standing) {
            const int gap = m_ground.pixels(std::min(apart, 2 * leastApart(overlay, other.overlay)));
            found.push_back(begin(other.body) - gap - length(wanted));
            found.push_back(begin(other.body) + length(other.body) + gap);
        }
        std::sort(found.begin(), found.end());
        found.erase(std::unique(found.begin(), found.end()), found.end());
        return found;
    }

    const Ground& m_ground;
    std::vector<Standing> m_standing;
    std::map<Overlay, OverlayPlace> m_places;
};

/// The wishes that the layout answers, most important first, and those of the host.
struct Sorted {
    std::vector<LayoutWish> hosts;
    std::vector<LayoutWish> others;
};

Sorted sorted(const std::vector<LayoutWish>& wishes) {
    Sorted lists;
    for (const Overlay overlay : byImportance()) {
        const auto wish = std::find_if(wishes.begin(), wishes.end(),
                                       [&](const LayoutWish& one) { return one.overlay == overlay; });
        if (wish != wishes.end()) {
            (wish->placement ? lists.hosts : lists.others).push_back(*wish);
        }
    }
    return lists;
}

/// One way to place all: the first `strict` in their turn, wherever there is room; of the others first all
/// whose home is free, then the rest. With 0 fewest leave their homes; the more are strict, the less room is
/// kept for homes of less important ones.
struct Attempt {
    std::map<Overlay, OverlayPlace> places;
    std::vector<bool> isPlaced;
};

Attempt attempt(const Ground& ground, const Sorted& lists, size_t strict) {
    Arrangement arrangement(ground, lists.hosts);
    std::vector<bool> isPlaced(lists.others.size(), false);
    for (size_t i = 0; i < isPlaced.size(); ++i) {
        isPlaced[i] = arrangement.placeAtHome(lists.others[i]) ||
                      (i < strict && arrangement.placeSomewhere(lists.others[i]));
    }
    for (size_t i = strict; i < isPlaced.size(); ++i) {
        isPlaced[i] = isPlaced[i] || arrangement.placeSomewhere(lists.others[i]);
    }
    return {arrangement.takePlaces(), isPlaced};
}

bool isComplete(const Attempt& one) {
    return std::find(one.isPlaced.begin(), one.isPlaced.end(), false) == one.isPlaced.end();
}

/// The attempt that places the most important ones, of equals the one with the fewest moves.
Attempt bestAttempt(const Ground& ground, const Sorted& lists) {
    Attempt best = attempt(ground, lists, 0);
    for (size_t strict = 1; strict <= lists.others.size() && !isComplete(best); ++strict) {
        Attempt other = attempt(ground, lists, strict);
        if (other.isPlaced > best.isPlaced) {
            best = std::move(other);
        }
    }
    return best;
}

} // namespace

PlacedOverlays placeOverlays(const std::vector<LayoutWish>& wishes, QSize canvas, const QRect& safeArea) {
    const Ground ground(canvas, safeArea);
    Sorted lists = sorted(wishes);
    std::vector<bool> isUnplaced(byImportance().size(), false);
    Attempt best = bestAttempt(ground, lists);
    // What has no room must not move what has some: the others stand as if it were not shown.
    while (!isComplete(best)) {
        std::vector<LayoutWish> others;
        for (size_t i = 0; i < lists.others.size(); ++i) {
            if (best.isPlaced[i]) {
                others.push_back(lists.others[i]);
            } else {
                const auto at =
                    std::find(byImportance().begin(), byImportance().end(), lists.others[i].overlay);
                isUnplaced[static_cast<size_t>(at - byImportance().begin())] = true;
            }
        }
        lists.others = std::move(others);
        best = bestAttempt(ground, lists);
    }
    PlacedOverlays result{std::move(best.places), {}};
    for (size_t i = 0; i < isUnplaced.size(); ++i) {
        if (isUnplaced[i]) {
            result.unplaced.push_back(byImportance()[i]);
        }
    }
    const auto slate = std::find_if(wishes.begin(), wishes.end(),
                                    [](const LayoutWish& wish) { return wish.overlay == Overlay::StandBy; });
    if (slate != wishes.end()) {
        result.places[Overlay::StandBy] = placeOf(Overlay::StandBy, ground.canvas());
    }
    return result;
}

OverlayPlace placeOf(Overlay overlay, QSize canvas) {
    const Ground ground(canvas, safeAreaOf(canvas));
    if (overlay == Overlay::StandBy) {
        const double scale = scaleOf(ground.canvas());
        const QSize size(static_cast<int>(std::ceil(ground.canvas().width() / scale)),
                         static_cast<int>(std::ceil(ground.canvas().height() / scale)));
        return {size, 1, {0, 0}, QRect(QPoint(0, 0), ground.canvas()), ground.canvas()};
    }
    const auto places = placeOverlays({{overlay, {}, {}}}, canvas, ground.safe()).places;
    const auto found = places.find(overlay);
    return found == places.end() ? OverlayPlace{} : found->second;
}

} // namespace studio::overlays
