#pragma once

#include "studio/base/result.h"
#include "studio/comments/comment_script.h"
#include "studio/orders/order.h"
#include "studio/overlays/overlay_frame.h"
#include "studio/session/destination_resolver.h"
#include "studio/session/session_error.h"
#include "studio/session/session_event.h"
#include "studio/session/theme_choice.h"
#include "studio/show/run_timing.h"
#include "studio/show/show_edit.h"
#include "studio/show/show_file.h"
#include "studio/show/stage.h"
#include "studio/storage/data_folder.h"
#include "studio/storage/secret_store.h"
#include "studio/storage/shop_store.h"

#include <QJsonObject>
#include <QObject>

#include <chrono>
#include <deque>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace studio::session {

struct ResumedRun;

/// Whose picture is recorded. Second means Main where there is no second canvas.
enum class RecordedCanvases { Main, Second, Both };

struct SessionOptions {
    storage::DataFolder folder;
    QString overlayModule;
    QString overlayModuleData;
    /// Folder of the theme files; empty: the built-in theme only.
    QString themeFolder;
    /// Themes that came with the show, before those; empty: none.
    QString ownThemeFolder;
    /// Where the host's edits, look and placements are kept: the show's own file; empty: nowhere.
    QString showFile;
    std::optional<show::Canvas> canvas; ///< instead of the show's
    /// Beside it, instead of the show's; its rate is the main one's.
    std::optional<show::Canvas> secondCanvas;
    bool noSecondCanvas = false; ///< whatever the show says
    std::vector<ExtraDestination> destinations;
    bool practice = false; ///< three local ingests take the show's place
    bool decodePractice = true;
    bool record = true;
    RecordedCanvases recorded = RecordedCanvases::Main;
    /// Empty: a generated name in the data folder. Where both are recorded, the second one's size is added to
    /// it.
    QString recordFile;
    int videoKbps = 0; ///< of each canvas; 0: customary for its size
    overlays::OverlayWords words;
    engine::SlateWords slateWords;
    std::optional<comments::CommentScript> comments; ///< played from the moment of going live
    /// Keys of the show's destinations; null: none are known.
    std::shared_ptr<storage::SecretStore> secrets;
    /// libobs encoder id, or empty: hardware where a trial encode works, x264 otherwise.
    std::string videoEncoder;
    /// The show's own file, for going on with it after a crash; unlike showFile it is never written.
    QString loadedFrom;
    /// Where the run is kept; null: nowhere.
    storage::ShopStore* store = nullptr; ///< outlives the session
    /// The run to go on with, instead of beginning anew.
    std::shared_ptr<const ResumedRun> resumed;
    /// For the report: how long after the start of the process the store answered.
    std::optional<std::chrono::milliseconds> storeOpenedAfter;
};

/// Gauges of one canvas.
struct CanvasHealth {
    show::CanvasId id = show::CanvasId::Main;
    show::Canvas canvas;
    bool onAir = false; ///< it is being encoded
    engine::RenderStats render;
    int uploadKbps = 0; ///< its destinations together
    std::chrono::milliseconds recorded{0};
};

/// Gauges, polled by panels four times a second.
struct Health {
    engine::RenderStats render; ///< the main canvas's
    double processCpu = 0;      ///< CPU seconds per second, all cores
    std::uint64_t residentBytes = 0;
    int uploadKbps = 0; ///< all destinations together
    std::chrono::milliseconds recorded{0};
    std::optional<std::chrono::seconds> diskTimeLeft;
    std::chrono::seconds onAir{0};
    std::vector<broadcast::DestinationStatus> destinations;
    std::vector<engine::MeterReading> meters;
    std::vector<CanvasHealth> canvases; ///< Main first
};

/// Of an overlay by the host.
enum class Drag { Going, Done };

