#pragma once

#include <QStringList>

class QMimeData;

namespace app::widgets {

/// What a drag of products between the console's windows is known by: their codes in UTF-8, one a line.
inline constexpr char kProductCodesMime[] = "application/x-phien-product-codes";

/// The caller owns it.
QMimeData* mimeOfProducts(const QStringList& codes);
/// Empty where it is something else.
QStringList productCodesIn(const QMimeData& data);

} // namespace app::widgets
