#pragma once

#include "studio/comments/comment.h"
#include "studio/orders/order.h"
#include "studio/show/product.h"

#include <QString>

#include <vector>

namespace studio::bench {

/// What a busy show writes, made before the clock runs.
std::vector<orders::Order> someOrders(const QString& runId, int from, int count);
std::vector<comments::Comment> someComments(int from, int count);
/// As full as a careful shop's: variants, lines, papers, a question.
std::vector<show::Product> someProducts(int count);

/// "0000…0001": the run that all of it belongs to.
QString benchRunId();

} // namespace studio::bench
