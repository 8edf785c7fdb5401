#include "studio/storage/sql_failure.h"

#include <QSqlError>

#include <algorithm>
#include <array>

namespace studio::storage {

namespace {

struct SqliteCode {
    int code;
    DatabaseError means;
};

// Primary result codes, https://www.sqlite.org/rescode.html
constexpr SqliteCode kSqliteCodes[] = {
    {5, DatabaseError::Locked},   {6, DatabaseError::Locked},    {8, DatabaseError::ReadOnly},
    {3, DatabaseError::ReadOnly}, {14, DatabaseError::ReadOnly}, {23, DatabaseError::ReadOnly},
    {11, DatabaseError::Damaged}, {26, DatabaseError::Damaged},  {13, DatabaseError::DiskFull},
    {19, DatabaseError::Refused},
};
constexpr int kPrimaryCode = 0xff;
constexpr int kInputOutput = 10;
constexpr int kOutOfMemory = 7;

struct SqlState {
    const char* begins;
    DatabaseError means;
};

// SQLSTATE classes and codes, PostgreSQL's appendix A; the longer beginning stands first.
constexpr SqlState kSqlStates[] = {
    {"25006", DatabaseError::ReadOnly},
    {"53100", DatabaseError::DiskFull},
    {"55P03", DatabaseError::Locked},
    {"40", DatabaseError::Locked},
    {"57014", DatabaseError::Locked},
    {"57P", DatabaseError::ConnectionLost},
    {"53300", DatabaseError::ServerUnreachable},
    {"08", DatabaseError::ConnectionLost},
    {"28", DatabaseError::AccessDenied},
    {"42501", DatabaseError::AccessDenied},
    {"3D000", DatabaseError::NotFound},
    {"23", DatabaseError::Refused},
    {"XX001", DatabaseError::Damaged},
    {"XX002", DatabaseError::Damaged},
};

DatabaseError sqliteMeaning(int code) {
    const auto* found =
        std::find_if(std::begin(kSqliteCodes), std::end(kSqliteCodes),
                     [&](const SqliteCode& row) { return row.code == (code & kPrimaryCode); });
    return found == std::end(kSqliteCodes) ? DatabaseError::Failed : found->means;
}

DatabaseError postgresMeaning(const QString& state) {
    const auto* found = std::find_if(std::begin(kSqlStates), std::end(kSqlStates), [&](const SqlState& row) {
        return state.startsWith(QLatin1String(row.begins));
    });
    return found == std::end(kSqlStates) ? DatabaseError::Failed : found->means;
}

} // namespace

base::Error sqlFailure(const QSqlError& error, Database::Kind kind, const QString& where) {
    const QString native = error.nativeErrorCode();
    if (kind == Database::Kind::Postgres) {
        // Without a state: the library itself gave up, before or after the server could say anything.
        const DatabaseError means = !native.isEmpty() ? postgresMeaning(native)
                                    : error.type() == QSqlError::ConnectionError
                                        ? DatabaseError::ServerUnreachable
                                        : DatabaseError::Failed;
        return {means, "postgres " + native.toStdString(), where.toStdString()};
    }
    const int code = native.toInt();
    return {sqliteMeaning(code), "sqlite " + std::to_string(code), where.toStdString()};
}

bool endsTransaction(const base::Error& error) {
    static constexpr std::array kEnding{DatabaseError::DiskFull, DatabaseError::Damaged,
                                        DatabaseError::ReadOnly, DatabaseError::ConnectionLost,
                                        DatabaseError::ServerUnreachable};
    const bool isEnding = std::any_of(kEnding.begin(), kEnding.end(), [&](DatabaseError code) {
        return error.code == base::ErrorCode(code);
    });
    const auto isSqlite = [&](int primary) {
        constexpr std::string_view kSqlite = "sqlite ";
        return error.detail.starts_with(kSqlite) &&
               (std::atoi(error.detail.c_str() + kSqlite.size()) & kPrimaryCode) == primary;
    };
    return isEnding || isSqlite(kInputOutput) || isSqlite(kOutOfMemory);
}

} // namespace studio::storage
