#include "studio/storage/migrations/migrations.h"

namespace studio::storage {

namespace {

constexpr const char* kStatements[] = {
    "CREATE TABLE runs ("
    " id TEXT NOT NULL PRIMARY KEY,"
    " show_file TEXT NOT NULL,"
    " title TEXT NOT NULL,"
    " started_at BIGINT NOT NULL,"
    " ended_at BIGINT)",
    "CREATE TABLE orders ("
    " id TEXT NOT NULL PRIMARY KEY,"
    " run_id TEXT NOT NULL REFERENCES runs (id),"
    " number INTEGER NOT NULL,"
    " platform TEXT NOT NULL,"
    " buyer_id TEXT NOT NULL,"
    " buyer_name TEXT NOT NULL,"
    " phone TEXT NOT NULL,"
    " comment_id TEXT NOT NULL,"
    " product_code TEXT NOT NULL,"
    " size TEXT NOT NULL,"
    " colour TEXT NOT NULL,"
    " quantity INTEGER NOT NULL,"
    " unit_price BIGINT NOT NULL,"
    " state TEXT NOT NULL,"
    " taken_at BIGINT NOT NULL,"
    " changed_at BIGINT NOT NULL,"
    " UNIQUE (run_id, number))",
    "CREATE TABLE comments ("
    " run_id TEXT NOT NULL REFERENCES runs (id),"
    " platform TEXT NOT NULL,"
    " comment_id TEXT NOT NULL,"
    " author TEXT NOT NULL,"
    " body TEXT NOT NULL,"
    " at BIGINT NOT NULL,"
    " PRIMARY KEY (run_id, platform, comment_id)) {clustered}",
};

} // namespace

const Migration kOrders{2, kStatements};

} // namespace studio::storage
