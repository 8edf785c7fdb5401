#include "app/window/console_window.h"

#include "app/catalogue/catalogue_window.h"
#include "app/catalogue/into_show.h"
#include "app/destinations/destination_dialog.h"
#include "app/preview/preview_panel.h"
#include "app/prompts/dialog_prompts.h"
#include "app/text/air_words.h"
#include "app/text/error_words.h"
#include "app/text/shop_words.h"
#include "app/text/show_words.h"
#include "app/window/air_switch.h"
#include "app/window/alarm_stack.h"
#include "app/window/console_frame.h"

#include <QCloseEvent>
#include <QVBoxLayout>

namespace app::window {

using studio::session::SessionState;
using studio::show::CanvasId;

namespace {
constexpr std::chrono::milliseconds kPollEvery{250};
constexpr QSize kFirstSize{1366, 768};
constexpr QSize kLeastSize{1240, 640};
/// As many as a list is looked through.
constexpr std::size_t kMostFound = 30;

std::vector<studio::show::Product> found(const studio::session::Shop& shop, const QString& typed) {
    std::vector<studio::show::Product> products;
    for (const QString& code : shop.search(typed)) {
        if (const auto* product = shop.find(code); product && products.size() < kMostFound)
            products.push_back(*product);
    }
    return products;
}

} // namespace

ConsoleWindow::ConsoleWindow(studio::session::LiveSession& session, ConsoleParts parts)
    : m_session(session)
    , m_parts(std::move(parts)) {
    setObjectName(QStringLiteral("consoleWindow"));
    if (!m_parts.prompts)
        m_parts.prompts = std::make_unique<prompts::DialogPrompts>(this);
    m_frame = new ConsoleFrame(*m_parts.prompts, this);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_frame);
    setMinimumSize(kLeastSize);
    resize(kFirstSize);
    connectFrame();
    hear(studio::session::ShowReplaced{});
    m_frame->setState(session.state());
    m_frame->airSwitch().hear(studio::session::StateChanged{session.state()});
    m_frame->setComments(session.comments());
    m_frame->setProblems(m_parts.problems);
    m_frame->setPictureLoader(m_parts.pictures);
    m_frame->setSecondPicture(m_parts.secondPicture);
    m_frame->setTemplates(m_parts.templates);
    if (m_parts.shop)
        m_frame->setCatalogue([shop = m_parts.shop](const QString& typed) { return found(*shop, typed); });
    m_frame->hostBoard().setMemory(m_parts.hostBoard);
    m_frame->preview().setFactory([this](CanvasId canvas, std::uint64_t windowId, int width, int height) {
        return m_session.engine().createPreview(canvas, windowId, width, height);
    });
    connect(&session, &studio::session::LiveSession::happened, this, &ConsoleWindow::hear);
    if (m_parts.shop) {
        m_frame->setProductsVisible(true);
        connect(m_parts.shop, &studio::session::Shop::happened, this, &ConsoleWindow::hearShop);
    }
    connect(&m_poll, &QTimer::timeout, this, &ConsoleWindow::poll);
    m_poll.start(kPollEvery);
    poll();
    m_frame->setFocus();
}

ConsoleWindow::~ConsoleWindow() {
    m_products.reset();
    m_frame->preview().setFactory({});
    delete m_frame;
}

