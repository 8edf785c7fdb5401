#pragma once

#include "studio/orders/order.h"
#include "studio/storage/database.h"

#include <span>

namespace studio::storage {

/// The orders of live runs. Used inside a work of ShopStore, on its thread.
class OrderRepository {
public:
    explicit OrderRepository(Database& database)
        : m_database(database) {}

    /// All or none. Gives them back with their numbers: 1… within the run, without holes or doubles. An order
    /// whose id is there already is not written again and comes back as it stands, so that giving one again
    /// after a lost connection is harmless. NotFound: no such run.
    base::Result<std::vector<orders::Order>> append(const std::vector<orders::Order>& orders);
    /// NotFound: no such order.
    base::Result<void> changeState(const QString& id, orders::OrderState state, base::WallTime at);
    base::Result<std::optional<orders::Order>> find(const QString& id);
    /// By number.
    base::Result<std::vector<orders::Order>> ofRun(const QString& runId);

private:
    /// Orders of one run.
    base::Result<void> appendTo(const QString& runId, std::span<orders::Order> orders);
    /// Gives whether it was written: false, it is there already.
    base::Result<bool> insert(qint64 run, qint64 number, const orders::Order& order);

    Database& m_database;
};

} // namespace studio::storage
