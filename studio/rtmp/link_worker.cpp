#include "studio/rtmp/link_worker.h"

#include "studio/base/log.h"
#include "studio/rtmp/connector.h"
#include "studio/rtmp/name_lookup.h"
#include "studio/rtmp/plain_stream.h"
#include "studio/rtmp/publish_words.h"
#include "studio/rtmp/tls_stream.h"

#include <poll.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <random>

namespace studio::rtmp {
namespace {

using broadcast::LinkFault;
using broadcast::LinkStage;
using std::chrono::milliseconds;

constexpr const char* kRoom = "rtmp";
constexpr milliseconds kResolvePatience{5000};
constexpr milliseconds kConnectPatience{8000};
constexpr milliseconds kSecurePatience{8000};
constexpr milliseconds kAnswerPatience{8000};
/// A close this soon after publish is an answer to it (contract 5.4).
constexpr milliseconds kQuickClose{5000};
constexpr milliseconds kWatchPeriod{250};
constexpr milliseconds kSendTheRest{1000};
constexpr milliseconds kSayGoodbye{400};
constexpr milliseconds kHearGoodbye{400};
/// What is taken out of the queue ahead of the socket: beyond the drop policy's reach.
constexpr std::size_t kAhead = 32 * 1024;

base::MonotonicTime now() {
    return std::chrono::steady_clock::now();
}

} // namespace

LinkWorker::LinkWorker(broadcast::StreamTarget target, broadcast::LinkListener listener, LinkControl& control,
                       PublishFeed& feed, LinkCounters& counters)
    : m_target(std::move(target))
    , m_listener(std::move(listener))
    , m_control(control)
    , m_feed(feed)
    , m_counters(counters) {
}

void LinkWorker::run() {
    if (goLive()) {
        sendUntilOver();
    }
    if (m_control.wish() == LinkControl::Wish::EndCleanly && m_live && !m_down) {
        finishCleanly();
    } else if (m_socket.valid()) {
        m_socket.resetOnClose();
    }
    m_line.reset();
    m_socket = TcpSocket();
    if (m_down && m_control.wish() == LinkControl::Wish::GoOn) {
        m_listener(*m_down);
        waitForOwner();
    }
    if (m_control.wish() == LinkControl::Wish::EndCleanly) {
        m_listener(broadcast::LinkClosed{});
    }
}

bool LinkWorker::goLive() {
    return goOn() && resolve() && connect() && secure() && shakeHands() && publish();
}

void LinkWorker::wait(int fd, short events, Time deadline) {
    const auto left = std::chrono::ceil<milliseconds>(deadline - now()).count();
    std::array<pollfd, 2> watched{{{m_control.wake()->fd(), POLLIN, 0}, {fd, events, 0}}};
    ::poll(watched.data(), watched.size(), static_cast<int>(std::max<std::int64_t>(left, 0)));
    if (watched[0].revents != 0) {
        m_control.wake()->clear();
    }
    m_ready = watched[1].revents;
}

bool LinkWorker::resolve() {
    progress(LinkStage::Resolving);
    const Time deadline = now() + kResolvePatience;
    const NameLookup lookup(withoutBrackets(m_target.host), m_target.port, m_control.wake());
    while (goOn()) {
        if (auto answer = lookup.answer()) {
            m_addresses = std::move(answer->addresses);
            if (m_addresses.empty()) {
                down(LinkFault::NameNotFound, answer->error ? ::gai_strerror(answer->error) : "no address");
            }
            return !m_addresses.empty();
        }
        if (now() >= deadline) {
            down(LinkFault::NameNotFound, "the name service did not answer");
            return false;
        }
        wait(-1, 0, deadline);
    }
    return false;
}

bool LinkWorker::connect() {
    progress(LinkStage::Connecting);
    Connector connector(m_addresses, now(), kConnectPatience);
    while (goOn()) {
        switch (connector.step(now())) {
        case Connector::State::Connected:
            m_socket = connector.takeSocket();
            return true;
        case Connector::State::Failed:
            down(connector.fault(), connector.detail());
            return false;
        case Connector::State::Pending:
            wait(connector.fd(), POLLOUT, connector.nextLook());
        }
    }
    return false;
}

bool LinkWorker::secure() {
    if (!m_target.tls) {
        m_line = std::make_unique<PlainStream>(m_socket.fd());
        return true;
    }
    progress(LinkStage::Securing);
    const Time deadline = now() + kSecurePatience;
    m_line = std::make_unique<TlsStream>(m_socket.fd(), withoutBrackets(m_target.host));
    while (goOn()) {
        const ByteStream::Securing state = m_line->secure();
        if (state == ByteStream::Securing::Done) {
            return true;
        }
        if (state == ByteStream::Securing::Failed) {
            const ByteStream::Trouble trouble = m_line->trouble();
            down(trouble.fault, trouble.detail);
            return false;
        }
        if (now() >= deadline) {
            down(LinkFault::HandshakeTimedOut, "no answer to TLS");
            return false;
        }
        wait(m_line->fd(), m_line->events(false), deadline);
    }
    return false;
}

bool LinkWorker::shakeHands() {
    progress(LinkStage::Handshaking);
    m_session.emplace(wordsFor(m_target), std::random_device{}());
    return talkWhile(RtmpSession::State::Greeting, kAnswerPatience, "no answer to the RTMP handshake");
}

bool LinkWorker::publish() {
    progress(LinkStage::Publishing);
    return talkWhile(RtmpSession::State::Asking, kAnswerPatience, "no answer to connect or publish");
}

bool LinkWorker::talkWhile(RtmpSession::State state, milliseconds patience, const char* silence) {
    const Time deadline = now() + patience;
    while (goOn() && m_session->state() == state) {
        if (!talk()) {
            return false;
        }
        const Time time = now();
        if (m_session->state() == state && time >= deadline) {
            down(LinkFault::HandshakeTimedOut, silence);
            return false;
        }
        if (m_session->state() == state) {
            wait(m_line->fd(), events(), std::min(deadline, nextTurn(time)));
        }
    }
    return goOn();
}

bool LinkWorker::talk() {
    readAll();
    if (!m_down && m_session->state() == RtmpSession::State::Failed) {
        const PublishDialogue::Failure failure = m_session->failure();
        down(failure.fault, failure.detail, failure.serverCode);
    }
    if (m_session->publishSaid() && m_publishAt == Time{}) {
        m_publishAt = now();
    }
    return !m_down && writeAll();
}

void LinkWorker::readAll() {
    std::array<std::uint8_t, 16 * 1024> bytes;
    const bool gone = (m_ready & (POLLERR | POLLHUP)) != 0;
    while (!m_down && m_session->state() != RtmpSession::State::Failed &&
           (gone || m_budget.left(now()) > 0)) {
        const Transfer transfer = m_line->read(bytes);
        switch (transfer.state) {
        case Transfer::State::Moved:
            m_budget.take(transfer.bytes);
            m_session->receive(ByteView(bytes).first(transfer.bytes));
            break;
        case Transfer::State::Later:
            return;
        case Transfer::State::Closed:
            lineEnded();
            return;
        case Transfer::State::Failed:
            lineFailed(transfer);
            return;
        }
    }
}

bool LinkWorker::writeAll() {
    m_blocked = false;
    while (!m_down && m_control.wish() != LinkControl::Wish::Drop) {
        fill();
        if (m_session->out().empty()) {
            break;
        }
        const Transfer transfer = m_line->write(m_session->out());
        if (transfer.state == Transfer::State::Later) {
            m_blocked = true;
            break;
        }
        if (transfer.state != Transfer::State::Moved) {
            // The server may have said why before it hung up.
            m_ready |= POLLHUP;
            readAll();
            if (!m_down && m_session->state() == RtmpSession::State::Failed) {
                const PublishDialogue::Failure failure = m_session->failure();
                down(failure.fault, failure.detail, failure.serverCode);
            } else if (!m_down) {
                lineFailed(transfer);
            }
        }
    }
    count();
    return !m_down;
}

void LinkWorker::fill() {
    while (m_writer && m_session->out().size() < kAhead) {
        auto item = m_feed.take();
        if (!item) {
            return;
        }
        if (item->format) {
            m_writer->setFormat(*item->format);
        }
        m_writer->write(item->packet, m_session->out());
    }
}

short LinkWorker::events() const {
    const short wanted = m_line->events(m_blocked);
    return static_cast<short>(m_budget.exhausted() ? wanted & ~POLLIN : wanted);
}

LinkWorker::Time LinkWorker::nextTurn(Time time) const {
    return m_budget.exhausted() ? std::min(m_budget.refillAt(), time + kWatchPeriod) : time + kWatchPeriod;
}

void LinkWorker::sendUntilOver() {
    m_live = true;
    m_writer.emplace(m_session->chunks(), m_session->streamId());
    m_feed.startSending();
    base::logInfo(kRoom, address() + ": live");
    m_listener(broadcast::LinkLive{});
    while (goOn() && talk()) {
        const Time time = now();
        watch(time);
        if (goOn()) {
            wait(m_line->fd(), events(), nextTurn(time));
        }
    }
}

void LinkWorker::watch(Time time) {
    if (time < m_nextWatch) {
        return;
    }
    m_nextWatch = time + kWatchPeriod;
    const std::uint64_t unacked = m_socket.unacknowledged();
    const std::uint64_t taken = m_line->bytesOut() - std::min(unacked, m_line->bytesOut());
    m_counters.bytesUnacked = unacked;
    m_counters.roundTripUs = m_socket.roundTrip().count();
    if (m_stall.stalled(taken, unacked > 0 || m_blocked, time)) {
        down(LinkFault::Stalled, "nothing is taken any more");
    }
}

void LinkWorker::count() {
    m_counters.bytesSent = m_line->bytesOut();
    m_counters.picturesSent = m_session->out().picturesConsumed();
}

void LinkWorker::finishCleanly() {
    const auto droppedOrUntil = [this](Time deadline) {
        return m_control.wish() == LinkControl::Wish::Drop || m_down || now() >= deadline;
    };
    const auto turn = [this](Time deadline) {
        if (talk() && !m_session->out().empty()) {
            wait(m_line->fd(), events(), std::min(deadline, nextTurn(now())));
        }
    };
    Time deadline = now() + kSendTheRest;
    do {
        turn(deadline);
    } while (!(m_feed.empty() && m_session->out().empty()) && !droppedOrUntil(deadline));
    if (m_down) {
        return;
    }
    m_writer->finish(m_session->out());
    m_writer.reset();
    m_session->finish();
    deadline = now() + kSayGoodbye;
    do {
        turn(deadline);
    } while (!m_session->out().empty() && !droppedOrUntil(deadline));
    if (m_down) {
        return;
    }
    hearGoodbye(now() + kHearGoodbye);
}

/// Closing with answers unread would reset the line and could take our last words with it.
void LinkWorker::hearGoodbye(Time deadline) {
    m_line->shutDown();
    std::array<std::uint8_t, 4096> ignored;
    while (m_control.wish() != LinkControl::Wish::Drop && now() < deadline) {
        const Transfer transfer = m_line->read(ignored);
        if (transfer.state == Transfer::State::Later) {
            wait(m_line->fd(), POLLIN, deadline);
        } else if (transfer.state != Transfer::State::Moved) {
            return;
        }
    }
}

void LinkWorker::waitForOwner() {
    while (m_control.wish() == LinkControl::Wish::GoOn) {
        wait(-1, 0, now() + std::chrono::hours(1));
    }
}

bool LinkWorker::isJustAfterPublish() const {
    return m_session && m_session->publishSaid() &&
           (m_publishAt == Time{} || now() - m_publishAt < kQuickClose);
}

void LinkWorker::lineEnded() {
    down(isJustAfterPublish() ? LinkFault::ClosedAfterPublish : LinkFault::ClosedByServer,
         "the server closed the connection");
}

void LinkWorker::lineFailed(const Transfer& transfer) {
    if (transfer.state == Transfer::State::Closed || transfer.error == EPIPE) {
        lineEnded();
        return;
    }
    if (transfer.error == 0) {
        down(LinkFault::TlsFailed, m_line->trouble().detail);
        return;
    }
    LinkFault fault = faultOfErrno(transfer.error);
    if (fault == LinkFault::Reset && isJustAfterPublish()) {
        fault = LinkFault::ClosedAfterPublish;
    } else if (fault == LinkFault::ConnectTimedOut) {
        fault = m_live ? LinkFault::Stalled : LinkFault::HandshakeTimedOut;
    }
    down(fault, std::strerror(transfer.error));
}

std::string LinkWorker::address() const {
    return m_target.host + ":" + std::to_string(m_target.port);
}

void LinkWorker::progress(LinkStage stage) {
    m_listener(broadcast::LinkProgress{stage});
}

void LinkWorker::down(LinkFault fault, std::string detail, const std::string& serverCode) {
    if (!m_down) {
        m_down = broadcast::LinkDown{fault, std::move(detail), base::redact(serverCode), m_live};
        base::logInfo(kRoom, address() + ": down: " + m_down->detail + " " + m_down->serverCode);
    }
}

} // namespace studio::rtmp
