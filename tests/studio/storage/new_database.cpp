#include "tests/studio/storage/new_database.h"

#include "studio/storage/schema.h"
#include "tests/support/postgres_server.h"

#include <catch2/catch.hpp>

namespace studio::test {

using storage::Database;

storage::ServerAddress newServerDatabase() {
    PostgresServer& server = postgresServer();
    return {QStringLiteral("127.0.0.1"), server.port(), QString::fromStdString(server.createDatabase()),
            QString::fromStdString(PostgresServer::user()), base::Secret(PostgresServer::password())};
}

NewDatabase::NewDatabase(Database::Kind kind, Schema schema) {
    if (kind == Database::Kind::Postgres)
        m_address = newServerDatabase();
    auto opened = kind == Database::Kind::Postgres ? Database::openServer(m_address)
                                                   : Database::openFile(file(), Database::Access::ReadWrite);
    REQUIRE(opened);
    m_database = *std::move(opened);
    if (schema == Schema::Current) {
        REQUIRE(storage::migrate(*m_database, storage::schemaVersion()));
        // As in a work of the store.
        REQUIRE(m_database->begin());
    }
}

} // namespace studio::test
