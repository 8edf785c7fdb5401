#include "studio/rtmp/connector.h"
#include "studio/rtmp/name_lookup.h"

#include <catch2/catch.hpp>

#include <arpa/inet.h>
#include <poll.h>

#include <cstring>

using namespace studio;
using namespace studio::rtmp;
using namespace std::chrono_literals;

namespace {

NameLookup::Answer ask(const std::string& host) {
    const auto woken = std::make_shared<const WakeEvent>();
    const NameLookup lookup(host, 1935, woken);
    pollfd done{woken->fd(), POLLIN, 0};
    REQUIRE(::poll(&done, 1, 20'000) == 1);
    REQUIRE(lookup.answer());
    return *lookup.answer();
}

SocketAddress addressOf(const char* text, std::uint16_t port) {
    SocketAddress address;
    auto* in = reinterpret_cast<sockaddr_in*>(&address.storage);
    in->sin_family = AF_INET;
    in->sin_port = htons(port);
    ::inet_pton(AF_INET, text, &in->sin_addr);
    address.length = sizeof(sockaddr_in);
    return address;
}

/// A port that listens, for as long as this lives.
struct Listener {
    SocketHandle handle{::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)};
    std::uint16_t port = 0;

    Listener() {
        SocketAddress address = addressOf("127.0.0.1", 0);
        auto* raw = reinterpret_cast<sockaddr*>(&address.storage);
        REQUIRE(::bind(handle.fd(), raw, address.length) == 0);
        REQUIRE(::listen(handle.fd(), 5) == 0);
        ::getsockname(handle.fd(), raw, &address.length);
        port = ntohs(reinterpret_cast<sockaddr_in*>(raw)->sin_port);
    }
};

} // namespace

TEST_CASE("literal addresses need no resolver", "[rtmp][lookup]") {
    const auto v4 = ask("192.0.2.7");
    REQUIRE(v4.addresses.size() == 1);
    CHECK(v4.addresses[0].storage.ss_family == AF_INET);
    const auto v6 = ask("2001:db8::7");
    REQUIRE(v6.addresses.size() == 1);
    CHECK(v6.addresses[0].storage.ss_family == AF_INET6);
    CHECK(ntohs(reinterpret_cast<const sockaddr_in6*>(&v6.addresses[0].storage)->sin6_port) == 1935);
}

TEST_CASE("names are found or not", "[rtmp][lookup]") {
    CHECK_FALSE(ask("localhost").addresses.empty());
    const auto none = ask("no-such-host.invalid");
    CHECK(none.addresses.empty());
    CHECK(none.error != 0);
}

TEST_CASE("a lookup may be forgotten at any moment", "[rtmp][lookup]") {
    for (int i = 0; i < 50; ++i) {
        const auto woken = std::make_shared<const WakeEvent>();
        const auto start = std::chrono::steady_clock::now();
        { const NameLookup lookup("host-" + std::to_string(i) + ".invalid", 1935, woken); }
        CHECK(std::chrono::steady_clock::now() - start < 1s);
    }
}

TEST_CASE("an address that refuses does not hide the next", "[rtmp][lookup]") {
    const Listener listener;
    std::uint16_t refused = 0;
    {
        const Listener gone;
        refused = gone.port;
    }
    auto now = std::chrono::steady_clock::now();
    Connector connector({addressOf("127.0.0.1", refused), addressOf("127.0.0.1", listener.port)}, now,
                        8000ms);
    const auto deadline = now + 10s;
    auto state = connector.step(now);
    while (state == Connector::State::Pending && now < deadline) {
        pollfd ready{connector.fd(), POLLOUT, 0};
        ::poll(&ready, 1, 100);
        now = std::chrono::steady_clock::now();
        state = connector.step(now);
    }
    CHECK(state == Connector::State::Connected);
}

TEST_CASE("without addresses or with refusals only it fails and says why", "[rtmp][lookup]") {
    auto now = std::chrono::steady_clock::now();
    Connector none({}, now, 8000ms);
    CHECK(none.step(now) == Connector::State::Failed);
    std::uint16_t refused = 0;
    {
        const Listener gone;
        refused = gone.port;
    }
    Connector connector({addressOf("127.0.0.1", refused)}, now, 8000ms);
    auto state = connector.step(now);
    for (int i = 0; i < 100 && state == Connector::State::Pending; ++i) {
        pollfd ready{connector.fd(), POLLOUT, 0};
        ::poll(&ready, 1, 100);
        state = connector.step(now);
    }
    CHECK(state == Connector::State::Failed);
    CHECK(connector.fault() == broadcast::LinkFault::ConnectRefused);
}

TEST_CASE("errno names a fault", "[rtmp][lookup]") {
    using broadcast::LinkFault;
    CHECK(faultOfErrno(ECONNREFUSED) == LinkFault::ConnectRefused);
    CHECK(faultOfErrno(ETIMEDOUT) == LinkFault::ConnectTimedOut);
    CHECK(faultOfErrno(ENETUNREACH) == LinkFault::Unreachable);
    CHECK(faultOfErrno(EHOSTUNREACH) == LinkFault::Unreachable);
    CHECK(faultOfErrno(ECONNRESET) == LinkFault::Reset);
}