void ConsoleWindow::connectFrame() {
    using studio::session::LiveSession;
    connect(m_frame, &ConsoleFrame::commanded, this,
            [this](const auto& command) { m_session.perform(command); });
    connect(m_frame, &ConsoleFrame::editWanted, this,
            [this](const auto& edit) { tell(m_session.edit(edit)); });
    connect(m_frame, &ConsoleFrame::productsDropped, this, &ConsoleWindow::drop);
    connect(m_frame, &ConsoleFrame::undoWanted, this, [this] { tell(m_session.undo()); });
    connect(m_frame, &ConsoleFrame::redoWanted, this, [this] { tell(m_session.redo()); });
    connect(m_frame, &ConsoleFrame::templatesChanged, this, [this](const auto& own) {
        if (m_parts.keepTemplates)
            m_parts.keepTemplates(own);
    });
    connect(m_frame, &ConsoleFrame::lookWanted, &m_session, &LiveSession::setLook);
    connect(m_frame, &ConsoleFrame::placeWanted, this,
            [this](CanvasId canvas, auto overlay, const auto& place, preview::Hand hand) {
                using studio::session::Drag;
                m_session.placeOverlay(canvas, overlay, place,
                                       hand == preview::Hand::Holding ? Drag::Going : Drag::Done);
            });
    connect(m_frame, &ConsoleFrame::muteWanted, this,
            [this](const QString& id, bool muted) { m_session.engine().setMuted(id, muted); });
    connect(m_frame, &ConsoleFrame::gainWanted, this,
            [this](const QString& id, double decibels) { m_session.engine().setGain(id, decibels); });
    connect(m_frame, &ConsoleFrame::checkWanted, &m_session, &LiveSession::checkDestinations);
    connect(m_frame, &ConsoleFrame::goLiveWanted, &m_session, &LiveSession::goLive);
    connect(m_frame, &ConsoleFrame::endWanted, &m_session, &LiveSession::end);
    connect(&m_frame->airSwitch(), &AirSwitch::endDeclined, this, [this] { m_closeWhenEnded = false; });
    connect(m_frame, &ConsoleFrame::productsWanted, this, &ConsoleWindow::openProducts);
    connect(m_frame, &ConsoleFrame::destinationsWanted, this, &ConsoleWindow::openDestinations);
}

void ConsoleWindow::hear(const studio::session::SessionEvent& event) {
    m_frame->hear(event);
    if (std::holds_alternative<studio::session::ShowReplaced>(event)) {
        m_frame->setShow(m_session.show(), m_parts.recording);
        m_frame->setThemes(m_session.themes());
        showCanvases();
        m_frame->setStage(m_session.stage());
        showRun();
        setWindowTitle(tr("%1 · Phiên Studio").arg(m_session.show().title));
    } else if (std::holds_alternative<studio::session::StageChanged>(event)) {
        m_frame->setStage(m_session.stage());
        m_frame->setRunLog(m_session.runLog());
        showCompositions();
    } else if (const auto* refused = std::get_if<studio::session::AirRefused>(&event)) {
        askPapers(*refused);
    } else if (const auto* changed = std::get_if<studio::session::StateChanged>(&event)) {
        poll();
        const bool over = changed->state == SessionState::Ended || changed->state == SessionState::Preparing;
        if (over && m_closeWhenEnded)
            close();
    }
}

void ConsoleWindow::askPapers(const studio::session::AirRefused& refused) {
    m_parts.prompts->askPapers(
        {text::refusedProduct(refused, m_session.show()), text::missingPapers(refused)},
        [this, code = refused.productCode](const QString& reason) { m_session.overrideAir(code, reason); });
}

void ConsoleWindow::showCanvases() {
    const studio::engine::Engine& engine = m_session.engine();
    std::optional<studio::show::Canvas> second;
    if (engine.hasSecondCanvas())
        second = engine.canvas(CanvasId::Second);
    m_frame->setCanvases(engine.canvas(), second);
    m_frame->airSwitch().setRecorded(m_session.recorded());
    showCompositions();
}

void ConsoleWindow::showRun() {
    m_frame->setRunLog(m_session.runLog());
    m_frame->setHistory(m_session.nextUndo(), m_session.nextRedo());
}

void ConsoleWindow::tell(const studio::base::Result<void>& edited) {
    m_frame->setEditProblem(edited ? std::nullopt : std::optional(edited.error()));
}

void ConsoleWindow::showCompositions() {
    m_frame->setComposition(CanvasId::Main, m_session.composition(CanvasId::Main));
    if (m_session.engine().hasSecondCanvas())
        m_frame->setComposition(CanvasId::Second, m_session.composition(CanvasId::Second));
}

