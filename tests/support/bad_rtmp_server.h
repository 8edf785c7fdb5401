#pragma once

#include "studio/broadcast/stream_target.h"

#include <atomic>
#include <cstdint>
#include <limits>
#include <memory>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

namespace studio::test {

/// What a server does wrong.
enum class Misbehaviour {
    None,               ///< takes the stream, counts it, throws it away
    Mute,               ///< accepts the connection and never says a word (to TLS neither: "slow TLS")
    MuteAfterConnect,   ///< shakes hands, then never answers `connect`
    Garbage,            ///< answers with what is not RTMP
    ClosesAtOnce,       ///< accepts and closes
    RejectsApp,         ///< NetConnection.Connect.Rejected
    RefusesKey,         ///< NetStream.Publish.Denied
    NameInUse,          ///< NetStream.Publish.BadName
    ClosesAfterPublish, ///< accepts the stream and closes at once, as for an expired key
    StallsAfter,        ///< stops reading after `bytes` of the stream
    ResetsAfter,        ///< resets the connection (RST) after `bytes` of the stream
    ClosesAfter,        ///< closes in order after `bytes` of the stream
    ReadsSlowly,        ///< takes `bytes` a second and no more
    Floods,             ///< takes the stream, and sends pings as fast as it can
    FullBacklog,        ///< its queue of connections is full: further SYNs are dropped
};

struct BadRtmpOptions {
    std::uint64_t bytes = 0;
    /// Only the first connections are treated badly; later ones as None does.
    int badConnections = std::numeric_limits<int>::max();
};

/// An RTMP server on real sockets of 127.0.0.1 that misbehaves in one way; on a thread of
/// its own until destroyed.
class BadRtmpServer {
public:
    explicit BadRtmpServer(Misbehaviour kind, BadRtmpOptions options = {});
    ~BadRtmpServer();
    BadRtmpServer(const BadRtmpServer&) = delete;
    BadRtmpServer& operator=(const BadRtmpServer&) = delete;

    std::uint16_t port() const { return m_port; }
    /// rtmp://127.0.0.1:port/live
    std::string server() const;
    broadcast::StreamTarget target(const std::string& key = "secret-key", bool tls = false) const;

    /// What it has seen so far, over all connections.
    int connections() const { return m_connections; }
    std::uint64_t bytesReceived() const { return m_bytes; }
    std::uint64_t videoMessages() const { return m_videoMessages; }
    std::uint64_t pongs() const { return m_pongs; }
    std::uint64_t acknowledgements() const { return m_acknowledgements; }
    /// Commands in the order they came, and what the last ones said.
    std::vector<std::string> commands() const;
    std::string lastApp() const;
    std::string lastTcUrl() const;
    std::string lastKey() const;

private:
    class Connection;
    friend class Connection;

    void run();
    void fillBacklog();

    const Misbehaviour m_kind;
    const BadRtmpOptions m_options;
    int m_listener = -1;
    int m_wake = -1;
    std::uint16_t m_port = 0;
    std::vector<int> m_fillers;
    std::atomic<int> m_connections{0};
    std::atomic<std::uint64_t> m_bytes{0};
    std::atomic<std::uint64_t> m_videoMessages{0};
    std::atomic<std::uint64_t> m_pongs{0};
    std::atomic<std::uint64_t> m_acknowledgements{0};
    mutable std::mutex m_mutex;
    std::vector<std::string> m_commands;
    std::string m_app;
    std::string m_tcUrl;
    std::string m_key;
    std::thread m_thread;
};

} // namespace studio::test
