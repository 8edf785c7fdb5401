#include "plugins/overlays/motion/actor.h"

#include "plugins/overlays/painting/track.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <utility>

namespace phien::overlays {
namespace {

// All under 400 ms.
constexpr double kEnterMs = 320;
constexpr double kPopMs = 360;
constexpr double kLeaveMs = 220;
constexpr double kMoveMs = 300;
constexpr double kFadeMs = 180;
constexpr double kSwellMs = 340;
constexpr double kSwellBy = 0.10;
/// What comes has begun a little before its first frame, in which it would not be seen otherwise.
constexpr double kHeadStartMs = 16;

} // namespace

int PictureSlots::take(const QImage& image) {
    int picture = count;
    if (unused.empty()) {
        ++count;
    } else {
        picture = unused.back();
        unused.pop_back();
    }
    // A number that is taken again before its freeing was seen is not freed.
    std::erase(freed, picture);
    put(picture, image);
    return picture;
}

void PictureSlots::put(int picture, const QImage& image) {
    std::erase_if(uploads, [picture](const PictureUpload& upload) { return upload.picture == picture; });
    uploads.push_back({picture, image});
}

void PictureSlots::free(int picture) {
    std::erase_if(uploads, [picture](const PictureUpload& upload) { return upload.picture == picture; });
    unused.push_back(picture);
    freed.push_back(picture);
}

Actor::Actor(const Sprite& sprite, PictureSlots& slots)
    : m_id(sprite.id)
    , m_content(sprite.content)
    , m_size(sprite.image.size())
    , m_picture(slots.take(sprite.image)) {
    place(sprite);
}

void Actor::place(const Sprite& sprite) {
    m_base = restingValues(sprite);
    m_isCropped = !sprite.crop.isNull();
    m_tracks = sprite.tracks;
    m_entrance = sprite.entrance;
    m_exit = sprite.exit;
}

bool Actor::isSamePicture(const Sprite& sprite) const {
    return m_content == sprite.content && m_size == sprite.image.size();
}

void Actor::enter(Entrance manner, double unit, double motion, const Moment& now) {
    const bool pops = manner == Entrance::Pop;
    const Shift from = m_isLeaving ? m_shift.at(now.frameMs) : beforeEntering(manner, unit, motion);
    const double start = m_isLeaving ? now.frameMs : now.frameMs - kHeadStartMs;
    m_isLeaving = false;
    m_shift = {from, {}, start, pops ? kPopMs : kEnterMs, pops ? Easing::OutBack : Easing::Out};
}

void Actor::leave(double unit, double motion, const Moment& now) {
    const Shift from = m_shift.at(now.frameMs);
    m_isLeaving = true;
    m_shift = {from, afterLeaving(m_exit, unit, motion), now.frameMs, m_exit == Entrance::None ? 0 : kLeaveMs,
               Easing::Out};
}

void Actor::become(Sprite sprite, double motion, PictureSlots& slots, const Moment& now) {
    const bool changes = !isSamePicture(sprite);
    if (changes && m_under >= 0) {
        // One change after the other: what comes while one fades waits, and only the newest of it.
        m_next = std::move(sprite);
        m_nextMotion = motion;
        return;
    }
    m_next.reset();
    adopt(sprite, motion, slots, now);
}

void Actor::adopt(const Sprite& sprite, double motion, PictureSlots& slots, const Moment& now) {
    const bool changes = !isSamePicture(sprite);
    const Values before = total(now);
    const Values oldBase = m_base;
    const bool wasCropped = m_isCropped;
    const auto oldTracks = std::exchange(m_tracks, {});
    place(sprite);
    if (changes) {
        if (sprite.change == Change::Cut) {
            slots.put(m_picture, sprite.image);
        } else {
            m_under = std::exchange(m_picture, slots.take(sprite.image));
            m_underSize = m_size;
            m_fadeStartMs = now.frameMs;
            if (sprite.change == Change::Swell) {
                m_swellStartMs = now.frameMs;
                m_swell = kSwellBy * motion;
            }
        }
        m_content = sprite.content;
        m_size = sprite.image.size();
    } else if (m_base == oldBase && m_tracks == oldTracks) {
        return;
    }
    m_isMoving = false;
    Values residue = before - total(now);
    if (changes || (!m_isCropped && !wasCropped)) {
        // A crop belongs to its picture.
        for (const auto side :
             {Property::CropX, Property::CropY, Property::CropWidth, Property::CropHeight}) {
            residue[side] = 0;
        }
    }
    m_residue = residue;
    m_moveStartMs = now.frameMs;
    m_isMoving = !residue.isZero();
}

void Actor::cutTo(const Sprite& sprite, PictureSlots& slots) {
    endFade(slots);
    m_next.reset();
    if (!isSamePicture(sprite)) {
        slots.put(m_picture, sprite.image);
        m_content = sprite.content;
        m_size = sprite.image.size();
    }
    place(sprite);
    m_isMoving = false;
    m_swell = 0;
    m_isLeaving = false;
    m_shift = {};
}

void Actor::endFade(PictureSlots& slots) {
    if (m_under >= 0) {
        slots.free(std::exchange(m_under, -1));
    }
}

void Actor::advance(PictureSlots& slots, const Moment& now) {
    if (m_isMoving && now.frameMs >= m_moveStartMs + kMoveMs) {
        m_isMoving = false;
    }
    if (m_swell > 0 && now.frameMs >= m_swellStartMs + kSwellMs) {
        m_swell = 0;
    }
    if (m_under >= 0 && now.frameMs >= m_fadeStartMs + kFadeMs) {
        endFade(slots);
        if (m_next) {
            const Sprite next = *std::exchange(m_next, std::nullopt);
            adopt(next, m_nextMotion, slots, now);
        }
    }
}

void Actor::free(PictureSlots& slots) const {
    slots.free(m_picture);
    if (m_under >= 0) {
        slots.free(m_under);
    }
}

bool Actor::isSettled(const Moment& now) const {
    return !m_isMoving && m_under < 0 && m_swell <= 0 && !m_isLeaving && m_shift.isOver(now.frameMs);
}

double Actor::swell(double frameMs) const {
    if (m_swell <= 0) {
        return 1;
    }
    const double t = progress(frameMs, m_swellStartMs, kSwellMs);
    return 1 + m_swell * std::sin(std::numbers::pi * eased(Easing::Out, t));
}

Values Actor::goal(const Moment& now) const {
    Values values = m_base;
    applyTracks(m_tracks, now.wallMs, values);
    values[Property::Scale] *= swell(now.frameMs);
    return values;
}

Values Actor::total(const Moment& now) const {
    Values values = goal(now);
    if (m_isMoving) {
        values += m_residue * (1 - eased(Easing::Out, progress(now.frameMs, m_moveStartMs, kMoveMs)));
    }
    return values;
}

DrawnSprite Actor::drawn(const Moment& now) const {
    const Values values = total(now);
    const Shift shift = m_shift.at(now.frameMs);
    // What the crop covers beside the picture stays empty.
    const QRectF window(values[Property::CropX], values[Property::CropY], values[Property::CropWidth],
                        values[Property::CropHeight]);
    DrawnSprite drawn;
    drawn.picture = m_picture;
    drawn.crop = window.intersected(QRectF(QPointF(), QSizeF(m_size)));
    drawn.size = drawn.crop.size();
    const QPointF inset = drawn.crop.isEmpty() ? QPointF() : drawn.crop.topLeft() - window.topLeft();
    drawn.at = QPointF(values[Property::X] + shift.dx, values[Property::Y] + shift.dy) + inset;
    drawn.middle = QPointF(window.width() / 2, window.height() / 2) - inset;
    drawn.opacity = std::clamp(values[Property::Opacity] * shift.opacity, 0.0, 1.0);
    drawn.scale = std::max(0.0, values[Property::Scale] * shift.scale);
    drawn.rotation = values[Property::Rotation];
    drawn.sweep = std::clamp(values[Property::Sweep], 0.0, 1.0);
    if (m_under >= 0) {
        drawn.under = m_under;
        drawn.mix = eased(Easing::InOut, progress(now.frameMs, m_fadeStartMs, kFadeMs));
        const QRectF whole{QPointF(), QSizeF(m_underSize)};
        drawn.underCrop = m_isCropped ? window.intersected(whole) : whole;
        drawn.size = drawn.size.expandedTo(drawn.underCrop.size());
    }
    return drawn;
}

} // namespace phien::overlays
