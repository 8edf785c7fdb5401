#pragma once

#include "tests/support/child_process.h"
#include "tests/support/scratch_folder.h"

#include <cstdint>
#include <memory>
#include <string>

namespace studio::test {

/// A real PostgreSQL server of a test's own, on a free port of 127.0.0.1, with passwords asked for. Throws
/// where Debian's package postgresql is not installed.
class PostgresServer {
public:
    enum class Disk { Trusted, Synced };

    /// Trusted: without fsync, since a test's data need not outlive the machine.
    explicit PostgresServer(Disk disk = Disk::Trusted);
    ~PostgresServer();

    /// Again on the same port, after stop() or kill().
    void start();
    /// Ends every connection and shuts down in good order.
    void stop();
    /// Ends as a crash would, and recovers when it starts again.
    void kill();

    std::uint16_t port() const { return m_port; }
    static std::string user() { return "shop"; }
    static std::string password() { return "a-password-of-the-test"; }

    /// A new, empty database; gives its name.
    std::string createDatabase();
    /// What psql says to a statement or, with `-f`, a file of them; throws where it fails.
    std::string psql(const std::string& database, const std::string& statement) const;
    void load(const std::string& database, const std::string& file) const;

private:
    std::vector<std::string> asOwner(std::vector<std::string> command) const;
    std::string client(const std::string& database, const std::string& what, const std::string& value) const;

    ScratchFolder m_folder;
    std::string m_binaries;
    std::uint16_t m_port;
    Disk m_disk;
    int m_databases = 0;
    std::unique_ptr<ChildProcess> m_process;
};

/// One for the whole test program, started when it is first asked for.
PostgresServer& postgresServer();

} // namespace studio::test
