#pragma once

#include "studio/base/result.h"
#include "studio/base/secret.h"

#include <QString>

#include <functional>
#include <optional>

namespace app::catalogue {

/// A team's PostgreSQL server, without its password.
struct TeamServer {
    QString host;
    int port = 5432;
    QString database;
    QString user;

    friend bool operator==(const TeamServer&, const TeamServer&) = default;
};

/// Where the choice of a team's server is kept: the server in the settings, its password in the key store
/// only. The composition root implements it. Main thread; answers come later, on main.
class TeamServerBook {
public:
    using Done = std::function<void(studio::base::Result<void>)>;

    virtual ~TeamServerBook() = default;
    /// None: the file on this computer.
    virtual std::optional<TeamServer> server() const = 0;
    /// Holds from the next start on. No password: the stored one stays.
    virtual void save(const std::optional<TeamServer>& server, std::optional<studio::base::Secret> password,
                      Done done) = 0;
    /// Whether it can be opened; no password: with the stored one. Changes nothing there.
    virtual void test(const TeamServer& server, std::optional<studio::base::Secret> password, Done done) = 0;
};

} // namespace app::catalogue
