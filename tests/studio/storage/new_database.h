#pragma once

#include "studio/storage/database.h"

#include <QTemporaryDir>

namespace studio::test {

/// An empty database of either kind, gone with the test.
class NewDatabase {
public:
    /// Current: up to date and in a transaction.
    enum class Schema { None, Current };

    explicit NewDatabase(storage::Database::Kind kind, Schema schema = Schema::Current);

    storage::Database& operator*() { return *m_database; }
    storage::Database* operator->() { return m_database.get(); }
    const storage::ServerAddress& address() const { return m_address; }
    QString file() const { return m_folder.filePath(QStringLiteral("shop.db")); }

private:
    QTemporaryDir m_folder;
    storage::ServerAddress m_address;
    std::unique_ptr<storage::Database> m_database;
};

/// Of a new, empty database of the test program's server.
storage::ServerAddress newServerDatabase();

} // namespace studio::test
