#pragma once

#include "app/comment_feed/commenters.h"
#include "app/preview/overlay_editor.h"
#include "app/prompts/prompts.h"
#include "app/run_of_show/product_picker.h"
#include "app/run_of_show/thumbnails.h"
#include "app/window/picture_tool.h"
#include "studio/session/live_session.h"
#include "studio/show/run_template.h"

#include <QWidget>

#include <memory>
#include <vector>

namespace app::comment_feed {
class CommentFeedPanel;
}
namespace app::preview {
class PreviewPanel;
}
namespace app::run_of_show {
class RunOfShowPanel;
}
namespace app::stage_controls {
class StageControlsPanel;
}

namespace app::window {

class AirSwitch;
class AlarmReader;
class AlarmStack;
class CanvasDesk;
class HeaderBar;
class HealthBar;
class HostBoardTool;
class LookTool;

/// The console without a session: all panels in their places, fed with values, and the wishes
/// of the person as signals. Main thread.
class ConsoleFrame : public QWidget {
    Q_OBJECT
public:
    explicit ConsoleFrame(prompts::Prompts& prompts, QWidget* parent = nullptr);
    ~ConsoleFrame() override;

    /// Where only destinations, look or placements are others, mixer, meters and used times stay as they are.
    void setShow(const studio::show::Show& show, bool recording);
    /// The pictures as they are made, where they are others than the show's.
    void setCanvases(const studio::show::Canvas& main, const std::optional<studio::show::Canvas>& second);
    /// The overlays of a canvas as they stand now.
    void setComposition(studio::show::CanvasId canvas, const studio::overlays::Composition& composition);
    void setStage(const studio::show::Stage& stage);
    void setState(studio::session::SessionState state);
    /// After setShow, from the session that counts the times.
    void setRunLog(const studio::show::RunLog& log);
    /// What undo and redo of the run of show would take; null: nothing.
    void setHistory(const studio::show::ShowEdit* undo, const studio::show::ShowEdit* redo);
    /// The host's own templates for a run of show.
    void setTemplates(const std::vector<studio::show::OwnTemplate>& own);
    /// Products beyond those of the show.
    void setCatalogue(run_of_show::CatalogueSearch search);
    /// An edit was refused, or none was: then what was said goes.
    void setEditProblem(const std::optional<studio::base::Error>& problem);
    void setComments(const std::deque<studio::comments::Comment>& comments);
    /// Four times a second.
    void setHealth(const studio::session::Health& health);
    /// What can be chosen as theme.
    void setThemes(const std::vector<studio::session::ThemeChoice>& themes);
    /// A second picture may be chosen; without this there is no button for it.
    void setSecondPicture(SecondPicture choice);
    /// The shop has a catalogue; without this there is no button for it.
    void setProductsVisible(bool visible);
    /// Facts, as they come.
    void hear(const studio::session::SessionEvent& event);
    /// What could not be used of the show file: one banner with the details behind it.
    void setProblems(const std::vector<studio::base::Error>& problems);
    void setPictureLoader(run_of_show::PictureLoader loader);

    preview::PreviewPanel& preview() { return *m_preview; }
    AlarmStack& alarms() { return *m_alarms; }
    AirSwitch& airSwitch() { return *m_air; }
    /// In the header, left of the clock.
    void addTool(QWidget* tool);
    HostBoardTool& hostBoard() { return *m_board; }

Q_SIGNALS:
    void commanded(const studio::show::StageCommand& command);
    void editWanted(const studio::show::ShowEdit& edit);
    /// Products of the catalogue were dropped on the run of show, in front of the step at `at`.
    void productsDropped(const QStringList& codes, int at);
    void undoWanted();
    void redoWanted();
    void templatesChanged(const std::vector<studio::show::OwnTemplate>& own);
    void lookWanted(const studio::show::Look& look);
    /// nullopt: where the layout puts it.
    void placeWanted(studio::show::CanvasId canvas, studio::show::Overlay overlay,
                     const std::optional<studio::show::Placement>& place, app::preview::Hand hand);
    void muteWanted(const QString& sourceId, bool muted);
    void gainWanted(const QString& sourceId, double decibels);
    void checkWanted();
    void goLiveWanted();
    void endWanted();
    void destinationsWanted();
    void productsWanted();

private:
    QWidget* buildCentre();
    void build();
    void connectPanels();
    void connectKeys();
    void noteBitrate(const studio::session::BitrateChanged& rate);
    void noteRemux(const studio::session::RemuxProgress& progress);

    prompts::Prompts& m_prompts;
    studio::show::Show m_show;
    comment_feed::Commenters m_commenters;
    HeaderBar* m_header;
    run_of_show::RunOfShowPanel* m_run;
    AlarmStack* m_alarms;
    preview::PreviewPanel* m_preview;
    stage_controls::StageControlsPanel* m_controls;
    comment_feed::CommentFeedPanel* m_feed;
    HealthBar* m_health;
    LookTool* m_look;
    PictureTool* m_picture;
    AirSwitch* m_air;
    HostBoardTool* m_board;
    std::unique_ptr<AlarmReader> m_reader;
    std::unique_ptr<CanvasDesk> m_canvases;
};

} // namespace app::window
