#include "studio/session/running_show.h"

#include "studio/comments/phone_mask.h"
#include "studio/media/av_log.h"

#include <algorithm>

namespace studio::session {
namespace {

constexpr std::chrono::milliseconds kFade{300};

base::MonotonicTime now() {
    return std::chrono::steady_clock::now();
}

/// Two recordings on one disk: each says how long it lasts at its own pace.
std::optional<std::chrono::seconds> together(std::optional<std::chrono::seconds> a,
                                             std::optional<std::chrono::seconds> b) {
    if (!a || !b) {
        return a ? a : b;
    }
    const auto sum = a->count() + b->count();
    return std::chrono::seconds(sum == 0 ? 0 : a->count() * b->count() / sum);
}

} // namespace

RunningShow::RunningShow(show::LoadedShow loaded, SessionOptions options, base::Executor post, Tell tell)
    : m_show(std::move(loaded.show))
    , m_loadProblems(std::move(loaded.problems))
    , m_options(std::move(options))
    , m_canvas(m_options.canvas.value_or(m_show.canvas))
    , m_post(std::move(post))
    , m_tell([this, tell = std::move(tell)](const SessionEvent& event) {
        tell(event);
        noteEvent(event);
    })
    , m_stage(show::openingStage(m_show))
    , m_overlays({.post = m_post,
                  .themeFolder = m_options.themeFolder,
                  .ownThemeFolder = m_options.ownThemeFolder,
                  .cacheFolder = m_options.folder.cache(),
                  .words = m_options.words,
                  .changed = [this] { redrawOverlays(); },
                  .problem =
                      [this](const base::Error& error) {
                          report(error);
                      }})
    , m_unsaved(m_options.folder.root, m_options.showFile)
    , m_keeper({.file = m_options.showFile,
                .post = m_post,
                .problem = [this](const base::Error& error) { report(error); },
                .kept =
                    [this] {
                        m_unsaved.clear();
                    }},
               show::arrangementOf(m_show))
    , m_journal({.store = m_options.store,
                 .dataFolder = m_options.folder.root,
                 .state = [this] { return airState(); },
                 .problem =
                     [this](const base::Error& error) {
                         noteProblem(error);
                         m_tell(RunKeeping{error});
                     },
                 .caughtUp =
                     [this] {
                         m_tell(RunKeeping{});
                     }})
    , m_beganAt(now()) {
    m_commentsWaiting.setSingleShot(true);
    QObject::connect(&m_commentsWaiting, &QTimer::timeout, &m_tick, [this] { redrawOverlays(); });
    m_startUp.times().storeOpened = m_options.storeOpenedAfter;
    if (m_options.resumed) {
        continueRun(*m_options.resumed);
    }
    m_tick.setTimerType(Qt::PreciseTimer);
    QObject::connect(&m_tick, &QTimer::timeout, &m_tick, [this] { tick(); });
}

RunningShow::~RunningShow() {
    if (!m_hasRunBeenLive) {
        endRun();
    }
    m_journal.leave();
    m_alive.reset();
    m_tick.stop();
}

base::Result<void> RunningShow::begin() {
    auto engine = engine::Engine::start({.canvas = m_canvas,
                                         .secondCanvas = secondCanvas(),
                                         .dataDir = m_options.folder.engine(),
                                         .overlayModule = m_options.overlayModule,
                                         .overlayModuleData = m_options.overlayModuleData},
                                        m_post);
    if (!engine) {
        return engine.error();
    }
    m_engine = std::move(*engine);
    m_canvas = m_engine->canvas();
    media::routeAvLog(); // what libobs's modules make libav say belongs in the log too
    m_engine->onDeviceEvent([this](const engine::DeviceEvent& event) { m_tell(DeviceChanged{event}); });
    m_engine->onEncodingFailed([this](show::CanvasId canvas) { encoderFailed(canvas); });
    for (const show::CanvasId canvas : canvases()) {
        m_airs.push_back(
            std::make_unique<CanvasAir>(CanvasAir::Parts{.id = canvas,
                                                         .engine = *m_engine,
                                                         .post = m_post,
                                                         .tell = m_tell,
                                                         .problem = [this](const base::Error& error) {
                                                             report(error);
                                                         }}));
    }
    if (auto loaded = m_engine->load(m_show.sources, m_show.scenes, m_options.slateWords); !loaded) {
        return loaded.error();
    }
    if (m_options.practice) {
        auto practice = rehearsal::PracticePlatform::start(m_options.decodePractice);
        if (!practice) {
            return practice.error();
        }
        m_practice = std::move(*practice);
    }
    if (!m_stage.sceneId.isEmpty()) {
        if (auto switched = m_engine->switchScene(m_stage.sceneId, engine::Transition::Cut, {}); !switched) {
            report(switched.error());
        }
    }
    if (secondCanvas() && !m_engine->hasSecondCanvas()) {
        report(base::Error{engine::EngineError::VideoFailed, "it was not made", "second canvas"});
    }
    m_overlays.begin(m_show);
    redrawOverlays();
    m_tick.start(kTick);
    for (const base::Error& problem : std::exchange(m_loadProblems, {})) {
        report(problem);
    }
    m_startUp.times().engineReady = sinceProcessStart();
    if (const auto resumed = std::exchange(m_options.resumed, nullptr)) {
        m_journal.resume(resumed->run);
    }
    return {};
}

void RunningShow::tick() {
    const base::MonotonicTime at = now();
    m_loop.beat(at);
    for (const auto& air : m_airs) {
        air->tick(at);
        if (!m_startUp.times().firstMedia) {
            m_startUp.look(air->statuses());
        }
    }
    if (m_preflight) {
        m_preflight->tick();
    }
}

void RunningShow::setState(SessionState state) {
    if (m_state != state) {
        m_state = state;
        m_tell(StateChanged{state});
    }
}

/// For the log and the report.
void RunningShow::noteProblem(const base::Error& error) {
    const QString code = QString::fromStdString(error.code.id());
    m_problems.append(code);
    base::logWarning("session", error.code.id() + (error.where.empty() ? "" : " at " + error.where) +
                                    (error.detail.empty() ? "" : ": " + error.detail));
}

void RunningShow::report(const base::Error& error) {
    noteProblem(error);
    m_tell(ProblemReported{error});
}

void RunningShow::perform(const show::StageCommand& command) {
    become(show::apply(m_show, m_stage, command, std::chrono::system_clock::now()), command);
}

/// `command` is what leads there; goods that lack papers do not go along.
void RunningShow::become(show::Stage next, const show::StageCommand& command) {
    const base::WallTime at = std::chrono::system_clock::now();
    if (next == m_stage) {
        return;
    }
    if (const auto refused = m_papers.refusal(m_show, m_stage, next, command, QDate::currentDate())) {
        m_tell(*refused);
        return;
    }
    m_desk.noteStage(m_stage, next, at);
    const show::Stage before = std::exchange(m_stage, std::move(next));
    noteStage(before);
    if (m_stage.sceneId != before.sceneId) {
        if (auto switched = m_engine->switchScene(m_stage.sceneId, engine::Transition::Fade, kFade);
            !switched) {
            report(switched.error());
        }
    }
    if (std::holds_alternative<show::AddToFeed>(command)) {
        redrawForComment();
    } else {
        redrawOverlays();
    }
    m_tell(StageChanged{});
}

void RunningShow::takeComment(const comments::Comment& comment) {
    if (!m_hub.add(comment)) {
        return;
    }
    m_journal.take(comment);
    m_tell(CommentArrived{comment});
    perform(show::AddToFeed{{.author = comments::shortName(comment.author),
                             .text = comments::displayText(comment.text),
                             .platform = comment.platform,
                             .at = comment.at}});
}

Health RunningShow::health() const {
    Health health;
    health.render = m_engine->stats();
    health.processCpu = m_gauges.cpuRate(now());
    health.residentBytes = ProcessGauges::residentBytes();
    for (const auto& air : m_airs) {
        const auto statuses = air->statuses();
        health.destinations.insert(health.destinations.end(), statuses.begin(), statuses.end());
        health.canvases.push_back(air->health());
    }
    if (health.destinations.empty()) {
        health.destinations = plannedDestinations();
    }
    for (const broadcast::DestinationStatus& status : health.destinations) {
        health.uploadKbps += status.kbps;
    }
    for (const auto& air : m_airs) {
        health.recorded = std::max(health.recorded, air->recording().recorded());
        health.diskTimeLeft = together(health.diskTimeLeft, air->recording().timeLeft());
    }
    if (m_state == SessionState::Live) {
        health.onAir = std::chrono::duration_cast<std::chrono::seconds>(now() - m_liveSince);
    }
    health.meters = m_engine->meters();
    return health;
}

std::vector<broadcast::DestinationStatus> RunningShow::plannedDestinations() const {
    std::vector<broadcast::DestinationStatus> planned;
    const auto plan = [&](const std::string& name, const std::string& platform) {
        broadcast::DestinationStatus status;
        status.name = name;
        status.platform = platform;
        planned.push_back(std::move(status));
    };
    if (m_practice) {
        for (const auto& channel : m_practice->channels()) {
            plan(channel.name, channel.platform);
        }
    } else {
        for (const show::Destination& destination : m_show.destinations) {
            if (destination.enabled) {
                plan(destination.name.toStdString(), destination.platform.toStdString());
            }
        }
    }
    for (const ExtraDestination& extra : m_options.destinations) {
        plan(extra.name.toStdString(), extra.platform.toStdString());
    }
    return planned;
}

ReportFacts RunningShow::facts() const {
    ReportFacts facts;
    facts.title = m_show.title;
    for (const auto& air : m_airs) {
        facts.canvases.push_back(air->facts());
    }
    facts.unreached = m_unreached;
    facts.onAir = m_state == SessionState::Live
                      ? std::chrono::duration_cast<std::chrono::milliseconds>(now() - m_liveSince)
                      : m_onAir;
    facts.cpuSeconds = ProcessGauges::cpuSeconds();
    facts.wallSeconds = std::chrono::duration<double>(now() - m_beganAt).count();
    facts.residentBytes = ProcessGauges::residentBytes();
    facts.peakResidentBytes = ProcessGauges::peakResidentBytes();
    if (m_practice) {
        for (const auto& channel : m_practice->channels()) {
            facts.viewers.emplace(channel.name, channel.ingest->report());
        }
    }
    facts.comments = m_hub.total();
    facts.problems = m_problems;
    facts.loopLatest = m_loop.latest();
    facts.startUp = m_startUp.times();
    facts.earlierRecordings = m_earlierRecordings;
    return facts;
}

} // namespace studio::session
