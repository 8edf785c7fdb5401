#include "studio/engine/item_mover.h"

#include "studio/overlays/overlay_contract.h"

#include <graphics/vec2.h>

#include <array>

namespace studio::engine {
namespace {

constexpr double kGlideNs = 300e6;
/// A painting takes two or three frames.
constexpr std::int64_t kLongestWaitNs = 300'000'000;
constexpr long long kUnknown = -1;

vec2 vectorFrom(QPointF point) {
    vec2 vector;
    vec2_set(&vector, static_cast<float>(point.x()), static_cast<float>(point.y()));
    return vector;
}

void place(obs_sceneitem_t* item, QPointF at) {
    const vec2 position = vectorFrom(at);
    obs_sceneitem_set_pos(item, &position);
}

/// Pictures that the item's source has sent to the GPU; any thread.
long long uploadsOf(obs_sceneitem_t* item) {
    std::array<std::uint8_t, 128> memory{};
    calldata_t answer;
    calldata_init_fixed(&answer, memory.data(), memory.size());
    proc_handler_t* handler = obs_source_get_proc_handler(obs_sceneitem_get_source(item));
    const bool answers = proc_handler_call(handler, overlays::contract::kUploadCount, &answer);
    return answers ? calldata_int(&answer, "count") : kUnknown;
}

/// 0…1 of the time to 0…1 of the way.
double easedOut(double time) {
    const double left = 1 - time;
    return 1 - left * left * left;
}

} // namespace

ItemMover::ItemMover()
    : m_tap([this] { step(); }) {
}

void ItemMover::put(obs_sceneitem_t* item, QPointF to) {
    const std::lock_guard lock(m_mutex);
    drop(item);
    place(item, to);
}

void ItemMover::glide(obs_sceneitem_t* item, QPointF to) {
    const std::lock_guard lock(m_mutex);
    drop(item);
    vec2 from;
    obs_sceneitem_get_pos(item, &from);
    obs_sceneitem_addref(item);
    m_rides.push_back({SceneItemHandle(item), QPointF(from.x, from.y), to, steadyNs()});
}

void ItemMover::putOncePainted(obs_sceneitem_t* item, QPointF to) {
    const long long uploads = uploadsOf(item);
    if (uploads == kUnknown) {
        put(item, to);
        return;
    }
    const std::lock_guard lock(m_mutex);
    drop(item);
    obs_sceneitem_addref(item);
    m_waits.push_back({SceneItemHandle(item), to, uploads, steadyNs()});
}

void ItemMover::forget(const obs_sceneitem_t* item) {
    const std::lock_guard lock(m_mutex);
    drop(item);
}

void ItemMover::drop(const obs_sceneitem_t* item) {
    std::erase_if(m_rides, [item](const Ride& ride) { return ride.item.get() == item; });
    std::erase_if(m_waits, [item](const Wait& wait) { return wait.item.get() == item; });
}

// Graphics thread.
void ItemMover::step() {
    const std::lock_guard lock(m_mutex);
    const std::int64_t now = steadyNs();
    stepWaits(now);
    std::erase_if(m_rides, [now](const Ride& ride) {
        const double time = static_cast<double>(now - ride.beganNs) / kGlideNs;
        if (time >= 1) {
            place(ride.item.get(), ride.to);
            return true;
        }
        const QPointF at = ride.from + (ride.to - ride.from) * easedOut(time);
        place(ride.item.get(), at.toPoint()); // between pixels, text would shimmer
        return false;
    });
}

void ItemMover::stepWaits(std::int64_t now) {
    std::erase_if(m_waits, [now](const Wait& wait) {
        const bool isPainted = uploadsOf(wait.item.get()) != wait.uploads;
        if (!isPainted && now - wait.beganNs < kLongestWaitNs) {
            return false;
        }
        place(wait.item.get(), wait.to);
        return true;
    });
}

} // namespace studio::engine
