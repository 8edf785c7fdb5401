#include "studio/storage/migrations/migrations.h"

namespace studio::storage {

namespace {

constexpr const char* kStatements[] = {
    // code_key: the code with letter case folded.
    "CREATE TABLE products ("
    " code_key TEXT NOT NULL PRIMARY KEY,"
    " code TEXT NOT NULL,"
    " name TEXT NOT NULL,"
    " price BIGINT NOT NULL,"
    " live_price BIGINT,"
    " floor_price BIGINT,"
    " picture TEXT NOT NULL,"
    " warning TEXT NOT NULL)",
    "CREATE TABLE variants ("
    " code_key TEXT NOT NULL REFERENCES products (code_key) ON DELETE CASCADE,"
    " position INTEGER NOT NULL,"
    " size TEXT NOT NULL,"
    " colour TEXT NOT NULL,"
    " stock INTEGER NOT NULL,"
    " PRIMARY KEY (code_key, position)) {clustered}",
};

} // namespace

const Migration kProducts{1, kStatements};

} // namespace studio::storage
