#pragma once

#include "studio/rtmp/amf0.h"
#include "studio/rtmp/chunk_reader.h"
#include "studio/rtmp/chunk_writer.h"
#include "tests/support/bad_rtmp_server.h"

#include <chrono>
#include <string>

namespace studio::test {

/// One connection of a BadRtmpServer; on the server's thread.
class BadRtmpServer::Connection {
public:
    using Time = std::chrono::steady_clock::time_point;

    Connection(BadRtmpServer& server, int fd, Misbehaviour kind);
    ~Connection();
    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;

    int fd() const { return m_fd; }
    /// What poll(2) should wait for.
    short events(Time now) const;
    /// False: the connection is over.
    bool turn(short ready, Time now);

private:
    bool read(Time now);
    bool write();
    void take(rtmp::ByteView bytes);
    void greet(rtmp::ByteView& bytes);
    void message(const rtmp::Message& message);
    void command(rtmp::ByteView payload);
    void answerConnect(double transaction, const rtmp::AmfValue& about);
    void answerPublish(const std::string& key);
    void say(std::uint32_t streamId, const std::vector<rtmp::AmfValue>& values);
    void status(const char* level, const char* code);
    void control(rtmp::MessageType type, const std::vector<std::uint32_t>& numbers);
    void flood();
    void reset() const;
    bool isMute() const;

    BadRtmpServer& m_server;
    const int m_fd;
    const Misbehaviour m_kind;
    rtmp::Bytes m_greeting;
    bool m_greeted = false;
    bool m_published = false;
    bool m_over = false;
    std::uint64_t m_streamBytes = 0;
    Time m_slowUntil{};
    rtmp::ChunkReader m_reader{{std::size_t{16} << 20, 32}};
    rtmp::ChunkWriter m_writer;
    rtmp::WireBuffer m_out;
};

} // namespace studio::test
