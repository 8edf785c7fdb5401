#include "studio/storage/schema.h"

#include "studio/storage/migrations/migrations.h"

namespace studio::storage {

namespace {

constexpr const Migration* kMigrations[] = {&kProducts, &kOrders, &kRuns};

QString inDialect(const char* statement, Database::Kind kind) {
    return QString::fromUtf8(statement).replace(
        QLatin1String("{clustered}"),
        kind == Database::Kind::Sqlite ? QLatin1String("WITHOUT ROWID") : QLatin1String(""));
}

base::Result<int> sqliteVersion(Database& database) {
    const auto version = database.number(QStringLiteral("PRAGMA user_version"));
    if (!version)
        return version.error();
    const auto application = database.number(QStringLiteral("PRAGMA application_id"));
    if (!application)
        return application.error();
    const auto tables = database.number(QStringLiteral("SELECT COUNT(*) FROM sqlite_master"));
    if (!tables)
        return tables.error();
    const bool isOurs = application.value().value_or(0) == kApplicationId;
    if (!isOurs && (tables.value().value_or(0) > 0 || application.value().value_or(0) != 0))
        return base::Error{DatabaseError::NotOurs, "another application_id", database.where().toStdString()};
    return static_cast<int>(version.value().value_or(0));
}

base::Result<int> postgresVersion(Database& database) {
    const auto tables =
        database.number(QStringLiteral("SELECT COUNT(*) FROM information_schema.tables WHERE table_schema ="
                                       " current_schema() AND table_name = 'phien_schema'"));
    if (!tables)
        return tables.error();
    if (tables.value().value_or(0) == 0)
        return 0;
    const auto version = database.number(QStringLiteral("SELECT MAX(version) FROM phien_schema"));
    if (!version)
        return version.error();
    return static_cast<int>(version.value().value_or(0));
}

/// In the transaction of the step itself.
base::Result<void> markVersion(Database& database, int version) {
    std::vector<QString> marks;
    if (database.kind() == Database::Kind::Sqlite) {
        marks = {QStringLiteral("PRAGMA application_id = %1").arg(kApplicationId),
                 QStringLiteral("PRAGMA user_version = %1").arg(version)};
    } else {
        marks = {
            QStringLiteral("CREATE TABLE IF NOT EXISTS phien_schema (version INTEGER NOT NULL PRIMARY KEY)"),
            QStringLiteral("INSERT INTO phien_schema (version) VALUES (%1)").arg(version)};
    }
    for (const QString& mark : marks)
        if (auto marked = database.execute(mark); !marked)
            return marked;
    return {};
}

/// A server's tables as they were, beside the new ones: "before_v3_orders". Those of the step before go.
base::Result<void> keepCopies(Database& database, int version) {
    const auto tables = database.all<QString>(
        QStringLiteral(
            "SELECT table_name FROM information_schema.tables WHERE table_schema = current_schema()"
            " AND table_type = 'BASE TABLE' AND table_name <> 'phien_schema' ORDER BY table_name"),
        {}, [](const Row& row) { return row.text(0); });
    if (!tables)
        return tables.error();
    base::Result<void> done;
    for (const QString& table : tables.value()) {
        if (!done)
            return done;
        done = database.execute(
            table.startsWith(QLatin1String("before_v"))
                ? QStringLiteral("DROP TABLE \"%1\"").arg(table)
                : QStringLiteral("CREATE TABLE \"before_v%1_%2\" AS TABLE \"%2\"").arg(version).arg(table));
    }
    return done;
}

base::Result<void> step(Database& database, const Migration& migration) {
    for (const char* statement : migration.statements)
        if (auto done = database.execute(inDialect(statement, database.kind())); !done)
            return done;
    return markVersion(database, migration.version);
}

/// A file has been backed up as a whole before; a server keeps the copies itself.
base::Result<void> copiesAndStep(Database& database, int from, const Migration& migration) {
    if (database.kind() == Database::Kind::Postgres && from > 0)
        if (auto kept = keepCopies(database, migration.version); !kept)
            return kept;
    return step(database, migration);
}

/// Several consoles may open a team's new store at once: one migrates, the others find it done.
base::Result<void> lockSchema(Database& database) {
    if (database.kind() == Database::Kind::Sqlite)
        return {};
    return database.execute(QStringLiteral("SELECT pg_advisory_xact_lock(%1)").arg(kApplicationId));
}

base::Result<void> stepAlone(Database& database, const Migration& migration) {
    if (auto begun = database.begin(); !begun)
        return begun;
    auto done = lockSchema(database);
    if (done) {
        const auto version = versionOf(database);
        if (!version)
            done = version.error();
        else if (version.value() < migration.version)
            done = copiesAndStep(database, version.value(), migration);
    }
    if (done)
        done = database.commit();
    if (!done)
        database.rollBack();
    return done;
}

} // namespace

std::span<const Migration* const> migrations() {
    return kMigrations;
}

int schemaVersion() {
    return kMigrations[std::size(kMigrations) - 1]->version;
}

base::Result<int> versionOf(Database& database) {
    return database.kind() == Database::Kind::Sqlite ? sqliteVersion(database) : postgresVersion(database);
}

base::Result<void> migrate(Database& database, int version) {
    const auto now = versionOf(database);
    if (!now)
        return now.error();
    for (const Migration* migration : migrations())
        if (migration->version > now.value() && migration->version <= version)
            if (auto done = stepAlone(database, *migration); !done)
                return done;
    return {};
}

} // namespace studio::storage
