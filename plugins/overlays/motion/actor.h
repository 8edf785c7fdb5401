#pragma once

#include "plugins/overlays/motion/pose.h"

#include <optional>
#include <vector>

namespace phien::overlays {

/// One frame's time on both clocks, milliseconds: transitions run on the frame clock, which only goes
/// forward; tracks on the wall clock (since 1970).
struct Moment {
    double frameMs = 0;
    qint64 wallMs = 0;
};

/// Pixels that from now on are the picture `picture`.
struct PictureUpload {
    int picture = 0;
    QImage image;
};

/// Hands out picture numbers.
struct PictureSlots {
    std::vector<PictureUpload> uploads;
    std::vector<int> freed;
    std::vector<int> unused;
    int count = 0;

    int take(const QImage& image);
    void put(int picture, const QImage& image);
    void free(int picture);
};

/// A sprite in one frame.
struct DrawnSprite {
    int picture = 0;
    int under = -1;     ///< the picture it takes the place of, −1: none; top left on top left
    double mix = 1;     ///< the part of `picture`, the rest is `under`
    QRectF crop;        ///< of `picture`, its pixels
    QRectF underCrop;   ///< of `under`
    QSizeF size;        ///< what holds both
    QPointF at;         ///< top left, the source's pixels, before scale and rotation
    QPointF middle;     ///< of scale and rotation, from `at`
    double opacity = 1; ///< 0…1
    double scale = 1;
    double rotation = 0; ///< degrees clockwise
    double sweep = 1;    ///< 0…1

    friend bool operator==(const DrawnSprite&, const DrawnSprite&) = default;
};

/// One sprite from when it comes until it has left.
class Actor {
public:
    /// At rest at its place; `picture` is taken from `slots`.
    Actor(const Sprite& sprite, PictureSlots& slots);

    const QString& id() const { return m_id; }
    bool isLeaving() const { return m_isLeaving; }
    double leavingSinceMs() const { return m_shift.startMs; }
    bool hasLeft(const Moment& now) const { return m_isLeaving && m_shift.isOver(now.frameMs); }

    /// Comes in: from its entrance, or back from where its leaving has taken it.
    void enter(Entrance manner, double unit, double motion, const Moment& now);
    void leave(double unit, double motion, const Moment& now);
    /// The same sprite in a newer painting.
    void become(Sprite sprite, double motion, PictureSlots& slots, const Moment& now);
    /// The same without any movement.
    void cutTo(const Sprite& sprite, PictureSlots& slots);
    /// Ends what is over.
    void advance(PictureSlots& slots, const Moment& now);
    /// Gives its pictures back.
    void free(PictureSlots& slots) const;

    /// Whether no transition runs; tracks do not count.
    bool isSettled(const Moment& now) const;
    const std::vector<Track>& tracks() const { return m_tracks; }
    DrawnSprite drawn(const Moment& now) const;

private:
    bool isSamePicture(const Sprite& sprite) const;
    Values total(const Moment& now) const;
    Values goal(const Moment& now) const;
    double swell(double frameMs) const;
    void place(const Sprite& sprite);
    void adopt(const Sprite& sprite, double motion, PictureSlots& slots, const Moment& now);
    void endFade(PictureSlots& slots);

    QString m_id;
    QString m_content;
    QSize m_size;
    int m_picture = -1;
    Values m_base;
    bool m_isCropped = false;
    std::vector<Track> m_tracks;
    Entrance m_entrance = Entrance::None;
    Entrance m_exit = Entrance::None;

    /// Of the present pose from the goal; fades away.
    Values m_residue;
    double m_moveStartMs = 0;
    bool m_isMoving = false;

    ShiftMove m_shift;
    bool m_isLeaving = false;

    int m_under = -1;
    QSize m_underSize;
    double m_fadeStartMs = 0;

    double m_swellStartMs = 0;
    double m_swell = 0; ///< how much it grows at most; 0: it does not

    /// What it becomes once the change that runs is over.
    std::optional<Sprite> m_next;
    double m_nextMotion = 1;
};

} // namespace phien::overlays
