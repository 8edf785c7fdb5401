#include "studio/storage/order_repository.h"

#include "studio/storage/stored_words.h"

#include <algorithm>

namespace studio::storage {

namespace {

using orders::Order;

const QString kOrderColumns =
    QStringLiteral("SELECT o.id, r.id, o.number, o.platform, o.buyer_id, o.buyer_name, o.phone, "
                   "o.comment_id, o.product_code,"
                   " o.size, o.colour, o.quantity, o.unit_price, o.state, o.taken_at, o.changed_at"
                   " FROM orders o JOIN runs r ON r.run = o.run ");

Order orderFrom(const Row& row) {
    Order order;
    order.id = row.text(0);
    order.runId = row.text(1);
    order.number = static_cast<int>(row.integer(2));
    order.platform = row.text(3);
    order.buyerId = row.text(4);
    order.buyerName = row.text(5);
    order.phone = row.text(6);
    order.commentId = row.text(7);
    order.productCode = row.text(8);
    order.size = row.text(9);
    order.colour = row.text(10);
    order.quantity = static_cast<int>(row.integer(11));
    order.unitPrice = {row.integer(12)};
    order.state = orderStateFrom(row.text(13));
    order.takenAt = timeFrom(row.integer(14));
    order.changedAt = timeFrom(row.integer(15));
    return order;
}

} // namespace

base::Result<std::vector<Order>> OrderRepository::append(const std::vector<Order>& orders) {
    std::vector<Order> written = orders;
    for (auto begin = written.begin(); begin != written.end();) {
        const auto end = std::find_if(begin, written.end(),
                                      [&](const Order& order) { return order.runId != begin->runId; });
        if (const auto done = appendTo(begin->runId, {begin, end}); !done)
            return done.error();
        begin = end;
    }
    return written;
}

base::Result<void> OrderRepository::appendTo(const QString& runId, std::span<Order> orders) {
    const auto wanted = static_cast<qint64>(orders.size());
    // The run's row stays locked until the commit: the next number waits for this one.
    qint64 run = 0;
    qint64 last = -1;
    const auto counted = m_database.query(
        QStringLiteral("UPDATE runs SET last_order = last_order + ? WHERE id = ? RETURNING run, last_order"),
        {wanted, runId}, [&](const Row& row) {
            run = row.integer(0);
            last = row.integer(1);
        });
    if (!counted)
        return counted.error();
    if (last < 0)
        return base::Error{DatabaseError::NotFound, "no such run"};
    qint64 number = last - wanted;
    for (Order& order : orders) {
        const auto inserted = insert(run, number + 1, order);
        if (!inserted)
            return inserted.error();
        if (inserted.value()) {
            order.number = static_cast<int>(++number);
            continue;
        }
        const auto there = find(order.id);
        if (!there)
            return there.error();
        order = there.value().value_or(order);
    }
    if (number == last)
        return {};
    const auto takenBack =
        m_database.run(QStringLiteral("UPDATE runs SET last_order = ? WHERE run = ?"), {number, run});
    return takenBack ? base::Result<void>() : takenBack.error();
}

base::Result<bool> OrderRepository::insert(qint64 run, qint64 number, const Order& order) {
    const auto inserted = m_database.run(
        QStringLiteral(
            "INSERT INTO orders (run, number, id, platform, buyer_id, buyer_name, phone, comment_id,"
            " product_code, size, colour, quantity, unit_price, state, taken_at, changed_at)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO NOTHING"),
        {run, number, order.id, order.platform, order.buyerId, order.buyerName, order.phone, order.commentId,
         order.productCode, order.size, order.colour, order.quantity, qint64{order.unitPrice.dong},
         wordOf(order.state), msOf(order.takenAt), msOf(order.changedAt)});
    if (!inserted)
        return inserted.error();
    return inserted.value() == 1;
}

base::Result<void> OrderRepository::changeState(const QString& id, orders::OrderState state,
                                                base::WallTime at) {
    const auto touched =
        m_database.run(QStringLiteral("UPDATE orders SET state = ?, changed_at = ? WHERE id = ?"),
                       {wordOf(state), msOf(at), id});
    if (!touched)
        return touched.error();
    if (touched.value() == 0)
        return base::Error{DatabaseError::NotFound, "no such order"};
    return {};
}

base::Result<std::optional<Order>> OrderRepository::find(const QString& id) {
    const auto found =
        m_database.all<Order>(kOrderColumns + QLatin1String("WHERE o.id = ?"), {id}, orderFrom);
    if (!found)
        return found.error();
    return found.value().empty() ? std::nullopt : std::optional(found.value().front());
}

base::Result<std::vector<Order>> OrderRepository::ofRun(const QString& runId) {
    return m_database.all<Order>(kOrderColumns + QLatin1String("WHERE r.id = ? ORDER BY o.number"), {runId},
                                 orderFrom);
}

} // namespace studio::storage
