#pragma once

#include "plugins/overlays/artwork.h"

#include <condition_variable>
#include <deque>
#include <memory>
#include <mutex>
#include <thread>

namespace phien::overlays {

/// Between one source and the paint thread: the newest artwork in, the newest picture out.
class PaintTarget {
public:
    /// Takes the picture that is not fetched yet; false: there is none. Any thread, never waits for painting.
    bool take(Painted& picture);

private:
    friend class PaintThread;
    std::mutex m_mutex;
    std::shared_ptr<const Artwork> m_artwork;
    qint64 m_nowMs = 0;
    bool m_queued = false;
    Painted m_ready;
    bool m_hasReady = false;
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
