#pragma once

#include "studio/comments/comment.h"
#include "studio/orders/order.h"

#include <sqlite3.h>

#include <string>
#include <vector>

namespace studio::bench {

/// The floor: SQLite's C interface with statements prepared once and texts in UTF-8 before the clock runs.
/// The same file, schema and pragmas as the store's; it numbers its rows itself and gives nothing back.
class RawSqlite {
public:
    struct Order {
        std::vector<std::string> texts; ///< id … colour, state, in the order of the columns
        int quantity = 1;
        sqlite3_int64 price = 0;
        sqlite3_int64 at = 0;
    };
    struct Comment {
        std::string platform, id, author, text;
        sqlite3_int64 at = 0;
    };

    /// A file that the store has made, with a run of the key 1 in it.
    explicit RawSqlite(const std::string& file);
    ~RawSqlite();
    RawSqlite(const RawSqlite&) = delete;
    RawSqlite& operator=(const RawSqlite&) = delete;

    static std::vector<Order> prepared(const std::vector<orders::Order>& orders);
    static std::vector<Comment> prepared(const std::vector<comments::Comment>& comments);

    /// One transaction.
    void write(const std::vector<Order>& orders, std::size_t from, std::size_t count);
    void write(const std::vector<Comment>& comments, std::size_t from, std::size_t count);

private:
    void execute(const char* sql);
    sqlite3_stmt* statement(const char* sql);
    void step(sqlite3_stmt* statement);

    sqlite3* m_database = nullptr;
    sqlite3_stmt* m_order = nullptr;
    sqlite3_stmt* m_comment = nullptr;
    sqlite3_stmt* m_lastOrder = nullptr;
    sqlite3_stmt* m_lastComment = nullptr;
    sqlite3_int64 m_orders = 0;
    sqlite3_int64 m_comments = 0;
};

} // namespace studio::bench
