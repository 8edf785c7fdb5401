#pragma once

#include "studio/show/product.h"

#include <QWidget>

namespace app::catalogue {

/// One page of the product form. Main thread.
class FormPage : public QWidget {
    Q_OBJECT
public:
    using QWidget::QWidget;

    virtual void fill(const studio::show::Product& product) = 0;
    /// Puts what stands in the fields into `product`; false where something cannot be used, which is said at
    /// the field then.
    virtual bool read(studio::show::Product& product) = 0;
};

} // namespace app::catalogue
