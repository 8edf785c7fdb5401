#pragma once

#include "app/application/command_line.h"
#include "app/application/console_host.h"
#include "app/application/given_addresses.h"
#include "app/application/log_file.h"
#include "app/application/places.h"
#include "app/application/plain_teller.h"
#include "app/application/quit_signals.h"
#include "app/application/resumption.h"
#include "app/application/run_driver.h"
#include "app/application/second_picture_choice.h"
#include "app/application/shop_server_book.h"
#include "app/application/show_shelf.h"
#include "studio/session/live_session.h"
#include "studio/storage/layered_secrets.h"
#include "studio/storage/settings_store.h"

#include <memory>
#include <optional>

class QWidget;

namespace app {

namespace prompts {
class RecoveryOffer;
}

/// The composition root: from arguments to a running show. Main thread.
class Application {
public:
    /// Status for arguments or files that cannot be used; said in one line on standard error.
    static constexpr int kBadInput = 2;

    explicit Application(CommandLine options);
    ~Application();

    /// The program's exit status.
    int run();
    /// The show that the person wants opened when this one has gone; empty: none.
    QString nextShow() const { return m_nextShow; }

private:
    std::optional<int> openFolder();
    std::optional<int> carryPackage();
    std::optional<int> loadScripts();
    /// Opens the shop's memory, a team's server once its password has come, then goes on with the start.
    std::optional<int> findShop();
    void openShop(std::optional<studio::storage::ServerAddress> server);
    std::optional<int> lookForRun();
    /// Where none is named, the one that the console had open last, else the sample.
    QString showToOpen() const;
    std::optional<int> loadShow();
    std::optional<int> createSession();
    void openWindow();

    /// Everything that needs to know whether a run is gone on with.
    std::optional<int> begin();
    void beginOrLeave();
    void found(const studio::base::Result<std::optional<ResumableRun>>& run);
    void tellOf(const studio::base::Error& error);
    void tellForgotten();
    void offer(ResumableRun run);
    void goOn(ResumableRun run);
    void adopt(studio::show::LoadedShow loaded);
    void keepGivenAddresses(studio::session::SessionState state);
    void askPassphrase(studio::storage::PassphraseQuestion question,
                       std::function<void(std::optional<studio::base::Secret>)> answer);
    void changePassphrase(QWidget* over);
    QString showFolder() const { return m_folder.root + QStringLiteral("/shows"); }
    studio::session::SessionOptions sessionOptions() const;

    CommandLine m_options;
    QString m_nextShow;
    Places m_places;
    studio::storage::DataFolder m_folder;
    std::unique_ptr<LogFile> m_log;
    studio::show::LoadedShow m_loaded;
    std::vector<studio::base::Error> m_problems;
    std::vector<Cue> m_cues;
    std::optional<studio::comments::CommentScript> m_comments;
    std::shared_ptr<studio::storage::LayeredSecrets> m_secrets;
    std::unique_ptr<studio::storage::SettingsStore> m_settings;
    std::unique_ptr<ShowShelf> m_shelf;
    std::unique_ptr<ShopServerBook> m_shopServer;
    std::unique_ptr<studio::session::Shop> m_shop;
    std::optional<std::chrono::milliseconds> m_storeOpenedAfter;
    std::unique_ptr<GivenAddresses> m_addresses;
    std::unique_ptr<Resumption> m_resumption;
    std::optional<ResumableRun> m_run; ///< gone on with
    std::unique_ptr<prompts::RecoveryOffer> m_offer;
    std::unique_ptr<SecondPictureChoice> m_secondPicture;
    std::unique_ptr<studio::session::LiveSession> m_session;
    std::unique_ptr<PlainTeller> m_teller;
    std::unique_ptr<RunDriver> m_driver;
    std::unique_ptr<ConsoleHost> m_console;
    QuitSignals m_quit;
};

} // namespace app
