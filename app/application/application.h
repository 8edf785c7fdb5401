#pragma once

#include "app/application/command_line.h"
#include "app/application/console_host.h"
#include "app/application/log_file.h"
#include "app/application/places.h"
#include "app/application/plain_teller.h"
#include "app/application/quit_signals.h"
#include "app/application/run_driver.h"
#include "app/application/second_picture_choice.h"
#include "studio/session/live_session.h"
#include "studio/storage/secret_store.h"
#include "studio/storage/settings_store.h"

#include <memory>
#include <optional>

namespace app {

/// The composition root: from arguments to a running show. Main thread.
class Application {
public:
    /// Status for arguments or files that cannot be used; said in one line on standard error.
    static constexpr int kBadInput = 2;

    explicit Application(CommandLine options);
    ~Application();

    /// The program's exit status.
    int run();

private:
    std::optional<int> openFolder();
    std::optional<int> loadShow();
    std::optional<int> loadScripts();
    std::optional<int> openShop();
    std::optional<int> createSession();
    void openWindow();
    studio::session::SessionOptions sessionOptions() const;

    CommandLine m_options;
    Places m_places;
    studio::storage::DataFolder m_folder;
    std::unique_ptr<LogFile> m_log;
    studio::show::LoadedShow m_loaded;
    std::vector<studio::base::Error> m_problems;
    std::vector<Cue> m_cues;
    std::optional<studio::comments::CommentScript> m_comments;
    std::shared_ptr<studio::storage::SecretStore> m_secrets;
    std::unique_ptr<studio::storage::SettingsStore> m_settings;
    std::unique_ptr<SecondPictureChoice> m_secondPicture;
    std::unique_ptr<studio::session::Shop> m_shop;
    std::unique_ptr<studio::session::LiveSession> m_session;
    std::unique_ptr<PlainTeller> m_teller;
    std::unique_ptr<RunDriver> m_driver;
    std::unique_ptr<ConsoleHost> m_console;
    QuitSignals m_quit;
};

} // namespace app
