#include "app/run_of_show/step_menu.h"

#include <algorithm>

namespace app::run_of_show {

StepMenu::StepMenu(const StepMenuFacts& facts, QWidget* parent)
    : QMenu(parent) {
    setObjectName(QStringLiteral("runOfShowMenu"));
    setAttribute(Qt::WA_DeleteOnClose);
    setToolTipsVisible(true);
    addAirLines(facts);
    addSeparator();
    addEditLines(facts);
    addSeparator();
    addPairLines(facts);
    QAction* orders = addAction(facts.stage.ordersOpen ? tr("Close the orders") : tr("Open the orders"), this,
                                &StepMenu::ordersWanted);
    orders->setObjectName(QStringLiteral("stepOrders"));
}

void StepMenu::addAirLines(const StepMenuFacts& facts) {
    const int row = facts.row;
    addAction(tr("Go to this step"), this, [this, row] {
        Q_EMIT commanded(studio::show::GoToSegment{row});
    })->setObjectName(QStringLiteral("stepGo"));
    const bool isSkipped = facts.stage.skipped.count(row) > 0;
    QAction* skip =
        addAction(isSkipped ? tr("Do not skip it") : tr("Skip this step"), this, [this, row, isSkipped] {
            if (isSkipped)
                Q_EMIT commanded(studio::show::KeepSegment{row});
            else
                Q_EMIT commanded(studio::show::SkipSegment{row});
        });
    skip->setObjectName(QStringLiteral("stepSkip"));
    skip->setEnabled(row != facts.stage.segment);
}

void StepMenu::addEditLines(const StepMenuFacts& facts) {
    const int row = facts.row;
    std::vector<int> rows = facts.chosen;
    if (std::find(rows.begin(), rows.end(), row) == rows.end())
        rows = {row};
    addAction(tr("Change…"), this, [this, row] {
        Q_EMIT changeWanted(row);
    })->setObjectName(QStringLiteral("stepChange"));
    addAction(tr("Duplicate"), this, [this, rows] {
        Q_EMIT duplicateWanted(rows);
    })->setObjectName(QStringLiteral("stepDuplicate"));
    QAction* remove = addAction(tr("Delete"), this, [this, rows] { Q_EMIT removeWanted(rows); });
    remove->setObjectName(QStringLiteral("stepRemove"));
    const bool isOnAir = facts.mode == RunMode::OnAir &&
                         std::find(rows.begin(), rows.end(), facts.stage.segment) != rows.end();
    remove->setEnabled(!isOnAir);
    if (isOnAir)
        remove->setToolTip(tr("The step on air stays"));
}

void StepMenu::addPairLines(const StepMenuFacts& facts) {
    const QString code = facts.code;
    const bool isProduct = facts.show.findProduct(code) != nullptr;
    const bool onAir = !facts.stage.productCode.isEmpty();
    const bool same = code.compare(facts.stage.productCode, Qt::CaseInsensitive) == 0;
    QAction* pair = addAction(tr("Show beside the product on air"), this,
                              [this, code] { Q_EMIT commanded(studio::show::PairWith{code}); });
    pair->setObjectName(QStringLiteral("stepPair"));
    pair->setEnabled(isProduct && onAir && !same);
    if (!onAir)
        pair->setToolTip(tr("No product is on air"));
    else if (same)
        pair->setToolTip(tr("This is the product on air"));
    else if (!isProduct)
        pair->setToolTip(tr("This step has no product"));
    QAction* single = addAction(tr("Show the product on air alone"), this,
                                [this] { Q_EMIT commanded(studio::show::PairWith{}); });
    single->setObjectName(QStringLiteral("stepSingle"));
    single->setEnabled(!facts.stage.pairCode.isEmpty());
}

} // namespace app::run_of_show
