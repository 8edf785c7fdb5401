#include "studio/storage/order_repository.h"

#include "studio/storage/stored_words.h"

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
    std::vector<Order> written;
    written.reserve(orders.size());
    for (const Order& order : orders) {
        auto one = appendOne(order);
        if (!one)
            return one.error();
        written.push_back(*std::move(one));
    }
    return written;
}

base::Result<Order> OrderRepository::appendOne(Order order) {
    // The run's row stays locked until the commit: the next number waits for this one.
    qint64 run = 0;
    qint64 number = 0;
    const auto counted = m_database.query(
        QStringLiteral("UPDATE runs SET last_order = last_order + 1 WHERE id = ? RETURNING run, last_order"),
        {order.runId}, [&](const Row& row) {
            run = row.integer(0);
            number = row.integer(1);
        });
    if (!counted)
        return counted.error();
    if (number == 0)
        return base::Error{DatabaseError::NotFound, "no such run"};
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
    if (inserted.value() == 1) {
        order.number = static_cast<int>(number);
        return order;
    }
    const auto takenBack =
        m_database.run(QStringLiteral("UPDATE runs SET last_order = last_order - 1 WHERE run = ?"), {run});
    if (!takenBack)
        return takenBack.error();
    const auto there = find(order.id);
    if (!there)
        return there.error();
    return there.value().value_or(order);
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
