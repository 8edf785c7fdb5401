#include "app/application/shop_server_book.h"
#include "studio/storage/database_error.h"
#include "tests/studio/session/main_loop.h"

#include <catch2/catch.hpp>

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

using namespace studio;
using app::ShopServerBook;
using app::catalogue::TeamServer;
using session::turnUntil;

namespace {

const TeamServer kServer{QStringLiteral("127.0.0.1"), 1, QStringLiteral("shop"), QStringLiteral("lan")};
constexpr const char* kPassword = "mat-khau-rat-bi-mat";

struct Book {
    QTemporaryDir folder;
    storage::SettingsStore settings{folder.filePath(QStringLiteral("settings.json"))};
    std::shared_ptr<storage::SecretStore> secrets = storage::SecretStore::inMemory();
    ShopServerBook book{settings, secrets};

    base::Result<void> save(const std::optional<TeamServer>& server, std::optional<base::Secret> password) {
        std::optional<base::Result<void>> outcome;
        book.save(server, password, [&](const base::Result<void>& saved) { outcome = saved; });
        REQUIRE(turnUntil([&] { return outcome.has_value(); }));
        return *outcome;
    }
    std::string password() {
        std::optional<std::string> found;
        book.address(kServer, [&](const base::Result<storage::ServerAddress>& address) {
            found = address ? address->password.reveal() : "refused";
        });
        REQUIRE(turnUntil([&] { return found.has_value(); }));
        return *found;
    }
};

} // namespace

TEST_CASE_METHOD(Book, "a team's server is remembered, its password in the key store and nowhere else") {
    CHECK_FALSE(book.server());
    REQUIRE(save(kServer, base::Secret(kPassword)));
    CHECK(book.server() == kServer);
    CHECK(password() == kPassword);
    REQUIRE(save(kServer, std::nullopt));
    CHECK(password() == kPassword);
    for (const QFileInfo& entry : QDir(folder.path()).entryInfoList(QDir::Files | QDir::Hidden)) {
        QFile file(entry.filePath());
        REQUIRE(file.open(QIODevice::ReadOnly));
        CHECK_FALSE(file.readAll().contains(kPassword));
    }
}

TEST_CASE_METHOD(Book, "back to the file on this computer forgets server and password") {
    REQUIRE(save(kServer, base::Secret(kPassword)));
    REQUIRE(save(std::nullopt, std::nullopt));
    CHECK_FALSE(book.server());
    CHECK(password().empty());
}

TEST_CASE_METHOD(Book, "a server where nobody answers is told so by the test") {
    std::optional<base::Result<void>> outcome;
    book.test(kServer, base::Secret(kPassword),
              [&](const base::Result<void>& answered) { outcome = answered; });
    REQUIRE(turnUntil([&] { return outcome.has_value(); }, 30'000));
    REQUIRE_FALSE(*outcome);
    CHECK(outcome->error().code == base::ErrorCode(storage::DatabaseError::ServerUnreachable));
    CHECK(outcome->error().detail.find(kPassword) == std::string::npos);
}
