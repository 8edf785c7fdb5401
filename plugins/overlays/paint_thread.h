#pragma once

#include "plugins/overlays/artwork.h"

#include <atomic>
#include <condition_variable>
#include <deque>
#include <memory>
#include <mutex>
#include <thread>

namespace phien::overlays {

/// A painting, and how the artwork it is of moves.
struct FreshPainting {
    Painted painted;
    double motion = 1;
    double unit = 1;
};

/// Between one source and the paint thread: the newest artwork in, the newest painting out.
class PaintTarget {
public:
    /// Takes the painting that is not fetched yet; false: there is none. Any thread, never waits for
    /// painting, and locks only where there is one.
    bool take(FreshPainting& fresh);
    /// What was asked for until now is not delivered any more. Any thread.
    void forget();
    /// Something is asked for, or delivered and not taken. Any thread.
    bool isBusy() const { return m_isBusy.load(std::memory_order_acquire); }

private:
    friend class PaintThread;
    std::mutex m_mutex;
    std::shared_ptr<const Artwork> m_artwork;
    qint64 m_nowMs = 0;
    bool m_queued = false;
    bool m_isPainting = false;
    unsigned m_generation = 0;
    FreshPainting m_ready;
    bool m_hasReady = false;
    std::atomic<bool> m_isReady{false}; ///< m_hasReady, readable without the lock
    std::atomic<bool> m_isBusy{false};
    SpriteCache m_sprites; ///< the paint thread's alone
};

/// The module's one painting thread. Of several requests for one target only the newest is painted.
class PaintThread {
public:
    PaintThread();
    ~PaintThread();
    PaintThread(const PaintThread&) = delete;
    PaintThread& operator=(const PaintThread&) = delete;

    /// Any thread, returns at once.
    void request(const std::shared_ptr<PaintTarget>& target, std::shared_ptr<const Artwork> artwork,
                 qint64 nowMs);

private:
    void run();
    std::shared_ptr<PaintTarget> next();
    static void paint(PaintTarget& target, PaintTools& tools);

    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::deque<std::shared_ptr<PaintTarget>> m_queue;
    bool m_stopping = false;
    std::thread m_thread;
};

} // namespace phien::overlays
