#pragma once

#include "studio/broadcast/preflight.h"
#include "studio/comments/comment_hub.h"
#include "studio/rehearsal/practice_platform.h"
#include "studio/session/air_journal.h"
#include "studio/session/canvas_air.h"
#include "studio/session/comment_player.h"
#include "studio/session/live_session.h"
#include "studio/session/loop_watch.h"
#include "studio/session/overlay_desk.h"
#include "studio/session/paper_guard.h"
#include "studio/session/process_gauges.h"
#include "studio/session/redraw_pace.h"
#include "studio/session/resume.h"
#include "studio/session/session_report.h"
#include "studio/session/show_desk.h"
#include "studio/session/show_keeper.h"
#include "studio/session/start_up.h"
#include "studio/session/unsaved_edits.h"

#include <QTimer>

namespace studio::session {

/// What LiveSession owns: the rooms of one running show, wired together. Main thread.
class RunningShow {
public:
    using Tell = std::function<void(const SessionEvent&)>;

    RunningShow(show::LoadedShow loaded, SessionOptions options, base::Executor post, Tell tell);
    ~RunningShow();

    base::Result<void> begin();

    const show::Show& show() const { return m_show; }
    const show::Stage& stage() const { return m_stage; }
    SessionState state() const { return m_state; }
    const comments::CommentHub& hub() const { return m_hub; }
    engine::Engine& engine() { return *m_engine; }
    show::CanvasId canvasOf(const std::string& destination) const;
    RecordedCanvases recorded() const { return m_options.recorded; }
    void setRecorded(RecordedCanvases recorded);
    Health health() const;
    ReportFacts facts() const;

    void perform(const show::StageCommand& command);
    base::Result<void> edit(const show::ShowEdit& edit);
    base::Result<void> undo();
    base::Result<void> redo();
    const show::EditHistory& history() const { return m_desk.history(); }
    const show::RunLog& runLog() const { return m_desk.log(); }
    const overlays::Composition& composition(show::CanvasId canvas) const;
    std::vector<ThemeChoice> themes() const;
    void setLook(const show::Look& look);
    void placeOverlay(show::CanvasId canvas, show::Overlay overlay,
                      const std::optional<show::Placement>& place, Drag drag);
    void takeComment(const comments::Comment& comment);
    void takeOrder(const orders::Order& order);
    const std::vector<orders::Order>& orders() const { return m_orders; }
    void overrideAir(const QString& productCode, const QString& reason);
    void goLive();
    void checkDestinations();
    void retryDestination(const QString& name);
    void setDestinations(const std::vector<show::Destination>& destinations);
    void end();
    void cancelRemux();

private:
    static constexpr std::chrono::milliseconds kTick{100};

    void tick();
    void setState(SessionState state);
    void noteProblem(const base::Error& error);
    void report(const base::Error& error);
    void become(show::Stage next, const show::StageCommand& command);
    void redrawOverlays();
    void redrawForComment();
    void arrangementChanged();
    Air onAir() const;
    base::Result<void> adopt(base::Result<ShowDesk::Outcome> outcome);
    void keepOffAir(ShowDesk::Outcome& outcome);

    AirState airState() const;
    void continueRun(const ResumedRun& resumed);
    void beginRun();
    void runIsLive();
    void endRun();
    void noteStage(const show::Stage& before);
    void noteBegun(show::Stage begun);
    void noteEvent(const SessionEvent& event);
    void allow(const show::AirOverride& decision);

    void encoderFailed(show::CanvasId canvas);
    std::vector<show::CanvasId> canvases() const;
    std::optional<show::Canvas> secondCanvas() const;
    CanvasAir& air(show::CanvasId canvas) const;
    bool isAnyOnAir() const;
    bool isRecorded(show::CanvasId canvas) const;
    show::CanvasId practiceCanvas(const std::string& platform) const;

    ResolvedDestinations givenDestinations() const;
    void joinLater(const ResolvedDestinations& own);
    void join(show::CanvasId canvas, const ResolvedDestinations& late);
    void bringBack(show::CanvasId canvas);
    void unreached(const base::Error& problem);
    bool isOffAir() const;
    void launch(const ResolvedDestinations& resolved);
    bool begin(show::CanvasId canvas, const ResolvedDestinations& resolved);
    broadcast::ProfileChoice
    chooseProfile(show::CanvasId canvas,
                  const std::vector<broadcast::BroadcastDestination>& destinations) const;
    std::optional<CanvasAir::Recording> recordingOf(show::CanvasId canvas) const;
    void finished();
    void check(const ResolvedDestinations& resolved);
    std::vector<broadcast::DestinationStatus> plannedDestinations() const;

    show::Show m_show;
    std::vector<base::Error> m_loadProblems;
    SessionOptions m_options;
    show::Canvas m_canvas;
    base::Executor m_post;
    Tell m_tell;
    SessionState m_state = SessionState::Preparing;
    show::Stage m_stage;
    bool m_redrawWaiting = false;
    RedrawPace m_pace;
    QTimer m_commentsWaiting; ///< to be drawn
    std::map<show::CanvasId, overlays::Composition> m_compositions;
    std::map<show::CanvasId, std::set<show::Overlay>> m_held; ///< being dragged
    QStringList m_problems;
    bool m_isRecordedChanged = false; ///< the host has chosen another canvas to record in this run

    std::unique_ptr<engine::Engine> m_engine;
    std::unique_ptr<rehearsal::PracticePlatform> m_practice;
    comments::CommentHub m_hub;
    OverlayDesk m_overlays;
    UnsavedEdits m_unsaved;
    ShowKeeper m_keeper;
    ShowDesk m_desk;
    PaperGuard m_papers;
    std::vector<orders::Order> m_orders;
    QStringList m_earlierRecordings; ///< of the run, by a process that died
    std::string m_encoderInUse;
    bool m_hasRunBeenLive = false;
    StartUpWatch m_startUp;
    AirJournal m_journal;
    std::vector<std::unique_ptr<CanvasAir>> m_airs; ///< Main first
    std::unique_ptr<broadcast::Preflight> m_preflight;
    std::optional<CommentPlayer> m_commentPlayer;
    mutable ProcessGauges m_gauges;
    QTimer m_tick;
    LoopWatch m_loop{kTick};
    base::MonotonicTime m_beganAt{};
    base::MonotonicTime m_liveSince{};
    std::chrono::milliseconds m_onAir{0};
    std::size_t m_ending = 0;                              ///< canvases that have not ended yet
    std::vector<broadcast::DestinationStatus> m_unreached; ///< no key, no usable address
    std::shared_ptr<int> m_alive = std::make_shared<int>(0);
};

} // namespace studio::session
