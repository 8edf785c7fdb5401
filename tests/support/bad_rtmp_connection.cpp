#include "tests/support/bad_rtmp_connection.h"

#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>

namespace studio::test {
namespace {

using namespace rtmp;

constexpr std::size_t kBlock = 1536;
constexpr std::uint32_t kWindow = 32 * 1024;
constexpr std::uint32_t kPing = 6;
constexpr std::uint32_t kPong = 7;
constexpr double kStreamId = 1;
constexpr std::size_t kFloodAhead = 256 * 1024;
constexpr std::chrono::milliseconds kSlowStep{50};

} // namespace

BadRtmpServer::Connection::Connection(BadRtmpServer& server, int fd, Misbehaviour kind)
    : m_server(server)
    , m_fd(fd)
    , m_kind(kind) {
    if (m_kind == Misbehaviour::Garbage) {
        const std::string page = "HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n";
        m_out.append(Bytes(page.begin(), page.end()));
    }
    m_over = m_kind == Misbehaviour::ClosesAtOnce;
}

BadRtmpServer::Connection::~Connection() {
    ::close(m_fd);
}

bool BadRtmpServer::Connection::isMute() const {
    if (m_kind == Misbehaviour::StallsAfter) {
        return m_published && m_streamBytes >= m_server.m_options.bytes;
    }
    return m_kind == Misbehaviour::Mute;
}

short BadRtmpServer::Connection::events(Time now) const {
    short wanted = 0;
    if (!isMute() && now >= m_slowUntil) {
        wanted |= POLLIN;
    }
    if (!m_out.empty()) {
        wanted |= POLLOUT;
    }
    return wanted;
}

bool BadRtmpServer::Connection::turn(short ready, Time now) {
    if ((ready & POLLIN) != 0 && !read(now)) {
        return false;
    }
    if ((ready & (POLLERR | POLLHUP)) != 0 && (ready & POLLIN) == 0) {
        return false;
    }
    flood();
    return write() && !m_over;
}

bool BadRtmpServer::Connection::read(Time now) {
    std::array<std::uint8_t, 32 * 1024> bytes;
    std::size_t room = bytes.size();
    if (m_kind == Misbehaviour::ReadsSlowly && m_published) {
        room = std::max<std::size_t>(1, m_server.m_options.bytes / (std::chrono::seconds(1) / kSlowStep));
        m_slowUntil = now + kSlowStep;
    }
    const ssize_t got = ::recv(m_fd, bytes.data(), std::min(room, bytes.size()), 0);
    if (got <= 0) {
        return got < 0 && (errno == EAGAIN || errno == EINTR);
    }
    const auto count = static_cast<std::size_t>(got);
    m_server.m_bytes += count;
    if (m_published) {
        m_streamBytes += count;
    }
    if (m_kind != Misbehaviour::Garbage) {
        take(ByteView(bytes).first(count));
    }
    if (m_published && m_streamBytes >= m_server.m_options.bytes) {
        if (m_kind == Misbehaviour::ResetsAfter) {
            reset();
            return false;
        }
        m_over = m_over || m_kind == Misbehaviour::ClosesAfter;
    }
    return true;
}

void BadRtmpServer::Connection::reset() const {
    const linger now{1, 0};
    ::setsockopt(m_fd, SOL_SOCKET, SO_LINGER, &now, sizeof now);
}

bool BadRtmpServer::Connection::write() {
    while (!m_out.empty()) {
        std::array<iovec, 16> parts;
        msghdr what{};
        what.msg_iov = parts.data();
        what.msg_iovlen = m_out.gather(parts);
        const ssize_t sent = ::sendmsg(m_fd, &what, MSG_NOSIGNAL);
        if (sent < 0) {
            return errno == EAGAIN || errno == EINTR;
        }
        m_out.consume(static_cast<std::size_t>(sent));
    }
    return true;
}

void BadRtmpServer::Connection::take(ByteView bytes) {
    greet(bytes);
    std::vector<Message> messages;
    m_over = m_over || !m_reader.feed(bytes, messages);
    for (const Message& each : messages) {
        message(each);
    }
}

void BadRtmpServer::Connection::greet(ByteView& bytes) {
    if (m_greeted) {
        return;
    }
    const std::size_t before = m_greeting.size();
    const std::size_t room = std::min(1 + 2 * kBlock - before, bytes.size());
    m_greeting.insert(m_greeting.end(), bytes.begin(), bytes.begin() + static_cast<std::ptrdiff_t>(room));
    bytes = bytes.subspan(room);
    if (before < 1 + kBlock && m_greeting.size() >= 1 + kBlock) {
        m_out.append(Bytes{3}); // S0, S1, then C1 again as S2
        m_out.append(Bytes(kBlock, 0x5A));
        Bytes answer;
        ByteWriter(answer).bytes(ByteView(m_greeting).subspan(1, kBlock));
        m_out.append(std::move(answer));
    }
    m_greeted = m_greeting.size() == 1 + 2 * kBlock;
}

void BadRtmpServer::Connection::message(const Message& message) {
    ByteReader in(message.payload);
    switch (message.type) {
    case MessageType::Video:
        ++m_server.m_videoMessages;
        break;
    case MessageType::UserControl:
        m_server.m_pongs += in.u16() == kPong ? 1 : 0;
        break;
    case MessageType::Acknowledgement:
        ++m_server.m_acknowledgements;
        break;
    case MessageType::Amf0Command:
        command(message.payload);
        break;
    default:
        break;
    }
}

void BadRtmpServer::Connection::command(ByteView payload) {
    const auto values = decodeAmf(payload);
    if (!values || values->size() < 3) {
        m_over = true;
        return;
    }
    const std::string name((*values)[0].text());
    const double transaction = (*values)[1].number().value_or(0);
    {
        const std::lock_guard lock(m_server.m_mutex);
        m_server.m_commands.push_back(name);
    }
    if (m_kind == Misbehaviour::MuteAfterConnect) {
        return;
    }
    if (name == "connect") {
        answerConnect(transaction, (*values)[2]);
    } else if (name == "createStream") {
        say(0, {"_result", transaction, AmfNull{}, kStreamId});
    } else if (name == "publish" && values->size() > 3) {
        answerPublish(std::string((*values)[3].text()));
    } else if (name == "releaseStream") {
        say(0, {"_error", transaction, AmfNull{},
                AmfObject{{{"level", "error"}, {"code", "NetConnection.Call.Failed"}}}});
    } else if (name == "deleteStream") {
        status("status", "NetStream.Unpublish.Success");
    }
}

void BadRtmpServer::Connection::answerConnect(double transaction, const AmfValue& about) {
    {
        const std::lock_guard lock(m_server.m_mutex);
        m_server.m_app = about.member("app").text();
        m_server.m_tcUrl = about.member("tcUrl").text();
    }
    if (m_kind == Misbehaviour::RejectsApp) {
        say(0, {"_error", transaction, AmfNull{},
                AmfObject{{{"level", "error"}, {"code", "NetConnection.Connect.Rejected"}}}});
        return;
    }
    control(MessageType::WindowAckSize, {kWindow});
    control(MessageType::SetChunkSize, {4096});
    m_writer.setChunkSize(4096);
    say(0, {"_result", transaction, AmfObject{{{"fmsVer", "FMS/3,0,1,123"}}},
            AmfObject{{{"level", "status"}, {"code", "NetConnection.Connect.Success"}}}});
}

void BadRtmpServer::Connection::answerPublish(const std::string& key) {
    {
        const std::lock_guard lock(m_server.m_mutex);
        m_server.m_key = key;
    }
    switch (m_kind) {
    case Misbehaviour::RefusesKey:
        status("error", "NetStream.Publish.Denied");
        return;
    case Misbehaviour::NameInUse:
        status("error", "NetStream.Publish.BadName");
        return;
    default:
        status("status", "NetStream.Publish.Start");
    }
    m_published = true;
    m_over = m_kind == Misbehaviour::ClosesAfterPublish;
}

void BadRtmpServer::Connection::say(std::uint32_t streamId, const std::vector<AmfValue>& values) {
    m_writer.write({MessageType::Amf0Command, ChunkStream::Command, streamId, 0}, encodeAmf(values), m_out);
}

void BadRtmpServer::Connection::status(const char* level, const char* code) {
    say(1, {"onStatus", 0.0, AmfNull{}, AmfObject{{{"level", level}, {"code", code}}}});
}

void BadRtmpServer::Connection::control(MessageType type, const std::vector<std::uint32_t>& numbers) {
    Bytes payload;
    for (const std::uint32_t number : numbers) {
        ByteWriter(payload).u32(number);
    }
    m_writer.write({type, ChunkStream::Control, 0, 0}, payload, m_out);
}

void BadRtmpServer::Connection::flood() {
    while (m_kind == Misbehaviour::Floods && m_published && m_out.size() < kFloodAhead) {
        Bytes ping;
        ByteWriter(ping).u16(kPing);
        ByteWriter(ping).u32(0);
        m_writer.write({MessageType::UserControl, ChunkStream::Control, 0, 0}, ping, m_out);
    }
}

} // namespace studio::test
