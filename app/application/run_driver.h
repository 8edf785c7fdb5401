#pragma once

#include "app/application/cue_script.h"
#include "studio/session/live_session.h"

#include <QObject>
#include <QTimer>

#include <functional>
#include <optional>
#include <vector>

namespace app {

/// Runs a show by itself as the command line asks: starts, plays cues, ends in time, writes
/// the report and says with which status the program should leave. Main thread.
class RunDriver : public QObject {
    Q_OBJECT
public:
    struct Plan {
        bool goLive = false;
        std::optional<double> forSeconds;
        std::vector<Cue> cues;
        QString reportFile;
        /// Without a window the program leaves when the show has ended.
        bool leaveWhenEnded = true;
    };

    static constexpr int kAllLive = 0;
    static constexpr int kCannotRun = 1;
    static constexpr int kSomeNeverLive = 3;

    RunDriver(studio::session::LiveSession& session, Plan plan);

    /// Once the event loop runs.
    void start();
    /// Ends the show cleanly and leaves; at once where nothing is on air.
    void leave();
    /// Before the show: can a report be written there? An empty path asks for none.
    static studio::base::Result<void> checkReportFile(const QString& path);
    /// The report as it stands; false: the file cannot be written.
    bool writeReport() const;

Q_SIGNALS:
    void finished(int exitStatus);

private:
    void hear(const studio::session::SessionEvent& event);
    void stateChanged(studio::session::SessionState state);
    void onLive();
    void playDueCues();
    void play(const CueAction& action);
    void act(const studio::show::StageCommand& command);
    void act(const ChangeLook& change);
    void act(studio::comments::Comment comment);
    void act(studio::orders::Order order);
    void act(const OverridePapers& decision);
    void act(EndShow end);

    studio::session::LiveSession& m_session;
    Plan m_plan;
    std::size_t m_nextCue = 0;
    bool m_leaving = false;
    bool m_wasLive = false;
    studio::base::MonotonicTime m_liveSince{};
    QTimer m_cueTimer;
    QTimer m_endTimer;
};

} // namespace app
