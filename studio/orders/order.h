#pragma once

#include "studio/base/clock.h"
#include "studio/base/money.h"

#include <QString>

#include <cstdint>

namespace studio::orders {

enum class OrderState { Taken, Confirmed, Waiting, Cancelled };

/// What one comment asked for and got: one product, one variant. Holds a person's data: never in a log.
struct Order {
    /// Random, 128 bits as hexadecimal letters; names the order for ever.
    QString id;
    /// Of the live run it was taken in.
    QString runId;
    /// What the host says aloud, 1… within a run.
    int number = 0;
    QString platform;
    QString buyerId; ///< the platform's
    QString buyerName;
    QString phone;     ///< national form "0912345678"; empty: not known
    QString commentId; ///< the platform's; empty: taken by hand
    QString productCode;
    QString size;
    QString colour;
    int quantity = 1;
    base::Money unitPrice;
    OrderState state = OrderState::Taken;
    base::WallTime takenAt;
    base::WallTime changedAt;

    friend bool operator==(const Order&, const Order&) = default;
};

} // namespace studio::orders