/// One running show: the façade that `app/` speaks to. Owns every other room. Main thread.
class LiveSession : public QObject {
    Q_OBJECT
public:
    /// Starts the engine and puts the show's opening picture up.
    static base::Result<std::unique_ptr<LiveSession>> create(show::LoadedShow loaded, SessionOptions options);
    ~LiveSession() override;

    const show::Show& show() const;
    const show::Stage& stage() const;
    SessionState state() const;
    const std::deque<comments::Comment>& comments() const;
    Health health() const;
    engine::Engine& engine();

    bool hasSecondCanvas() const;
    /// Which picture a destination of this run gets; Main for a name that is not known.
    show::CanvasId canvasOf(const QString& destination) const;
    RecordedCanvases recorded() const;
    /// From the next start on.
    void setRecorded(RecordedCanvases recorded);

    /// Next, previous, overlays, scenes, countdown, …
    void perform(const show::StageCommand& command);
    /// Changes what the host has prepared, before the show or in the middle of it: ShowReplaced follows, and
    /// StageChanged where it shows. The segment on air stays the same one wherever it goes. Kept in the
    /// show's file. What show::edited says, or SegmentOnAir while live where that one would go; then nothing
    /// has changed.
    base::Result<void> edit(const show::ShowEdit& edit);
    /// Nothing where there is nothing to take back; SegmentOnAir likewise.
    base::Result<void> undo();
    base::Result<void> redo();
    bool canUndo() const;
    bool canRedo() const;
    /// What they would take back or do again; null: nothing.
    const show::ShowEdit* nextUndo() const;
    const show::ShowEdit* nextRedo() const;
    /// How long each segment has been on air in this run.
    const show::RunLog& runLog() const;
    /// The overlays of a canvas as they stand now, for an editor in the preview; empty without that canvas.
    const overlays::Composition& composition(show::CanvasId canvas) const;
    /// Every theme with the shop's colour of now; anew after ShowReplaced.
    std::vector<ThemeChoice> themes() const;
    /// Theme, shop colour, styles: in the picture at once, kept in the show's file, ShowReplaced follows.
    void setLook(const show::Look& look);
    /// Where the host wants an overlay on canvases of that one's shape; nullopt: where the layout puts it.
    /// While the drag is going the overlay follows without a glide; once it is done the place is kept in the
    /// show's file and ShowReplaced follows.
    void placeOverlay(show::CanvasId canvas, show::Overlay overlay,
                      const std::optional<show::Placement>& place, Drag drag = Drag::Done);
    /// Takes a comment in from wherever; the feed, the list and the overlay follow. On air it is kept with
    /// the run.
    void takeComment(const comments::Comment& comment);
    /// Keeps an order of the run; OrderTaken follows once it is on the disk, with its number, and the ticker
    /// shows it. Id, run and number are given here.
    void takeOrder(const orders::Order& order);
    /// Those of the run, by number.
    const std::vector<orders::Order>& orders() const;
    /// After AirRefused: the decision is recorded durably, then the product is let through in this run and
    /// the refused step is done. A reason must be given.
    void overrideAir(const QString& productCode, const QString& reason);

    /// Starts the encode, the recording and every destination; each tells by itself how it fares. A check
    /// that is still under way is called off.
    void goLive();
    /// Off air: asks every destination; DestinationChecked follows for each, then ChecksDone.
    void checkDestinations();
    void retryDestination(const QString& name);
    /// From now on the show goes there; what is live already stays as it is.
    void setDestinations(const std::vector<show::Destination>& destinations);
    /// Before the keys have come: calls it off, back to Preparing. On air: ends cleanly: destinations,
    /// recording, remux. StateChanged{Ended} follows.
    void end();
    /// Leaves the recording as MKV.
    void cancelRemux();

    /// Facts for a report file and the exit status.
    QJsonObject report() const;
    bool everyDestinationWasLive() const;

Q_SIGNALS:
    void happened(const studio::session::SessionEvent& event);

private:
    LiveSession();
    std::unique_ptr<class RunningShow> m_running;
};

} // namespace studio::session
