#pragma once

#include "studio/broadcast/destination_link.h"

#include <chrono>
#include <condition_variable>
#include <mutex>
#include <optional>
#include <vector>

namespace studio::test {

/// Hears a link and waits for what a test wants to see.
class LinkRecorder {
public:
    broadcast::LinkListener listener() {
        return [this](broadcast::LinkEvent event) {
            const std::lock_guard lock(m_mutex);
            m_events.push_back({std::move(event), std::chrono::steady_clock::now()});
            m_heard.notify_all();
        };
    }

    /// The first event of this kind; nullopt where none comes in time.
    template <class Event>
    std::optional<Event> waitFor(std::chrono::milliseconds patience = std::chrono::seconds(20)) {
        std::unique_lock lock(m_mutex);
        std::optional<Event> found;
        m_heard.wait_for(lock, patience, [&] { return (found = find<Event>()).has_value(); });
        return found;
    }

    template <class Event>
    bool heard() {
        const std::lock_guard lock(m_mutex);
        return find<Event>().has_value();
    }

    std::vector<broadcast::LinkEvent> events() {
        const std::lock_guard lock(m_mutex);
        std::vector<broadcast::LinkEvent> all;
        for (const Heard& heard : m_events) {
            all.push_back(heard.event);
        }
        return all;
    }

private:
    struct Heard {
        broadcast::LinkEvent event;
        std::chrono::steady_clock::time_point at;
    };

    template <class Event>
    std::optional<Event> find() const {
        for (const Heard& heard : m_events) {
            if (const auto* event = std::get_if<Event>(&heard.event)) {
                return *event;
            }
        }
        return std::nullopt;
    }

    std::mutex m_mutex;
    std::condition_variable m_heard;
    std::vector<Heard> m_events;
};

} // namespace studio::test
