#pragma once

#include "studio/broadcast/stream_target.h"
#include "tests/support/child_process.h"
#include "tests/support/free_port.h"
#include "tests/support/scratch_folder.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace studio::test {

/// A real RTMP server: nginx with libnginx-mod-rtmp, on ports of its own, with the
/// applications "facebook", "youtube" and "shopee", each recorded to FLV, and "refusing",
/// which turns every key away (on_publish answers 403). With a certificate also RTMPS.
class NginxRtmp {
public:
    struct Certificate {
        std::filesystem::path chain;
        std::filesystem::path key;
    };

    explicit NginxRtmp(std::optional<Certificate> certificate = std::nullopt);
    ~NginxRtmp();

    /// Again on the same ports, after stop().
    void start();
    void stop();
    /// Ends it as a power cut would.
    void kill();

    std::uint16_t port() const { return m_port; }
    std::uint16_t tlsPort() const { return m_tlsPort; }
    /// rtmp://127.0.0.1:port/application
    std::string server(const std::string& application) const;
    broadcast::StreamTarget target(const std::string& application, const std::string& key) const;
    /// `host` is what the certificate is checked against; it must resolve to 127.0.0.1.
    broadcast::StreamTarget tlsTarget(const std::string& host, const std::string& application,
                                      const std::string& key) const;

    /// What came in for a key, one FLV a connection, oldest first. Complete once the
    /// publisher has gone; waits for that for a moment.
    std::vector<std::filesystem::path> recordings(const std::string& application,
                                                  const std::string& key) const;
    /// nginx's own log, which shows how connections ended.
    std::string log() const;

private:
    void writeConfiguration() const;

    ScratchFolder m_folder;
    std::optional<Certificate> m_certificate;
    std::uint16_t m_port;
    std::uint16_t m_httpPort;
    std::uint16_t m_tlsPort;
    std::unique_ptr<ChildProcess> m_process;
};

} // namespace studio::test
