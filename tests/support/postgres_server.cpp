#include "tests/support/postgres_server.h"

#include "tests/support/free_port.h"

#include <pwd.h>
#include <signal.h>
#include <unistd.h>

#include <chrono>
#include <fstream>
#include <stdexcept>
#include <thread>

namespace studio::test {
namespace {

constexpr const char* kVersions = "/usr/lib/postgresql";
constexpr const char* kOwner = "postgres";
constexpr std::chrono::seconds kPatience{30};
constexpr std::chrono::milliseconds kLook{50};

std::string newestBinaries() {
    std::string newest;
    int highest = 0;
    std::error_code none;
    for (const auto& entry : std::filesystem::directory_iterator(kVersions, none)) {
        const int version = std::atoi(entry.path().filename().c_str());
        if (version > highest && std::filesystem::exists(entry.path() / "bin/initdb")) {
            highest = version;
            newest = (entry.path() / "bin").string();
        }
    }
    if (newest.empty()) {
        throw std::runtime_error("PostgreSQL is not installed (Debian: postgresql)");
    }
    return newest;
}

std::string demand(const std::vector<std::string>& command) {
    const CommandResult result = runCommand(command);
    if (result.status != 0) {
        throw std::runtime_error(command.back() + ": " + result.output);
    }
    return result.output;
}

} // namespace

PostgresServer::PostgresServer(Disk disk)
    : m_binaries(newestBinaries())
    , m_port(freePort())
    , m_disk(disk) {
    // PostgreSQL does not run as root: the package's own user gets the folder.
    if (::geteuid() == 0) {
        const passwd* owner = ::getpwnam(kOwner);
        if (!owner || ::chown(m_folder.path().c_str(), owner->pw_uid, owner->pw_gid) != 0) {
            throw std::runtime_error("there is no user postgres");
        }
    }
    const auto secret = m_folder.path() / "password";
    std::ofstream(secret) << password() << "\n";
    std::filesystem::permissions(secret, std::filesystem::perms::owner_all |
                                             std::filesystem::perms::group_read |
                                             std::filesystem::perms::others_read);
    demand(asOwner({m_binaries + "/initdb", "--pgdata", (m_folder.path() / "data").string(), "--username",
                    user(), "--pwfile", secret.string(), "--auth", "scram-sha-256", "--encoding", "UTF8",
                    "--locale", "C", "--no-sync"}));
    start();
}

PostgresServer::~PostgresServer() {
    kill();
}

std::vector<std::string> PostgresServer::asOwner(std::vector<std::string> command) const {
    if (::geteuid() == 0) {
        const std::string owner = kOwner;
        command.insert(command.begin(),
                       {"setpriv", "--reuid=" + owner, "--regid=" + owner, "--clear-groups", "--"});
    }
    return command;
}

void PostgresServer::start() {
    const std::string folder = m_folder.path().string();
    std::vector<std::string> command{m_binaries + "/postgres",    "-D", folder + "/data", "-p",
                                     std::to_string(m_port),      "-k", folder,           "-c",
                                     "listen_addresses=127.0.0.1"};
    if (m_disk == Disk::Trusted) {
        command.insert(command.end(), {"-c", "fsync=off"});
    }
    m_process = std::make_unique<ChildProcess>(asOwner(std::move(command)), m_folder.path() / "server.log");
    const auto deadline = std::chrono::steady_clock::now() + kPatience;
    while (runCommand({m_binaries + "/pg_isready", "-q", "-h", "127.0.0.1", "-p", std::to_string(m_port)})
               .status != 0) {
        if (!m_process->running() || std::chrono::steady_clock::now() > deadline) {
            throw std::runtime_error("PostgreSQL does not start");
        }
        std::this_thread::sleep_for(kLook);
    }
}

void PostgresServer::stop() {
    if (m_process) {
        m_process->signal(SIGINT);
        m_process->wait();
    }
    m_process.reset();
}

void PostgresServer::kill() {
    if (m_process) {
        m_process->signal(SIGQUIT);
        m_process->wait();
    }
    m_process.reset();
}

std::string PostgresServer::createDatabase() {
    const std::string name = "shop_" + std::to_string(++m_databases);
    psql("postgres", "CREATE DATABASE " + name);
    return name;
}

std::string PostgresServer::client(const std::string& database, const std::string& what,
                                   const std::string& value) const {
    return demand({m_binaries + "/psql", "-X", "-q", "-t", "-A", "-v", "ON_ERROR_STOP=1",
                   "postgresql://" + user() + ":" + password() + "@127.0.0.1:" + std::to_string(m_port) +
                       "/" + database,
                   what, value});
}

std::string PostgresServer::psql(const std::string& database, const std::string& statement) const {
    return client(database, "-c", statement);
}

void PostgresServer::load(const std::string& database, const std::string& file) const {
    client(database, "-f", file);
}

PostgresServer& postgresServer() {
    static PostgresServer server;
    return server;
}

} // namespace studio::test
