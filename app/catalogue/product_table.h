#pragma once

#include "app/catalogue/product_order.h"
#include "app/catalogue/product_table_model.h"

#include <QTableView>

namespace app::catalogue {

class ProductPictures;

/// The products as a table: several can be chosen, Enter is `activated`, Del wishes them away, rows can be
/// dragged out, a click on a column's head wishes them sorted. Main thread.
class ProductTable : public QTableView {
    Q_OBJECT
public:
    /// `pictures` outlives this.
    ProductTable(ProductTableModel::Lookup lookup, ProductPictures& pictures, QWidget* parent = nullptr);

    ProductTableModel& rows() { return *m_rows; }
    QStringList chosen() const;
    /// Those that are shown, and scrolls to the first of them.
    void choose(const QStringList& codes);
    /// The mark in the column's head; the rows are sorted by whoever gives them.
    void showSorting(const Sorting& sorting);
    /// As a click on the head of that column: up, down, not at all.
    void pressHead(int column);

Q_SIGNALS:
    void chosenChanged(int count);
    void removeWanted();
    void sortingWanted(const app::catalogue::Sorting& sorting);

private:
    ProductTableModel* m_rows;
    Sorting m_sorting;
};

} // namespace app::catalogue
