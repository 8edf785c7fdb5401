#include "studio/storage/migrations/migrations.h"

namespace studio::storage {

namespace {

constexpr const char* kStatements[] = {
    "ALTER TABLE products ADD COLUMN barcode TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE products ADD COLUMN brand TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE products ADD COLUMN commission_points INTEGER",
    "ALTER TABLE products ADD COLUMN commission_cap BIGINT",
    "ALTER TABLE products ADD COLUMN goods TEXT NOT NULL DEFAULT 'ordinary'",
    // kind: picture, point, claim.
    "CREATE TABLE product_lines ("
    " code_key TEXT NOT NULL REFERENCES products (code_key) ON DELETE CASCADE,"
    " kind TEXT NOT NULL,"
    " position INTEGER NOT NULL,"
    " line TEXT NOT NULL,"
    " PRIMARY KEY (code_key, kind, position)) {clustered}",
    // valid_until: 2026-12-31; empty: no end.
    "CREATE TABLE papers ("
    " code_key TEXT NOT NULL REFERENCES products (code_key) ON DELETE CASCADE,"
    " position INTEGER NOT NULL,"
    " kind TEXT NOT NULL,"
    " number TEXT NOT NULL,"
    " file TEXT NOT NULL,"
    " valid_until TEXT NOT NULL,"
    " PRIMARY KEY (code_key, position)) {clustered}",
    "CREATE TABLE faq ("
    " code_key TEXT NOT NULL REFERENCES products (code_key) ON DELETE CASCADE,"
    " position INTEGER NOT NULL,"
    " question TEXT NOT NULL,"
    " answer TEXT NOT NULL,"
    " PRIMARY KEY (code_key, position)) {clustered}",

    // A run gets a short key: it stands in every row of its comments and orders.
    "ALTER TABLE runs RENAME TO runs_v2",
    "ALTER TABLE orders RENAME TO orders_v2",
    "ALTER TABLE comments RENAME TO comments_v2",
    // last_order, last_comment: the highest numbers given so far.
    "CREATE TABLE runs ("
    " run BIGINT NOT NULL PRIMARY KEY,"
    " id TEXT NOT NULL UNIQUE,"
    " show_file TEXT NOT NULL,"
    " title TEXT NOT NULL,"
    " started_at BIGINT NOT NULL,"
    " ended_at BIGINT,"
    " last_order INTEGER NOT NULL DEFAULT 0,"
    " last_comment BIGINT NOT NULL DEFAULT 0)",
    "INSERT INTO runs (run, id, show_file, title, started_at, ended_at)"
    " SELECT ROW_NUMBER() OVER (ORDER BY started_at, id), id, show_file, title, started_at, ended_at FROM "
    "runs_v2",
    "CREATE TABLE orders ("
    " run BIGINT NOT NULL REFERENCES runs (run),"
    " number INTEGER NOT NULL,"
    " id TEXT NOT NULL UNIQUE,"
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
    " PRIMARY KEY (run, number)) {clustered}",
    "INSERT INTO orders (run, number, id, platform, buyer_id, buyer_name, phone, comment_id, product_code, "
    "size,"
    " colour, quantity, unit_price, state, taken_at, changed_at)"
    " SELECT r.run, o.number, o.id, o.platform, o.buyer_id, o.buyer_name, o.phone, o.comment_id, "
    "o.product_code,"
    " o.size, o.colour, o.quantity, o.unit_price, o.state, o.taken_at, o.changed_at"
    " FROM orders_v2 o JOIN runs r ON r.id = o.run_id",
    "CREATE TABLE comments ("
    " run BIGINT NOT NULL REFERENCES runs (run),"
    " seq BIGINT NOT NULL,"
    " platform TEXT NOT NULL,"
    " comment_id TEXT NOT NULL,"
    " author TEXT NOT NULL,"
    " body TEXT NOT NULL,"
    " at BIGINT NOT NULL,"
    " PRIMARY KEY (run, seq),"
    " UNIQUE (run, platform, comment_id)) {clustered}",
    "INSERT INTO comments (run, seq, platform, comment_id, author, body, at)"
    " SELECT r.run, ROW_NUMBER() OVER (PARTITION BY r.run ORDER BY c.at, c.platform, c.comment_id),"
    " c.platform, c.comment_id, c.author, c.body, c.at"
    " FROM comments_v2 c JOIN runs r ON r.id = c.run_id",
    "UPDATE runs SET"
    " last_order = COALESCE((SELECT MAX(number) FROM orders o WHERE o.run = runs.run), 0),"
    " last_comment = COALESCE((SELECT MAX(seq) FROM comments c WHERE c.run = runs.run), 0)",
    "DROP TABLE comments_v2",
    "DROP TABLE orders_v2",
    "DROP TABLE runs_v2",

    // What is on air, for going on after a crash: opaque to this room.
    "CREATE TABLE journal ("
    " run BIGINT NOT NULL PRIMARY KEY REFERENCES runs (run),"
    " state TEXT NOT NULL,"
    " at BIGINT NOT NULL)",
    // Products put on air without their papers. gaps: "foodDeclaration:missing …".
    "CREATE TABLE overrides ("
    " run BIGINT NOT NULL REFERENCES runs (run),"
    " position INTEGER NOT NULL,"
    " product_code TEXT NOT NULL,"
    " reason TEXT NOT NULL,"
    " gaps TEXT NOT NULL,"
    " at BIGINT NOT NULL,"
    " PRIMARY KEY (run, position)) {clustered}",
    // segment: its index in the run of show at that time.
    "CREATE TABLE segments_on_air ("
    " run BIGINT NOT NULL REFERENCES runs (run),"
    " position INTEGER NOT NULL,"
    " segment INTEGER NOT NULL,"
    " title TEXT NOT NULL,"
    " product_code TEXT NOT NULL,"
    " started_at BIGINT NOT NULL,"
    " ended_at BIGINT,"
    " PRIMARY KEY (run, position)) {clustered}",
};

} // namespace

const Migration kRuns{3, kStatements};

} // namespace studio::storage
