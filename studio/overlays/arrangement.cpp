#include "studio/overlays/arrangement.h"

#include "studio/overlays/qr_room.h"
#include "studio/overlays/snapping.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <limits>

namespace studio::overlays {
namespace {

using contract::Design;
using show::Overlay;

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

/// Pixels between two bodies of which one keeps `apart`.
int gapOf(const Ground& ground, Overlay one, Overlay other, int apart) {
    return standsClose(one) || standsClose(other) ? 0 : ground.pixels(apart);
}

} // namespace

Ground::Ground(QSize canvas, const QRect& safeArea)
    : m_canvas(canvas.expandedTo({1, 1}))
    , m_safe(safeArea & QRect(QPoint(0, 0), m_canvas))
    , m_scale(scaleOf(m_canvas)) {
}

QSize Ground::bodySize(QSize design, double factor) const {
    return {std::max(1, contract::toPixels(design.width(), m_scale * factor)),
            std::max(1, contract::toPixels(design.height(), m_scale * factor))};
}

QSize Ground::designSize(Overlay overlay, const Design& design, const Shape& shape, double factor) const {
    const int width = spansSafeArea(overlay) ? static_cast<int>(m_safe.width() / (m_scale * factor))
                                             : static_cast<int>(design.width * shape.width);
    return {std::max(1, width), std::max(1, static_cast<int>(design.height * shape.height))};
}

double Ground::leastFactor(const LayoutWish& wish) const {
    return wish.overlay == Overlay::QrCode ? leastQrFactor(wish.form.qrBytes, layout(), m_scale) : 0;
}

OverlayPlace Ground::place(const Design& design, QSize designSize, double factor, const QRect& body) const {
    const QPoint margin(contract::toPixels(design.marginLeft, m_scale * factor),
                        contract::toPixels(design.marginTop, m_scale * factor));
    const QSize natural = bodySize({design.width, design.height}, 1);
    return {designSize, factor, body.topLeft() - margin, body, natural};
}

Arrangement::Arrangement(const Ground& ground, const std::vector<LayoutWish>& hosts)
    : m_ground(ground) {
    for (const auto& wish : hosts) {
        if (const auto place = hostPlace(wish)) {
            m_standing.push_back({wish.overlay, place->body});
            m_places[wish.overlay] = *place;
        }
    }
}

bool Arrangement::placeSomewhere(const LayoutWish& wish) {
    if (!hasRoomFor(wish)) {
        return false;
    }
    const double least = m_ground.leastFactor(wish);
    return std::any_of(kFactors.begin(), kFactors.end(), [&](double factor) {
        return factor >= least && (placeAtHome(wish, factor) || placeMoved(wish, factor, kApart) ||
                                   placeMoved(wish, factor, kHomesApart));
    });
}

std::optional<OverlayPlace> Arrangement::hostPlace(const LayoutWish& wish) const {
    const Design design = designOf(wish.overlay, m_ground.layout(), wish.form);
    const QSize canvas = m_ground.canvas();
    const QSize size(design.width, design.height);
    const QSize natural = m_ground.bodySize(size, 1);
    const double fits =
        std::min(double(canvas.width()) / natural.width(), double(canvas.height()) / natural.height());
    const double least = m_ground.leastFactor(wish);
    if (least > fits) {
        return std::nullopt;
    }
    const double wanted = std::max(std::clamp(wish.placement->scale, kLeastScale, kMostScale),
                                   contract::kLeastPaintedScale / m_ground.scale());
    const double factor = std::clamp(wanted, least, fits);
    const QSize body = m_ground.bodySize(size, factor).boundedTo(canvas);
    const auto inside = [](double fraction, int length, int part) {
        const double at = std::isfinite(fraction) ? std::clamp(fraction, 0.0, 1.0) : 0;
        return std::clamp(static_cast<int>(std::lround(at * length)), 0, length - part);
    };
    const QPoint at(inside(wish.placement->at.x(), canvas.width(), body.width()),
                    inside(wish.placement->at.y(), canvas.height(), body.height()));
    return m_ground.place(design, size, factor, QRect(at, body));
}

Arrangement::Body Arrangement::bodyOf(const LayoutWish& wish, const Shape& shape, double factor) const {
    const Design design = designOf(wish.overlay, m_ground.layout(), wish.form);
    const Home home = homeOf(wish.overlay, m_ground.layout(), wish.form);
    const QSize size = m_ground.designSize(wish.overlay, design, shape, factor);
    return {size, atHome(m_ground, home, m_ground.bodySize(size, factor))};
}

void Arrangement::add(const LayoutWish& wish, const Body& body, double factor, const QRect& where) {
    const Design design = designOf(wish.overlay, m_ground.layout(), wish.form);
    m_standing.push_back({wish.overlay, where});
    m_places[wish.overlay] = m_ground.place(design, body.design, factor, where);
}

std::vector<QRect> Arrangement::obstacles(Overlay overlay, int apart) const {
    std::vector<QRect> grown;
    grown.reserve(m_standing.size());
    for (const auto& other : m_standing) {
        const int gap = gapOf(m_ground, overlay, other.overlay, apart);
        grown.push_back(other.body.adjusted(-gap, -gap, gap, gap));
    }
    return grown;
}

bool Arrangement::isFree(const QRect& body, const std::vector<QRect>& obstacles) const {
    return m_ground.safe().contains(body) &&
           std::none_of(obstacles.begin(), obstacles.end(),
                        [&](const QRect& obstacle) { return obstacle.intersects(body); });
}

bool Arrangement::placeAtHome(const LayoutWish& wish, double factor) {
    if (factor < m_ground.leastFactor(wish)) {
        return false;
    }
    const auto others = obstacles(wish.overlay, kHomesApart);
    for (const Shape& shape : shapesOf(wish.overlay)) {
        const Body body = bodyOf(wish, shape, factor);
        if (isFree(body.atHome, others)) {
            add(wish, body, factor, body.atHome);
            return true;
        }
    }
    return false;
}

bool Arrangement::placeMoved(const LayoutWish& wish, double factor, int apart) {
    for (const Shape& shape : shapesOf(wish.overlay)) {
        const Body body = bodyOf(wish, shape, factor);
        if (const auto where = nearestFree(wish.overlay, body.atHome, apart)) {
            add(wish, body, factor, *where);
            return true;
        }
    }
    return false;
}

/// Whether the smallest body that it may become stands free anywhere.
bool Arrangement::hasRoomFor(const LayoutWish& wish) const {
    const double factor = std::max(kFactors.back(), m_ground.leastFactor(wish));
    const Body least = bodyOf(wish, shapesOf(wish.overlay).back(), std::min(factor, kFactors.front()));
    return nearestFree(wish.overlay, least.atHome, kHomesApart).has_value();
}

/// Where a free place exists, one exists that touches, on each axis, an edge of the safe area or a
/// neighbour's gap: these are tried, and the home's own lines. Along its stack, which is upright, an overlay
/// moves more willingly than sideways.
std::optional<QRect> Arrangement::nearestFree(Overlay overlay, const QRect& wanted, int apart) const {
    constexpr int kSideways = 3;
    const auto others = obstacles(overlay, apart);
    const auto xs = stops(wanted, others, Qt::Horizontal);
    const auto ys = stops(wanted, others, Qt::Vertical);
    std::optional<QRect> best;
    int least = std::numeric_limits<int>::max();
    for (const int y : ys) {
        for (const int x : xs) {
            const int way = kSideways * std::abs(x - wanted.x()) + std::abs(y - wanted.y());
            const QRect body(QPoint(x, y), wanted.size());
            if (way < least && isFree(body, others)) {
                least = way;
                best = body;
            }
        }
    }
    return best;
}

/// Where a body may begin along one axis: inside the safe area, each once, in order.
std::vector<int> Arrangement::stops(const QRect& wanted, const std::vector<QRect>& obstacles,
                                    Qt::Orientation axis) const {
    const bool across = axis == Qt::Horizontal;
    const auto begin = [&](const QRect& rect) {
        return across ? rect.x() : rect.y();
    };
    const auto length = [&](const QRect& rect) {
        return across ? rect.width() : rect.height();
    };
    const int first = begin(m_ground.safe());
    const int last = first + length(m_ground.safe()) - length(wanted);
    std::vector<int> found{begin(wanted), first, last};
    for (const auto& obstacle : obstacles) {
        found.push_back(begin(obstacle) - length(wanted));
        found.push_back(begin(obstacle) + length(obstacle));
    }
    std::erase_if(found, [&](int stop) { return stop < first || stop > last; });
    std::sort(found.begin(), found.end());
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return found;
}

} // namespace studio::overlays
