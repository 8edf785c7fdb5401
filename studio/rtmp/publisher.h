#pragma once

#include "studio/broadcast/destination_link.h"
#include "studio/rtmp/link_control.h"
#include "studio/rtmp/publish_feed.h"

#include <thread>

namespace studio::rtmp {

/// One RTMP or RTMPS connection that publishes the feed, on a thread of its own. No call
/// waits for the network or for that thread; only destruction joins it, which takes
/// milliseconds in every state. Not to be destroyed from the listener.
class Publisher final : public broadcast::DestinationLink {
public:
    Publisher(broadcast::StreamTarget target, broadcast::LinkListener listener);
    ~Publisher() override;
    Publisher(const Publisher&) = delete;
    Publisher& operator=(const Publisher&) = delete;

    void open() override;
    void close(broadcast::Ending ending) override;
    broadcast::LinkStats stats() const override;

    void begin(const stream::StreamFormat& format) override;
    void push(const stream::EncodedPacket& packet) override;
    void end() override;

private:
    const broadcast::StreamTarget m_target;
    const broadcast::LinkListener m_listener;
    LinkControl m_control;
    PublishFeed m_feed;
    LinkCounters m_counters;
    std::thread m_thread;
};

} // namespace studio::rtmp
