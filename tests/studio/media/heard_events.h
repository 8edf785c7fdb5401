#pragma once

#include "studio/media/recording_writer.h"

#include <chrono>
#include <condition_variable>
#include <mutex>
#include <optional>
#include <vector>

namespace test {

/// What a recording has said, from its thread to the test's.
class HeardEvents {
public:
    studio::media::RecordingWriter::Listener listener() {
        return [this](studio::media::RecordingEvent event) {
            const std::lock_guard lock(m_mutex);
            m_events.push_back(std::move(event));
            m_came.notify_all();
        };
    }

    /// The first event of the kind, within the time.
    template <class Event>
    std::optional<Event> wait(std::chrono::milliseconds within = std::chrono::seconds(20)) {
        std::unique_lock lock(m_mutex);
        std::optional<Event> found;
        m_came.wait_for(lock, within, [&] {
            for (const auto& event : m_events) {
                if (const auto* one = std::get_if<Event>(&event)) {
                    found = *one;
                    return true;
                }
            }
            return false;
        });
        return found;
    }

    template <class Event>
    int count() const {
        const std::lock_guard lock(m_mutex);
        int found = 0;
        for (const auto& event : m_events) {
            found += std::holds_alternative<Event>(event) ? 1 : 0;
        }
        return found;
    }

private:
    mutable std::mutex m_mutex;
    std::condition_variable m_came;
    std::vector<studio::media::RecordingEvent> m_events;
};

/// A gate that is open until it is shut: a disk that stalls.
class Gate {
public:
    void shut() {
        const std::lock_guard lock(m_mutex);
        m_open = false;
    }
    void open() {
        const std::lock_guard lock(m_mutex);
        m_open = true;
        m_changed.notify_all();
    }
    void pass() {
        std::unique_lock lock(m_mutex);
        ++m_waiting;
        m_changed.notify_all();
        m_changed.wait(lock, [this] { return m_open; });
        --m_waiting;
    }
    /// Until somebody stands before the shut gate.
    bool waitForSomebody(std::chrono::milliseconds within = std::chrono::seconds(20)) {
        std::unique_lock lock(m_mutex);
        return m_changed.wait_for(lock, within, [this] { return !m_open && m_waiting > 0; });
    }

private:
    std::mutex m_mutex;
    std::condition_variable m_changed;
    bool m_open = true;
    int m_waiting = 0;
};

} // namespace test
