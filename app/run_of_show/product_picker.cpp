#include "app/run_of_show/product_picker.h"

#include "app/text/format.h"
#include "studio/catalogue/product_search.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>

#include <algorithm>

namespace app::run_of_show {

using studio::show::Product;

namespace {

constexpr int kPadding = 10;
constexpr int kListHeight = 150;

bool isIn(const std::vector<Product>& products, const QString& code) {
    return std::any_of(products.begin(), products.end(),
                       [&](const Product& one) { return one.code.compare(code, Qt::CaseInsensitive) == 0; });
}

} // namespace

ProductPicker::ProductPicker(QWidget* parent)
    : QFrame(parent)
    , m_heading(new QLabel(this))
    , m_search(new QLineEdit(this))
    , m_list(new QListWidget(this))
    , m_take(new QPushButton(tr("Insert"), this)) {
    setObjectName(QStringLiteral("productPicker"));
    m_heading->setProperty("role", QStringLiteral("strong"));
    m_heading->setWordWrap(true);
    m_search->setObjectName(QStringLiteral("pickerSearch"));
    m_search->setPlaceholderText(tr("Code or name"));
    m_search->installEventFilter(this);
    m_list->setObjectName(QStringLiteral("pickerList"));
    m_list->setAccessibleName(tr("Products"));
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setFixedHeight(kListHeight);
    m_take->setObjectName(QStringLiteral("pickerTake"));
    m_take->setProperty("role", QStringLiteral("go"));
    auto* cancel = new QPushButton(tr("Cancel"), this);
    cancel->setObjectName(QStringLiteral("pickerCancel"));
    auto* foot = new QHBoxLayout;
    foot->addStretch(1);
    foot->addWidget(cancel);
    foot->addWidget(m_take);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(kPadding, kPadding, kPadding, kPadding);
    column->setSpacing(6);
    column->addWidget(m_heading);
    column->addWidget(m_search);
    column->addWidget(m_list);
    column->addLayout(foot);
    connect(m_search, &QLineEdit::textChanged, this, &ProductPicker::list);
    connect(m_search, &QLineEdit::returnPressed, this, &ProductPicker::take);
    connect(m_list, &QListWidget::itemSelectionChanged, this, &ProductPicker::allowTake);
    connect(m_list, &QListWidget::itemActivated, this, &ProductPicker::take);
    connect(m_take, &QPushButton::clicked, this, &ProductPicker::take);
    connect(cancel, &QPushButton::clicked, this, &ProductPicker::cancelled);
    hide();
}

void ProductPicker::setCatalogue(CatalogueSearch search) {
    m_catalogue = std::move(search);
}

void ProductPicker::pick(const std::vector<Product>& products, const QString& heading, int least, int most) {
    m_products = products;
    m_least = least;
    m_most = most;
    m_heading->setText(heading);
    m_search->clear();
    list();
    setVisible(true);
    m_search->setFocus();
}

void ProductPicker::list() {
    const QString typed = studio::catalogue::folded(m_search->text().trimmed());
    m_listed.clear();
    for (const Product& product : m_products) {
        if (studio::catalogue::folded(product.code + QLatin1Char(' ') + product.name).contains(typed))
            m_listed.push_back(product);
    }
    if (m_catalogue) {
        for (const Product& product : m_catalogue(m_search->text())) {
            if (!isIn(m_products, product.code))
                m_listed.push_back(product);
        }
    }
    m_list->clear();
    for (const Product& product : m_listed) {
        const QString price = text::money(product.livePrice.value_or(product.price));
        const QString words = product.code + QLatin1Char(' ') + product.name + QStringLiteral(" · ") + price;
        auto* item = new QListWidgetItem(
            isIn(m_products, product.code) ? words : tr("%1 · from the catalogue").arg(words), m_list);
        item->setToolTip(item->text().toHtmlEscaped());
    }
    if (m_list->count() > 0)
        m_list->setCurrentRow(0);
    allowTake();
}

std::vector<Product> ProductPicker::chosen() const {
    std::vector<Product> products;
    for (int row = 0; row < m_list->count(); ++row) {
        if (m_list->item(row)->isSelected())
            products.push_back(m_listed[static_cast<std::size_t>(row)]);
    }
    return products;
}

void ProductPicker::allowTake() {
    const auto count = static_cast<int>(m_list->selectedItems().size());
    m_take->setEnabled(count >= m_least && count <= m_most);
}

void ProductPicker::take() {
    if (m_take->isEnabled())
        Q_EMIT picked(chosen());
}

void ProductPicker::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape)
        Q_EMIT cancelled();
    else
        QFrame::keyPressEvent(event);
}

/// Up and down go through the list while somebody types.
bool ProductPicker::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_search && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Down || key == Qt::Key_Up) {
            const int row = m_list->currentRow() + (key == Qt::Key_Down ? 1 : -1);
            m_list->setCurrentRow(std::clamp(row, 0, std::max(0, m_list->count() - 1)));
            return true;
        }
    }
    return QFrame::eventFilter(watched, event);
}

} // namespace app::run_of_show
