#pragma once

#include <QStyledItemDelegate>

namespace app::catalogue {

class ProductPictures;

/// Paints a product's row: picture, gold code, live price in the brand's colour, papers as a plate.
class ProductTableDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    /// `pictures` outlives this.
    explicit ProductTableDelegate(ProductPictures& pictures, QObject* parent = nullptr);

    static int rowHeight();

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;

private:
    void paintPicture(QPainter& painter, const QRect& box, const QModelIndex& index) const;
    static void paintPapers(QPainter& painter, const QRect& box, const QModelIndex& index);

    ProductPictures& m_pictures;
};

} // namespace app::catalogue
