#include "studio/overlays/overlay_layout.h"

#include "studio/overlays/arrangement.h"
#include "studio/overlays/overlay_homes.h"
#include "studio/overlays/safe_area.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace studio::overlays {
namespace {

using show::Overlay;

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

struct Attempt {
    std::map<Overlay, OverlayPlace> places;
    std::vector<bool> isPlaced;
};

/// For each wish, behind which one's home it gets its turn if its own home is taken.
using Turns = std::vector<size_t>;

/// Homes are taken most important first; who finds the own one taken is placed elsewhere at its turn. With
/// all turns at the end fewest leave their homes; an earlier turn gives room at the cost of the homes of
/// less important ones.
Attempt attempt(const Ground& ground, const Sorted& lists, const Turns& turns) {
    Arrangement arrangement(ground, lists.hosts);
    std::vector<bool> isPlaced(lists.others.size(), false);
    for (size_t home = 0; home < isPlaced.size(); ++home) {
        isPlaced[home] = arrangement.placeAtHome(lists.others[home]);
        for (size_t i = 0; i <= home; ++i) {
            if (!isPlaced[i] && turns[i] == home) {
                isPlaced[i] = arrangement.placeSomewhere(lists.others[i]);
            }
        }
    }
    return {arrangement.takePlaces(), isPlaced};
}

bool isComplete(const Attempt& one) {
    return std::find(one.isPlaced.begin(), one.isPlaced.end(), false) == one.isPlaced.end();
}

/// The attempt that places the most important ones; of equals the one that spares most homes.
Attempt bestAttempt(const Ground& ground, const Sorted& lists) {
    const size_t count = lists.others.size();
    Turns turns(count, count - 1);
    Attempt best = attempt(ground, lists, turns);
    for (size_t i = 0; i + 1 < count; ++i) {
        if (best.isPlaced[i]) {
            continue;
        }
        Turns earlier = turns;
        earlier[i] = i;
        if (!attempt(ground, lists, earlier).isPlaced[i]) {
            continue; // not even at the cost of all homes
        }
        for (size_t turn = count - 1; turn-- > i && !best.isPlaced[i];) {
            earlier[i] = turn;
            Attempt other = attempt(ground, lists, earlier);
            if (other.isPlaced > best.isPlaced) {
                best = std::move(other);
                turns = earlier;
            }
        }
    }
    return best;
}

/// Those that find room together: most important first, each that fits to those before. What has no room
/// does not move what has some: the others stand as if it were not shown.
Sorted fittingOnes(const Ground& ground, const Sorted& lists) {
    Sorted some{lists.hosts, {}};
    for (const auto& wish : lists.others) {
        some.others.push_back(wish);
        if (!isComplete(bestAttempt(ground, some))) {
            some.others.pop_back();
        }
    }
    return some;
}

std::vector<Overlay> missing(const std::map<Overlay, OverlayPlace>& places, const Sorted& all) {
    std::vector<Overlay> without;
    for (const Overlay overlay : byImportance()) {
        const auto isIt = [&](const LayoutWish& wish) {
            return wish.overlay == overlay;
        };
        const bool wanted = std::any_of(all.hosts.begin(), all.hosts.end(), isIt) ||
                            std::any_of(all.others.begin(), all.others.end(), isIt);
        if (wanted && !places.contains(overlay)) {
            without.push_back(overlay);
        }
    }
    return without;
}

PlacedOverlays laidOut(const std::vector<LayoutWish>& wishes, QSize canvas, const QRect& safeArea) {
    const Ground ground(canvas, safeArea);
    const Sorted all = sorted(wishes);
    auto places = bestAttempt(ground, fittingOnes(ground, all)).places;
    auto unplaced = missing(places, all);
    PlacedOverlays result{std::move(places), std::move(unplaced)};
    const auto slate = std::find_if(wishes.begin(), wishes.end(),
                                    [](const LayoutWish& wish) { return wish.overlay == Overlay::StandBy; });
    if (slate != wishes.end()) {
        result.places[Overlay::StandBy] = placeOf(Overlay::StandBy, ground.canvas());
    }
    return result;
}

struct Kept {
    std::vector<LayoutWish> wishes;
    QSize canvas;
    QRect safeArea;
    PlacedOverlays layout;
};

} // namespace

PlacedOverlays placeOverlays(const std::vector<LayoutWish>& wishes, QSize canvas, const QRect& safeArea) {
    // Texts change ten times a second, what is shown does not: both canvases' last layouts are kept.
    thread_local std::array<Kept, 2> kept;
    thread_local size_t oldest = 0;
    for (const auto& one : kept) {
        if (one.wishes == wishes && one.canvas == canvas && one.safeArea == safeArea) {
            return one.layout;
        }
    }
    Kept& place = kept[std::exchange(oldest, (oldest + 1) % kept.size())];
    place = {wishes, canvas, safeArea, laidOut(wishes, canvas, safeArea)};
    return place.layout;
}

OverlayPlace placeOf(Overlay overlay, QSize canvas) {
    const Ground ground(canvas, safeAreaOf(canvas));
    if (overlay == Overlay::StandBy) {
        const double scale = scaleOf(ground.canvas());
        const QSize size(static_cast<int>(std::ceil(ground.canvas().width() / scale)),
                         static_cast<int>(std::ceil(ground.canvas().height() / scale)));
        return {size, 1, {0, 0}, QRect(QPoint(0, 0), ground.canvas()), ground.canvas()};
    }
    const auto places = laidOut({{overlay, {}, {}}}, canvas, ground.safe()).places;
    const auto found = places.find(overlay);
    return found == places.end() ? OverlayPlace{} : found->second;
}

} // namespace studio::overlays
