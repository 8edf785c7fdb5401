#pragma once

#include "app/run_of_show/thumbnails.h"
#include "studio/show/show.h"
#include "studio/show/stage.h"

#include <QWidget>

class QLabel;
class QListView;

namespace app::widgets {
class KeyButton;
}

namespace app::run_of_show {

class PrompterBox;
class RunOfShowModel;

/// Left of the console: the steps of the show, the big button to the next one, the prompter.
class RunOfShowPanel : public QWidget {
    Q_OBJECT
public:
    explicit RunOfShowPanel(QWidget* parent = nullptr);

    void setPictureLoader(PictureLoader loader);
    void setShow(const studio::show::Show& show);
    void setStage(const studio::show::Stage& stage);
    /// Time goes on; call four times a second.
    void tick();

Q_SIGNALS:
    void commanded(const studio::show::StageCommand& command);

private:
    void build();
    void openMenu(const QPoint& place);
    void refresh();
    void fitList();

    studio::show::Show m_show;
    studio::show::Stage m_stage;
    Thumbnails m_thumbnails;
    RunOfShowModel* m_model;
    QLabel* m_count;
    QListView* m_list;
    widgets::KeyButton* m_next;
    PrompterBox* m_prompter;
};

} // namespace app::run_of_show
