#include "tests/support/nginx_rtmp.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <signal.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <thread>

namespace studio::test {
namespace {

constexpr std::chrono::seconds kStartPatience{15};
constexpr std::chrono::milliseconds kLook{20};
constexpr const char* kApplications[] = {"facebook", "youtube", "shopee"};
constexpr const char* kModules = "/usr/lib/nginx/modules/";

sockaddr_in loopback(std::uint16_t port) {
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    address.sin_port = htons(port);
    return address;
}

bool answers(std::uint16_t port) {
    const int fd = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    const sockaddr_in address = loopback(port);
    const bool connected = ::connect(fd, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0;
    ::close(fd);
    return connected;
}

std::string address(std::uint16_t port) {
    return "127.0.0.1:" + std::to_string(port);
}

} // namespace

NginxRtmp::NginxRtmp(std::optional<Certificate> certificate)
    : m_certificate(std::move(certificate))
    , m_port(freePort())
    , m_httpPort(freePort())
    , m_tlsPort(m_certificate ? freePort() : 0) {
    // nginx drops to another user where root starts it; that user must get in.
    std::filesystem::permissions(m_folder.path(), std::filesystem::perms::all);
    for (const char* application : kApplications) {
        std::filesystem::create_directory(m_folder.path() / application);
        std::filesystem::permissions(m_folder.path() / application, std::filesystem::perms::all);
    }
    writeConfiguration();
    start();
}

NginxRtmp::~NginxRtmp() = default;

void NginxRtmp::writeConfiguration() const {
    const std::string folder = m_folder.path().string();
    std::ofstream out(m_folder.path() / "nginx.conf");
    out << "load_module " << kModules << "ngx_rtmp_module.so;\n";
    if (m_certificate) {
        out << "load_module " << kModules << "ngx_stream_module.so;\n";
    }
    out << "daemon off;\nmaster_process off;\nworker_processes 1;\n"
        << "pid " << folder << "/nginx.pid;\n"
        << "error_log " << folder << "/error.log info;\n"
        << "events { worker_connections 256; }\n"
        << "rtmp {\n  server {\n    listen " << address(m_port) << ";\n    chunk_size 4096;\n    ping 3s;\n";
    for (const char* application : kApplications) {
        out << "    application " << application << " { live on; record all; record_unique on; record_path "
            << folder << "/" << application << "; }\n";
    }
    out << "    application refusing { live on; on_publish http://" << address(m_httpPort) << "/refuse; }\n"
        << "  }\n}\n"
        << "http {\n  access_log off;\n";
    for (const char* kind : {"client_body", "proxy", "fastcgi", "uwsgi", "scgi"}) {
        out << "  " << kind << "_temp_path " << folder << "/" << kind << ";\n";
    }
    out << "  server { listen " << address(m_httpPort) << "; location / { return 403; } }\n}\n";
    if (m_certificate) {
        out << "stream {\n  server {\n    listen " << address(m_tlsPort) << " ssl;\n    ssl_certificate "
            << m_certificate->chain.string() << ";\n    ssl_certificate_key " << m_certificate->key.string()
            << ";\n    proxy_pass " << address(m_port) << ";\n  }\n}\n";
    }
}

void NginxRtmp::start() {
    const auto folder = m_folder.path();
    m_process = std::make_unique<ChildProcess>(
        std::vector<std::string>{"/usr/sbin/nginx", "-e", (folder / "error.log").string(), "-p",
                                 folder.string(), "-c", (folder / "nginx.conf").string()},
        folder / "output.log");
    const auto deadline = std::chrono::steady_clock::now() + kStartPatience;
    while (!answers(m_port) || (m_tlsPort != 0 && !answers(m_tlsPort))) {
        if (!m_process->running() || std::chrono::steady_clock::now() > deadline) {
            throw std::runtime_error("nginx does not start: " + log());
        }
        std::this_thread::sleep_for(kLook);
    }
}

void NginxRtmp::stop() {
    m_process.reset();
}

void NginxRtmp::kill() {
    m_process->signal(SIGKILL);
    m_process.reset();
}

std::string NginxRtmp::server(const std::string& application) const {
    return "rtmp://" + address(m_port) + "/" + application;
}

broadcast::StreamTarget NginxRtmp::target(const std::string& application, const std::string& key) const {
    return {false, "127.0.0.1", m_port, application, base::Secret(key)};
}

broadcast::StreamTarget NginxRtmp::tlsTarget(const std::string& host, const std::string& application,
                                             const std::string& key) const {
    return {true, host, m_tlsPort, application, base::Secret(key)};
}

std::vector<std::filesystem::path> NginxRtmp::recordings(const std::string& application,
                                                         const std::string& key) const {
    std::vector<std::filesystem::path> found;
    for (const auto& entry : std::filesystem::directory_iterator(m_folder.path() / application)) {
        if (entry.path().filename().string().starts_with(key + "-")) {
            found.push_back(entry.path());
        }
    }
    std::sort(found.begin(), found.end(), [](const auto& a, const auto& b) {
        return std::filesystem::last_write_time(a) < std::filesystem::last_write_time(b);
    });
    return found;
}

std::string NginxRtmp::log() const {
    std::string text;
    for (const char* name : {"error.log", "output.log"}) {
        std::ifstream in(m_folder.path() / name, std::ios::binary);
        text.append(std::istreambuf_iterator<char>(in), {});
    }
    return text;
}

} // namespace studio::test
