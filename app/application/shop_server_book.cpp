#include "app/application/shop_server_book.h"

#include "studio/storage/database.h"

#include <QJsonObject>
#include <QPointer>

namespace app {

using namespace studio;
using catalogue::TeamServer;

namespace {

const QString kSettingsKey = QStringLiteral("shop.server");
const QString kSecretName = QStringLiteral("shop-server-password");

storage::ServerAddress addressOf(const TeamServer& server, const base::Secret& password) {
    return {server.host, server.port, server.database, server.user, password};
}

} // namespace

ShopServerBook::ShopServerBook(storage::SettingsStore& settings,
                               std::shared_ptr<storage::SecretStore> secrets)
    : m_settings(settings)
    , m_secrets(std::move(secrets)) {
    m_pool.setMaxThreadCount(1);
}

ShopServerBook::~ShopServerBook() {
    m_pool.clear();
    m_pool.waitForDone();
}

std::optional<TeamServer> ShopServerBook::server() const {
    const QJsonObject stored = m_settings.value(kSettingsKey).toObject();
    TeamServer server{.host = stored[QStringLiteral("host")].toString(),
                      .port = stored[QStringLiteral("port")].toInt(TeamServer{}.port),
                      .database = stored[QStringLiteral("database")].toString(),
                      .user = stored[QStringLiteral("user")].toString()};
    return server.host.isEmpty() ? std::nullopt : std::optional(server);
}

void ShopServerBook::save(const std::optional<TeamServer>& server, std::optional<base::Secret> password,
                          Done done) {
    QJsonValue stored;
    if (server) {
        stored = QJsonObject{{QStringLiteral("host"), server->host},
                             {QStringLiteral("port"), server->port},
                             {QStringLiteral("database"), server->database},
                             {QStringLiteral("user"), server->user}};
    }
    const auto kept = m_settings.set(kSettingsKey, stored);
    if (!kept || (server && !password)) {
        done(kept);
    } else if (server) {
        m_secrets->write(kSecretName, *password, std::move(done));
    } else {
        m_secrets->remove(kSecretName, [done](const base::Result<void>&) { done({}); });
    }
}

void ShopServerBook::address(const TeamServer& server, const AddressDone& done) {
    m_secrets->read(kSecretName, [server, done](const base::Result<base::Secret>& password) {
        const bool none =
            !password && password.error().code == base::ErrorCode(storage::StorageError::NotFound);
        if (password)
            done(addressOf(server, *password));
        else if (none)
            done(addressOf(server, {}));
        else
            done(password.error());
    });
}

void ShopServerBook::test(const TeamServer& server, std::optional<base::Secret> password, Done done) {
    if (password) {
        ask(addressOf(server, *password), std::move(done));
        return;
    }
    address(server, [self = QPointer(this), done](const base::Result<storage::ServerAddress>& address) {
        if (!self)
            return;
        if (address)
            self->ask(*address, done);
        else
            done(address.error());
    });
}

void ShopServerBook::ask(const storage::ServerAddress& address, Done done) {
    m_pool.start([this, address, done = std::move(done)] {
        const auto opened = storage::Database::openServer(address);
        const base::Result<void> outcome = opened ? base::Result<void>() : base::Result<void>(opened.error());
        QMetaObject::invokeMethod(
            this, [done, outcome] { done(outcome); }, Qt::QueuedConnection);
    });
}

} // namespace app
