#pragma once

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <stop_token>
#include <thread>

namespace studio::engine {

/// One thread for calls that may hang in a driver, in order. Destruction throws away
/// what has not begun and joins what has.
class Worker {
public:
    Worker();
    ~Worker();

    /// Any thread.
    void run(std::function<void()> job);
    /// What waits and what runs now. Any thread.
    std::size_t pending() const;

private:
    void loop(const std::stop_token& stop);

    mutable std::mutex m_mutex;
    std::condition_variable_any m_wake;
    std::deque<std::function<void()>> m_jobs;
    bool m_busy = false;
    std::jthread m_thread;
};

} // namespace studio::engine
