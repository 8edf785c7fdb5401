#pragma once

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>

namespace studio::storage {

/// One thread for long jobs that nobody waits for, in order. Destruction finishes what was given.
class SideLane {
public:
    SideLane();
    ~SideLane();
    SideLane(const SideLane&) = delete;
    SideLane& operator=(const SideLane&) = delete;

    /// Any thread.
    void give(std::function<void()> job);

private:
    void loop();

    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::deque<std::function<void()>> m_jobs;
    bool m_isClosed = false;
    std::thread m_thread;
};

} // namespace studio::storage
