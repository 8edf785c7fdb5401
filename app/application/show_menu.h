#pragma once

#include "app/application/show_details_dialog.h"
#include "app/application/show_shelf.h"
#include "app/prompts/dialog_prompts.h"
#include "studio/package/show_package.h"
#include "studio/session/live_session.h"

#include <QObject>
#include <QThreadPool>

#include <atomic>
#include <functional>

class QMenu;
class QPushButton;
class QWidget;

namespace app {

/// The button "Show" of the console: a new show, another one, its title and seller, out into one file and in
/// again. What the host changes is kept by itself. The work is done on a thread of its own and can be
/// stopped. Main thread.
class ShowMenu : public QObject {
    Q_OBJECT
public:
    struct Parts {
        studio::session::LiveSession& session;
        QString themeFolder;
        /// Themes that came with the show.
        QString ownThemeFolder;
        /// Where new and imported shows go.
        QString showFolder;
        ShowShelf& shelf;
        /// The file of the show that is open.
        QString showFile;
        /// The sample that comes with the program.
        QString sampleShow = {};
        /// The file with stream keys has one; none: they are in the keychain.
        std::function<bool()> hasPassphrase = {};
        std::function<void(QWidget* over)> changePassphrase = {};
    };

    /// `console` owns the button and outlives this.
    ShowMenu(Parts parts, QWidget* console);
    ~ShowMenu() override;

    QPushButton* button() const { return m_button; }
    /// A show file is looked at first, a package is imported.
    void openShow(const QString& file);
    void exportTo(const QString& file, studio::package::Films films);
    void importFrom(const QString& file);

Q_SIGNALS:
    /// Another show is wanted next; never while this one is on air.
    void openWanted(const QString& showFile);
    /// A work has ended, well or not.
    void ended();

private:
    void openMenu();
    void fillShows(QMenu& menu);
    void fillPackages(QMenu& menu);
    void askNew();
    void makeNew(const ShowDetailsDialog::Details& details);
    void askDetails();
    void change(const ShowDetailsDialog::Details& details);
    /// First what goes into the package and what does not, then where to put it.
    void lookAtExport();
    void offerExport(const studio::package::Contents& contents);
    void askExport(studio::package::Films films);
    studio::package::ExportOptions exportOptions(studio::package::Films films) const;
    void askFile(const char* name, const QString& title, const QString& kinds,
                 void (ShowMenu::*act)(const QString& file));
    /// Nothing is on air.
    bool isIdle() const;
    bool isSample() const;
    studio::show::Show emptyShow(const ShowDetailsDialog::Details& details) const;
    void tell(const studio::base::Error& error);
    template <typename Answer>
    void run(const QString& label, std::function<Answer(const studio::package::Task&)> work,
             std::function<void(const Answer&)> finish);
    void finishExport(const studio::base::Result<studio::package::Exported>& exported);
    void finishImport(const studio::base::Result<studio::package::Imported>& imported);

    Parts m_parts;
    QWidget* m_console;
    QPushButton* m_button;
    prompts::DialogPrompts m_prompts;
    bool m_busy = false;
    std::atomic<bool> m_cancelled = false;
    /// Last: waits for the work.
    QThreadPool m_pool;
};

} // namespace app