void ConsoleWindow::poll() {
    m_frame->setHealth(m_session.health());
    showCompositions();
}

destinations::CanvasNames ConsoleWindow::canvasNames() const {
    const studio::engine::Engine& engine = m_session.engine();
    if (!engine.hasSecondCanvas())
        return {};
    return {{CanvasId::Main, text::shapeName(engine.canvas().size)},
            {CanvasId::Second, text::shapeName(engine.canvas(CanvasId::Second).size)}};
}

void ConsoleWindow::openDestinations() {
    auto* dialog = new destinations::DestinationDialog(m_parts.destinations, this);
    dialog->setCanvases(canvasNames());
    dialog->setStatuses(m_session.health().destinations);
    connect(dialog, &destinations::DestinationDialog::checkWanted, &m_session,
            &studio::session::LiveSession::checkDestinations);
    connect(dialog, &destinations::DestinationDialog::retryWanted, &m_session,
            &studio::session::LiveSession::retryDestination);
    connect(&m_session, &studio::session::LiveSession::happened, dialog,
            &destinations::DestinationDialog::hear);
    connect(dialog, &destinations::DestinationDialog::changed, this, [this, dialog] {
        poll();
        dialog->setStatuses(m_session.health().destinations);
    });
    dialog->open();
}

void ConsoleWindow::openProducts() {
    if (!m_parts.shop)
        return;
    if (!m_products) {
        catalogue::CatalogueParts parts;
        parts.pictures = m_parts.productPictures;
        parts.fetchedPictures = m_parts.fetchedPictures;
        parts.teamServer = m_parts.teamServer;
        parts.isOnAir = [this] {
            const SessionState state = m_session.state();
            return state != SessionState::Preparing && state != SessionState::Ended;
        };
        parts.sorting = m_parts.productSorting;
        parts.addToShow = [this](const auto& products) {
            return addToShow(products, static_cast<int>(m_session.show().runOfShow.size()));
        };
        m_products = std::make_unique<catalogue::CatalogueWindow>(*m_parts.shop, std::move(parts));
    }
    m_products->show();
    m_products->raise();
    m_products->activateWindow();
}

studio::base::Result<void> ConsoleWindow::addToShow(const std::vector<studio::show::Product>& products,
                                                    int at) {
    return m_session.edit(catalogue::editIntoShow(m_session.show(), products, at));
}

void ConsoleWindow::drop(const QStringList& codes, int at) {
    std::vector<studio::show::Product> products;
    for (const QString& code : codes) {
        if (const auto* product = m_parts.shop ? m_parts.shop->find(code) : nullptr)
            products.push_back(*product);
    }
    if (!products.empty())
        tell(addToShow(products, at));
}

void ConsoleWindow::hearShop(const studio::session::ShopEvent& event) {
    const QString alarm = QStringLiteral("shop");
    if (const auto* opened = std::get_if<studio::session::ShopOpened>(&event)) {
        const text::Words words = text::openingWords(opened->opening);
        if (words.title.isEmpty())
            m_frame->alarms().settle(alarm);
        else
            m_frame->alarms().raise(alarm, widgets::BannerLevel::Bad, words);
    } else if (const auto* failed = std::get_if<studio::session::ShopFailed>(&event)) {
        m_frame->alarms().raise(alarm, widgets::BannerLevel::Bad, text::wordsFor(failed->error));
    } else if (const auto* back = std::get_if<studio::session::ChangeTakenBack>(&event)) {
        m_frame->alarms().raise(alarm, widgets::BannerLevel::Bad, text::wordsFor(back->error));
    }
}

void ConsoleWindow::closeEvent(QCloseEvent* event) {
    const SessionState state = m_session.state();
    if (state == SessionState::Live || state == SessionState::GoingLive || state == SessionState::Ending) {
        event->ignore();
        m_closeWhenEnded = true;
        m_frame->airSwitch().end();
        return;
    }
    if (m_products)
        m_products->close();
    event->accept();
}

} // namespace app::window
