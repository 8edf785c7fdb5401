#include "app/run_of_show/run_tools.h"

#include "app/run_of_show/edit_words.h"
#include "app/text/show_words.h"
#include "app/theme/tokens.h"
#include "app/widgets/tool_tip.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QToolButton>

namespace app::run_of_show {

using studio::show::SegmentKind;

namespace {

struct InsertLine {
    SegmentKind kind;
    const char* name;
};

constexpr InsertLine kInsertLines[] = {
    {SegmentKind::Product, "insertProduct"},     {SegmentKind::FlashSale, "insertFlashSale"},
    {SegmentKind::LuckyDraw, "insertLuckyDraw"}, {SegmentKind::Questions, "insertQuestions"},
    {SegmentKind::Break, "insertBreak"},         {SegmentKind::HostChange, "insertHostChange"},
    {SegmentKind::FreeTalk, "insertFreeTalk"},
};

} // namespace

RunTools::RunTools(QWidget* parent)
    : QWidget(parent)
    , m_insert(add("runInsert", tr("+ Insert"), tr("Insert a step")))
    , m_edit(add("runEdit", QStringLiteral("✎"), tr("Change the chosen step")))
    , m_duplicate(add("runDuplicate", QStringLiteral("⧉"), tr("Duplicate the chosen steps (Ctrl+D)")))
    , m_remove(add("runRemove", QStringLiteral("✕"), tr("Delete the chosen steps (Delete)")))
    , m_templates(add("runTemplates", tr("Templates"), tr("Make the run of show from a template")))
    , m_undo(add("runUndo", QStringLiteral("↶"), {}))
    , m_redo(add("runRedo", QStringLiteral("↷"), {})) {
    setObjectName(QStringLiteral("runTools"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(theme::kPanePadding, 0, theme::kPanePadding, 6);
    row->setSpacing(2);
    for (QToolButton* button : {m_insert, m_edit, m_duplicate, m_remove, m_templates})
        row->addWidget(button);
    row->addStretch(1);
    row->addWidget(m_undo);
    row->addWidget(m_redo);
    auto* menu = makeInsertMenu();
    connect(m_insert, &QToolButton::clicked, menu,
            [this, menu] { menu->popup(m_insert->mapToGlobal(QPoint(0, m_insert->height()))); });
    connect(m_edit, &QToolButton::clicked, this, &RunTools::editWanted);
    connect(m_duplicate, &QToolButton::clicked, this, &RunTools::duplicateWanted);
    connect(m_remove, &QToolButton::clicked, this, &RunTools::removeWanted);
    connect(m_templates, &QToolButton::clicked, this, &RunTools::templatesWanted);
    connect(m_undo, &QToolButton::clicked, this, &RunTools::undoWanted);
    connect(m_redo, &QToolButton::clicked, this, &RunTools::redoWanted);
    setChosen(0);
    setHistory(nullptr, nullptr);
}

QToolButton* RunTools::add(const char* name, const QString& sign, const QString& words) {
    auto* button = new QToolButton(this);
    button->setObjectName(QLatin1String(name));
    button->setProperty("role", QStringLiteral("run"));
    button->setText(sign);
    button->setToolTip(words);
    button->setAccessibleName(words);
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

QMenu* RunTools::makeInsertMenu() {
    auto* menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("runInsertMenu"));
    for (const InsertLine& line : kInsertLines) {
        const SegmentKind kind = line.kind;
        menu->addAction(text::segmentKindName(kind), this, [this, kind] { Q_EMIT insertWanted(kind); })
            ->setObjectName(QLatin1String(line.name));
        if (kind == SegmentKind::Product)
            menu->addAction(tr("Pair of products"), this, [this] { Q_EMIT pairWanted(); })
                ->setObjectName(QStringLiteral("insertPair"));
    }
    return menu;
}

void RunTools::setChosen(int steps) {
    m_edit->setEnabled(steps == 1);
    m_duplicate->setEnabled(steps > 0);
    m_remove->setEnabled(steps > 0);
}

void RunTools::setHistory(const studio::show::ShowEdit* undo, const studio::show::ShowEdit* redo) {
    const QString undoWords =
        undo ? tr("Undo: %1 (Ctrl+Z)").arg(editWords(*undo)) : tr("There is nothing to undo");
    const QString redoWords =
        redo ? tr("Redo: %1 (Ctrl+Shift+Z)").arg(editWords(*redo)) : tr("There is nothing to redo");
    m_undo->setEnabled(undo != nullptr);
    m_undo->setToolTip(widgets::asToolTip(undoWords));
    m_undo->setAccessibleName(undoWords);
    m_redo->setEnabled(redo != nullptr);
    m_redo->setToolTip(widgets::asToolTip(redoWords));
    m_redo->setAccessibleName(redoWords);
}

} // namespace app::run_of_show
