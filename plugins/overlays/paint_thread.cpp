#include "plugins/overlays/paint_thread.h"

#include <util/threading.h>

#include <utility>

namespace phien::overlays {

bool PaintTarget::take(Painted& picture) {
    const std::lock_guard lock(m_mutex);
    if (!m_hasReady) {
        return false;
    }
    std::swap(picture, m_ready);
    m_hasReady = false;
    return true;
}

PaintThread::PaintThread()
    : m_thread([this] { run(); }) {
}

PaintThread::~PaintThread() {
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
    }
    m_wake.notify_one();
    m_thread.join();
}

void PaintThread::request(const std::shared_ptr<PaintTarget>& target, std::shared_ptr<const Artwork> artwork,
                          qint64 nowMs) {
    {
        const std::lock_guard lock(target->m_mutex);
        target->m_artwork = std::move(artwork);
        target->m_nowMs = nowMs;
        if (std::exchange(target->m_queued, true)) {
            return;
        }
    }
    {
        const std::lock_guard lock(m_mutex);
        m_queue.push_back(target);
    }
    m_wake.notify_one();
}

void PaintThread::run() {
    os_set_thread_name("phien-overlays");
    PaintTools tools;
    while (const auto target = next()) {
        paint(*target, tools);
    }
}

std::shared_ptr<PaintTarget> PaintThread::next() {
    std::unique_lock lock(m_mutex);
    m_wake.wait(lock, [this] { return m_stopping || !m_queue.empty(); });
    if (m_stopping) {
        return nullptr;
    }
    auto target = std::move(m_queue.front());
    m_queue.pop_front();
    return target;
}

void PaintThread::paint(PaintTarget& target, PaintTools& tools) {
    std::shared_ptr<const Artwork> artwork;
    qint64 nowMs = 0;
    {
        const std::lock_guard lock(target.m_mutex);
        artwork = target.m_artwork;
        nowMs = target.m_nowMs;
        target.m_queued = false;
    }
    Painted picture = artwork->paint(tools, nowMs);
    const std::lock_guard lock(target.m_mutex);
    std::swap(target.m_ready, picture);
    target.m_hasReady = true;
}

} // namespace phien::overlays
