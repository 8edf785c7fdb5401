#pragma once

#include "studio/catalogue/product_import.h"

#include <QString>

namespace app::text {

/// "Live price", as a field's name.
QString columnName(studio::catalogue::Column column);

/// What is wrong with a row or a field, and what would be right: "A code is one word." One sentence, without
/// the place.
QString faultSentence(studio::catalogue::RowFault fault);

/// "Price “abc”: This is no price; …": the column and what stands there, then the sentence.
QString problemSentence(const studio::catalogue::RowProblem& problem);

/// "Row 12", counted as spreadsheets do.
QString rowName(int row);

QString goodsName(studio::show::GoodsKind goods);
QString paperName(studio::show::PaperKind paper);

} // namespace app::text
