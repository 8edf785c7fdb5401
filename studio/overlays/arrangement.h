#pragma once

#include "studio/overlays/overlay_homes.h"
#include "studio/overlays/overlay_layout.h"

#include <optional>

// Bodies as they are placed one after the other on a canvas. Inside the room only.

namespace studio::overlays {

/// One canvas: its measures and the size of bodies on it.
class Ground {
public:
    Ground(QSize canvas, const QRect& safeArea);

    QSize canvas() const { return m_canvas; }
    const QRect& safe() const { return m_safe; }
    double scale() const { return m_scale; }
    contract::Layout layout() const { return layoutOf(m_canvas); }
    int pixels(double design) const { return contract::toPixels(design, m_scale); }

    QSize bodySize(QSize design, double factor) const;
    /// Smaller than that nobody could read it.
    double leastFactor(const LayoutWish& wish) const;
    /// A body's size in design units; a line of text is as wide as the safe area.
    QSize designSize(show::Overlay overlay, const contract::Design& design, const Shape& shape,
                     double factor) const;
    OverlayPlace place(const contract::Design& design, QSize designSize, double factor,
                       const QRect& body) const;

private:
    QSize m_canvas;
    QRect m_safe;
    double m_scale;
};

class Arrangement {
public:
    /// `ground` must outlive it. The host's own stand first, wherever that is, but for what would have to be
    /// larger than the canvas.
    Arrangement(const Ground& ground, const std::vector<LayoutWish>& hosts);

    /// At home in the design's size, narrower where the overlay can be; false: that is not free.
    bool placeAtHome(const LayoutWish& wish) { return placeAtHome(wish, 1); }
    /// At home, else moved, else smaller; false: there is no room.
    bool placeSomewhere(const LayoutWish& wish);

    std::map<show::Overlay, OverlayPlace> takePlaces() { return std::move(m_places); }

private:
    struct Standing {
        show::Overlay overlay;
        QRect body;
    };
    /// A body that an overlay could have.
    struct Body {
        QSize design;
        QRect atHome;
    };

    std::optional<OverlayPlace> hostPlace(const LayoutWish& wish) const;
    Body bodyOf(const LayoutWish& wish, const Shape& shape, double factor) const;
    void add(const LayoutWish& wish, const Body& body, double factor, const QRect& where);
    /// What stands already, each with the gap that the overlay keeps from it.
    std::vector<QRect> obstacles(show::Overlay overlay, int apart) const;
    bool isFree(const QRect& body, const std::vector<QRect>& obstacles) const;
    bool placeAtHome(const LayoutWish& wish, double factor);
    bool placeMoved(const LayoutWish& wish, double factor, int apart);
    bool hasRoomFor(const LayoutWish& wish) const;
    std::optional<QRect> nearestFree(show::Overlay overlay, const QRect& wanted, int apart) const;
    std::vector<int> stops(const QRect& wanted, const std::vector<QRect>& obstacles,
                           Qt::Orientation axis) const;

    const Ground& m_ground;
    std::vector<Standing> m_standing;
    std::map<show::Overlay, OverlayPlace> m_places;
};

} // namespace studio::overlays
