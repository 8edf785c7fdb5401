#include "app/catalogue/row_list.h"

#include "app/theme/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QToolButton>
#include <QVBoxLayout>

namespace app::catalogue {

namespace {
constexpr int kGap = 8;
}

RowList::RowList(const QString& objectName, const QString& addLabel, const QString& emptyWords,
                 QWidget* parent)
    : QWidget(parent)
    , m_name(objectName)
    , m_column(new QVBoxLayout)
    , m_empty(new QLabel(emptyWords, this)) {
    m_empty->setProperty("role", QStringLiteral("empty"));
    m_empty->setWordWrap(true);
    auto* inside = new QWidget(this);
    m_column->setSpacing(kGap);
    m_column->setContentsMargins(0, 0, kGap, 0);
    m_column->addWidget(m_empty);
    m_column->addStretch(1);
    inside->setLayout(m_column);
    auto* scroll = new QScrollArea(this);
    scroll->setObjectName(objectName + QStringLiteral("List"));
    scroll->setWidget(inside);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* add = new QPushButton(addLabel, this);
    add->setObjectName(objectName + QStringLiteral("Add"));
    add->setAutoDefault(false);
    auto* foot = new QHBoxLayout;
    foot->addWidget(add);
    foot->addStretch(1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(scroll, 1);
    column->addLayout(foot);
    connect(add, &QPushButton::clicked, this, &RowList::addWanted);
}

void RowList::add(QWidget* row) {
    auto* cross = new QToolButton(row);
    cross->setObjectName(QStringLiteral("%1Remove%2").arg(m_name).arg(++m_made));
    cross->setIcon(theme::icon(QStringLiteral("close"), theme::kSoftInk));
    cross->setAccessibleName(tr("Remove this row"));
    cross->setToolTip(tr("Remove this row"));
    row->layout()->addWidget(cross);
    m_column->insertWidget(m_column->count() - 1, row);
    m_rows.push_back(row);
    m_empty->hide();
    connect(cross, &QToolButton::clicked, this, [this, row] { remove(row); });
}

void RowList::clear() {
    while (!m_rows.empty())
        remove(m_rows.back());
}

void RowList::remove(QWidget* row) {
    std::erase(m_rows, row);
    m_column->removeWidget(row);
    row->hide();
    row->deleteLater(); // its own cross may be what brought us here
    m_empty->setVisible(m_rows.empty());
    Q_EMIT changed();
}

} // namespace app::catalogue
