#include "app/run_of_show/run_of_show_panel.h"

#include "app/run_of_show/order_switch.h"
#include "app/run_of_show/prompter_box.h"
#include "app/run_of_show/run_clock.h"
#include "app/run_of_show/run_editor.h"
#include "app/run_of_show/run_of_show_delegate.h"
#include "app/run_of_show/run_of_show_model.h"
#include "app/run_of_show/run_tools.h"
#include "app/run_of_show/step_list.h"
#include "app/run_of_show/step_menu.h"
#include "app/theme/tokens.h"
#include "app/widgets/key_button.h"
#include "app/widgets/product_codes.h"
#include "app/widgets/tool_tip.h"

#include <QDragEnterEvent>
#include <QDropEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QMimeData>
#include <QVBoxLayout>

#include <algorithm>
#include <numeric>
#include <utility>

namespace app::run_of_show {

namespace {
constexpr int kLeastRowsSeen = 3;
}

RunOfShowPanel::RunOfShowPanel(QWidget* parent)
    : QWidget(parent)
    , m_model(new RunOfShowModel(this))
    , m_count(new QLabel(this))
    , m_tools(new RunTools(this))
    , m_list(new StepList(this))
    , m_emptyHint(new QLabel(tr("Drag products here from “Products” (Ctrl K), or press “Insert”."), this))
    , m_clock(new RunClock(this))
    , m_editor(new RunEditor(this))
    , m_orders(new OrderSwitch(this))
    , m_next(new widgets::KeyButton(this))
    , m_prompter(new PrompterBox(this)) {
    setObjectName(QStringLiteral("runOfShowPanel"));
    setAttribute(Qt::WA_StyledBackground);
    setFixedWidth(theme::kLeftWidth);
    setAcceptDrops(true);
    build();
    connect(&m_thumbnails, &Thumbnails::changed, m_list->viewport(), qOverload<>(&QWidget::update));
    connect(m_next, &QPushButton::clicked, this, [this] { Q_EMIT commanded(studio::show::NextSegment{}); });
    connect(m_orders, &OrderSwitch::commanded, this, &RunOfShowPanel::commanded);
    connect(m_list, &QListView::activated, this, [this](const QModelIndex& index) {
        if (m_mode == RunMode::OnAir)
            Q_EMIT commanded(studio::show::GoToSegment{index.row()});
        else
            m_editor->change(index.row());
    });
    connect(m_list, &QWidget::customContextMenuRequested, this, &RunOfShowPanel::openMenu);
    connectEditing();
    setMode(RunMode::Preparing);
    refresh();
}

void RunOfShowPanel::connectEditing() {
    connect(m_model, &RunOfShowModel::moveWanted, m_editor, &RunEditor::move);
    connect(m_list, &StepList::moveWanted, m_editor, &RunEditor::move);
    connect(m_model, &RunOfShowModel::productsWanted, this, &RunOfShowPanel::takeProducts);
    connect(m_list, &StepList::chosenChanged, this, &RunOfShowPanel::noteChosen);
    const auto remove = [this] {
        m_editor->remove(m_list->chosenRows());
    };
    const auto duplicate = [this] {
        m_editor->duplicate(m_list->chosenRows());
    };
    connect(m_list, &StepList::removeWanted, this, remove);
    connect(m_list, &StepList::duplicateWanted, this, duplicate);
    connect(m_tools, &RunTools::removeWanted, this, remove);
    connect(m_tools, &RunTools::duplicateWanted, this, duplicate);
    connect(m_tools, &RunTools::editWanted, this, [this] {
        if (const std::vector<int> rows = m_list->chosenRows(); !rows.empty())
            m_editor->change(rows.front());
    });
    connect(m_tools, &RunTools::insertWanted, m_editor, &RunEditor::insert);
    connect(m_tools, &RunTools::pairWanted, m_editor, &RunEditor::insertPair);
    connect(m_tools, &RunTools::templatesWanted, m_editor, &RunEditor::openTemplates);
    connect(m_tools, &RunTools::undoWanted, this, &RunOfShowPanel::undoWanted);
    connect(m_tools, &RunTools::redoWanted, this, &RunOfShowPanel::redoWanted);
    connect(m_editor, &RunEditor::templatesChanged, this, &RunOfShowPanel::templatesChanged);
    connect(m_editor, &RunEditor::turned, this, [this] {
        refreshPrompter();
        if (!m_editor->isOpen())
            m_list->setFocus();
    });
    connect(m_editor, &RunEditor::editWanted, this,
            [this](const studio::show::ShowEdit& edit, const std::vector<int>& rows) {
                m_chooseNext = rows;
                Q_EMIT editWanted(edit);
            });
}

void RunOfShowPanel::takeProducts(const QStringList& codes, int at) {
    std::vector<int> rows(static_cast<std::size_t>(codes.size()));
    std::iota(rows.begin(), rows.end(), at);
    m_chooseNext = std::move(rows);
    Q_EMIT productsWanted(codes, at);
}

void RunOfShowPanel::dragEnterEvent(QDragEnterEvent* event) {
    if (!widgets::productCodesIn(*event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void RunOfShowPanel::dropEvent(QDropEvent* event) {
    if (const QStringList codes = widgets::productCodesIn(*event->mimeData()); !codes.isEmpty()) {
        event->acceptProposedAction();
        takeProducts(codes, m_model->rowCount());
    }
}

void RunOfShowPanel::build() {
    auto* heading = new QLabel(tr("Run of show").toUpper(), this);
    heading->setProperty("role", QStringLiteral("heading"));
    m_count->setObjectName(QStringLiteral("runOfShowCount"));
    m_count->setProperty("role", QStringLiteral("heading"));
    m_list->setObjectName(QStringLiteral("runOfShowList"));
    m_list->setAccessibleName(tr("Run of show"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new RunOfShowDelegate(m_thumbnails, m_list));
    m_emptyHint->setObjectName(QStringLiteral("runOfShowEmpty"));
    m_emptyHint->setProperty("role", QStringLiteral("empty"));
    m_emptyHint->setWordWrap(true);
    m_emptyHint->setAlignment(Qt::AlignCenter);
    m_emptyHint->setMargin(theme::kPanePadding);
    m_next->setObjectName(QStringLiteral("nextButton"));
    m_next->setProperty("role", QStringLiteral("next"));
    m_next->setKey(tr("Space"));
    m_prompter->setFixedWidth(theme::kLeftWidth - 2 * theme::kPanePadding - 1);

    auto* head = new QHBoxLayout;
    head->setContentsMargins(theme::kPanePadding, 11, theme::kPanePadding, 4);
    head->addWidget(heading, 1);
    head->addWidget(m_count);
    auto* foot = new QVBoxLayout;
    foot->setContentsMargins(theme::kPanePadding, 10, theme::kPanePadding, theme::kPanePadding);
    foot->setSpacing(8);
    foot->addWidget(m_clock);
    foot->addWidget(m_next);
    foot->addWidget(m_orders);
    foot->addWidget(m_editor);
    foot->addWidget(m_prompter);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 1, 0);
    column->setSpacing(0);
    column->addLayout(head);
    column->addWidget(m_tools);
    column->addWidget(m_list);
    column->addWidget(m_emptyHint);
    column->addLayout(foot);
    column->addStretch(1);
}

void RunOfShowPanel::setPictureLoader(PictureLoader loader) {
    m_thumbnails.setLoader(std::move(loader));
}

void RunOfShowPanel::setShow(const studio::show::Show& show) {
    const auto before = m_list->chosenRows();
    m_show = show;
    m_model->setShow(show);
    m_editor->setShow(show);
    std::vector<int> rows = std::exchange(m_chooseNext, std::nullopt).value_or(before);
    rows.erase(
        std::remove_if(rows.begin(), rows.end(), [this](int row) { return row >= m_model->rowCount(); }),
        rows.end());
    m_list->choose(rows);
    noteChosen();
    refresh();
}

void RunOfShowPanel::setMode(RunMode mode) {
    m_mode = mode;
    m_list->setToolTip(mode == RunMode::OnAir
                           ? tr("Double-click a step to go there; drag to move it; right-click for more")
                           : tr("Double-click a step to change it; drag to move it; right-click for more"));
}

void RunOfShowPanel::setRunLog(const studio::show::RunLog& log) {
    m_model->setLog(log, std::chrono::system_clock::now());
    refreshClock();
}

void RunOfShowPanel::setHistory(const studio::show::ShowEdit* undo, const studio::show::ShowEdit* redo) {
    m_tools->setHistory(undo, redo);
}

void RunOfShowPanel::setCatalogue(CatalogueSearch search) {
    m_editor->setCatalogue(std::move(search));
}

void RunOfShowPanel::setTemplates(const std::vector<studio::show::OwnTemplate>& own) {
    m_editor->setTemplates(own);
}

/// New steps follow the chosen ones; else they come next; else last.
void RunOfShowPanel::noteChosen() {
    const std::vector<int> rows = m_list->chosenRows();
    m_tools->setChosen(static_cast<int>(rows.size()));
    const int current = m_model->currentRow();
    const int place = current < 0 ? m_model->rowCount() : current + 1;
    m_editor->setPlace(rows.empty() ? place : rows.back() + 1);
}

void RunOfShowPanel::setStage(const studio::show::Stage& stage) {
    const int before = m_model->currentRow();
    m_stage = stage;
    m_orders->setStage(stage);
    m_model->setStage(stage, std::chrono::system_clock::now());
    noteChosen();
    refresh();
    if (before != m_model->currentRow()) {
        const int next = m_model->nextRow();
        m_list->scrollTo(m_model->index(next < 0 ? m_model->currentRow() : next));
        m_list->scrollTo(m_model->index(m_model->currentRow()));
    }
}

void RunOfShowPanel::openMenu(const QPoint& place) {
    const QModelIndex index = m_list->indexAt(place);
    const RunRow* row = m_model->row(index.isValid() ? index.row() : -1);
    if (!row)
        return;
    auto* menu = new StepMenu({m_show, m_stage, m_mode, index.row(), row->code, m_list->chosenRows()}, this);
    connect(menu, &StepMenu::commanded, this, &RunOfShowPanel::commanded);
    connect(menu, &StepMenu::changeWanted, m_editor, &RunEditor::change);
    connect(menu, &StepMenu::duplicateWanted, m_editor, &RunEditor::duplicate);
    connect(menu, &StepMenu::removeWanted, m_editor, &RunEditor::remove);
    connect(menu, &StepMenu::ordersWanted, m_orders, &OrderSwitch::turn);
    menu->popup(m_list->viewport()->mapToGlobal(place));
}

void RunOfShowPanel::turnOrders() {
    m_orders->turn();
}

void RunOfShowPanel::tick() {
    m_model->tick(std::chrono::system_clock::now());
    refreshClock();
}

void RunOfShowPanel::refreshClock() {
    m_clock->setVisible(m_model->rowCount() > 0);
    m_clock->setTiming(timing(), m_stage.segment >= 0);
}

studio::show::RunTiming RunOfShowPanel::timing() const {
    return studio::show::runTiming(m_show, m_model->log(), m_stage.segment, m_stage.segmentSince,
                                   std::chrono::system_clock::now(), m_stage.skipped);
}

/// Of the step on air, before the show of the first one; a form takes its place.
void RunOfShowPanel::refreshPrompter() {
    const int current = std::max(0, m_model->currentRow());
    const bool isThere = current < static_cast<int>(m_show.runOfShow.size()) && !m_editor->isOpen();
    const studio::show::Product* product =
        isThere ? m_show.findProduct(m_show.runOfShow[static_cast<std::size_t>(current)].productCode)
                : nullptr;
    if (product)
        m_prompter->setNotes(product->code, product->talkingPoints, product->forbiddenClaims);
    else
        m_prompter->setNotes({}, {}, {});
}

void RunOfShowPanel::refresh() {
    const int current = m_model->currentRow();
    m_count->setText(tr("%1 / %2").arg(std::max(0, current + 1)).arg(m_model->rowCount()));
    const RunRow* next = m_model->row(m_model->nextRow());
    m_next->setEnabled(next != nullptr);
    if (next) {
        const QString what =
            next->code.isEmpty() ? next->name : QString(next->code + QLatin1Char(' ') + next->name);
        m_next->setText(current < 0 ? tr("Start with %1").arg(what) : tr("On to %1").arg(what));
    } else {
        m_next->setText(m_model->rowCount() == 0 ? tr("No run of show") : tr("Last step"));
    }
    m_next->setAccessibleName(m_next->text());
    m_next->setToolTip(widgets::asToolTip(m_next->text()));
    refreshPrompter();
    refreshClock();
    fitList();
}

void RunOfShowPanel::fitList() {
    const int rows = m_model->rowCount();
    m_emptyHint->setVisible(rows == 0);
    m_list->setMaximumHeight(rows * RunOfShowDelegate::rowHeight());
    m_list->setMinimumHeight(std::min(rows, kLeastRowsSeen) * RunOfShowDelegate::rowHeight());
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Expanding);
    policy.setVerticalStretch(100);
    m_list->setSizePolicy(policy);
}

} // namespace app::run_of_show
