#pragma once

#include "plugins/overlays/motion/actor.h"

#include <cstdint>
#include <vector>

namespace phien::overlays {

/// An overlay as a whole, in one frame.
struct GroupPose {
    QPointF offset; ///< pixels
    double opacity = 1;
    double scale = 1; ///< about the middle of the source's picture

    friend bool operator==(const GroupPose&, const GroupPose&) = default;
};

/// All that is drawn of an overlay in one frame, bottom first.
struct Tableau {
    std::vector<DrawnSprite> sprites;
    GroupPose group;
    QSize size; ///< the source's picture
    /// Another number whenever `sprites` are others or elsewhere. It says nothing of uploads().
    std::uint64_t version = 0;
};

/// How an overlay moves; part of no painting's pixels.
struct Manner {
    double motion = 1; ///< the theme's: 0 makes every change a cut, below 1 the ways are shorter
    double unit = 1;   ///< pixels per design unit

    friend bool operator==(const Manner&, const Manner&) = default;
};

/// Where everything in an overlay is, frame by frame: from one painting to the next, sprites come, go, move
/// and change; the whole overlay enters and leaves as one. No transition takes as long as 400 ms, and each
/// can be interrupted: what moves goes on from where it is. Pure; one thread (the graphics thread).
///
/// Pictures are numbered by small integers, used again when free: uploads() says which pixels belong to which
/// number from now on, freed() which numbers have none any more. Nothing is allocated in a frame in which
/// nothing changes.
class Choreography {
public:
    /// A new painting. The overlay stays as present as it is: see enter().
    void arrange(Painted painted, const Manner& manner, const Moment& now);
    /// The whole overlay comes; one that is leaving turns round, one that is here stays.
    void enter(const Moment& now);
    /// The same from the beginning, wherever it is: for a source that was hidden meanwhile.
    void enterAgain(const Moment& now);
    /// The whole overlay leaves; then isGone().
    void leave(const Moment& now);
    /// Nothing is drawn, and no picture is kept.
    bool isGone() const { return m_presence == Presence::Gone && m_actors.empty(); }

    /// The frame at `now`. Valid until the next call of any method.
    const Tableau& frame(const Moment& now);
    /// Whether nothing moves at that moment; a track that has not begun or is over rests.
    bool isAtRest(const Moment& now) const;

    /// Since they were last taken; upload before drawing frame(), free after.
    std::vector<PictureUpload> takeUploads();
    std::vector<int> takeFreed();
    bool hasUploads() const { return !m_slots.uploads.empty(); }
    bool hasFreed() const { return !m_slots.freed.empty(); }

private:
    enum class Presence { Gone, Here, Leaving };

    void cut(const std::vector<Sprite>& sprites);
    void mingle(std::vector<Sprite> sprites, const Moment& now);
    void limitLeaving();
    void clear();
    void advance(const Moment& now);
    bool isStill(const Moment& now) const;
    void compose(const Moment& now);
    void drawActors(const Moment& now);

    PictureSlots m_slots;
    std::vector<Actor> m_actors;
    Manner m_manner;
    Entrance m_entrance = Entrance::None;
    Entrance m_exit = Entrance::None;
    Presence m_presence = Presence::Gone;
    bool m_hasPainting = false;
    ShiftMove m_group;
    Tableau m_tableau;
    std::vector<DrawnSprite> m_drawn; ///< what compose() makes, before it is known to be different
    // What m_tableau holds for as long as nothing moves and the wall clock is between these two.
    bool m_isStill = false;
    qint64 m_stillFromMs = 0;
    qint64 m_stillUntilMs = 0;
};

} // namespace phien::overlays
