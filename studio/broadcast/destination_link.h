#pragma once

#include "studio/base/error.h"
#include "studio/broadcast/stream_target.h"
#include "studio/stream/packet_sink.h"

#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <variant>

namespace studio::broadcast {

/// Why a connection is not there (any more), as far as it can be told.
enum class LinkFault {
    NameNotFound,      ///< DNS
    ConnectRefused,    ///< nothing listens there
    ConnectTimedOut,   ///< no answer to TCP
    Unreachable,       ///< no route, network down
    TlsBadCertificate, ///< expired, other host, unknown authority
    TlsFailed,
    HandshakeTimedOut,  ///< connected, but the server says nothing
    NotRtmp,            ///< the answer is not RTMP
    AppRejected,        ///< NetConnection.Connect.Rejected / InvalidApp
    KeyRefused,         ///< NetStream.Publish.Denied / Rejected, NetStream.Failed
    BadName,            ///< NetStream.Publish.BadName: key wrong or already in use
    ClosedAfterPublish, ///< closed within 5 s of publishing: typical for an expired key
    ClosedByServer,
    Reset,
    Stalled, ///< the server takes nothing any more
};

enum class LinkStage { Resolving, Connecting, Securing, Handshaking, Publishing };

struct LinkProgress {
    LinkStage stage;
};
/// The server has accepted the stream; packets flow.
struct LinkLive {};
/// The connection is gone. `detail` is for the log; `serverCode` is the RTMP status code if one came.
struct LinkDown {
    LinkFault fault;
    std::string detail;
    std::string serverCode;
    bool wasLive = false;
};
/// close(Ending::Clean) is done.
struct LinkClosed {};
using LinkEvent = std::variant<LinkProgress, LinkLive, LinkDown, LinkClosed>;

/// Counters since the link was opened.
struct LinkStats {
    std::uint64_t bytesSent = 0;    ///< handed to the socket
    std::uint64_t bytesUnacked = 0; ///< of those, not yet taken by the server (SIOCOUTQ)
    std::uint64_t videoFramesSent = 0;
    std::uint64_t videoFramesDropped = 0;
    std::chrono::milliseconds queued{0};    ///< time span waiting in our own queue
    std::chrono::microseconds roundTrip{0}; ///< TCP_INFO
};

enum class Ending {
    Clean,   ///< tell the server that the stream is over, then close
    Abandon, ///< drop the socket, so that the platform keeps the broadcast open (contract 5.5)
};

/// One connection to one destination; used once. Every call returns at once (< 5 ms),
/// whatever the server does. Main thread, but for PacketSink's calls (encoder thread)
/// and stats() (any thread). Destruction abandons and joins the link's own thread.
class DestinationLink : public stream::PacketSink {
public:
    virtual void open() = 0;
    virtual void close(Ending ending) = 0;
    virtual LinkStats stats() const = 0;
};

/// Heard on the link's own thread; the listener posts to main and returns.
using LinkListener = std::function<void(LinkEvent)>;
using LinkFactory = std::function<std::shared_ptr<DestinationLink>(StreamTarget, LinkListener)>;

} // namespace studio::broadcast
