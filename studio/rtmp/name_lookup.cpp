#include "studio/rtmp/name_lookup.h"

#include <csignal>
#include <cstring>
#include <mutex>

namespace studio::rtmp {
namespace {

constexpr std::size_t kMostAddresses = 8;

NameLookup::Answer collect(int error, const addrinfo* found) {
    NameLookup::Answer answer{error, {}};
    for (; error == 0 && found && answer.addresses.size() < kMostAddresses; found = found->ai_next) {
        if (found->ai_addrlen > sizeof(sockaddr_storage)) {
            continue;
        }
        SocketAddress& address = answer.addresses.emplace_back();
        std::memcpy(&address.storage, found->ai_addr, found->ai_addrlen);
        address.length = found->ai_addrlen;
    }
    return answer;
}

} // namespace

/// Kept alive by the lookup and by the resolver's notification, whichever is last.
struct NameLookup::Request {
    std::string host;
    std::string service;
    addrinfo hints{};
    gaicb control{};
    std::shared_ptr<const WakeEvent> done;
    std::mutex mutex;
    std::optional<Answer> answer;

    ~Request() {
        if (control.ar_result) {
            ::freeaddrinfo(control.ar_result);
        }
    }

    void finish(int error) {
        {
            const std::lock_guard lock(mutex);
            answer = collect(error, control.ar_result);
        }
        done->wake();
    }

    static void notified(sigval value) {
        const std::unique_ptr<std::shared_ptr<Request>> self(
            static_cast<std::shared_ptr<Request>*>(value.sival_ptr));
        (*self)->finish(::gai_error(&(*self)->control));
    }
};

NameLookup::NameLookup(const std::string& host, std::uint16_t port, std::shared_ptr<const WakeEvent> done)
    : m_request(std::make_shared<Request>()) {
    Request& request = *m_request;
    request.host = host;
    request.service = std::to_string(port);
    request.done = std::move(done);
    request.hints.ai_socktype = SOCK_STREAM;
    request.hints.ai_flags = AI_NUMERICHOST | AI_NUMERICSERV;

    // A literal address needs no resolver.
    addrinfo* literal = nullptr;
    const int error = ::getaddrinfo(host.c_str(), request.service.c_str(), &request.hints, &literal);
    if (error == 0) {
        request.control.ar_result = literal;
        request.finish(0);
        return;
    }

    request.hints.ai_flags = AI_ADDRCONFIG | AI_NUMERICSERV;
    request.control.ar_name = request.host.c_str();
    request.control.ar_service = request.service.c_str();
    request.control.ar_request = &request.hints;
    auto self = std::make_unique<std::shared_ptr<Request>>(m_request);
    sigevent notice{};
    notice.sigev_notify = SIGEV_THREAD;
    notice.sigev_value.sival_ptr = self.get();
    notice.sigev_notify_function = &Request::notified;
    gaicb* list[] = {&request.control};
    if (const int failed = ::getaddrinfo_a(GAI_NOWAIT, list, 1, &notice); failed != 0) {
        request.finish(failed);
        return;
    }
    [[maybe_unused]] const auto* theirs = self.release();
}

NameLookup::~NameLookup() {
    ::gai_cancel(&m_request->control);
}

std::optional<NameLookup::Answer> NameLookup::answer() const {
    const std::lock_guard lock(m_request->mutex);
    return m_request->answer;
}

} // namespace studio::rtmp
