#include "studio/engine/ticker.h"

#include <atomic>
#include <memory>

namespace studio::engine {

Ticker::Ticker(std::chrono::milliseconds every, base::Executor post, std::function<void()> tick)
    : m_thread([this, every, post = std::move(post), tick = std::move(tick)](const std::stop_token& stop) {
        const auto waiting = std::make_shared<std::atomic<bool>>(false);
        std::unique_lock lock(m_mutex);
        while (!stop.stop_requested()) {
            m_wake.wait_for(lock, stop, every, [] { return false; });
            if (stop.stop_requested() || waiting->exchange(true)) {
                continue;
            }
            post([tick, waiting] {
                waiting->store(false);
                tick();
            });
        }
    }) {
}

Ticker::~Ticker() {
    m_thread.request_stop();
    m_thread.join();
}

} // namespace studio::engine
