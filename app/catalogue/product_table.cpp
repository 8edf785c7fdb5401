#include "app/catalogue/product_table.h"

#include "app/catalogue/product_pictures.h"
#include "app/catalogue/product_table_delegate.h"

#include <QHeaderView>
#include <QShortcut>

namespace app::catalogue {

namespace {

constexpr int kPictureWidth = 64;
constexpr int kCodeWidth = 90;
constexpr int kPriceWidth = 110;
constexpr int kStockWidth = 90;
constexpr int kPapersWidth = 170;

} // namespace

ProductTable::ProductTable(ProductTableModel::Lookup lookup, ProductPictures& pictures, QWidget* parent)
    : QTableView(parent)
    , m_rows(new ProductTableModel(std::move(lookup), this)) {
    setObjectName(QStringLiteral("productTable"));
    setAccessibleName(tr("Products"));
    setModel(m_rows);
    setItemDelegate(new ProductTableDelegate(pictures, this));
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setShowGrid(false);
    setDragEnabled(true);
    setTabKeyNavigation(false);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultSectionSize(ProductTableDelegate::rowHeight());
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setSectionsClickable(false);
    horizontalHeader()->setSectionResizeMode(ProductTableModel::Name, QHeaderView::Stretch);
    setColumnWidth(ProductTableModel::Picture, kPictureWidth);
    setColumnWidth(ProductTableModel::Code, kCodeWidth);
    setColumnWidth(ProductTableModel::Price, kPriceWidth);
    setColumnWidth(ProductTableModel::LivePrice, kPriceWidth);
    setColumnWidth(ProductTableModel::Stock, kStockWidth);
    setColumnWidth(ProductTableModel::Papers, kPapersWidth);
    connect(&pictures, &ProductPictures::changed, m_rows, &ProductTableModel::pictureChanged);
    connect(selectionModel(), &QItemSelectionModel::selectionChanged, this,
            [this] { Q_EMIT chosenChanged(static_cast<int>(chosen().size())); });
    auto* remove = new QShortcut(QKeySequence::Delete, this);
    remove->setContext(Qt::WidgetShortcut);
    connect(remove, &QShortcut::activated, this, &ProductTable::removeWanted);
}

QStringList ProductTable::chosen() const {
    QStringList codes;
    for (const QModelIndex& index : selectionModel()->selectedRows())
        codes.append(m_rows->code(index.row()));
    return codes;
}

void ProductTable::choose(const QStringList& codes) {
    QItemSelection selection;
    int first = -1;
    for (const QString& code : codes) {
        const int row = m_rows->rowOf(code);
        if (row < 0)
            continue;
        selection.select(m_rows->index(row, 0), m_rows->index(row, ProductTableModel::ColumnCount - 1));
        first = first < 0 ? row : first;
    }
    selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
    if (first >= 0) {
        selectionModel()->setCurrentIndex(m_rows->index(first, ProductTableModel::Name),
                                          QItemSelectionModel::NoUpdate);
        scrollTo(m_rows->index(first, 0));
    }
}

} // namespace app::catalogue
