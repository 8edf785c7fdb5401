#pragma once

#include "app/catalogue/product_order.h"
#include "app/catalogue/product_pictures.h"
#include "app/destinations/canvas_names.h"
#include "app/prompts/prompts.h"
#include "app/run_of_show/thumbnails.h"
#include "app/window/host_board_tool.h"
#include "app/window/picture_tool.h"
#include "studio/session/live_session.h"
#include "studio/session/shop.h"
#include "studio/show/run_template.h"

#include <QTimer>
#include <QWidget>

#include <memory>

namespace app::catalogue {
class CatalogueWindow;
}
namespace app::destinations {
class DestinationBook;
}

namespace app::window {

class ConsoleFrame;

/// What the composition root gives the console beside the session.
struct ConsoleParts {
    /// Where destinations are kept and their keys stored; none: the list cannot be changed. Outlives the
    /// window.
    destinations::DestinationBook* destinations = nullptr;
    /// None: real dialogs.
    std::unique_ptr<prompts::Prompts> prompts;
    /// What could not be used of the show file.
    std::vector<studio::base::Error> problems;
    /// Reads product pictures for the run of show (media::loadPicture); pool thread. None: drawn stand-ins.
    run_of_show::PictureLoader pictures;
    /// The host's own templates for a run of show, and where they are kept; none: for this run only.
    std::vector<studio::show::OwnTemplate> templates;
    std::function<void(const std::vector<studio::show::OwnTemplate>&)> keepTemplates;
    /// Instead of the show's own canvas, as the session was told.
    std::optional<studio::show::Canvas> canvas;
    bool recording = true;
    /// Whether there is to be a second picture; without `keep` it cannot be chosen.
    SecondPicture secondPicture;
    HostBoardMemory hostBoard;
    /// The shop's memory; none: there is no window of products. Outlives the window.
    studio::session::Shop* shop = nullptr;
    /// Reads pictures for the window of products, with why one cannot be used; pool thread.
    catalogue::PictureReader productPictures;
    /// Where an import puts pictures from the web.
    QString fetchedPictures;
    catalogue::SortingMemory productSorting;
    /// Opens the settings of a team's server over a window; none: there are none.
    std::function<void(QWidget* over)> teamServer;
};

/// The host's console over one running session: hears its facts, polls its gauges four times a
/// second, hands it wishes. The window must go before the session. Main thread.
class ConsoleWindow : public QWidget {
    Q_OBJECT
public:
    ConsoleWindow(studio::session::LiveSession& session, ConsoleParts parts);
    ~ConsoleWindow() override;

    ConsoleFrame& frame() { return *m_frame; }

protected:
    void closeEvent(QCloseEvent* event) override;

private:
    void connectFrame();
    void hear(const studio::session::SessionEvent& event);
    void askPapers(const studio::session::AirRefused& refused);
    void showCanvases();
    void showRun();
    void tell(const studio::base::Result<void>& edited);
    void showCompositions();
    void poll();
    void openDestinations();
    void openProducts();
    studio::base::Result<void> addToShow(const std::vector<studio::show::Product>& products, int at);
    /// Products of the catalogue, by code.
    void drop(const QStringList& codes, int at);
    void hearShop(const studio::session::ShopEvent& event);
    destinations::CanvasNames canvasNames() const;

    studio::session::LiveSession& m_session;
    ConsoleParts m_parts;
    ConsoleFrame* m_frame;
    std::unique_ptr<catalogue::CatalogueWindow> m_products;
    QTimer m_poll;
    bool m_closeWhenEnded = false;
};

} // namespace app::window
