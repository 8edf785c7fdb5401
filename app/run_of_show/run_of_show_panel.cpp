#include "app/run_of_show/run_of_show_panel.h"

#include "app/run_of_show/prompter_box.h"
#include "app/run_of_show/run_of_show_delegate.h"
#include "app/run_of_show/run_of_show_model.h"
#include "app/theme/tokens.h"
#include "app/widgets/key_button.h"
#include "app/widgets/tool_tip.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QListView>
#include <QMenu>
#include <QVBoxLayout>

namespace app::run_of_show {

namespace {
constexpr int kLeastRowsSeen = 3;
}

RunOfShowPanel::RunOfShowPanel(QWidget* parent)
    : QWidget(parent)
    , m_model(new RunOfShowModel(this))
    , m_count(new QLabel(this))
    , m_list(new QListView(this))
    , m_next(new widgets::KeyButton(this))
    , m_prompter(new PrompterBox(this)) {
    setObjectName(QStringLiteral("runOfShowPanel"));
    setAttribute(Qt::WA_StyledBackground);
    setFixedWidth(theme::kLeftWidth);
    build();
    connect(&m_thumbnails, &Thumbnails::changed, m_list->viewport(), qOverload<>(&QWidget::update));
    connect(m_next, &QPushButton::clicked, this, [this] { Q_EMIT commanded(studio::show::NextSegment{}); });
    connect(m_list, &QListView::activated, this,
            [this](const QModelIndex& index) { Q_EMIT commanded(studio::show::GoToSegment{index.row()}); });
    connect(m_list, &QWidget::customContextMenuRequested, this, &RunOfShowPanel::openMenu);
    refresh();
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
    m_list->setUniformItemSizes(true);
    m_list->setMouseTracking(true);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setContextMenuPolicy(Qt::CustomContextMenu);
    m_list->setToolTip(tr("Double-click a step to go there; right-click for more"));
    m_next->setObjectName(QStringLiteral("nextButton"));
    m_next->setProperty("role", QStringLiteral("next"));
    m_next->setKey(tr("Space"));
    m_prompter->setFixedWidth(theme::kLeftWidth - 2 * theme::kPanePadding - 1);

    auto* head = new QHBoxLayout;
    head->setContentsMargins(theme::kPanePadding, 11, theme::kPanePadding, 7);
    head->addWidget(heading, 1);
    head->addWidget(m_count);
    auto* foot = new QVBoxLayout;
    foot->setContentsMargins(theme::kPanePadding, 10, theme::kPanePadding, theme::kPanePadding);
    foot->setSpacing(10);
    foot->addWidget(m_next);
    foot->addWidget(m_prompter);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 1, 0);
    column->setSpacing(0);
    column->addLayout(head);
    column->addWidget(m_list);
    column->addLayout(foot);
    column->addStretch(1);
}

void RunOfShowPanel::setPictureLoader(PictureLoader loader) {
    m_thumbnails.setLoader(std::move(loader));
}

void RunOfShowPanel::setShow(const studio::show::Show& show) {
    m_show = show;
    m_model->setShow(show);
    refresh();
}

void RunOfShowPanel::setStage(const studio::show::Stage& stage) {
    const int before = m_model->currentRow();
    m_stage = stage;
    m_model->setStage(stage, std::chrono::system_clock::now());
    refresh();
    if (before != m_model->currentRow()) {
        const int next = m_model->nextRow();
        m_list->scrollTo(m_model->index(next < 0 ? m_model->currentRow() : next));
        m_list->scrollTo(m_model->index(m_model->currentRow()));
    }
}

void RunOfShowPanel::openMenu(const QPoint& place) {
    QModelIndex index = m_list->indexAt(place);
    const RunRow* row = m_model->row(index.isValid() ? index.row() : -1);
    if (!row)
        return;
    auto* menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("runOfShowMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setToolTipsVisible(true);
    menu->addAction(tr("Go to this step"), this,
                    [this, step = index.row()] { Q_EMIT commanded(studio::show::GoToSegment{step}); })
        ->setObjectName(QStringLiteral("stepGo"));
    menu->addSeparator();
    const bool isProduct = m_show.findProduct(row->code) != nullptr;
    const bool onAir = !m_stage.productCode.isEmpty();
    const bool same = row->code.compare(m_stage.productCode, Qt::CaseInsensitive) == 0;
    QAction* pair = menu->addAction(tr("Show beside the product on air"), this, [this, code = row->code] {
        Q_EMIT commanded(studio::show::PairWith{code});
    });
    pair->setObjectName(QStringLiteral("stepPair"));
    pair->setEnabled(isProduct && onAir && !same);
    if (!onAir)
        pair->setToolTip(tr("No product is on air"));
    else if (same)
        pair->setToolTip(tr("This is the product on air"));
    else if (!isProduct)
        pair->setToolTip(tr("This step has no product"));
    QAction* single = menu->addAction(tr("Show the product on air alone"), this,
                                      [this] { Q_EMIT commanded(studio::show::PairWith{}); });
    single->setObjectName(QStringLiteral("stepSingle"));
    single->setEnabled(!m_stage.pairCode.isEmpty());
    menu->popup(m_list->viewport()->mapToGlobal(place));
}

void RunOfShowPanel::tick() {
    m_model->tick(std::chrono::system_clock::now());
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
    const RunRow* row = m_model->row(std::max(0, current));
    const studio::show::Product* product = row ? m_show.findProduct(row->code) : nullptr;
    if (product)
        m_prompter->setNotes(product->code, product->talkingPoints, product->forbiddenClaims);
    else
        m_prompter->setNotes({}, {}, {});
    fitList();
}

void RunOfShowPanel::fitList() {
    const int rows = m_model->rowCount();
    m_list->setMaximumHeight(rows * RunOfShowDelegate::rowHeight());
    m_list->setMinimumHeight(std::min(rows, kLeastRowsSeen) * RunOfShowDelegate::rowHeight());
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Expanding);
    policy.setVerticalStretch(100);
    m_list->setSizePolicy(policy);
}

} // namespace app::run_of_show
