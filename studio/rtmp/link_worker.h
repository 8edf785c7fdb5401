#pragma once

#include "studio/broadcast/destination_link.h"
#include "studio/rtmp/byte_stream.h"
#include "studio/rtmp/link_control.h"
#include "studio/rtmp/publish_feed.h"
#include "studio/rtmp/read_budget.h"
#include "studio/rtmp/rtmp_session.h"
#include "studio/rtmp/stall_watch.h"
#include "studio/rtmp/stream_writer.h"
#include "studio/rtmp/tcp_socket.h"

#include <memory>
#include <optional>

namespace studio::rtmp {

/// What a link's thread does from first to last: resolve, connect, secure, publish, send.
/// Written as one sequence; every wait is a poll(2) that also hears the owner's wish, so
/// that it ends within milliseconds in any state. Lives on the link's thread.
class LinkWorker {
public:
    LinkWorker(broadcast::StreamTarget target, broadcast::LinkListener listener, LinkControl& control,
               PublishFeed& feed, LinkCounters& counters);

    /// Returns when the link is over and its owner has said so.
    void run();

private:
    using Time = base::MonotonicTime;

    bool goLive();
    bool resolve();
    bool connect();
    bool secure();
    bool shakeHands();
    bool publish();
    void sendUntilOver();
    void finishCleanly();
    void hearGoodbye(Time deadline);
    void waitForOwner();

    /// Waits for `events` on `fd` (none where -1), the owner or the deadline.
    void wait(int fd, short events, Time deadline);
    bool goOn() const { return m_control.wish() == LinkControl::Wish::GoOn && !m_down; }
    /// Talks until the session leaves `state`; false where that was not for the better.
    bool talkWhile(RtmpSession::State state, std::chrono::milliseconds patience, const char* silence);
    /// One turn of reading and writing; false when the line is gone.
    bool talk();
    void readAll();
    bool writeAll();
    void fill();
    short events() const;
    Time nextTurn(Time now) const;
    bool isJustAfterPublish() const;
    void lineEnded();
    void lineFailed(const Transfer& transfer);
    void watch(Time now);
    void count();
    /// For the log: host and port only.
    std::string address() const;
    void progress(broadcast::LinkStage stage);
    void down(broadcast::LinkFault fault, std::string detail, const std::string& serverCode = {});

    const broadcast::StreamTarget m_target;
    const broadcast::LinkListener m_listener;
    LinkControl& m_control;
    PublishFeed& m_feed;
    LinkCounters& m_counters;

    std::vector<SocketAddress> m_addresses;
    TcpSocket m_socket;
    std::unique_ptr<ByteStream> m_line;
    std::optional<RtmpSession> m_session;
    std::optional<StreamWriter> m_writer;
    StallWatch m_stall;
    ReadBudget m_budget;
    short m_ready = 0;      ///< what poll(2) said last
    bool m_blocked = false; ///< the socket takes nothing for now
    bool m_live = false;
    Time m_publishAt{};
    Time m_nextWatch{};
    std::optional<broadcast::LinkDown> m_down;
};

} // namespace studio::rtmp
