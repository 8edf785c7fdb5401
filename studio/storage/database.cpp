#include "studio/storage/database.h"

#include "studio/storage/sql_failure.h"

#include <QRegularExpression>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QSqlResult>

#include <algorithm>
#include <atomic>
#include <unordered_map>

namespace studio::storage {

namespace {

// A server that has gone silent is given up after this long.
constexpr const char* kServerOptions =
    "connect_timeout=5;tcp_user_timeout=10000;keepalives_idle=10;keepalives_interval=5;keepalives_count=3";

QString newConnectionName() {
    static std::atomic<unsigned> count{0};
    return QStringLiteral("phien-storage-%1").arg(++count);
}

/// QPSQL gives no state for a connection that was never made: the server's words must do.
DatabaseError connectFailure(const QString& words) {
    const auto says = [&](const char* part) {
        return words.contains(QLatin1String(part));
    };
    if (says("authentication failed") || says("pg_hba.conf") || says("permission denied"))
        return DatabaseError::AccessDenied;
    if (says("database \"") && says("does not exist"))
        return DatabaseError::NotFound;
    return DatabaseError::ServerUnreachable;
}

bool isNullText(const QVariant& value) {
    return value.typeId() == QMetaType::QString && static_cast<const QString*>(value.constData())->isNull();
}

/// A text that is there and empty is not NULL, which the drivers make of a null QString.
QVariantList withoutNullTexts(QVariantList values) {
    if (std::any_of(values.cbegin(), values.cend(), isNullText))
        for (QVariant& value : values)
            if (isNullText(value))
                value = QStringLiteral("");
    return values;
}

/// Opens the list in which Qt keeps a statement's values.
struct BoundValues : QSqlResult {
    using QSqlResult::boundValues;
};

/// Once they have been bound one by one, the list is put in the place of the one before: QSqlQuery::bindValue
/// looks every place up by its name in a hash, which took a third of the time of a batch of comments.
void bind(QSqlQuery& query, const QVariantList& values) {
    QVariantList& bound = (query.result()->*&BoundValues::boundValues)();
    if (bound.size() == values.size()) {
        bound = withoutNullTexts(values);
        return;
    }
    int place = 0;
    for (const QVariant& value : withoutNullTexts(values))
        query.bindValue(place++, value);
}

} // namespace

bool isThisMachine(const QString& host) {
    static const QRegularExpression kLoopback(QStringLiteral("\\A127(?:\\.[0-9]{1,3}){3}\\z"));
    return host.isEmpty() || host.startsWith(u'/') || host == QLatin1String("localhost") ||
           host == QLatin1String("::1") || kLoopback.match(host).hasMatch();
}

struct Database::Parts {
    QString name = newConnectionName();
    QSqlDatabase connection;
    /// By their text; destroyed before the connection.
    std::unordered_map<QString, QSqlQuery> statements;
};

QString Row::text(int column) const {
    return m_query.value(column).toString();
}

qint64 Row::integer(int column) const {
    return m_query.value(column).toLongLong();
}

bool Row::isNull(int column) const {
    return m_query.isNull(column);
}

std::optional<qint64> Row::maybeInteger(int column) const {
    return isNull(column) ? std::nullopt : std::optional(integer(column));
}

QVariant orNull(const std::optional<qint64>& value) {
    return value ? QVariant(*value) : QVariant(QMetaType::fromType<qint64>());
}

Database::Database(Kind kind, QString where)
    : m_kind(kind)
    , m_where(std::move(where))
    , m_parts(std::make_unique<Parts>()) {
}

Database::~Database() {
    rollBack();
    m_parts->statements.clear();
    m_parts->connection.close();
    m_parts->connection = QSqlDatabase();
    QSqlDatabase::removeDatabase(m_parts->name);
}

base::Result<std::unique_ptr<Database>> Database::openFile(const QString& file, Access access,
                                                           std::chrono::milliseconds patience) {
    std::unique_ptr<Database> database(new Database(Kind::Sqlite, file));
    const auto connected = database->connect(QStringLiteral("QSQLITE"), [&](Parts& parts) {
        parts.connection.setDatabaseName(file);
        parts.connection.setConnectOptions(
            QStringLiteral("QSQLITE_BUSY_TIMEOUT=%1%2")
                .arg(patience.count())
                .arg(access == Access::ReadOnly ? QStringLiteral(";QSQLITE_OPEN_READONLY") : QString()));
    });
    if (!connected)
        return connected.error();
    if (const auto prepared = database->prepareFile(access); !prepared)
        return prepared.error();
    return database;
}

base::Result<std::unique_ptr<Database>> Database::openServer(const ServerAddress& address) {
    std::unique_ptr<Database> database(new Database(Kind::Postgres, address.host));
    const auto connected = database->connect(QStringLiteral("QPSQL"), [&](Parts& parts) {
        parts.connection.setHostName(address.host);
        parts.connection.setPort(address.port);
        parts.connection.setDatabaseName(address.database);
        parts.connection.setUserName(address.user);
        parts.connection.setPassword(QString::fromStdString(address.password.reveal()));
        parts.connection.setConnectOptions(
            QLatin1String(kServerOptions) +
            (isThisMachine(address.host) ? QLatin1String("") : QLatin1String(";sslmode=require")));
    });
    if (!connected)
        return connected.error();
    for (const QString& setting :
         {QStringLiteral("SET synchronous_commit = on"), QStringLiteral("SET lock_timeout = '5s'"),
          QStringLiteral("SET statement_timeout = '60s'"), QStringLiteral("SET client_min_messages = error")})
        if (const auto set = database->execute(setting); !set)
            return set.error();
    return database;
}

Database::Done Database::connect(const QString& driver, const std::function<void(Parts&)>& set) {
    if (!QSqlDatabase::isDriverAvailable(driver))
        return base::Error{DatabaseError::NoDriver, driver.toStdString(), m_where.toStdString()};
    m_parts->connection = QSqlDatabase::addDatabase(driver, m_parts->name);
    set(*m_parts);
    if (m_parts->connection.open())
        return {};
    base::Error error = sqlFailure(m_parts->connection.lastError(), m_kind, m_where);
    if (m_kind == Kind::Postgres)
        error.code = connectFailure(m_parts->connection.lastError().databaseText());
    return error;
}

Database::Done Database::prepareFile(Access access) {
    std::vector<QString> pragmas{QStringLiteral("PRAGMA foreign_keys = ON"),
                                 QStringLiteral("PRAGMA temp_store = MEMORY")};
    if (access == Access::ReadWrite) {
        pragmas.push_back(QStringLiteral("PRAGMA journal_mode = WAL"));
        pragmas.push_back(QStringLiteral("PRAGMA synchronous = FULL"));
        pragmas.push_back(QStringLiteral("PRAGMA journal_size_limit = 67108864"));
    }
    for (const QString& pragma : pragmas)
        if (const auto set = execute(pragma); !set)
            return set.error();
    return {};
}

bool Database::isOpen() const {
    return m_parts->connection.isOpen() &&
           !(m_kind == Kind::Postgres && m_broken &&
             m_broken->code == base::ErrorCode(DatabaseError::ConnectionLost));
}

base::Error Database::failure(const QSqlQuery& query) {
    base::Error error = sqlFailure(query.lastError(), m_kind, m_where);
    if (m_kind == Kind::Postgres && !m_parts->connection.isOpen())
        error.code = DatabaseError::ConnectionLost;
    if (endsTransaction(error))
        m_broken = error;
    return error;
}

base::Result<QSqlQuery*> Database::prepared(const QString& sql, const QVariantList& values) {
    if (m_broken)
        return *m_broken;
    auto found = m_parts->statements.find(sql);
    if (found == m_parts->statements.end()) {
        QSqlQuery query(m_parts->connection);
        query.setForwardOnly(true);
        if (!query.prepare(sql))
            return failure(query);
        found = m_parts->statements.emplace(sql, std::move(query)).first;
    }
    QSqlQuery& query = found->second;
    PHIEN_ASSERT(!query.isActive());
    bind(query, values);
    if (!query.exec()) {
        base::Error error = failure(query);
        query.finish();
        return error;
    }
    return &query;
}

base::Result<int> Database::run(const QString& sql, const QVariantList& values) {
    const auto query = prepared(sql, values);
    if (!query)
        return query.error();
    const int touched = query.value()->numRowsAffected();
    query.value()->finish();
    return touched;
}

Database::Done Database::query(const QString& sql, const QVariantList& values, const ReadRow& read) {
    const auto query = prepared(sql, values);
    if (!query)
        return query.error();
    const Row row(*query.value());
    while (query.value()->next())
        read(row);
    // SQLite finds damage while it steps through the rows.
    const bool isWhole = !query.value()->lastError().isValid();
    const base::Error error = isWhole ? base::Error{DatabaseError::Failed} : failure(*query.value());
    query.value()->finish();
    if (!isWhole)
        return error;
    return {};
}

base::Result<std::optional<qint64>> Database::number(const QString& sql, const QVariantList& values) {
    std::optional<qint64> first;
    const auto done = query(sql, values, [&](const Row& row) {
        if (!first)
            first = row.integer(0);
    });
    if (!done)
        return done.error();
    return first;
}

Database::Done Database::execute(const QString& sql) {
    if (m_broken)
        return *m_broken;
    QSqlQuery query(m_parts->connection);
    if (!query.exec(sql))
        return failure(query);
    return {};
}

Database::Done Database::begin() {
    return execute(m_kind == Kind::Sqlite ? QStringLiteral("BEGIN IMMEDIATE") : QStringLiteral("BEGIN"));
}

Database::Done Database::beginReading() {
    return execute(m_kind == Kind::Sqlite
                       ? QStringLiteral("BEGIN")
                       : QStringLiteral("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"));
}

Database::Done Database::commit() {
    return execute(QStringLiteral("COMMIT"));
}

void Database::rollBack() {
    const bool isGone = m_broken && m_broken->code == base::ErrorCode(DatabaseError::ConnectionLost) &&
                        m_kind == Kind::Postgres;
    if (isGone || !m_parts->connection.isOpen())
        return;
    m_broken.reset();
    QSqlQuery query(m_parts->connection);
    query.exec(QStringLiteral("ROLLBACK"));
}

Database::Done Database::savepoint() {
    return execute(QStringLiteral("SAVEPOINT work"));
}

Database::Done Database::releaseSavepoint() {
    return execute(QStringLiteral("RELEASE SAVEPOINT work"));
}

Database::Done Database::rollBackToSavepoint() {
    if (const auto back = execute(QStringLiteral("ROLLBACK TO SAVEPOINT work")); !back)
        return back.error();
    return releaseSavepoint();
}

} // namespace studio::storage
