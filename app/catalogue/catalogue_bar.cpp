#include "app/catalogue/catalogue_bar.h"

#include "app/text/format.h"
#include "app/theme/theme.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>

namespace app::catalogue {

namespace {

constexpr int kGap = 8;
constexpr int kHeadHeight = 56;
constexpr int kFootHeight = 52;
constexpr int kSearchWidth = 320;

QPushButton* makeButton(QWidget* parent, const char* name, const char* role, const QString& label,
                        const QString& tip) {
    auto* button = new QPushButton(label, parent);
    button->setObjectName(QLatin1String(name));
    button->setProperty("role", QLatin1String(role));
    button->setAccessibleName(label);
    button->setToolTip(tip);
    return button;
}

} // namespace

CatalogueHead::CatalogueHead(QWidget* parent)
    : QWidget(parent)
    , m_count(new QLabel(this))
    , m_search(new QLineEdit(this)) {
    setObjectName(QStringLiteral("catalogueHead"));
    setAttribute(Qt::WA_StyledBackground);
    setFixedHeight(kHeadHeight);
    auto* title = new QLabel(tr("Products"), this);
    title->setProperty("role", QStringLiteral("title"));
    m_count->setObjectName(QStringLiteral("productCount"));
    m_count->setProperty("role", QStringLiteral("dim"));
    m_search->setObjectName(QStringLiteral("productSearch"));
    m_search->setPlaceholderText(tr("Find by code, name, brand or barcode (Ctrl F)"));
    m_search->setAccessibleName(tr("Find products"));
    m_search->setClearButtonEnabled(true);
    m_search->setMaximumWidth(kSearchWidth);
    auto* more = makeButton(this, "catalogueMore", "", tr("More"), tr("Export, backups"));
    auto* menu = new QMenu(more);
    menu->setObjectName(QStringLiteral("catalogueMenu"));
    const auto addAction = [&](const char* name, const QString& label, auto signal) {
        QAction* action = menu->addAction(label, this, signal);
        action->setObjectName(QLatin1String(name));
        return action;
    };
    addAction("catalogueExport", tr("Export to Excel or CSV…"), &CatalogueHead::exportWanted);
    addAction("catalogueBackups", tr("Backups…"), &CatalogueHead::backupsWanted);
    m_server = addAction("catalogueServer", tr("Share with a team…"), &CatalogueHead::teamServerWanted);
    m_server->setVisible(false);
    more->setMenu(menu);
    auto* fromFile = makeButton(this, "catalogueImport", "go", tr("From a spreadsheet…"),
                                tr("Import products from Excel or CSV (Ctrl O)"));
    auto* add = makeButton(this, "catalogueAdd", "primary", tr("New product"), tr("New product (Ctrl N)"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(theme::kPanePadding, 0, theme::kPanePadding, 1);
    row->setSpacing(kGap);
    row->addWidget(title);
    row->addWidget(m_count);
    row->addSpacing(kGap);
    row->addWidget(m_search, 1);
    row->addStretch(1);
    row->addWidget(more);
    row->addWidget(fromFile);
    row->addWidget(add);
    connect(m_search, &QLineEdit::textChanged, this, &CatalogueHead::typed);
    connect(add, &QPushButton::clicked, this, &CatalogueHead::addWanted);
    connect(fromFile, &QPushButton::clicked, this, &CatalogueHead::importWanted);
}

void CatalogueHead::setCount(int shown, int all) {
    m_count->setText(shown == all ? tr("%Ln product(s)", nullptr, all)
                                  : tr("%1 of %2").arg(text::integer(shown), text::integer(all)));
}

void CatalogueHead::setMoreVisible(bool teamServer) {
    m_server->setVisible(teamServer);
}

CatalogueFoot::CatalogueFoot(QWidget* parent)
    : QWidget(parent)
    , m_chosen(new QLabel(this)) {
    setObjectName(QStringLiteral("catalogueFoot"));
    setAttribute(Qt::WA_StyledBackground);
    setFixedHeight(kFootHeight);
    m_chosen->setObjectName(QStringLiteral("chosenCount"));
    m_chosen->setProperty("role", QStringLiteral("dim"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(theme::kPanePadding, 1, theme::kPanePadding, 0);
    row->setSpacing(kGap);
    m_edit = addButton(*row, "productEdit", "", tr("Edit"), tr("Edit (Enter)"));
    m_duplicate = addButton(*row, "productDuplicate", "", tr("Duplicate"), tr("Duplicate (Ctrl D)"));
    m_remove = addButton(*row, "productRemove", "", tr("Delete"), tr("Delete (Del)"));
    row->addSpacing(kGap);
    m_undo = addButton(*row, "catalogueUndo", "", tr("Undo"), tr("Undo (Ctrl Z)"));
    m_redo = addButton(*row, "catalogueRedo", "", tr("Redo"), tr("Redo (Ctrl Shift Z)"));
    row->addStretch(1);
    row->addWidget(m_chosen);
    m_show = addButton(*row, "productAddToShow", "primary", tr("Add to the show"),
                       tr("Add to the end of the run of show (Ctrl Enter)"));
    connect(m_edit, &QPushButton::clicked, this, &CatalogueFoot::editWanted);
    connect(m_duplicate, &QPushButton::clicked, this, &CatalogueFoot::duplicateWanted);
    connect(m_remove, &QPushButton::clicked, this, &CatalogueFoot::removeWanted);
    connect(m_undo, &QPushButton::clicked, this, &CatalogueFoot::undoWanted);
    connect(m_redo, &QPushButton::clicked, this, &CatalogueFoot::redoWanted);
    connect(m_show, &QPushButton::clicked, this, &CatalogueFoot::addToShowWanted);
    setChosen(0);
    setHistory(false, false);
}

QPushButton* CatalogueFoot::addButton(QHBoxLayout& row, const char* name, const char* role,
                                      const QString& label, const QString& tip) {
    auto* button = makeButton(this, name, role, label, tip);
    row.addWidget(button);
    return button;
}

void CatalogueFoot::setChosen(int count) {
    m_count = count;
    m_chosen->setText(count > 0 ? tr("%Ln chosen", nullptr, count) : QString());
    m_edit->setEnabled(count == 1);
    m_duplicate->setEnabled(count == 1);
    m_remove->setEnabled(count > 0);
    m_show->setEnabled(m_showPossible && count > 0);
}

void CatalogueFoot::setHistory(bool canUndo, bool canRedo) {
    m_undo->setEnabled(canUndo);
    m_redo->setEnabled(canRedo);
}

void CatalogueFoot::setShowPossible(bool possible) {
    m_showPossible = possible;
    m_show->setVisible(possible);
    setChosen(m_count);
}

} // namespace app::catalogue
