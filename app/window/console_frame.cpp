#include "app/window/console_frame.h"

#include "app/comment_feed/comment_feed_panel.h"
#include "app/preview/preview_panel.h"
#include "app/run_of_show/run_of_show_panel.h"
#include "app/stage_controls/stage_controls_panel.h"
#include "app/text/error_words.h"
#include "app/text/format.h"
#include "app/text/show_words.h"
#include "app/theme/tokens.h"
#include "app/widgets/key_button.h"
#include "app/window/air_switch.h"
#include "app/window/alarm_reader.h"
#include "app/window/alarm_stack.h"
#include "app/window/canvas_desk.h"
#include "app/window/console_keys.h"
#include "app/window/header_bar.h"
#include "app/window/health_bar.h"
#include "app/window/host_board_tool.h"
#include "app/window/look_tool.h"

#include <QFileInfo>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace app::window {

using studio::show::CanvasId;

namespace {

/// Whether a show changed in nothing but what is changed while it runs: destinations, look, placements.
bool samePreparation(const studio::show::Show& one, const studio::show::Show& other) {
    if (one.runOfShow.empty())
        return false;
    studio::show::Show before = one;
    before.destinations = other.destinations;
    before.look = other.look;
    before.portraitPlaces = other.portraitPlaces;
    before.landscapePlaces = other.landscapePlaces;
    return before == other;
}

} // namespace

ConsoleFrame::ConsoleFrame(prompts::Prompts& prompts, QWidget* parent)
    : QWidget(parent)
    , m_prompts(prompts)
    , m_header(new HeaderBar(this))
    , m_run(new run_of_show::RunOfShowPanel(this))
    , m_alarms(new AlarmStack(this))
    , m_preview(new preview::PreviewPanel(this))
    , m_controls(new stage_controls::StageControlsPanel(this))
    , m_feed(new comment_feed::CommentFeedPanel(this))
    , m_health(new HealthBar(this))
    , m_look(new LookTool(prompts, this))
    , m_picture(new PictureTool(this))
    , m_air(new AirSwitch(prompts, this))
    , m_board(new HostBoardTool(this))
    , m_reader(std::make_unique<AlarmReader>(*m_alarms))
    , m_canvases(std::make_unique<CanvasDesk>(CanvasDesk::Panels{.preview = *m_preview,
                                                                 .picture = *m_picture,
                                                                 .controls = *m_controls,
                                                                 .air = *m_air,
                                                                 .reader = *m_reader})) {
    setObjectName(QStringLiteral("consoleFrame"));
    setAttribute(Qt::WA_StyledBackground);
    setFocusPolicy(Qt::ClickFocus);
    build();
    m_header->addTool(m_board->lineButton());
    m_header->addTool(m_board->button());
    m_preview->addTool(m_look->button());
    m_preview->addTool(m_picture->button());
    connectPanels();
    connectKeys();
    m_controls->setCommenters([this] { return m_commenters.names(); });
}

ConsoleFrame::~ConsoleFrame() = default;

QWidget* ConsoleFrame::buildCentre() {
    auto* centre = new QWidget(this);
    centre->setObjectName(QStringLiteral("centre"));
    centre->setAttribute(Qt::WA_StyledBackground);
    auto* column = new QVBoxLayout(centre);
    const int padding = theme::kMainPadding;
    column->setContentsMargins(padding, padding, padding, padding);
    column->setSpacing(theme::kMainGap);
    column->addWidget(m_alarms);
    column->addWidget(m_preview, 1);
    column->addWidget(m_controls);
    return centre;
}

void ConsoleFrame::build() {
    auto* middle = new QHBoxLayout;
    middle->setSpacing(0);
    middle->addWidget(m_run);
    middle->addWidget(buildCentre(), 1);
    middle->addWidget(m_feed);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_header);
    column->addLayout(middle, 1);
    column->addWidget(m_health);
}

