#pragma once

#include <cstddef>
#include <deque>
#include <mutex>
#include <optional>
#include <vector>

namespace studio::base {

/// A queue between threads that holds at most `capacity` items; a full queue throws
/// away its oldest item and counts it. Any thread; never waits for the other side.
template <class T>
class DropOldestQueue {
public:
    explicit DropOldestQueue(std::size_t capacity)
        : m_capacity(capacity) {}

    void push(T item) {
        const std::lock_guard lock(m_mutex);
        if (m_items.size() == m_capacity) {
            m_items.pop_front();
            ++m_dropped;
        }
        m_items.push_back(std::move(item));
    }

    /// Everything that has arrived, oldest first.
    std::vector<T> drain() {
        const std::lock_guard lock(m_mutex);
        std::vector<T> all(std::make_move_iterator(m_items.begin()), std::make_move_iterator(m_items.end()));
        m_items.clear();
        return all;
    }

    std::size_t dropped() const {
        const std::lock_guard lock(m_mutex);
        return m_dropped;
    }

private:
    const std::size_t m_capacity;
    mutable std::mutex m_mutex;
    std::deque<T> m_items;
    std::size_t m_dropped = 0;
};

} // namespace studio::base
