#include "studio/storage/store_copy.h"

#include <QStringList>

namespace studio::storage {

namespace {

using base::Result;

/// Who is referred to stands first.
constexpr const char* kTables[] = {"products", "variants",  "product_lines",  "papers",
                                   "faq",      "runs",      "orders",         "comments",
                                   "journal",  "overrides", "segments_on_air"};

struct Column {
    QString name;
    bool isText = false;
};

Result<std::vector<Column>> columnsOf(Database& database, const char* table) {
    const bool isFile = database.kind() == Database::Kind::Sqlite;
    return database.all<Column>(
        isFile ? QStringLiteral("SELECT name, type FROM pragma_table_info(?) ORDER BY cid")
               : QStringLiteral("SELECT column_name, data_type FROM information_schema.columns"
                                " WHERE table_schema = current_schema() AND table_name = ?"
                                " ORDER BY ordinal_position"),
        {QString::fromLatin1(table)}, [](const Row& row) {
            return Column{row.text(0), row.text(1).compare(QLatin1String("text"), Qt::CaseInsensitive) == 0};
        });
}

QVariantList valuesOf(const Row& row, const std::vector<Column>& columns) {
    QVariantList values;
    values.reserve(static_cast<qsizetype>(columns.size()));
    for (int place = 0; place < static_cast<int>(columns.size()); ++place)
        values.append(columns[static_cast<std::size_t>(place)].isText ? QVariant(row.text(place))
                                                                      : orNull(row.maybeInteger(place)));
    return values;
}

Result<void> copyTable(Database& from, Database& to, const char* table) {
    const auto columns = columnsOf(to, table);
    if (!columns)
        return columns.error();
    QStringList names;
    QStringList places;
    for (const Column& column : columns.value()) {
        names.append(column.name);
        places.append(QStringLiteral("?"));
    }
    const QString named = names.join(QLatin1String(", "));
    const QString insert = QStringLiteral("INSERT INTO %1 (%2) VALUES (%3)")
                               .arg(QLatin1String(table), named, places.join(QLatin1String(", ")));
    Result<void> written;
    const auto read = from.query(
        QStringLiteral("SELECT %1 FROM %2").arg(named, QLatin1String(table)), {}, [&](const Row& row) {
            if (!written)
                return;
            if (const auto inserted = to.run(insert, valuesOf(row, columns.value())); !inserted)
                written = inserted.error();
        });
    return written ? read : written;
}

/// Nobody else may put something in meanwhile.
Result<void> reserve(Database& to) {
    if (to.kind() == Database::Kind::Postgres)
        if (auto locked = to.execute(QStringLiteral("LOCK TABLE products, runs IN EXCLUSIVE MODE")); !locked)
            return locked;
    const auto there =
        to.number(QStringLiteral("SELECT (SELECT COUNT(*) FROM products) + (SELECT COUNT(*) FROM runs)"));
    if (!there)
        return there.error();
    if (there.value().value_or(0) != 0)
        return base::Error{DatabaseError::NotEmpty, "something is there already", to.where().toStdString()};
    return {};
}

Result<void> copyAll(Database& from, Database& to) {
    auto done = reserve(to);
    for (const char* table : kTables)
        if (done)
            done = copyTable(from, to, table);
    return done;
}

} // namespace

Result<void> copyStore(Database& from, Database& to) {
    if (auto begun = from.beginReading(); !begun)
        return begun;
    auto done = to.begin();
    if (done) {
        done = copyAll(from, to);
        if (done)
            done = to.commit();
        if (!done)
            to.rollBack();
    }
    from.rollBack();
    return done;
}

} // namespace studio::storage