void ConsoleFrame::connectPanels() {
    using namespace stage_controls;
    connect(m_preview, &preview::PreviewPanel::placeWanted, this, &ConsoleFrame::placeWanted);
    connect(m_run, &run_of_show::RunOfShowPanel::commanded, this, &ConsoleFrame::commanded);
    connect(m_run, &run_of_show::RunOfShowPanel::editWanted, this, &ConsoleFrame::editWanted);
    connect(m_run, &run_of_show::RunOfShowPanel::productsWanted, this, &ConsoleFrame::productsDropped);
    connect(m_run, &run_of_show::RunOfShowPanel::undoWanted, this, &ConsoleFrame::undoWanted);
    connect(m_run, &run_of_show::RunOfShowPanel::redoWanted, this, &ConsoleFrame::redoWanted);
    connect(m_run, &run_of_show::RunOfShowPanel::templatesChanged, this, &ConsoleFrame::templatesChanged);
    connect(m_controls, &StageControlsPanel::commanded, this, &ConsoleFrame::commanded);
    connect(m_controls, &StageControlsPanel::lookWanted, this, &ConsoleFrame::lookWanted);
    connect(m_controls, &StageControlsPanel::muteWanted, this, &ConsoleFrame::muteWanted);
    connect(m_controls, &StageControlsPanel::gainWanted, this, &ConsoleFrame::gainWanted);
    connect(m_feed, &comment_feed::CommentFeedPanel::commanded, this, &ConsoleFrame::commanded);
    connect(m_board, &HostBoardTool::commanded, this, &ConsoleFrame::commanded);
    connect(m_look, &LookTool::lookWanted, this, &ConsoleFrame::lookWanted);
    connect(m_picture, &PictureTool::noted, m_health, &HealthBar::setNote);
    connect(m_header, &HeaderBar::destinationsWanted, this, &ConsoleFrame::destinationsWanted);
    connect(m_header, &HeaderBar::productsWanted, this, &ConsoleFrame::productsWanted);
    connect(m_header, &HeaderBar::goLiveWanted, m_air, &AirSwitch::goLive);
    connect(m_header, &HeaderBar::endWanted, m_air, &AirSwitch::end);
    connect(m_air, &AirSwitch::checkWanted, this, &ConsoleFrame::checkWanted);
    connect(m_air, &AirSwitch::goLiveWanted, this, &ConsoleFrame::goLiveWanted);
    connect(m_air, &AirSwitch::endWanted, this, &ConsoleFrame::endWanted);
}

void ConsoleFrame::connectKeys() {
    auto* keys = new ConsoleKeys(this);
    connect(keys, &ConsoleKeys::nextWanted, this, [this] { Q_EMIT commanded(studio::show::NextSegment{}); });
    connect(keys, &ConsoleKeys::previousWanted, this,
            [this] { Q_EMIT commanded(studio::show::PreviousSegment{}); });
    connect(keys, &ConsoleKeys::functionKeyPressed, m_controls,
            &stage_controls::StageControlsPanel::pressKey);
    connect(keys, &ConsoleKeys::arrangeWanted, this,
            [this] { m_preview->setArranging(!m_preview->isArranging()); });
    connect(keys, &ConsoleKeys::undoWanted, this,
            [this] { m_preview->isArranging() ? m_preview->undo() : Q_EMIT undoWanted(); });
    connect(keys, &ConsoleKeys::redoWanted, this,
            [this] { m_preview->isArranging() ? m_preview->redo() : Q_EMIT redoWanted(); });
    connect(keys, &ConsoleKeys::sceneWanted, m_controls, &stage_controls::StageControlsPanel::chooseScene);
    connect(keys, &ConsoleKeys::searchWanted, m_feed, &comment_feed::CommentFeedPanel::focusSearch);
    connect(keys, &ConsoleKeys::productsWanted, this, &ConsoleFrame::productsWanted);
    connect(keys, &ConsoleKeys::ordersWanted, m_run, &run_of_show::RunOfShowPanel::turnOrders);
    connect(keys, &ConsoleKeys::goLiveWanted, m_air, &AirSwitch::goLive);
}

void ConsoleFrame::setShow(const studio::show::Show& show, bool recording) {
    const bool prepared = !samePreparation(m_show, show);
    m_show = show;
    m_controls->setLook(show.look);
    m_look->setLook(show.look);
    m_board->setShow(show);
    m_canvases->setShow(show);
    if (!prepared)
        return;
    m_header->setTitle(show.title);
    m_run->setShow(show);
    m_controls->setShow(show);
    m_air->setShow(show, recording);
    m_reader->setShow(show);
}

void ConsoleFrame::setCanvases(const studio::show::Canvas& main,
                               const std::optional<studio::show::Canvas>& second) {
    m_canvases->setCanvases(main, second);
}

void ConsoleFrame::setComposition(CanvasId canvas, const studio::overlays::Composition& composition) {
    m_canvases->setComposition(canvas, composition);
}

void ConsoleFrame::setStage(const studio::show::Stage& stage) {
    m_run->setStage(stage);
    m_controls->setStage(stage);
    m_feed->setStage(stage);
    m_board->setStage(stage);
}

void ConsoleFrame::setRunLog(const studio::show::RunLog& log) {
    m_run->setRunLog(log);
}

void ConsoleFrame::setHistory(const studio::show::ShowEdit* undo, const studio::show::ShowEdit* redo) {
    m_run->setHistory(undo, redo);
}

