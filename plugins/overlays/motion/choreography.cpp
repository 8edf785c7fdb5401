#include "plugins/overlays/motion/choreography.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace phien::overlays {
namespace {

// Both under 400 ms.
constexpr double kEnterMs = 340;
constexpr double kLeaveMs = 240;
constexpr double kHeadStartMs = 16;
/// More than this many do not leave at once: of a flood, the longest leaving are gone.
constexpr std::size_t kMostLeaving = 24;

constexpr qint64 kNever = std::numeric_limits<qint64>::max();

} // namespace

void Choreography::arrange(Painted painted, const Manner& manner, const Moment& now) {
    m_manner = manner;
    m_entrance = painted.entrance;
    m_exit = painted.exit;
    m_tableau.size = painted.size;
    m_isStill = false;
    std::erase_if(painted.sprites, [](const Sprite& sprite) { return sprite.image.isNull(); });
    if (!m_hasPainting || m_presence == Presence::Gone || manner.motion <= 0) {
        cut(painted.sprites);
    } else {
        mingle(std::move(painted.sprites), now);
    }
    m_hasPainting = true;
}

void Choreography::cut(const std::vector<Sprite>& sprites) {
    std::vector<Actor> actors;
    actors.reserve(sprites.size());
    for (const Sprite& sprite : sprites) {
        const auto old = std::find_if(m_actors.begin(), m_actors.end(),
                                      [&](const Actor& actor) { return actor.id() == sprite.id; });
        if (old == m_actors.end()) {
            actors.emplace_back(sprite, m_slots);
            continue;
        }
        old->cutTo(sprite, m_slots);
        actors.push_back(std::move(*old));
        m_actors.erase(old);
    }
    for (const Actor& actor : m_actors) {
        actor.free(m_slots);
    }
    m_actors = std::move(actors);
}

void Choreography::mingle(std::vector<Sprite> sprites, const Moment& now) {
    const double motion = m_manner.motion;
    // Of the old ones: which new sprite it is, −1: none.
    std::vector<int> newOf(m_actors.size(), -1);
    std::vector<int> oldOf(sprites.size(), -1);
    for (std::size_t i = 0; i < sprites.size(); ++i) {
        for (std::size_t j = 0; j < m_actors.size(); ++j) {
            if (newOf[j] < 0 && m_actors[j].id() == sprites[i].id) {
                newOf[j] = static_cast<int>(i);
                oldOf[i] = static_cast<int>(j);
                break;
            }
        }
    }
    std::vector<Actor> actors;
    actors.reserve(m_actors.size() + sprites.size());
    // What leaves stays above what it was above of.
    const auto takeLeavers = [&](std::size_t from) {
        for (std::size_t j = from; j < m_actors.size() && newOf[j] < 0; ++j) {
            if (!m_actors[j].isLeaving()) {
                m_actors[j].leave(m_manner.unit, motion, now);
            }
            actors.push_back(std::move(m_actors[j]));
        }
    };
    takeLeavers(0);
    for (std::size_t i = 0; i < sprites.size(); ++i) {
        const Entrance entrance = sprites[i].entrance;
        if (oldOf[i] < 0) {
            actors.emplace_back(std::move(sprites[i]), m_slots);
            actors.back().enter(entrance, m_manner.unit, motion, now);
            continue;
        }
        const auto j = static_cast<std::size_t>(oldOf[i]);
        actors.push_back(std::move(m_actors[j]));
        if (actors.back().isLeaving()) {
            actors.back().enter(entrance, m_manner.unit, motion, now);
        }
        actors.back().become(std::move(sprites[i]), motion, m_slots, now);
        takeLeavers(j + 1);
    }
    m_actors = std::move(actors);
    limitLeaving();
}

void Choreography::limitLeaving() {
    auto leaving = static_cast<std::size_t>(std::count_if(
        m_actors.begin(), m_actors.end(), [](const Actor& actor) { return actor.isLeaving(); }));
    while (leaving > kMostLeaving) {
        const auto oldest =
            std::min_element(m_actors.begin(), m_actors.end(), [](const Actor& left, const Actor& right) {
                return left.leavingSinceMs() < right.leavingSinceMs();
            });
        oldest->free(m_slots);
        m_actors.erase(oldest);
        --leaving;
    }
}

void Choreography::enter(const Moment& now) {
    if (m_presence == Presence::Here) {
        return;
    }
    if (m_presence == Presence::Gone) {
        enterAgain(now);
        return;
    }
    m_group = {m_group.at(now.frameMs), {}, now.frameMs, kEnterMs, Easing::Out};
    m_presence = Presence::Here;
    m_isStill = false;
}

