#include "app/widgets/product_codes.h"

#include <QMimeData>

namespace app::widgets {

QMimeData* mimeOfProducts(const QStringList& codes) {
    auto* data = new QMimeData;
    data->setData(QLatin1String(kProductCodesMime), codes.join(QLatin1Char('\n')).toUtf8());
    return data;
}

QStringList productCodesIn(const QMimeData& data) {
    return QString::fromUtf8(data.data(QLatin1String(kProductCodesMime)))
        .split(QLatin1Char('\n'), Qt::SkipEmptyParts);
}

} // namespace app::widgets
