#include "app/application/application.h"

#include "app/application/console_host.h"
#include "app/application/saying.h"
#include "app/application/show_menu.h"
#include "app/catalogue/team_server_dialog.h"
#include "app/prompts/passphrase_change_dialog.h"
#include "app/prompts/passphrase_dialog.h"
#include "app/prompts/recovery_offer.h"
#include "app/text/buyer_words.h"
#include "app/text/language.h"
#include "studio/base/log.h"
#include "studio/session/unsaved_edits.h"

#include <QApplication>
#include <QPointer>
#include <QPushButton>

namespace app {

using namespace studio;

Application::Application(CommandLine options)
    : m_options(std::move(options))
    , m_places(findPlaces()) {
}

Application::~Application() {
    m_offer.reset();
    m_console.reset();
    m_driver.reset();
    m_session.reset();
    m_shop.reset(); // writes what it was given
}

int Application::run() {
    QGuiApplication::setQuitOnLastWindowClosed(false);
    for (auto step : {&Application::openFolder, &Application::carryPackage, &Application::loadScripts}) {
        if (const auto status = (this->*step)()) {
            return *status;
        }
    }
    QObject::connect(&m_quit, &QuitSignals::received, qApp, [this] {
        if (!m_driver) { // nothing has begun yet
            QCoreApplication::exit(RunDriver::kAllLive);
        }
    });
    if (const auto status = findShop()) {
        return *status;
    }
    return QCoreApplication::exec();
}

std::optional<int> Application::begin() {
    for (auto step : {&Application::loadShow, &Application::createSession}) {
        if (const auto status = (this->*step)()) {
            return status;
        }
    }
    m_driver = std::make_unique<RunDriver>(
        *m_session, RunDriver::Plan{.goLive = m_options.goLive || m_run,
                                    .forSeconds = m_options.forSeconds,
                                    .cues = m_cues,
                                    .reportFile = m_options.reportFile,
                                    .leaveWhenEnded = !m_options.window || m_options.forSeconds.has_value()});
    QObject::connect(m_driver.get(), &RunDriver::finished, qApp,
                     [](int status) { QCoreApplication::exit(status); });
    QObject::connect(&m_quit, &QuitSignals::received, m_driver.get(), &RunDriver::leave);
    QObject::connect(m_session.get(), &session::LiveSession::happened, qApp, [this](const auto& event) {
        if (const auto* changed = std::get_if<session::StateChanged>(&event)) {
            keepGivenAddresses(changed->state);
        }
    });
    if (!m_options.window) {
        m_teller = std::make_unique<PlainTeller>(m_session->show(), sayLine);
        QObject::connect(m_session.get(), &session::LiveSession::happened, qApp,
                         [this](const auto& event) { m_teller->hear(event); });
    }
    // Facts are posted: the window, made after the first connection is on its way, misses none.
    m_driver->start();
    if (m_options.window) {
        openWindow();
    }
    return std::nullopt;
}

std::optional<int> Application::openFolder() {
    auto folder = storage::openDataFolder(m_options.dataDir);
    if (!folder) {
        return sayRefused(folder.error(), kBadInput);
    }
    m_folder = *folder;
    m_log = std::make_unique<LogFile>(m_folder.root);
    m_settings = std::make_unique<storage::SettingsStore>(m_folder.settingsFile());
    m_shelf = std::make_unique<ShowShelf>(*m_settings);
    if (!m_settings->opened()) {
        sayRefused(m_settings->opened().error(), kBadInput);
    }
    storage::PassphraseAsker ask;
    if (m_options.window) {
        ask = [this](auto question, auto answer) {
            askPassphrase(question, std::move(answer));
        };
    }
    m_secrets = storage::layeredSecrets(storage::SecretStore::keychain(),
                                        m_folder.root + QStringLiteral("/keys.sealed"), std::move(ask));
    if (const auto recovered = session::recoverEdits(m_folder.root); !recovered) {
        m_problems.push_back(recovered.error());
    } else if (*recovered) {
        base::logWarning("application",
                         "edits that the program before had not put into its show are there now");
    }
    const QString remembered = m_settings->value(QStringLiteral("console.language")).toString();
    if (m_options.language.isEmpty() && !remembered.isEmpty()) {
        text::speak(remembered);
    }
    return std::nullopt;
}

void Application::askPassphrase(storage::PassphraseQuestion question,
                                std::function<void(std::optional<base::Secret>)> answer) {
    using Kind = prompts::PassphraseDialog::Kind;
    const Kind kind = question == storage::PassphraseQuestion::Create   ? Kind::Create
                      : question == storage::PassphraseQuestion::Unlock ? Kind::Unlock
                                                                        : Kind::UnlockAgain;
    QWidget* parent = QApplication::activeWindow();
    auto* dialog = new prompts::PassphraseDialog(kind, std::move(answer), parent);
    dialog->open();
}

void Application::changePassphrase(QWidget* over) {
    using Dialog = prompts::PassphraseChangeDialog;
    auto* dialog = new Dialog(over);
    QObject::connect(dialog, &Dialog::changeWanted, dialog,
                     [this, dialog](const base::Secret& before, const base::Secret& after) {
                         m_secrets->changePassphrase(
                             before, after, [dialog = QPointer(dialog)](const base::Result<void>& changed) {
                                 if (!dialog)
                                     return;
                                 changed ? dialog->setChanged()
                                         : dialog->setRefused(text::wordsFor(changed.error()));
                             });
                     });
    dialog->open();
}

session::SessionOptions Application::sessionOptions() const {
    session::SessionOptions options;
    options.folder = m_folder;
    options.overlayModule = m_places.overlayModule;
    options.overlayModuleData = m_places.overlayModuleData;
    options.themeFolder = m_places.themes;
    options.ownThemeFolder = package::ownThemesOf(m_options.showFile);
    if (m_options.cueFile.isEmpty()) { // what a script changes holds for its run
        options.showFile = m_options.showFile;
    }
    options.canvas = m_options.canvas;
    options.secondCanvas = m_options.secondCanvas;
    options.noSecondCanvas = m_options.noSecondCanvas;
    options.destinations = m_options.destinations;
    options.practice = m_options.practice;
    options.decodePractice = m_options.decodePractice;
    options.record = m_options.record;
    options.recorded = m_options.recorded;
    options.recordFile = m_options.recordFile;
    options.videoKbps = m_options.videoKbps;
    options.videoEncoder = m_options.videoEncoder.toStdString();
    options.words = text::overlayWords(m_loaded.show.language);
    options.slateWords = text::slateWords(m_loaded.show.language);
    options.comments = m_comments;
    options.secrets = m_secrets;
    options.loadedFrom = m_options.showFile;
    options.store = &m_shop->store();
    options.storeOpenedAfter = m_storeOpenedAfter;
    if (m_run) {
        options = session::optionsOf(m_run->unfinished.air, std::move(options));
        options.resumed = m_run->resumed;
    }
    return options;
}

std::optional<int> Application::createSession() {
    auto created = session::LiveSession::create(std::move(m_loaded), sessionOptions());
    if (!created) {
        return sayRefused(created.error(), RunDriver::kCannotRun);
    }
    m_session = std::move(*created);
    return std::nullopt;
}

void Application::openWindow() {
    m_console = std::make_unique<ConsoleHost>(ConsoleHost::Parts{
        .session = *m_session,
        .destinations = {.showFile = m_options.showFile,
                         .settings = *m_settings,
                         .secrets = m_secrets,
                         .changed =
                             [this](const auto& destinations) {
                                 m_session->setDestinations(destinations);
                             }},
        .problems = m_problems,
        .canvas = m_run ? m_run->unfinished.air.canvas : m_options.canvas,
        .secondPicture = {.next = m_session->show().secondCanvas.has_value(),
                          .keep =
                              [this](bool on) {
                                  return m_secondPicture->keep(on).has_value();
                              }},
        .recording = m_run ? m_run->unfinished.air.record : m_options.record,
        .shop = m_shop.get(),
        .teamServer =
            [this](QWidget* over) { (new catalogue::TeamServerDialog(*m_shopServer, over))->open(); },
        .pictureCache = m_folder.cache(),
        .fetchedPictures = m_folder.pictures()});
    auto* menu = new ShowMenu({.session = *m_session,
                               .themeFolder = m_places.themes,
                               .ownThemeFolder = package::ownThemesOf(m_options.showFile),
                               .showFolder = showFolder(),
                               .shelf = *m_shelf,
                               .showFile = m_options.showFile,
                               .sampleShow = m_places.sampleShow,
                               .hasPassphrase = [this] { return m_secrets->hasFile(); },
                               .changePassphrase =
                                   [this](QWidget* over) {
                                       changePassphrase(over);
                                   }},
                              m_console->frame());
    m_shelf->note(m_options.showFile, m_session->show().title);
    m_console->addTool(menu->button());
    QObject::connect(menu, &ShowMenu::openWanted, m_console.get(), [this](const QString& showFile) {
        m_nextShow = showFile;
        m_driver->leave();
    });
    m_console->show();
    QObject::connect(qGuiApp, &QGuiApplication::lastWindowClosed, m_driver.get(), &RunDriver::leave);
}

} // namespace app
