#include "app/catalogue/product_table.h"

#include "app/catalogue/product_pictures.h"
#include "app/catalogue/product_table_delegate.h"

#include <QHash>
#include <QHeaderView>
#include <QShortcut>

#include <algorithm>
#include <iterator>

namespace app::catalogue {

namespace {

constexpr int kPictureWidth = 64;
constexpr int kCodeWidth = 90;
constexpr int kPriceWidth = 110;
constexpr int kStockWidth = 90;
constexpr int kPapersWidth = 170;

/// What a column is sorted by; the picture by nothing.
SortBy sortByOf(int column) {
    switch (column) {
    case ProductTableModel::Code:
        return SortBy::Code;
    case ProductTableModel::Name:
        return SortBy::Name;
    case ProductTableModel::Price:
        return SortBy::Price;
    case ProductTableModel::LivePrice:
        return SortBy::LivePrice;
    case ProductTableModel::Stock:
        return SortBy::Stock;
    case ProductTableModel::Papers:
        return SortBy::Papers;
    default:
        return SortBy::Nothing;
    }
}

int columnOf(SortBy by) {
    for (int column = 0; column < ProductTableModel::ColumnCount; ++column) {
        if (by != SortBy::Nothing && sortByOf(column) == by)
            return column;
    }
    return -1;
}

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
    horizontalHeader()->setSectionsClickable(true);
    showSorting({});
    connect(horizontalHeader(), &QHeaderView::sectionClicked, this, &ProductTable::pressHead);
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
    QHash<QString, int> rows;
    for (int row = 0; row < m_rows->rowCount() && !codes.isEmpty(); ++row)
        rows.insert(m_rows->code(row).toCaseFolded(), row);
    std::vector<int> chosen;
    for (const QString& code : codes) {
        if (const auto row = rows.constFind(code.toCaseFolded()); row != rows.constEnd())
            chosen.push_back(*row);
    }
    const int first = chosen.empty() ? -1 : chosen.front();
    std::sort(chosen.begin(), chosen.end());
    QItemSelection selection; // neighbours as one range: thousands of single rows are slow
    for (auto from = chosen.begin(); from != chosen.end();) {
        auto to = from;
        while (std::next(to) != chosen.end() && *std::next(to) <= *to + 1)
            ++to;
        selection.select(m_rows->index(*from, 0), m_rows->index(*to, ProductTableModel::ColumnCount - 1));
        from = std::next(to);
    }
    selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
    if (first >= 0) {
        selectionModel()->setCurrentIndex(m_rows->index(first, ProductTableModel::Name),
                                          QItemSelectionModel::NoUpdate);
        scrollTo(m_rows->index(first, 0));
    }
}

void ProductTable::showSorting(const Sorting& sorting) {
    m_sorting = sorting;
    m_rows->setMark(columnOf(sorting.by), sorting.order);
}

void ProductTable::pressHead(int column) {
    const SortBy by = sortByOf(column);
    Sorting wanted{by, Qt::AscendingOrder};
    if (by == m_sorting.by && m_sorting.order == Qt::AscendingOrder)
        wanted.order = Qt::DescendingOrder;
    else if (by == m_sorting.by)
        wanted = {};
    if (by != SortBy::Nothing)
        Q_EMIT sortingWanted(wanted);
}

} // namespace app::catalogue
