#pragma once

#include "app/catalogue/product_table_model.h"

#include <QTableView>

namespace app::catalogue {

class ProductPictures;

/// The products as a table: several can be chosen, Enter is `activated`, Del wishes them away, rows can be
/// dragged out. Main thread.
class ProductTable : public QTableView {
    Q_OBJECT
public:
    /// `pictures` outlives this.
    ProductTable(ProductTableModel::Lookup lookup, ProductPictures& pictures, QWidget* parent = nullptr);

    ProductTableModel& rows() { return *m_rows; }
    QStringList chosen() const;
    /// Those that are shown, and scrolls to the first of them.
    void choose(const QStringList& codes);

Q_SIGNALS:
    void chosenChanged(int count);
    void removeWanted();

private:
    ProductTableModel* m_rows;
};

} // namespace app::catalogue
