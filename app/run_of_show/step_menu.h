#pragma once

#include "app/run_of_show/run_mode.h"
#include "studio/show/show.h"
#include "studio/show/stage.h"

#include <QMenu>

#include <vector>

namespace app::run_of_show {

/// What the menu of a step is about; read while it is made.
struct StepMenuFacts {
    const studio::show::Show& show;
    const studio::show::Stage& stage;
    RunMode mode;
    int row;
    /// Of the step's product; empty: none.
    QString code;
    std::vector<int> chosen;
};

/// What can be done with a step, by a right click; with the chosen ones where it is one of them. Wishes out.
/// Deletes itself when closed. Main thread.
class StepMenu : public QMenu {
    Q_OBJECT
public:
    StepMenu(const StepMenuFacts& facts, QWidget* parent);

Q_SIGNALS:
    void commanded(const studio::show::StageCommand& command);
    void changeWanted(int row);
    void duplicateWanted(const std::vector<int>& rows);
    void removeWanted(const std::vector<int>& rows);
    void ordersWanted();

private:
    void addAirLines(const StepMenuFacts& facts);
    void addEditLines(const StepMenuFacts& facts);
    void addPairLines(const StepMenuFacts& facts);
};

} // namespace app::run_of_show
