#pragma once

#include "studio/base/result.h"
#include "studio/storage/database_error.h"
#include "studio/storage/server_address.h"

#include <QString>
#include <QVariantList>

#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

class QSqlQuery;

namespace studio::storage {

/// One row of an answer, valid until the next one. Columns count from 0.
class Row {
public:
    explicit Row(const QSqlQuery& query)
        : m_query(query) {}

    QString text(int column) const;
    qint64 integer(int column) const;
    bool isNull(int column) const;
    std::optional<qint64> maybeInteger(int column) const;

private:
    const QSqlQuery& m_query;
};

/// One connection to an SQLite file or a PostgreSQL server. Statements are prepared once and kept; values
/// stand as `?` in them. Belongs to the thread that opened it and is closed there.
///
/// After an error that ends a transaction by itself (full disk, damage, a lost connection) every further
/// statement gives the same error until the transaction has been rolled back: nothing slips out of it.
class Database {
public:
    enum class Kind { Sqlite, Postgres };
    enum class Access { ReadWrite, ReadOnly };
    using Done = base::Result<void>;
    using ReadRow = std::function<void(const Row&)>;

    /// The file is made where there is none. WAL, synchronous FULL, foreign keys on.
    static base::Result<std::unique_ptr<Database>>
    openFile(const QString& file, Access access,
             std::chrono::milliseconds patience = std::chrono::seconds(5));
    static base::Result<std::unique_ptr<Database>> openServer(const ServerAddress& address);
    ~Database();
    Database(const Database&) = delete;
    Database& operator=(const Database&) = delete;

    Kind kind() const { return m_kind; }
    /// The file, or the server's host: for errors.
    const QString& where() const { return m_where; }
    /// False once a server's connection has gone.
    bool isOpen() const;

    /// A statement with an effect; gives the number of rows it touched.
    base::Result<int> run(const QString& sql, const QVariantList& values = {});
    /// Without preparing: schema, pragmas, transactions.
    Done execute(const QString& sql);
    /// Every row of the answer, one after the other. `read` must not run the same statement again.
    Done query(const QString& sql, const QVariantList& values, const ReadRow& read);
    /// The first column of the first row; none where there is no row.
    base::Result<std::optional<qint64>> number(const QString& sql, const QVariantList& values = {});

    template <class T, class Read>
    base::Result<std::vector<T>> all(const QString& sql, const QVariantList& values, Read read) {
        std::vector<T> found;
        const auto done = query(sql, values, [&](const Row& row) { found.push_back(read(row)); });
        if (!done)
            return done.error();
        return found;
    }

    Done begin();
    Done beginReading();
    Done commit();
    /// Never fails: what cannot be rolled back has gone by itself.
    void rollBack();
    Done savepoint();
    Done releaseSavepoint();
    /// An error: the whole transaction has gone.
    Done rollBackToSavepoint();

private:
    struct Parts;

    Database(Kind kind, QString where);
    Done connect(const QString& driver, const std::function<void(Parts&)>& set);
    Done prepareFile(Access access);
    /// Prepared, bound and executed; the caller finishes it.
    base::Result<QSqlQuery*> prepared(const QString& sql, const QVariantList& values);
    base::Error failure(const QSqlQuery& query);

    Kind m_kind;
    QString m_where;
    std::unique_ptr<Parts> m_parts;
    std::optional<base::Error> m_broken;
};

/// For a nullable column.
QVariant orNull(const std::optional<qint64>& value);

} // namespace studio::storage
