#pragma once

#include "studio/base/clock.h"
#include "studio/orders/order.h"
#include "studio/show/air_check.h"

#include <QString>

namespace studio::storage {

// How enums and times stand in the database: words and Unix milliseconds, which outlive a change of an enum's
// order. A word that is not known reads as the enum's plainest value.

QString wordOf(orders::OrderState state);
QString wordOf(show::GoodsKind goods);
QString wordOf(show::PaperKind paper);
QString wordOf(const std::vector<show::PaperGap>& gaps);

orders::OrderState orderStateFrom(const QString& word);
show::GoodsKind goodsFrom(const QString& word);
show::PaperKind paperFrom(const QString& word);
std::vector<show::PaperGap> gapsFrom(const QString& words);

qint64 msOf(base::WallTime time);
/// Of a damaged database it may be anything: what no time point holds is the first or the last that there is.
base::WallTime timeFrom(qint64 ms);
std::optional<qint64> msOf(const std::optional<base::WallTime>& time);
std::optional<base::WallTime> timeFrom(const std::optional<qint64>& ms);

} // namespace studio::storage
