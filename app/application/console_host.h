#pragma once

#include "app/application/show_destination_book.h"
#include "app/window/picture_tool.h"
#include "studio/session/live_session.h"
#include "studio/session/shop.h"

#include <QObject>

#include <functional>
#include <memory>

namespace app {

namespace window {
class ConsoleWindow;
}

/// The console window and what it needs from outside. Destroy before the session. Main thread.
class ConsoleHost : public QObject {
    Q_OBJECT
public:
    struct Parts {
        studio::session::LiveSession& session;
        ShowDestinationBook::Parts destinations;
        std::vector<studio::base::Error> problems;
        std::optional<studio::show::Canvas> canvas;
        window::SecondPicture secondPicture;
        bool recording = true;
        studio::session::Shop* shop = nullptr;
        /// Opens the settings of a team's server over a window.
        std::function<void(QWidget* over)> teamServer;
        /// Where scaled pictures are kept.
        QString pictureCache;
        /// Where an import puts pictures from the web.
        QString fetchedPictures;
    };

    explicit ConsoleHost(Parts parts);
    ~ConsoleHost() override;

    void show();
    /// A button in the console's header.
    void addTool(QWidget* tool);
    QWidget* frame() const;

private:
    studio::storage::SettingsStore& m_settings;
    ShowDestinationBook m_book;
    std::unique_ptr<window::ConsoleWindow> m_window;
};

} // namespace app
