#include "studio/rtmp/tls_stream.h"

#include <arpa/inet.h>
#include <openssl/err.h>
#include <openssl/x509_vfy.h>
#include <openssl/x509v3.h>
#include <poll.h>
#include <sys/socket.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <filesystem>

namespace studio::rtmp {
namespace {

using broadcast::LinkFault;

constexpr std::size_t kRecord = 16 * 1024;
constexpr std::size_t kPartsAtOnce = 16;

bool isLater(int error) {
    return error == EAGAIN || error == EWOULDBLOCK || error == EINTR;
}

bool isAddress(const std::string& host) {
    std::array<unsigned char, sizeof(in6_addr)> ignored{};
    return ::inet_pton(AF_INET, host.c_str(), ignored.data()) == 1 ||
           ::inet_pton(AF_INET6, host.c_str(), ignored.data()) == 1;
}

/// A folder whose files are named by hash is read only where a certificate asks for it.
bool isHashed(const char* folder) {
    std::error_code ignored;
    for (const auto& entry : std::filesystem::directory_iterator(folder, ignored)) {
        if (entry.path().extension() == ".0") {
            return true;
        }
    }
    return false;
}

/// The authorities of this machine, or of SSL_CERT_FILE. The usual bundle of all of them
/// takes tens of milliseconds to read, at every connection.
bool trustSystem(SSL_CTX* context) {
    const char* folder = X509_get_default_cert_dir();
    const bool asked =
        std::getenv(X509_get_default_cert_file_env()) || std::getenv(X509_get_default_cert_dir_env());
    if (!asked && isHashed(folder)) {
        return SSL_CTX_load_verify_dir(context, folder) == 1;
    }
    return SSL_CTX_set_default_verify_paths(context) == 1;
}

std::string lastReason() {
    const unsigned long code = ERR_peek_last_error();
    const char* reason = code == 0 ? nullptr : ERR_reason_error_string(code);
    return reason ? reason : "no reason given";
}

} // namespace

int TlsStream::lineWrite(BIO* bio, const char* data, int size) {
    auto& line = *static_cast<Line*>(BIO_get_data(bio));
    BIO_clear_retry_flags(bio);
    const ssize_t sent = ::send(line.fd, data, static_cast<std::size_t>(size), MSG_NOSIGNAL);
    if (sent > 0) {
        line.bytesOut += static_cast<std::uint64_t>(sent);
        return static_cast<int>(sent);
    }
    if (isLater(errno)) {
        BIO_set_retry_write(bio);
    } else {
        line.error = errno;
    }
    return -1;
}

int TlsStream::lineRead(BIO* bio, char* data, int size) {
    auto& line = *static_cast<Line*>(BIO_get_data(bio));
    BIO_clear_retry_flags(bio);
    const ssize_t got = ::recv(line.fd, data, static_cast<std::size_t>(size), 0);
    if (got > 0) {
        return static_cast<int>(got);
    }
    if (got == 0) {
        line.ended = true;
        return 0;
    }
    if (isLater(errno)) {
        BIO_set_retry_read(bio);
    } else {
        line.error = errno;
    }
    return -1;
}

long TlsStream::lineControl(BIO* bio, int command, long /*number*/, void* /*pointer*/) {
    switch (command) {
    case BIO_CTRL_FLUSH:
        return 1;
    case BIO_CTRL_EOF:
        return static_cast<Line*>(BIO_get_data(bio))->ended ? 1 : 0;
    default:
        return 0;
    }
}

BIO_METHOD* TlsStream::lineMethod() {
    static const std::unique_ptr<BIO_METHOD, decltype(&BIO_meth_free)> method = [] {
        BIO_METHOD* made = BIO_meth_new(BIO_get_new_index() | BIO_TYPE_SOURCE_SINK, "live stream");
        BIO_meth_set_write(made, &TlsStream::lineWrite);
        BIO_meth_set_read(made, &TlsStream::lineRead);
        BIO_meth_set_ctrl(made, &TlsStream::lineControl);
        BIO_meth_set_create(made, [](BIO* bio) {
            BIO_set_init(bio, 1);
            return 1;
        });
        return std::unique_ptr<BIO_METHOD, decltype(&BIO_meth_free)>(made, &BIO_meth_free);
    }();
    return method.get();
}

TlsStream::TlsStream(int fd, const std::string& host) {
    m_line.fd = fd;
    ERR_clear_error();
    if (!prepare(host)) {
        m_broken = true;
        fail(LinkFault::TlsFailed, "TLS could not be set up: " + lastReason());
    }
}

TlsStream::~TlsStream() = default;

bool TlsStream::prepare(const std::string& host) {
    m_context.reset(SSL_CTX_new(TLS_client_method()));
    if (!m_context || SSL_CTX_set_min_proto_version(m_context.get(), TLS1_2_VERSION) != 1 ||
        !trustSystem(m_context.get())) {
        return false;
    }
    SSL_CTX_set_verify(m_context.get(), SSL_VERIFY_PEER, nullptr);
    SSL_CTX_set_mode(m_context.get(), SSL_MODE_ENABLE_PARTIAL_WRITE | SSL_MODE_ACCEPT_MOVING_WRITE_BUFFER |
                                          SSL_MODE_RELEASE_BUFFERS);
    m_ssl.reset(SSL_new(m_context.get()));
    BIO* line = m_ssl ? BIO_new(lineMethod()) : nullptr;
    if (!line) {
        return false;
    }
    BIO_set_data(line, &m_line);
    SSL_set_bio(m_ssl.get(), line, line);
    if (isAddress(host)) { // no server name indication for addresses (RFC 6066, 3)
        return X509_VERIFY_PARAM_set1_ip_asc(SSL_get0_param(m_ssl.get()), host.c_str()) == 1;
    }
    SSL_set_hostflags(m_ssl.get(), X509_CHECK_FLAG_NO_PARTIAL_WILDCARDS);
    return SSL_set1_host(m_ssl.get(), host.c_str()) == 1 &&
           SSL_set_tlsext_host_name(m_ssl.get(), host.c_str()) == 1;
}

ByteStream::Securing TlsStream::secure() {
    if (m_broken) {
        return Securing::Failed;
    }
    ERR_clear_error();
    const int result = SSL_connect(m_ssl.get());
    if (result == 1) {
        m_wantsWrite = false;
        return Securing::Done;
    }
    const Transfer transfer = outcome(result);
    if (transfer.state == Transfer::State::Later) {
        return Securing::Pending;
    }
    if (const long verdict = SSL_get_verify_result(m_ssl.get()); verdict != X509_V_OK) {
        fail(LinkFault::TlsBadCertificate, X509_verify_cert_error_string(verdict));
    } else if (m_line.error != 0) {
        fail(LinkFault::TlsFailed,
             std::string("the line broke while securing it: ") + std::strerror(m_line.error));
    } else if (m_line.ended) {
        fail(LinkFault::TlsFailed, "the server closed the line while securing it");
    } else {
        fail(LinkFault::TlsFailed, lastReason());
    }
    return Securing::Failed;
}

Transfer TlsStream::outcome(int result) {
    m_wantsWrite = false;
    switch (SSL_get_error(m_ssl.get(), result)) {
    case SSL_ERROR_WANT_WRITE:
        m_wantsWrite = true;
        return {Transfer::State::Later, 0, 0};
    case SSL_ERROR_WANT_READ:
        return {Transfer::State::Later, 0, 0};
    case SSL_ERROR_ZERO_RETURN:
        return {Transfer::State::Closed, 0, 0};
    default:
        m_broken = true;
        if (m_line.ended && m_line.error == 0) { // closed without TLS's own goodbye: common
            return {Transfer::State::Closed, 0, 0};
        }
        if (m_line.error == 0) {
            fail(LinkFault::TlsFailed, lastReason());
        }
        return {Transfer::State::Failed, 0, m_line.error};
    }
}

Transfer TlsStream::read(std::span<std::uint8_t> into) {
    if (m_broken) {
        return {Transfer::State::Closed, 0, 0};
    }
    ERR_clear_error();
    std::size_t got = 0;
    const int result = SSL_read_ex(m_ssl.get(), into.data(), into.size(), &got);
    return result == 1 ? Transfer{Transfer::State::Moved, got, 0} : outcome(result);
}

Transfer TlsStream::write(WireBuffer& from) {
    if (m_broken) {
        return {Transfer::State::Closed, 0, 0};
    }
    // A record that did not go out whole is offered again with the same bytes, because
    // the buffer's front does not move until they are taken.
    std::array<std::uint8_t, kRecord> record;
    std::array<iovec, kPartsAtOnce> parts;
    const std::size_t count = from.gather(parts);
    std::size_t size = 0;
    for (std::size_t i = 0; i < count && size < record.size(); ++i) {
        const std::size_t room = std::min(parts[i].iov_len, record.size() - size);
        std::memcpy(record.data() + size, parts[i].iov_base, room);
        size += room;
    }
    ERR_clear_error();
    std::size_t sent = 0;
    const int result = SSL_write_ex(m_ssl.get(), record.data(), size, &sent);
    if (result != 1) {
        return outcome(result);
    }
    from.consume(sent);
    m_wantsWrite = false;
    return {Transfer::State::Moved, sent, 0};
}

void TlsStream::shutDown() {
    if (!m_broken) {
        ERR_clear_error();
        SSL_shutdown(m_ssl.get());
    }
    ::shutdown(m_line.fd, SHUT_WR);
}

short TlsStream::events(bool toWrite) const {
    return static_cast<short>(toWrite || m_wantsWrite ? POLLIN | POLLOUT : POLLIN);
}

void TlsStream::fail(LinkFault fault, std::string detail) {
    m_trouble = {fault, std::move(detail)};
}

} // namespace studio::rtmp
