#pragma once

#include "studio/show/product.h"

#include <QString>

#include <optional>

namespace studio::catalogue {

// Regulated goods and their papers in the cells of a sheet, in Vietnamese or English. Pure, any thread.

QString goodsText(show::GoodsKind goods, const QString& language);
std::optional<show::GoodsKind> goodsFrom(const QString& text);

QString paperText(show::PaperKind kind, const QString& language);
std::optional<show::PaperKind> paperFrom(const QString& text);

/// "Phiếu công bố mỹ phẩm: 123/20/CBMP-HN (2027-05-01)": kind, number and last day. Without a kind: the first
/// that goods of that kind need.
QString paperEntry(const show::Paper& paper, const QString& language);
show::Paper paperOf(const QString& entry, show::GoodsKind goods);
/// It ends in brackets with what is meant as a day and is none: "(31/13/2027)".
bool hasBadDay(const QString& entry);

} // namespace studio::catalogue
