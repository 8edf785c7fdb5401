#pragma once

#include "studio/show/air_check.h"
#include "studio/show/product.h"

#include <QAbstractTableModel>

#include <functional>
#include <vector>

namespace app::catalogue {

/// The products that are shown, a row each; what stands in a row is looked up when it is drawn, so that ten
/// thousand cost no more than their codes.
class ProductTableModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum ShownColumn { Picture, Code, Name, Price, LivePrice, Stock, Papers, ColumnCount };
    enum Role { FileRole = Qt::UserRole, CodeRole, GapsRole };
    /// nullptr: no such product.
    using Lookup = std::function<const studio::show::Product*(const QString& code)>;

    explicit ProductTableModel(Lookup lookup, QObject* parent = nullptr);

    void setCodes(std::vector<QString> codes);
    const std::vector<QString>& codes() const { return m_codes; }
    /// Empty: no such row.
    QString code(int row) const;
    /// −1: not shown.
    int rowOf(const QString& code) const;
    /// What is known of every shown product is another now.
    void refresh();
    void pictureChanged();
    /// The mark in a column's head; −1: none.
    void setMark(int column, Qt::SortOrder order);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    QStringList mimeTypes() const override;
    /// widgets::mimeOfProducts.
    QMimeData* mimeData(const QModelIndexList& indexes) const override;

private:
    static QString heading(int section);
    static QString words(const studio::show::Product& product, int column);

    Lookup m_lookup;
    std::vector<QString> m_codes;
    int m_markedColumn = -1;
    Qt::SortOrder m_markedOrder = Qt::AscendingOrder;
};

} // namespace app::catalogue