void ConsoleFrame::setTemplates(const std::vector<studio::show::OwnTemplate>& own) {
    m_run->setTemplates(own);
}

void ConsoleFrame::setCatalogue(run_of_show::CatalogueSearch search) {
    m_run->setCatalogue(std::move(search));
}

void ConsoleFrame::setEditProblem(const std::optional<studio::base::Error>& problem) {
    if (problem)
        m_alarms->raise(QStringLiteral("edit"), widgets::BannerLevel::Warning, text::wordsFor(*problem));
    else
        m_alarms->settle(QStringLiteral("edit"));
}

void ConsoleFrame::setState(studio::session::SessionState state) {
    using studio::session::SessionState;
    const bool isOnAir = state == SessionState::GoingLive || state == SessionState::Live;
    m_run->setMode(isOnAir ? run_of_show::RunMode::OnAir : run_of_show::RunMode::Preparing);
    m_header->setState(state);
}

void ConsoleFrame::setComments(const std::deque<studio::comments::Comment>& comments) {
    m_feed->setComments(comments);
    m_commenters.setComments(comments);
}

void ConsoleFrame::setHealth(const studio::session::Health& health) {
    m_header->setOnAir(health.onAir);
    m_header->setDestinations(health.destinations);
    m_health->setHealth(health);
    m_board->setHealth(health);
    m_controls->setMeters(health.meters);
    m_air->setHealth(health);
    m_controls->tick();
    m_run->tick();
    m_board->setTiming(m_run->timing());
    m_feed->tick();
}

void ConsoleFrame::hear(const studio::session::SessionEvent& event) {
    m_air->hear(event);
    m_reader->hear(event);
    m_board->hear(event);
    if (const auto* changed = std::get_if<studio::session::StateChanged>(&event))
        setState(changed->state);
    else if (const auto* arrived = std::get_if<studio::session::CommentArrived>(&event)) {
        m_commenters.add(arrived->comment);
        m_feed->add(arrived->comment);
    } else if (const auto* problem = std::get_if<studio::session::ProblemReported>(&event))
        m_look->noteProblem(problem->error);
    else if (const auto* remux = std::get_if<studio::session::RemuxProgress>(&event))
        noteRemux(*remux);
    else if (const auto* rate = std::get_if<studio::session::BitrateChanged>(&event))
        noteBitrate(*rate);
}

void ConsoleFrame::setThemes(const std::vector<studio::session::ThemeChoice>& themes) {
    m_look->setThemes(themes);
}

void ConsoleFrame::setProductsVisible(bool visible) {
    m_header->setProductsVisible(visible);
}

void ConsoleFrame::setSecondPicture(SecondPicture choice) {
    m_picture->setSecondPicture(std::move(choice));
    m_preview->placeToolsAgain();
}

void ConsoleFrame::noteBitrate(const studio::session::BitrateChanged& rate) {
    const QString now = text::bitrate(rate.kbps);
    const auto& canvases = m_canvases->canvases();
    const auto canvas = canvases.find(rate.canvas);
    m_health->setNote(canvases.size() < 2 || canvas == canvases.end()
                          ? tr("All destinations get %1 now").arg(now)
                          : tr("All destinations of %2 get %1 now", "bitrate, shape")
                                .arg(now, text::shapeName(canvas->second.size)));
}

void ConsoleFrame::noteRemux(const studio::session::RemuxProgress& progress) {
    const QString file = QFileInfo(progress.file).fileName();
    m_health->setNote(progress.done < 1 ? tr("Making %1: %2").arg(file, text::percent(progress.done, 0))
                                        : tr("%1 is ready").arg(file));
}

void ConsoleFrame::setProblems(const std::vector<studio::base::Error>& problems) {
    if (problems.empty())
        return;
    std::vector<text::Words> details;
    details.reserve(problems.size());
    for (const studio::base::Error& problem : problems)
        details.push_back(text::wordsFor(problem));
    const QString title =
        tr("The show was opened with %n remark(s)", nullptr, static_cast<int>(problems.size()));
    text::Words words{title, details.front().inOneLine(), {}};
    auto* banner = m_alarms->raise(QStringLiteral("show"), widgets::BannerLevel::Warning, words);
    banner->setAction(tr("Details"));
    connect(banner, &widgets::Banner::actionWanted, this,
            [this, title, details] { m_prompts.tell(title, details); });
}

void ConsoleFrame::addTool(QWidget* tool) {
    m_header->addTool(tool);
}

void ConsoleFrame::setPictureLoader(run_of_show::PictureLoader loader) {
    m_run->setPictureLoader(std::move(loader));
}

} // namespace app::window
