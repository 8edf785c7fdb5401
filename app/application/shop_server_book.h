#pragma once

#include "app/catalogue/team_server.h"
#include "studio/storage/secret_store.h"
#include "studio/storage/server_address.h"
#include "studio/storage/settings_store.h"

#include <QObject>
#include <QThreadPool>

#include <memory>

namespace app {

/// The team's server in the settings, its password in the key store. Main thread.
class ShopServerBook : public QObject, public catalogue::TeamServerBook {
    Q_OBJECT
public:
    using AddressDone = std::function<void(studio::base::Result<studio::storage::ServerAddress>)>;

    /// Both outlive this.
    ShopServerBook(studio::storage::SettingsStore& settings,
                   std::shared_ptr<studio::storage::SecretStore> secrets);
    /// Waits for a test that runs.
    ~ShopServerBook() override;

    std::optional<catalogue::TeamServer> server() const override;
    void save(const std::optional<catalogue::TeamServer>& server,
              std::optional<studio::base::Secret> password, Done done) override;
    void test(const catalogue::TeamServer& server, std::optional<studio::base::Secret> password,
              Done done) override;
    /// With its password, from the key store; a server that wants none is asked without one.
    void address(const catalogue::TeamServer& server, const AddressDone& done);

private:
    void ask(const studio::storage::ServerAddress& address, Done done);

    studio::storage::SettingsStore& m_settings;
    std::shared_ptr<studio::storage::SecretStore> m_secrets;
    QThreadPool m_pool;
};

} // namespace app