void Choreography::enterAgain(const Moment& now) {
    m_presence = Presence::Here;
    m_isStill = false;
    m_group = {};
    if (m_manner.motion > 0 && m_entrance != Entrance::None) {
        const bool pops = m_entrance == Entrance::Pop;
        m_group = {beforeEntering(m_entrance, m_manner.unit, m_manner.motion),
                   {},
                   now.frameMs - kHeadStartMs,
                   kEnterMs,
                   pops ? Easing::OutBack : Easing::Out};
    }
}

void Choreography::leave(const Moment& now) {
    if (m_presence == Presence::Gone) {
        clear();
        return;
    }
    if (m_presence == Presence::Leaving) {
        return;
    }
    m_presence = Presence::Leaving;
    m_isStill = false;
    const bool cuts = m_manner.motion <= 0 || m_exit == Entrance::None;
    m_group = {m_group.at(now.frameMs), afterLeaving(m_exit, m_manner.unit, m_manner.motion), now.frameMs,
               cuts ? 0 : kLeaveMs, Easing::Out};
    advance(now);
}

void Choreography::clear() {
    for (const Actor& actor : m_actors) {
        actor.free(m_slots);
    }
    m_actors.clear();
    m_hasPainting = false;
    m_presence = Presence::Gone;
    m_isStill = false;
}

void Choreography::advance(const Moment& now) {
    if (m_presence == Presence::Leaving && m_group.isOver(now.frameMs)) {
        clear();
    }
    std::erase_if(m_actors, [&](const Actor& actor) {
        const bool left = actor.hasLeft(now);
        if (left) {
            actor.free(m_slots);
        }
        return left;
    });
    for (Actor& actor : m_actors) {
        actor.advance(m_slots, now);
    }
}

bool Choreography::isStill(const Moment& now) const {
    return m_presence != Presence::Leaving && m_group.isOver(now.frameMs) &&
           std::all_of(m_actors.begin(), m_actors.end(),
                       [&](const Actor& actor) { return actor.isSettled(now); });
}

bool Choreography::isAtRest(const Moment& now) const {
    const auto isRunning = [&](const Track& track) {
        return track.startMs <= now.wallMs && now.wallMs < track.endMs;
    };
    if (m_presence == Presence::Gone) {
        return true;
    }
    return isStill(now) && std::none_of(m_actors.begin(), m_actors.end(), [&](const Actor& actor) {
               return std::any_of(actor.tracks().begin(), actor.tracks().end(), isRunning);
           });
}

const Tableau& Choreography::frame(const Moment& now) {
    if (m_isStill && now.wallMs >= m_stillFromMs && now.wallMs < m_stillUntilMs) {
        return m_tableau;
    }
    advance(now);
    compose(now);
    return m_tableau;
}

void Choreography::compose(const Moment& now) {
    m_drawn.clear();
    m_isStill = isStill(now);
    m_stillFromMs = now.wallMs;
    m_stillUntilMs = kNever;
    const Shift shift = m_group.at(now.frameMs);
    m_tableau.group = {{shift.dx, shift.dy}, std::clamp(shift.opacity, 0.0, 1.0), std::max(0.0, shift.scale)};
    if (m_presence != Presence::Gone) {
        drawActors(now);
    }
    if (m_drawn != m_tableau.sprites) {
        std::swap(m_drawn, m_tableau.sprites);
        ++m_tableau.version;
    }
}

void Choreography::drawActors(const Moment& now) {
    for (const Actor& actor : m_actors) {
        const DrawnSprite drawn = actor.drawn(now);
        if (drawn.opacity > 0 && drawn.scale > 0 && drawn.sweep > 0 && !drawn.size.isEmpty()) {
            m_drawn.push_back(drawn);
        }
        for (const Track& track : actor.tracks()) {
            // The end itself is a frame of its own: what it says may differ from the last one before it.
            if (now.wallMs < track.endMs) {
                m_stillUntilMs = std::min(m_stillUntilMs, std::max(track.startMs, now.wallMs));
            }
        }
    }
}

std::vector<PictureUpload> Choreography::takeUploads() {
    return std::exchange(m_slots.uploads, {});
}

std::vector<int> Choreography::takeFreed() {
    return std::exchange(m_slots.freed, {});
}

} // namespace phien::overlays
