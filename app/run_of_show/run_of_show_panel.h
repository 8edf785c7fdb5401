#pragma once

#include "app/run_of_show/product_picker.h"
#include "app/run_of_show/run_mode.h"
#include "app/run_of_show/thumbnails.h"
#include "studio/show/run_template.h"
#include "studio/show/run_timing.h"
#include "studio/show/show_edit.h"
#include "studio/show/stage.h"

#include <QWidget>

class QLabel;

namespace app::widgets {
class KeyButton;
}

namespace app::run_of_show {

class OrderSwitch;
class PrompterBox;
class RunClock;
class RunEditor;
class RunOfShowModel;
class RunTools;
class StepList;

/// Left of the console: the steps of the show, which can be changed before and while it runs, the big button
/// to the next one, the prompter. Values in, wishes out. Main thread.
class RunOfShowPanel : public QWidget {
    Q_OBJECT
public:
    explicit RunOfShowPanel(QWidget* parent = nullptr);

    void setPictureLoader(PictureLoader loader);
    void setShow(const studio::show::Show& show);
    void setStage(const studio::show::Stage& stage);
    void setMode(RunMode mode);
    /// After setShow, from whoever counts the times of the run.
    void setRunLog(const studio::show::RunLog& log);
    /// What undo and redo would take back or do again; null: nothing.
    void setHistory(const studio::show::ShowEdit* undo, const studio::show::ShowEdit* redo);
    /// Products beyond those of the show, for the product list.
    void setCatalogue(CatalogueSearch search);
    void setTemplates(const std::vector<studio::show::OwnTemplate>& own);
    /// Opens the order window by hand, or closes it.
    void turnOrders();
    /// Time goes on; call four times a second.
    void tick();
    /// The run of show against the clock, as of now; begun or not.
    studio::show::RunTiming timing() const;

Q_SIGNALS:
    void commanded(const studio::show::StageCommand& command);
    void editWanted(const studio::show::ShowEdit& edit);
    /// Products of the catalogue were dropped: a step each, the first in front of the one at `at`.
    void productsWanted(const QStringList& codes, int at);
    void undoWanted();
    void redoWanted();
    /// To be kept for further shows.
    void templatesChanged(const std::vector<studio::show::OwnTemplate>& own);

protected:
    /// Around the list, which may be empty: products dropped there come last.
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void build();
    void connectEditing();
    void takeProducts(const QStringList& codes, int at);
    void noteChosen();
    void refreshClock();
    void refreshPrompter();
    void openMenu(const QPoint& place);
    void refresh();
    void fitList();

    studio::show::Show m_show;
    studio::show::Stage m_stage;
    Thumbnails m_thumbnails;
    RunMode m_mode = RunMode::Preparing;
    /// Chosen once the show is the one that the last edit has made.
    std::optional<std::vector<int>> m_chooseNext;
    RunOfShowModel* m_model;
    QLabel* m_count;
    RunTools* m_tools;
    StepList* m_list;
    QLabel* m_emptyHint;
    RunClock* m_clock;
    RunEditor* m_editor;
    OrderSwitch* m_orders;
    widgets::KeyButton* m_next;
    PrompterBox* m_prompter;
};

} // namespace app::run_of_show
