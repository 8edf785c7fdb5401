#include "tests/bench/raw_sqlite.h"

#include <cstdio>
#include <cstdlib>

namespace studio::bench {

namespace {

sqlite3_int64 ms(base::WallTime time) {
    return std::chrono::duration_cast<std::chrono::milliseconds>(time.time_since_epoch()).count();
}

void bind(sqlite3_stmt* statement, int place, const std::string& text) {
    sqlite3_bind_text(statement, place, text.data(), static_cast<int>(text.size()), SQLITE_STATIC);
}

} // namespace

RawSqlite::RawSqlite(const std::string& file) {
    if (sqlite3_open(file.c_str(), &m_database) != SQLITE_OK) {
        std::fprintf(stderr, "%s\n", sqlite3_errmsg(m_database));
        std::exit(1);
    }
    for (const char* pragma :
         {"PRAGMA foreign_keys = ON", "PRAGMA temp_store = MEMORY", "PRAGMA journal_mode = WAL",
          "PRAGMA synchronous = FULL", "PRAGMA journal_size_limit = 67108864"})
        execute(pragma);
    m_order =
        statement("INSERT INTO orders (run, number, id, platform, buyer_id, buyer_name, phone, comment_id,"
                  " product_code, size, colour, state, quantity, unit_price, taken_at, changed_at)"
                  " VALUES (1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO NOTHING");
    m_comment = statement("INSERT INTO comments (run, seq, platform, comment_id, author, body, at)"
                          " VALUES (1, ?, ?, ?, ?, ?, ?) ON CONFLICT (run, platform, comment_id) DO NOTHING");
    m_lastOrder = statement("UPDATE runs SET last_order = ? WHERE run = 1");
    m_lastComment = statement("UPDATE runs SET last_comment = ? WHERE run = 1");
}

RawSqlite::~RawSqlite() {
    for (sqlite3_stmt* one : {m_order, m_comment, m_lastOrder, m_lastComment})
        sqlite3_finalize(one);
    sqlite3_close(m_database);
}

void RawSqlite::execute(const char* sql) {
    char* message = nullptr;
    if (sqlite3_exec(m_database, sql, nullptr, nullptr, &message) != SQLITE_OK) {
        std::fprintf(stderr, "%s: %s\n", sql, message);
        std::exit(1);
    }
}

sqlite3_stmt* RawSqlite::statement(const char* sql) {
    sqlite3_stmt* made = nullptr;
    if (sqlite3_prepare_v2(m_database, sql, -1, &made, nullptr) != SQLITE_OK) {
        std::fprintf(stderr, "%s: %s\n", sql, sqlite3_errmsg(m_database));
        std::exit(1);
    }
    return made;
}

void RawSqlite::step(sqlite3_stmt* one) {
    if (sqlite3_step(one) != SQLITE_DONE) {
        std::fprintf(stderr, "%s\n", sqlite3_errmsg(m_database));
        std::exit(1);
    }
    sqlite3_reset(one);
}

std::vector<RawSqlite::Order> RawSqlite::prepared(const std::vector<orders::Order>& orders) {
    std::vector<Order> made;
    for (const orders::Order& order : orders) {
        Order one;
        for (const QString& text : {order.id, order.platform, order.buyerId, order.buyerName, order.phone,
                                    order.commentId, order.productCode, order.size, order.colour})
            one.texts.push_back(text.toStdString());
        one.texts.emplace_back("taken");
        one.quantity = order.quantity;
        one.price = order.unitPrice.dong;
        one.at = ms(order.takenAt);
        made.push_back(std::move(one));
    }
    return made;
}

std::vector<RawSqlite::Comment> RawSqlite::prepared(const std::vector<comments::Comment>& comments) {
    std::vector<Comment> made;
    for (const comments::Comment& comment : comments)
        made.push_back({comment.platform.toStdString(), comment.id.toStdString(),
                        comment.author.toStdString(), comment.text.toStdString(), ms(comment.at)});
    return made;
}

void RawSqlite::write(const std::vector<Order>& orders, std::size_t from, std::size_t count) {
    execute("BEGIN IMMEDIATE");
    for (std::size_t index = from; index < from + count; ++index) {
        const Order& order = orders[index];
        int place = 0;
        sqlite3_bind_int64(m_order, ++place, ++m_orders);
        for (const std::string& text : order.texts)
            bind(m_order, ++place, text);
        sqlite3_bind_int(m_order, ++place, order.quantity);
        sqlite3_bind_int64(m_order, ++place, order.price);
        sqlite3_bind_int64(m_order, ++place, order.at);
        sqlite3_bind_int64(m_order, ++place, order.at);
        step(m_order);
    }
    sqlite3_bind_int64(m_lastOrder, 1, m_orders);
    step(m_lastOrder);
    execute("COMMIT");
}

void RawSqlite::write(const std::vector<Comment>& comments, std::size_t from, std::size_t count) {
    execute("BEGIN IMMEDIATE");
    for (std::size_t index = from; index < from + count; ++index) {
        const Comment& comment = comments[index];
        sqlite3_bind_int64(m_comment, 1, ++m_comments);
        bind(m_comment, 2, comment.platform);
        bind(m_comment, 3, comment.id);
        bind(m_comment, 4, comment.author);
        bind(m_comment, 5, comment.text);
        sqlite3_bind_int64(m_comment, 6, comment.at);
        step(m_comment);
    }
    sqlite3_bind_int64(m_lastComment, 1, m_comments);
    step(m_lastComment);
    execute("COMMIT");
}

} // namespace studio::bench
