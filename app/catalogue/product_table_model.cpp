#include "app/catalogue/product_table_model.h"

#include "app/text/format.h"
#include "app/text/goods_words.h"
#include "app/widgets/product_codes.h"

#include <QDate>

#include <algorithm>

namespace app::catalogue {

using studio::show::Product;

ProductTableModel::ProductTableModel(Lookup lookup, QObject* parent)
    : QAbstractTableModel(parent)
    , m_lookup(std::move(lookup)) {
}

void ProductTableModel::setCodes(std::vector<QString> codes) {
    if (codes == m_codes) {
        refresh();
        return;
    }
    beginResetModel();
    m_codes = std::move(codes);
    endResetModel();
}

QString ProductTableModel::code(int row) const {
    return row >= 0 && row < rowCount() ? m_codes[static_cast<std::size_t>(row)] : QString();
}

int ProductTableModel::rowOf(const QString& code) const {
    const auto found = std::find_if(m_codes.begin(), m_codes.end(), [&](const QString& each) {
        return each.compare(code, Qt::CaseInsensitive) == 0;
    });
    return found == m_codes.end() ? -1 : static_cast<int>(found - m_codes.begin());
}

void ProductTableModel::refresh() {
    if (!m_codes.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

void ProductTableModel::pictureChanged() {
    if (!m_codes.empty())
        Q_EMIT dataChanged(index(0, Picture), index(rowCount() - 1, Picture), {Qt::DecorationRole});
}

void ProductTableModel::setMark(int column, Qt::SortOrder order) {
    m_markedColumn = column;
    m_markedOrder = order;
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
}

int ProductTableModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_codes.size());
}

int ProductTableModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ProductTableModel::data(const QModelIndex& index, int role) const {
    const Product* product = m_lookup(code(index.row()));
    if (!product)
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return words(*product, index.column());
    case Qt::ToolTipRole:
        if (index.column() == Papers) {
            QStringList lines;
            for (const auto& gap : studio::show::paperGaps(*product, QDate::currentDate()))
                lines.append(text::gapWords(gap));
            return lines.join(QLatin1Char('\n'));
        }
        return {};
    case Qt::AccessibleTextRole:
        return index.column() == Picture ? product->name : words(*product, index.column());
    case Qt::TextAlignmentRole: {
        const bool number = index.column() == Price || index.column() == LivePrice || index.column() == Stock;
        return int((number ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    }
    case FileRole:
        return product->picture;
    case CodeRole:
        return product->code;
    case GapsRole:
        return static_cast<int>(studio::show::paperGaps(*product, QDate::currentDate()).size());
    default:
        return {};
    }
}

QString ProductTableModel::words(const Product& product, int column) {
    switch (column) {
    case Code:
        return product.code;
    case Name:
        return product.name;
    case Price:
        return text::money(product.price);
    case LivePrice:
        return product.livePrice ? text::money(*product.livePrice) : QString();
    case Stock:
        return text::integer(product.stockTotal());
    case Papers:
        return text::papersInShort(product, studio::show::paperGaps(product, QDate::currentDate()));
    default:
        return {};
    }
}

QVariant ProductTableModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole) {
        const bool number = section == Price || section == LivePrice || section == Stock;
        return int((number ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    }
    if (role == Qt::ToolTipRole && section != Picture)
        return tr("Sort by this (Ctrl %1); once more the other way round, then not at all").arg(section);
    if (role != Qt::DisplayRole)
        return {};
    if (section != m_markedColumn)
        return heading(section);
    const QString mark = m_markedOrder == Qt::AscendingOrder ? QStringLiteral(" ▲") : QStringLiteral(" ▼");
    return QString(heading(section) + mark);
}

QString ProductTableModel::heading(int section) {
    switch (section) {
    case Code:
        return tr("Code");
    case Name:
        return tr("Name");
    case Price:
        return tr("Price");
    case LivePrice:
        return tr("Live price");
    case Stock:
        return tr("Stock");
    case Papers:
        return tr("Papers");
    default:
        return {};
    }
}

Qt::ItemFlags ProductTableModel::flags(const QModelIndex& index) const {
    return index.isValid() ? Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsDragEnabled
                           : Qt::NoItemFlags;
}

QStringList ProductTableModel::mimeTypes() const {
    return {QLatin1String(widgets::kProductCodesMime)};
}

QMimeData* ProductTableModel::mimeData(const QModelIndexList& indexes) const {
    std::vector<int> rows;
    for (const QModelIndex& index : indexes)
        rows.push_back(index.row());
    std::sort(rows.begin(), rows.end());
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    QStringList codes;
    for (const int row : rows)
        codes.append(code(row));
    return widgets::mimeOfProducts(codes);
}

} // namespace app::catalogue
