#include "app/catalogue/variants_page.h"

#include "app/catalogue/note_label.h"
#include "app/text/format.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <set>

namespace app::catalogue {

using studio::show::Product;
using studio::show::Variant;

namespace {

enum Column { Size, Colour, Stock, ColumnCount };
// What a show file holds at most.
constexpr int kMostVariants = 200;
constexpr int kMostStock = 1'000'000;
constexpr int kRowHeight = 32;

} // namespace

VariantsPage::VariantsPage(QWidget* parent)
    : FormPage(parent)
    , m_table(new QTableWidget(0, ColumnCount, this))
    , m_note(new QLabel(this))
    , m_total(new QLabel(this)) {
    m_table->setObjectName(QStringLiteral("variantTable"));
    m_table->setAccessibleName(tr("Sizes, colours and stock"));
    m_table->setProperty("role", QStringLiteral("sheet"));
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->setHorizontalHeaderLabels({tr("Size"), tr("Colour"), tr("Stock")});
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(kRowHeight);
    m_table->setEditTriggers(QAbstractItemView::AllEditTriggers);
    m_table->setTabKeyNavigation(true);
    m_note->setObjectName(QStringLiteral("variantNote"));
    m_note->setWordWrap(true);
    m_total->setObjectName(QStringLiteral("variantTotal"));
    m_total->setProperty("role", QStringLiteral("strong"));
    auto* add = new QPushButton(tr("Add a row"), this);
    add->setObjectName(QStringLiteral("variantAdd"));
    add->setAutoDefault(false);
    auto* remove = new QPushButton(tr("Remove row"), this);
    remove->setObjectName(QStringLiteral("variantRemove"));
    remove->setAutoDefault(false);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(add);
    buttons->addWidget(remove);
    buttons->addStretch(1);
    buttons->addWidget(m_total);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_table, 1);
    column->addWidget(m_note);
    column->addLayout(buttons);
    connect(add, &QPushButton::clicked, this, [this] {
        if (m_table->rowCount() < kMostVariants)
            addRow({});
        m_table->setCurrentCell(m_table->rowCount() - 1, Size);
        m_table->setFocus();
    });
    connect(remove, &QPushButton::clicked, this, &VariantsPage::removeChosen);
    connect(m_table, &QTableWidget::cellChanged, this, [this] {
        showNoteIn(*m_note, {}, false);
        showTotal();
    });
}

void VariantsPage::addRow(const Variant& variant) {
    const int row = m_table->rowCount();
    m_table->insertRow(row);
    m_table->setItem(row, Size, new QTableWidgetItem(variant.size));
    m_table->setItem(row, Colour, new QTableWidgetItem(variant.colour));
    auto* stock = new QTableWidgetItem(QString::number(variant.stock));
    stock->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_table->setItem(row, Stock, stock);
}

void VariantsPage::removeChosen() {
    if (m_table->currentRow() >= 0)
        m_table->removeRow(m_table->currentRow());
    showTotal();
}

QString VariantsPage::cell(int row, int column) const {
    const QTableWidgetItem* item = m_table->item(row, column);
    return item ? item->text().simplified() : QString();
}

void VariantsPage::showTotal() {
    int total = 0;
    for (int row = 0; row < m_table->rowCount(); ++row)
        total += std::max(0, cell(row, Stock).toInt());
    m_total->setText(tr("%1 in stock").arg(text::integer(total)));
}

void VariantsPage::fill(const Product& product) {
    m_table->setRowCount(0);
    for (const Variant& variant : product.variants)
        addRow(variant);
    if (product.variants.empty())
        addRow({});
    showNoteIn(*m_note, tr("A product without sizes or colours has one row with its stock."), false);
    showTotal();
}

bool VariantsPage::read(Product& product) {
    product.variants.clear();
    std::set<std::pair<QString, QString>> seen;
    for (int row = 0; row < m_table->rowCount(); ++row) {
        Variant variant{cell(row, Size), cell(row, Colour), 0};
        bool isNumber = false;
        const QString stock = cell(row, Stock);
        variant.stock = stock.isEmpty() ? 0 : stock.toInt(&isNumber);
        if (!stock.isEmpty() && (!isNumber || variant.stock < 0 || variant.stock > kMostStock))
            return refuse(row, Stock,
                          tr("Stock is a whole number from 0 to %1.").arg(text::integer(kMostStock)));
        if (!seen.emplace(variant.size.toCaseFolded(), variant.colour.toCaseFolded()).second)
            return refuse(row, Size, tr("This size and colour stands here twice."));
        product.variants.push_back(variant);
    }
    return true;
}

bool VariantsPage::refuse(int row, int column, const QString& sentence) {
    m_table->setCurrentCell(row, column);
    showNoteIn(*m_note, tr("Row %1: %2").arg(row + 1).arg(sentence), true);
    return false;
}

} // namespace app::catalogue
