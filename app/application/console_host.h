#pragma once

#include "studio/session/live_session.h"
#include "studio/storage/secret_store.h"
#include "studio/storage/settings_store.h"

#include <functional>
#include <memory>

namespace app {

/// The console window and what it needs from outside. Destroy before the session. Main thread.
class ConsoleHost {
public:
    struct Parts {
        studio::session::LiveSession& session;
        std::shared_ptr<studio::storage::SecretStore> secrets;
        studio::storage::SettingsStore& settings;
        /// The window was closed, after the person agreed.
        std::function<void()> closed;
    };

    explicit ConsoleHost(Parts parts);
    ~ConsoleHost();

    void show();

private:
    class Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace app
