#include "studio/engine/worker.h"

namespace studio::engine {

Worker::Worker()
    : m_thread([this](const std::stop_token& stop) { loop(stop); }) {
}

Worker::~Worker() {
    m_thread.request_stop();
    m_thread.join();
}

void Worker::run(std::function<void()> job) {
    {
        const std::lock_guard lock(m_mutex);
        m_jobs.push_back(std::move(job));
    }
    m_wake.notify_one();
}

std::size_t Worker::pending() const {
    const std::lock_guard lock(m_mutex);
    return m_jobs.size() + (m_busy ? 1 : 0);
}

void Worker::loop(const std::stop_token& stop) {
    while (!stop.stop_requested()) {
        std::function<void()> job;
        {
            std::unique_lock lock(m_mutex);
            m_busy = false;
            if (!m_wake.wait(lock, stop, [this] { return !m_jobs.empty(); }) || stop.stop_requested()) {
                return;
            }
            job = std::move(m_jobs.front());
            m_jobs.pop_front();
            m_busy = true;
        }
        job();
    }
}

} // namespace studio::engine
