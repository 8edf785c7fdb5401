#include "studio/rtmp/publisher.h"

#include "studio/base/assertion.h"
#include "studio/rtmp/link_worker.h"

namespace studio::rtmp {

Publisher::Publisher(broadcast::StreamTarget target, broadcast::LinkListener listener)
    : m_target(std::move(target))
    , m_listener(std::move(listener))
    , m_feed(m_control.wake()) {
}

Publisher::~Publisher() {
    m_control.ask(LinkControl::Wish::Drop);
    if (m_thread.joinable()) {
        PHIEN_ASSERT(m_thread.get_id() != std::this_thread::get_id());
        m_thread.join();
    }
}

void Publisher::open() {
    if (m_thread.joinable()) {
        return;
    }
    m_thread = std::thread([this] { LinkWorker(m_target, m_listener, m_control, m_feed, m_counters).run(); });
}

void Publisher::close(broadcast::Ending ending) {
    m_feed.close();
    const bool clean = ending == broadcast::Ending::Clean;
    m_control.ask(clean ? LinkControl::Wish::EndCleanly : LinkControl::Wish::Drop);
    if (clean) {
        open(); // never opened: the thread only says LinkClosed
    }
}

broadcast::LinkStats Publisher::stats() const {
    broadcast::LinkStats stats;
    stats.bytesSent = m_counters.bytesSent;
    stats.bytesUnacked = m_counters.bytesUnacked;
    stats.videoFramesSent = m_counters.picturesSent;
    stats.videoFramesDropped = m_feed.picturesDropped();
    stats.queued = m_feed.queued();
    stats.roundTrip = std::chrono::microseconds(m_counters.roundTripUs);
    return stats;
}

void Publisher::begin(const stream::StreamFormat& format) {
    m_feed.begin(format);
}

void Publisher::push(const stream::EncodedPacket& packet) {
    m_feed.push(packet);
}

void Publisher::end() {
    m_feed.end();
}

} // namespace studio::rtmp
