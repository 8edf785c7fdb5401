#pragma once

#include "studio/rtmp/byte_stream.h"

#include <openssl/ssl.h>

#include <memory>
#include <string>

namespace studio::rtmp {

/// RTMP over TLS 1.2 or newer (OpenSSL 3). The certificate must be valid, by an authority
/// this machine trusts (OpenSSL's default places, so SSL_CERT_FILE works) and made out to
/// the host of the URL; there is no way around that. The socket is the caller's and
/// outlives this.
class TlsStream final : public ByteStream {
public:
    TlsStream(int fd, const std::string& host);
    ~TlsStream() override;

    Securing secure() override;
    Trouble trouble() const override { return m_trouble; }
    Transfer read(std::span<std::uint8_t> into) override;
    Transfer write(WireBuffer& from) override;
    void shutDown() override;
    int fd() const override { return m_line.fd; }
    short events(bool toWrite) const override;
    std::uint64_t bytesOut() const override { return m_line.bytesOut; }

private:
    /// What the BIO under OpenSSL reads and writes: OpenSSL's own would raise SIGPIPE.
    struct Line {
        int fd = -1;
        std::uint64_t bytesOut = 0;
        int error = 0; ///< errno of the last failure
        bool ended = false;
    };
    struct Free {
        void operator()(SSL_CTX* context) const { SSL_CTX_free(context); }
        void operator()(SSL* ssl) const { SSL_free(ssl); }
    };

    static BIO_METHOD* lineMethod();
    static int lineWrite(BIO* bio, const char* data, int size);
    static int lineRead(BIO* bio, char* data, int size);
    static long lineControl(BIO* bio, int command, long number, void* pointer);

    bool prepare(const std::string& host);
    /// Turns OpenSSL's last answer into ours and remembers what it waits for.
    Transfer outcome(int result);
    void fail(broadcast::LinkFault fault, std::string detail);

    Line m_line;
    std::unique_ptr<SSL_CTX, Free> m_context;
    std::unique_ptr<SSL, Free> m_ssl;
    Trouble m_trouble;
    bool m_wantsWrite = false;
    bool m_broken = false;
};

} // namespace studio::rtmp
