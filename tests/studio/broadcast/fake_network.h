#pragma once

#include "studio/base/clock.h"
#include "studio/base/executor.h"
#include "studio/broadcast/broadcast_destination.h"
#include "studio/broadcast/destination_link.h"
#include "studio/stream/encoded_packet.h"

#include <atomic>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

namespace test {

/// What a test knows of a link, also after the link is gone.
struct LinkRecord {
    studio::broadcast::StreamTarget target;
    studio::broadcast::LinkListener listener;
    bool opened = false;
    std::vector<studio::broadcast::Ending> closes;
    std::atomic<int> begins{0};
    std::atomic<int> packets{0};
    std::atomic<bool> destroyed{false};
    std::thread::id destroyedOn;
    std::mutex mutex;
    studio::broadcast::LinkStats stats;

    void setStats(const studio::broadcast::LinkStats& now) {
        const std::lock_guard lock(mutex);
        stats = now;
    }
    void say(studio::broadcast::LinkEvent event) const { listener(std::move(event)); }
    void goDown(studio::broadcast::LinkFault fault, std::string code = {}) const {
        listener(studio::broadcast::LinkDown{fault, "told by a test", std::move(code), true});
    }
};

/// Links that do what a test says, a clock that a test turns, and a main loop run by hand.
class FakeNetwork {
public:
    FakeNetwork();

    studio::broadcast::LinkFactory factory();
    studio::base::Executor executor();
    studio::base::Clock clock() const;

    /// Runs what has been posted.
    void run();
    void turn(std::chrono::milliseconds by) { m_now += by; }
    studio::base::MonotonicTime now() const { return m_now; }

    std::size_t made() const { return m_records.size(); }
    LinkRecord& link(std::size_t index) const { return *m_records.at(index); }
    LinkRecord& last() const { return *m_records.back(); }
    int alive() const { return *m_alive; }
    /// Waits until the reaper has destroyed all but `left` links.
    bool waitUntilAlive(int left) const;

private:
    std::vector<std::shared_ptr<LinkRecord>> m_records;
    std::shared_ptr<std::atomic<int>> m_alive = std::make_shared<std::atomic<int>>(0);
    std::mutex m_mutex;
    std::deque<std::function<void()>> m_posted;
    studio::base::MonotonicTime m_now{std::chrono::hours(1)};
};

studio::broadcast::BroadcastDestination destination(const std::string& name);
studio::stream::EncodedPacket keyframe();

} // namespace test
